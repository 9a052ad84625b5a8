/** Dialogs of the console (控制台对话框): annulling a vote, merging it, and changing to another way in the middle of it. */
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import { electionMessages } from '../../messages/elections.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'

interface Versioned {
  readonly id: string
  readonly version: number
}

export function ReasonedDialog({
  step,
  at,
  onClose,
}: {
  step: 'annul' | 'withdraw' | 'merge' | 'electAgain'
  at: Versioned
  onClose: () => void
}) {
  const m = useMessages(hallDeskMessages)
  const words = useMessages(electionMessages)
  const { mutateAsync } = useCommand(pollApi[step])
  const title = step === 'electAgain' ? words.electAgain : m[step]
  const label = step === 'electAgain' ? words.decided : m.reason
  return (
    <FormDialog
      title={title}
      submit={title}
      onClose={onClose}
      onSubmit={(form) => mutateAsync({ ...at, reason: written(form, 'reason', { label, limit: 500 }) })}
    >
      {step === 'electAgain' && <p className="hint">{words.electAgainHint}</p>}
      {step === 'merge' && <p className="hint">{m.mergeHint}</p>}
      <TextArea name="reason" label={label} rows={3} />
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
