/** What a screen says instead of its content (提示): broken, not there, not for this post. */
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Anchor } from '#ui/navigation'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { messages } from './messages.ts'

export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  const m = useMessages(messages)
  const words = useFailureWords()
  return (
    <>
      <h1>{m.broken}</h1>
      <RefusalNote message={words(error)} />
      <button type="button" className="button primary" onClick={reset}>
        {m.tryAgain}
      </button>
    </>
  )
}

export function NotFound() {
  const m = useMessages(messages)
  return (
    <>
      <h1>{m.notFound}</h1>
      <p>{m.notFoundHint}</p>
      <p>
        <Anchor href="/desk">{m.toToday}</Anchor>
      </p>
    </>
  )
}

/** A page of the workbench that is for other posts. */
export function NotYours() {
  const m = useMessages(messages)
  return (
    <>
      <h1>{m.notYours}</h1>
      <p>{m.notYoursHint}</p>
      <p>
        <Anchor href="/desk">{m.toToday}</Anchor>
      </p>
    </>
  )
}

/** For who has no post at the workbench at all. */
export function Closed() {
  const m = useMessages(messages)
  return (
    <>
      <h1>{m.noDesk}</h1>
      <p>
        <a href="/">{m.toPages}</a>
      </p>
    </>
  )
}
