/** What a screen shows while it asks (正在读取), and what it says when it was refused. */
import { messages } from './messages.tsx'
import { RefusalNote, useFailureWords } from './refusal.tsx'
import { useMessages } from './session.tsx'

export function Asking({ error }: { error: unknown }) {
  const m = useMessages(messages)
  const failure = useFailureWords()
  return error ? <RefusalNote message={failure(error)} /> : <p aria-busy="true">{m.loading}</p>
}
