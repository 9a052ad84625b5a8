/** A button for one step of the account rules (账号操作): always there, disabled with the reason. */
import { useState, type ReactNode } from 'react'
import { messages as house } from '#kernel/messages/index'
import { whyNot } from '#kernel/rules'
import { useMessages, useSession } from '#ui/session'
import { accountRules, type AccountAction, type AccountState } from '../domain/lifecycle.ts'
import { messages } from '../messages/index.ts'

interface StepProps {
  readonly action: AccountAction
  readonly state: AccountState
  /** The account of the reader. */
  readonly own: boolean
  readonly label?: string
  /** Mounted while open. */
  readonly dialog: (close: () => void) => ReactNode
}

export function Step({ action, state, own, label, dialog }: StepProps) {
  const m = useMessages(messages)
  const { roles, language } = useSession()
  const [open, setOpen] = useState(false)
  const reason = whyNot(accountRules, action, { state, parties: roles, holds: { not_own: !own } })
  const words: Readonly<Record<string, string>> = { ...house[language].refusals, ...m.refusals }
  return (
    <>
      <button
        type="button"
        className="button secondary"
        disabled={reason !== undefined}
        title={reason && words[`rules.${reason}`]}
        onClick={() => setOpen(true)}
      >
        {label ?? m.desk[action]}
      </button>
      {open && dialog(() => setOpen(false))}
    </>
  )
}
