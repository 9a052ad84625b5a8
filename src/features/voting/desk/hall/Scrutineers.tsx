/** 监票人 at the console: who they are, whether the meeting has approved them, and naming them. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import type { PollView } from '../../domain/views.ts'
import { scrutineerMessages } from '../../messages/scrutineers.ts'

type Asked = Pick<PollView, 'id' | 'version' | 'scrutineers' | 'scrutineersApproved' | 'scrutineersNeeded'>

/** What is said of them; nothing for a vote that neither has nor needs any. */
export function Scrutineers({ poll: { scrutineers, scrutineersApproved, scrutineersNeeded } }: { poll: Asked }) {
  const m = useMessages(scrutineerMessages)
  const [chief, ...others] = scrutineers
  if (chief === undefined) return scrutineersNeeded ? <p className="hint">{m.missing}</p> : null
  const list = say(others.length > 0 ? m.list : m.chiefOnly, { chief, others: others.join('、') })
  return <p>{say(scrutineersApproved ? m.approved : m.waits, { list })}</p>
}

export function NameScrutineers({ poll, label, primary = false }: { poll: Asked; label?: string; primary?: boolean }) {
  const m = useMessages(scrutineerMessages)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ActionButton label={label ?? m.name} primary={primary} onClick={() => setAsking(true)} />
      {asking && <NameDialog poll={poll} onClose={() => setAsking(false)} />}
    </>
  )
}

function NameDialog({ poll: { id, version, scrutineers }, onClose }: { poll: Asked; onClose: () => void }) {
  const m = useMessages(scrutineerMessages)
  const { mutateAsync: name } = useCommand(pollApi.nameScrutineers)
  return (
    <FormDialog
      title={m.name}
      submit={m.name}
      onClose={onClose}
      onSubmit={(form) => {
        const names = written(form, 'names', { label: m.names })
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
        return name({ id, version, names })
      }}
    >
      <TextArea name="names" label={m.names} hint={m.namesHint} rows={4} value={scrutineers.join('\n')} />
    </FormDialog>
  )
}
