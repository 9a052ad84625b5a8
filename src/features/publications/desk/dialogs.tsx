/** What the office confirms before anything appears (公开审查), and the reason of a withdrawal. */
import { useQueryClient } from '@tanstack/react-query'
import { say } from '#kernel/message'
import { Checks } from '#ui/choices'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, texts } from '#ui/page'
import { useMessages } from '#ui/session'
import { call } from '#ui/useEndpoint'
import { publicationApi, screenings, type QueueRow } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'

/** Says what was done, with its undo. */
function useDone(): (words: string, undoId: string | null) => Promise<void> {
  const client = useQueryClient()
  const undo = async (undoId: string) => {
    const { refused } = await call(publicationApi.undo, { undoId })
    await client.invalidateQueries()
    if (refused[0]) throw new Error(refused[0].message)
  }
  return async (words, undoId) => {
    notify(words, undoId === null ? {} : { undo: () => undo(undoId) })
    await client.invalidateQueries()
  }
}

/** What is refused is named with its reason; the rest is done. */
export function PublishDialog({ rows, onClose }: { rows: readonly QueueRow[]; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const words = m.dialog
  const done = useDone()
  return (
    <FormDialog
      title={say(words.title, { count: rows.length })}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const seen = texts(form, 'screened')
        if (!screenings.every((one) => seen.includes(one))) throw new Error(words.missing)
        const items = rows.map(({ kind, id, digest }) => ({ kind, id, digest }))
        const note = text(form, 'note')
        const answer = await call(publicationApi.publish, { items, screened: [...screenings], note })
        const count = answer.done.length
        if (count > 0) await done(say(m.done, { count }), answer.undoId)
        const named = new Map(rows.map(({ id, reference }) => [id, reference]))
        for (const { id, message } of answer.refused)
          notify(say(m.refused, { reference: named.get(id) ?? id, message }), { tone: 'refused' })
      }}
    >
      <Checks
        name="screened"
        label={words.what}
        options={screenings.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea name="note" label={words.note} rows={2} />
    </FormDialog>
  )
}

export function WithdrawDialog({ row, onClose }: { row: QueueRow; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const words = m.withdrawal
  const done = useDone()
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const reason = written(form, 'reason', { label: words.reason })
        const { undoId } = await call(publicationApi.withdraw, { kind: row.kind, id: row.id, reason })
        await done(m.withdrawn, undoId)
      }}
    >
      <p>{row.title}</p>
      <TextArea name="reason" label={words.reason} rows={3} />
    </FormDialog>
  )
}
