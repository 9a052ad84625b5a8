/** Forms of key suggestions (重点建议): target, completion, quarterly meeting, choice. */
import { plainDate } from '#kernel/date'
import { optional, typedDay, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { text } from '#ui/page'
import { useSession } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useEndpoint } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { suggestionApi } from '../../domain/contract.ts'
import { useStep } from '../useStep.ts'
import { useWords } from '../words.ts'

interface KeyDialogProps {
  readonly id: string
  readonly onClose: () => void
}

export function TargetDialog({ id, onClose }: KeyDialogProps) {
  const { whole } = useWords()
  const { keys } = whole
  const setTarget = useStep(suggestionApi.setTarget, whole.done.target)
  return (
    <FormDialog
      title={keys.target}
      submit={keys.target}
      onClose={onClose}
      onSubmit={async (form) =>
        setTarget({
          id,
          indicator: written(form, 'indicator', { label: keys.indicator }),
          baseline: optional(form, 'baseline'),
          target: written(form, 'target', { label: keys.targetValue }),
          dueOn: typedDay(form, 'dueOn', { label: keys.dueOn }),
        })
      }
    >
      <Field name="indicator" label={keys.indicator} />
      <Field name="baseline" label={keys.baseline} optional />
      <Field name="target" label={keys.targetValue} />
      <Field name="dueOn" label={keys.dueOn} type="date" width="medium" />
    </FormDialog>
  )
}

export function MeetDialog({ targetId, onClose }: { targetId: string; onClose: () => void }) {
  const { whole } = useWords()
  const { keys } = whole
  const meet = useStep(suggestionApi.meetTarget, whole.done.met)
  return (
    <FormDialog
      title={keys.meet}
      submit={keys.meet}
      onClose={onClose}
      onSubmit={async (form) =>
        meet({ id: targetId, evidence: written(form, 'evidence', { label: keys.evidence, limit: 2000 }) })
      }
    >
      <TextArea name="evidence" label={keys.evidence} rows={4} />
    </FormDialog>
  )
}

/** The quarter follows from the day; a meeting of a quarter gone by is written down later with its real day. */
export function MeetingDialog({ id, onClose }: KeyDialogProps) {
  const { whole } = useWords()
  const { today } = useSession()
  const { keys } = whole
  const hold = useStep(suggestionApi.holdMeeting, whole.done.meeting)
  return (
    <FormDialog
      title={keys.meeting}
      submit={keys.meeting}
      onClose={onClose}
      onSubmit={async (form) => {
        const heldOn = typedDay(form, 'heldOn', { label: keys.heldOn })
        return hold({
          id,
          heldOn,
          year: Number(heldOn.slice(0, 4)),
          quarter: Math.ceil(Number(heldOn.slice(5, 7)) / 3),
          issues: written(form, 'issues', { label: keys.issues, limit: 5000 }),
          agreed: written(form, 'agreed', { label: keys.agreed, limit: 5000 }),
          responsible: optional(form, 'responsible', { limit: 200 }),
        })
      }}
    >
      <Field name="heldOn" label={keys.heldOn} type="date" width="medium" value={plainDate(today)} />
      <TextArea name="issues" label={keys.issues} rows={3} />
      <TextArea name="agreed" label={keys.agreed} rows={3} />
      <Field name="responsible" label={keys.responsible} optional />
    </FormDialog>
  )
}

interface PickDialogProps {
  /** The suggestion when it is known already. */
  readonly id?: string
  readonly onClose: () => void
}

export function PickDialog({ id, onClose }: PickDialogProps) {
  const { whole } = useWords()
  const { today } = useSession()
  const { keys } = whole
  const { data } = useEndpoint(deskSuggestionApi.keyChoices, {})
  const pick = useStep(suggestionApi.pickKey, whole.done.picked)
  const people = data?.people ?? []
  return (
    <FormDialog
      title={keys.pickTitle}
      submit={keys.pick}
      onClose={onClose}
      onSubmit={async (form) =>
        pick({
          id: id ?? written(form, 'which', { label: keys.pickWhich }),
          year: Number(written(form, 'year', { label: keys.year })),
          leaderId: written(form, 'leader', { label: keys.leader }),
          supervisorId: written(form, 'supervisor', { label: keys.supervisor }),
          committeeId: text(form, 'committee') || null,
        })
      }
    >
      <p>{keys.pickBasis}</p>
      {id === undefined && <WhichOne />}
      <Field name="year" label={keys.year} inputMode="numeric" width="short" value={today.slice(0, 4)} />
      <UnitPicker name="leader" label={keys.leader} units={people} />
      <UnitPicker name="supervisor" label={keys.supervisor} units={people} />
      <Select
        name="committee"
        label={keys.committee}
        optional
        empty=""
        options={(data?.committees ?? []).map(({ id: value, name }) => ({ value, label: name }))}
      />
    </FormDialog>
  )
}

/** Accepted ones that are not key yet, found by a part of their number or title. */
function WhichOne() {
  const { whole, words } = useWords()
  const { data } = useEndpoint(suggestionApi.list, { view: 'all', limit: 500, sort: 'number', descending: true })
  const rows = (data?.rows ?? []).filter(({ key, number }) => !key && number !== null)
  return (
    <UnitPicker
      name="which"
      first
      label={whole.keys.pickWhich}
      units={rows.map(({ id, reference, title, state }) => ({
        id,
        name: `${reference ?? ''} ${title}`,
        hint: words.states[state],
      }))}
    />
  )
}
