/** A refusal inside a screen (未办成的原因): what happened, in words, where the reader is looking. */
import type { ReactNode } from 'react'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

export function RefusalNote({ message, children }: { message: string; children?: ReactNode }) {
  const m = useMessages(messages)
  return (
    <div className="refusal" role="alert">
      <b>{m.refused}</b> {message}
      {children}
    </div>
  )
}

/** What a failed command or query says: the server's words, or that there was no connection. */
export function useFailureWords(): (error: unknown) => string {
  const m = useMessages(messages)
  return (error) => {
    if (error instanceof TypeError) return m.noConnection
    return error instanceof Error ? error.message : String(error)
  }
}
