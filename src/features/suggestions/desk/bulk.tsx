/** Many at once (批量操作): says what was done, offers its undo, and lists what was refused with the reason of each. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { Modal } from '#ui/dialogs'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { call } from '#ui/useEndpoint'
import { officeSuggestionApi, type BulkResult } from '../domain/contract-office.ts'
import type { SuggestionRow } from '../domain/views.ts'
import { shortNumber } from './naming.ts'
import { useWords } from './words.ts'

export type Result = z.output<typeof BulkResult>

interface About {
  /** The rows it is about, to name those that were refused. */
  readonly rows: readonly SuggestionRow[]
  /** '已交办 {count} 件' */
  readonly done: string
  /** Refused before anything was sent. */
  readonly left?: Result['refused']
}

export interface Bulk {
  /** Sends it; a refusal of the whole is told as a notice unless the caller shows it himself. */
  readonly run: <Input extends z.ZodType>(
    endpoint: Endpoint<Input, typeof BulkResult>,
    input: z.input<Input>,
    about: About,
  ) => Promise<Result | undefined>
  /** The same, and throws when the whole was refused: for dialogs, which keep what was typed. */
  readonly send: <Input extends z.ZodType>(
    endpoint: Endpoint<Input, typeof BulkResult>,
    input: z.input<Input>,
    about: About,
  ) => Promise<Result>
  readonly dialog: ReactNode
}

export function useBulk(): Bulk {
  const client = useQueryClient()
  const failure = useFailureWords()
  const [shown, setShown] = useState<{ result: Result; rows: readonly SuggestionRow[] }>()

  const undo = useCallback(
    async (undoId: string) => {
      const { refused } = await call(officeSuggestionApi.undo, { undoId })
      await client.invalidateQueries()
      if (refused[0]) throw new Error(refused[0].message)
    },
    [client],
  )
  const send: Bulk['send'] = useCallback(
    async (endpoint, input, { rows, done, left = [] }) => {
      const answer = await call(endpoint, input)
      const result = { ...answer, refused: [...left, ...answer.refused] }
      // Said when the rows are as it left them: a key pressed on the word must not meet the versions of before.
      await client.invalidateQueries()
      const { undoId } = result
      if (result.done.length > 0)
        notify(say(done, { count: result.done.length }), undoId === null ? {} : { undo: () => undo(undoId) })
      if (result.refused.length > 0) setShown({ result, rows })
      return result
    },
    [client, undo],
  )
  const run: Bulk['run'] = async (endpoint, input, about) => {
    try {
      return await send(endpoint, input, about)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
      return undefined
    }
  }
  return { run, send, dialog: shown && <Refused {...shown} onClose={() => setShown(undefined)} /> }
}

interface RefusedProps {
  readonly result: Result
  readonly rows: readonly SuggestionRow[]
  readonly onClose: () => void
}

function Refused({ result: { done, refused }, rows, onClose }: RefusedProps) {
  const m = useWords()
  const named = new Map(rows.map((row) => [row.id, row]))
  return (
    <Modal title={say(m.desk.refused.title, { count: refused.length })} onClose={onClose}>
      <p>{done.length > 0 ? m.desk.refused.intro : m.desk.refused.nothing}</p>
      <ul className="refused-items">
        {refused.map(({ id, message }) => {
          const row = named.get(id)
          return (
            <li key={id}>
              <b>{row ? `${shortNumber(row, m)} ${row.title}` : id}</b>
              <span>{message}</span>
            </li>
          )
        })}
      </ul>
      <div className="actions">
        <button type="button" className="button primary" onClick={onClose}>
          {m.desk.refused.close}
        </button>
      </div>
    </Modal>
  )
}
