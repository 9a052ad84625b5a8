/** A button for one step of a rule table (步骤按钮): always there, disabled with the reason. */
import { useState, type ReactNode } from 'react'
import { messages as house } from '#kernel/messages/index'
import { whyNot, type Rules } from '#kernel/rules'
import { useMessages, useSession } from '#ui/session'

interface StepProps<Table extends Rules> {
  readonly rules: Table
  readonly action: keyof Table & string
  readonly state: string
  readonly label: string
  /** The dialog of the step; it is mounted while open. */
  readonly dialog: (close: () => void) => ReactNode
}

export function Step<Table extends Rules>({ rules, action, state, label, dialog }: StepProps<Table>) {
  const { roles } = useSession()
  const m = useMessages(house).refusals
  const [open, setOpen] = useState(false)
  const reason = whyNot(rules, action, { state, parties: roles })
  const words = reason === 'wrong_role' ? m['rules.wrong_role'] : reason && m['rules.wrong_state']
  return (
    <>
      <button
        type="button"
        className="button secondary"
        disabled={reason !== undefined}
        title={words}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {open && dialog(() => setOpen(false))}
    </>
  )
}
