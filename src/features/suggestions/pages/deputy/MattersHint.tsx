/** 一事一议: a quiet word where a text seems to hold two matters, with its reason; nothing is refused by it. */
import { say } from '#kernel/message'
import { useMessages } from '#ui/session'
import { mattersReason, severalMatters, type Written } from '../../domain/matters.ts'
import { mattersWords } from '../../messages/matters-words.ts'

export function MattersHint({ draft }: { draft: Written }) {
  const m = useMessages(mattersWords)
  const found = severalMatters(draft)
  return found ? <p className="hint">{say(m.deputy, { why: mattersReason(found, m) })}</p> : null
}
