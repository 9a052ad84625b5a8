/** A button for one step of a rule table (步骤按钮): always there, disabled with the reason. */
import { useState, type ReactNode } from 'react'
import { messages as house } from '#kernel/messages/index'
import { whyNot, type Rules } from '#kernel/rules'
import { useSession } from '#ui/session'

interface StepProps<Table extends Rules> {
  readonly rules: Table
  readonly action: keyof Table & string
  readonly state: string
  readonly label: string
  /** The dialog of the step; it is mounted while open. */
  readonly dialog: (close: () => void) => ReactNode
}

export function Step<Table extends Rules>({ rules, action, state, label, dialog }: StepProps<Table>) {
  const { roles, language } = useSession()
  const words = house[language].refusals
  const [open, setOpen] = useState(false)
  const reason = whyNot(rules, action, { state, parties: roles })
  const why = reason === 'wrong_role' ? words['rules.wrong_role'] : reason && words['rules.wrong_state']
  return (
    <>
      <button
        type="button"
        className="button secondary"
        disabled={reason !== undefined}
        title={why}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {open && dialog(() => setOpen(false))}
    </>
  )
}
