/** The page of a refusal: what happened, in words, and one way on. */
import type { View } from '#ui/page'
import { useMessages } from '#ui/session'
import { messages } from './messages.tsx'

export const errorView = (message: string, status: number): View => ({
  title: message,
  status,
  body: <ErrorPage message={message} />,
})

function ErrorPage({ message }: { message: string }) {
  const m = useMessages(messages)
  return (
    <>
      <h1>{m.error}</h1>
      <p>{message}</p>
      <p>
        <a href="/">{m.backToToday}</a>
      </p>
    </>
  )
}
