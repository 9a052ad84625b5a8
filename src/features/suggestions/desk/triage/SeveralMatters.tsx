/** 一事一议 at triage: a text that seems to hold two matters says why, with the split one click away. */
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { useRested } from '#ui/rested'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { mattersReason, severalMatters } from '../../domain/matters.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { mattersWords } from '../../messages/matters-words.ts'

interface SeveralMattersProps {
  readonly row: SuggestionRow
  readonly onSplit: () => void
  /** Why it cannot be split now. */
  readonly refused: string | undefined
}

export function SeveralMatters({ row, onSplit, refused }: SeveralMattersProps) {
  const m = useMessages(mattersWords)
  const rested = useRested(row.id)
  const { data } = useEndpoint(suggestionApi.one, { id: rested })
  const found = data?.id === row.id ? severalMatters(data) : undefined
  if (!found) return null
  return (
    <div>
      <p className="hint">{say(m.office, { why: mattersReason(found, m) })}</p>
      <ActionButton label={m.split} refused={refused} onClick={onSplit} />
    </div>
  )
}
