/** Forms about a mandate (代表身份表单): the grounds on offer are those of the law. */
import { say } from '#kernel/message'
import { Choice } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { text, type Form } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { mandateApi, publicApi } from '../domain/contract.ts'
import { endGrounds, suspensionGrounds, type Mandate } from '../domain/person.ts'
import { messages } from '../messages/index.ts'

interface MandateDialogProps {
  readonly mandate: Mandate
  readonly onClose: () => void
}

export function NewMandateDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const m = useMessages(messages).desk
  const { data: terms = [] } = useEndpoint(publicApi.terms, {})
  const create = useCommand(mandateApi.create)
  const submit = (form: Form) =>
    create.mutateAsync({
      personId,
      termId: text(form, 'termId'),
      certificateNumber: text(form, 'certificateNumber'),
      startsOn: text(form, 'startsOn'),
      ...placeOf(form),
    })
  return (
    <FormDialog title={m.newMandate} submit={m.save} onClose={onClose} onSubmit={submit}>
      <Select
        name="termId"
        label={m.term}
        options={terms.map(({ id, number }) => ({ value: id, label: say(m.termText, { term: number }) }))}
      />
      <Field name="certificateNumber" label={m.certificate} width="medium" />
      <PlaceFields />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

export function ChangeMandateDialog({ mandate, onClose }: MandateDialogProps) {
  const m = useMessages(messages).desk
  const change = useCommand(mandateApi.change)
  const { id, version } = mandate
  return (
    <FormDialog
      title={m.changeMandate}
      submit={m.save}
      onClose={onClose}
      onSubmit={(form) => change.mutateAsync({ id, version, ...placeOf(form) })}
    >
      <PlaceFields mandate={mandate} />
    </FormDialog>
  )
}

function PlaceFields({ mandate }: { mandate?: Mandate }) {
  const m = useMessages(messages).desk
  const { data: delegations = [] } = useEndpoint(publicApi.delegations, {})
  return (
    <>
      <Select
        key={delegations.length}
        name="delegationId"
        label={m.delegation}
        value={mandate?.delegationId}
        options={delegations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="constituency" label={m.constituency} value={mandate?.constituency} />
      <Field name="occupation" label={m.occupation} value={mandate?.occupation} optional />
    </>
  )
}

const placeOf = (form: Form) => ({
  delegationId: text(form, 'delegationId'),
  constituency: text(form, 'constituency'),
  occupation: text(form, 'occupation'),
})

export function SuspendMandateDialog({ mandate, onClose }: MandateDialogProps) {
  const { desk: m, suspensionGrounds: words } = useMessages(messages)
  const suspend = useCommand(mandateApi.suspend)
  const { id, version } = mandate
  const submit = (form: Form) =>
    suspend.mutateAsync({
      id,
      version,
      ground: text(form, 'ground') as (typeof suspensionGrounds)[number],
      startsOn: text(form, 'startsOn'),
    })
  return (
    <FormDialog title={m.suspend} submit={m.suspend} onClose={onClose} onSubmit={submit}>
      <p className="hint">{m.suspendBasis}</p>
      <Choice
        name="ground"
        label={m.ground}
        options={suspensionGrounds.map((ground) => ({ value: ground, label: words[ground] }))}
      />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

export function ResumeMandateDialog({ mandate, onClose }: MandateDialogProps) {
  const m = useMessages(messages).desk
  const resume = useCommand(mandateApi.resume)
  const { id, version } = mandate
  return (
    <FormDialog
      title={m.resume}
      submit={m.resume}
      onClose={onClose}
      onSubmit={(form) => resume.mutateAsync({ id, version, resumesOn: text(form, 'resumesOn') })}
    >
      <p className="hint">{m.suspendBasis}</p>
      <DayField name="resumesOn" label={m.resumesOn} />
    </FormDialog>
  )
}

export function EndMandateDialog({ mandate, onClose }: MandateDialogProps) {
  const { desk: m, endGrounds: words } = useMessages(messages)
  const end = useCommand(mandateApi.end)
  const { id, version } = mandate
  const submit = (form: Form) =>
    end.mutateAsync({
      id,
      version,
      ground: text(form, 'ground') as (typeof endGrounds)[number],
      endsOn: text(form, 'endsOn'),
    })
  return (
    <FormDialog title={m.endMandate} submit={m.endMandate} onClose={onClose} onSubmit={submit}>
      <p className="hint">{m.endBasis}</p>
      <Choice
        name="ground"
        label={m.ground}
        options={endGrounds.map((ground) => ({ value: ground, label: words[ground] }))}
      />
      <DayField name="endsOn" label={m.endsOn} hint={m.endsOnHint} />
    </FormDialog>
  )
}

export function DayField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { today } = useSession()
  return <Field name={name} type="date" label={label} hint={hint} value={today} width="medium" />
}
