/** What a screen shows while it asks, and when it was refused. */
import { useMessages } from '#ui/session'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { messages } from '../messages/index.ts'

export function Asking({ error }: { error: unknown }) {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  return error ? <RefusalNote message={failure(error)} /> : <p aria-busy="true">{m.loading}</p>
}
