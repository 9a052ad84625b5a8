/** Forms about a body or unit (机构表单). */
import { say } from '#kernel/message'
import { Checks } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { text, texts, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { organisationApi } from '../domain/contract.ts'
import { organisationKinds, stationLevels, type Organisation } from '../domain/organisation.ts'
import { messages } from '../messages/index.ts'
import { DayField } from './mandate-dialogs.tsx'

/** A station is founded with its level, see NewStationDialog. */
const kinds = organisationKinds.filter((kind) => kind !== 'station')

export function NewOrganisationDialog({ onClose }: { onClose: () => void }) {
  const { desk: m, kinds: words } = useMessages(messages)
  const create = useCommand(organisationApi.create)
  const open = useOpen()
  const submit = async (form: Form) => {
    const { id, name } = await create.mutateAsync({
      kind: kinds.find((kind) => kind === text(form, 'kind')) ?? 'department',
      name: text(form, 'name'),
      shortName: text(form, 'shortName') || text(form, 'name'),
      parentId: text(form, 'parentId') || null,
      code: text(form, 'code') || null,
      phone: text(form, 'phone') || null,
      handles: texts(form, 'handles').length > 0,
      startsOn: text(form, 'startsOn'),
    })
    notify(say(m.saved, { name }))
    open(`/desk/organisations/${id}`)
  }
  return (
    <FormDialog title={m.newOrganisation} submit={m.save} onClose={onClose} onSubmit={submit}>
      <Select
        name="kind"
        label={m.kind}
        value="department"
        options={kinds.map((kind) => ({ value: kind, label: words[kind] }))}
      />
      <Field name="name" label={m.organisationName} />
      <Field name="shortName" label={m.shortName} width="medium" optional />
      <ParentField />
      <Field name="code" label={m.code} width="medium" inputMode="numeric" optional />
      <Field name="phone" type="tel" label={m.officePhone} width="medium" optional />
      <HandlesField />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

export function NewStationDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages).desk
  const create = useCommand(organisationApi.createStation)
  const submit = async (form: Form) => {
    const { name } = await create.mutateAsync({
      name: text(form, 'name'),
      shortName: text(form, 'shortName') || text(form, 'name').slice(0, 30),
      level: stationLevels.find((level) => level === text(form, 'level')) ?? 'village',
      address: text(form, 'address'),
      parentId: text(form, 'parentId'),
      startsOn: text(form, 'startsOn'),
    })
    notify(say(m.saved, { name }))
  }
  return (
    <FormDialog title={m.newStation} submit={m.save} onClose={onClose} onSubmit={submit}>
      <Field name="name" label={m.organisationName} />
      <Field name="shortName" label={m.shortName} width="medium" optional />
      <Select
        name="level"
        label={m.level}
        value="village"
        options={stationLevels.map((level) => ({ value: level, label: m.levels[level] }))}
      />
      <ParentField required />
      <Field name="address" label={m.address} optional />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

function ParentField({ required = false }: { required?: boolean }) {
  const m = useMessages(messages).desk
  const { data: organisations = [] } = useEndpoint(organisationApi.list, {})
  return <UnitPicker name="parentId" label={m.parent} units={organisations} optional={!required} />
}

function HandlesField({ value = false }: { value?: boolean }) {
  const m = useMessages(messages).desk
  return (
    <Checks
      name="handles"
      label={m.handles}
      values={value ? ['yes'] : []}
      options={[{ value: 'yes', label: m.handlesHint }]}
      optional
    />
  )
}

interface OrganisationDialogProps {
  readonly organisation: Organisation
  readonly onClose: () => void
}

export function RenameDialog({ organisation, onClose }: OrganisationDialogProps) {
  const m = useMessages(messages).desk
  const rename = useCommand(organisationApi.rename)
  const { id, version, name, shortName } = organisation
  const submit = (form: Form) =>
    rename.mutateAsync({
      id,
      version,
      name: text(form, 'name'),
      shortName: text(form, 'shortName'),
      startsOn: text(form, 'startsOn'),
    })
  return (
    <FormDialog title={m.rename} submit={m.rename} onClose={onClose} onSubmit={submit}>
      <Field name="name" label={m.organisationName} value={name} />
      <Field name="shortName" label={m.shortName} value={shortName} width="medium" />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

export function ChangeOrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const m = useMessages(messages).desk
  const change = useCommand(organisationApi.change)
  const { id, version, phone, handles, sort } = organisation
  const submit = (form: Form) =>
    change.mutateAsync({
      id,
      version,
      phone: text(form, 'phone') || null,
      handles: texts(form, 'handles').length > 0,
      sort: text(form, 'sort'),
    })
  return (
    <FormDialog title={m.change} submit={m.save} onClose={onClose} onSubmit={submit}>
      <Field name="phone" type="tel" label={m.officePhone} value={phone ?? ''} width="medium" optional />
      <HandlesField value={handles} />
      <Field name="sort" label={m.sort} value={String(sort)} width="short" inputMode="numeric" />
    </FormDialog>
  )
}

export function EndOrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const m = useMessages(messages).desk
  const end = useCommand(organisationApi.end)
  const { id, version, name } = organisation
  return (
    <FormDialog
      title={m.end}
      submit={m.end}
      onClose={onClose}
      onSubmit={(form) => end.mutateAsync({ id, version, endsOn: text(form, 'endsOn') })}
    >
      <p>{name}</p>
      <DayField name="endsOn" label={m.endsOn} hint={m.endsOnHint} />
    </FormDialog>
  )
}

export function NewDutyDialog({ organisation, onClose }: OrganisationDialogProps) {
  const m = useMessages(messages).desk
  const create = useCommand(organisationApi.createDuty)
  return (
    <FormDialog
      title={m.newDuty}
      submit={m.save}
      onClose={onClose}
      onSubmit={(form) => create.mutateAsync({ organisationId: organisation.id, topic: text(form, 'topic') })}
    >
      <Field name="topic" label={m.topic} />
    </FormDialog>
  )
}
