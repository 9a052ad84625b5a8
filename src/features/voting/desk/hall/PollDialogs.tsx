/** Dialogs of the console (控制台对话框): preparing a vote, annulling one, and changing to another way in the middle of it. */
import type { AgendaItem, ItemKind } from '#features/meetings'
import { pollMethods, type PollKind } from '#kernel/poll'
import { chosen, optional, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { text } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'

/** What has no record of its own that waits for the result. */
const freeKinds = ['motion', 'satisfaction', 'election', 'choose_k'] as const satisfies readonly PollKind[]

const usualKind: Partial<Record<ItemKind, PollKind>> = {
  report: 'satisfaction',
  election: 'election',
  poll: 'choose_k',
}

interface Versioned {
  readonly id: string
  readonly version: number
}

export function NewPollDialog({
  meetingId,
  item,
  onClose,
}: {
  meetingId: string
  item: Pick<AgendaItem, 'id' | 'title' | 'kind'>
  onClose: () => void
}) {
  const m = useMessages(hallDeskMessages)
  const { mutateAsync: create } = useCommand(pollApi.create)
  return (
    <FormDialog
      title={m.newPoll}
      submit={m.create}
      onClose={onClose}
      onSubmit={(form) => {
        const title = written(form, 'title', { label: m.pollTitle, limit: 300 })
        const options = optional(form, 'candidates')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
        return create({
          meetingId,
          agendaItemId: item.id,
          title,
          kind: chosen(form, 'kind', { label: m.kind, among: freeKinds }),
          method: chosen(form, 'method', { label: m.method, among: pollMethods }),
          questions: [
            { title, places: Number(text(form, 'places') || 1), options: options.map((name) => ({ title: name })) },
          ],
        })
      }}
    >
      <Field name="title" label={m.pollTitle} value={item.title} />
      <Select
        name="kind"
        label={m.kind}
        hint={m.kindHint}
        value={usualKind[item.kind] ?? 'motion'}
        options={freeKinds.map((value) => ({ value, label: m.kinds[value] }))}
      />
      <Select
        name="method"
        label={m.method}
        value="electronic"
        options={pollMethods.map((value) => ({ value, label: m.methods[value] }))}
      />
      <TextArea name="candidates" label={m.candidates} hint={m.candidatesHint} rows={4} optional />
      <Field name="places" label={m.places} inputMode="numeric" width="short" value="1" />
    </FormDialog>
  )
}

export function ReasonedDialog({
  step,
  at,
  onClose,
}: {
  step: 'annul' | 'withdraw' | 'merge'
  at: Versioned
  onClose: () => void
}) {
  const m = useMessages(hallDeskMessages)
  const { mutateAsync } = useCommand(pollApi[step])
  return (
    <FormDialog
      title={m[step]}
      submit={m[step]}
      onClose={onClose}
      onSubmit={(form) => mutateAsync({ ...at, reason: written(form, 'reason', { label: m.reason, limit: 500 }) })}
    >
      {step === 'merge' && <p className="hint">{m.mergeHint}</p>}
      <TextArea name="reason" label={m.reason} rows={3} />
    </FormDialog>
  )
}

/** 改用纸票、举手: the reason is there already, since nobody writes long sentences in front of a waiting hall. */
export function FallBackDialog({ to, at, onClose }: { to: 'paper' | 'hands'; at: Versioned; onClose: () => void }) {
  const m = useMessages(hallDeskMessages)
  const { mutateAsync } = useCommand(pollApi.fallBack)
  const title = to === 'paper' ? m.fallBack : m.fallBackHands
  return (
    <FormDialog
      title={title}
      submit={title}
      onClose={onClose}
      onSubmit={(form) => mutateAsync({ ...at, to, reason: written(form, 'reason', { label: m.reason, limit: 500 }) })}
    >
      <TextArea name="reason" label={m.reason} rows={3} value={m.fallBackReason} />
    </FormDialog>
  )
}
