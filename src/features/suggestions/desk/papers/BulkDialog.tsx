/** 批量印发交办函: how far it is, a button that stops it, what was refused and why, and the archive at the end. */
import { useQueryClient } from '@tanstack/react-query'
import { say } from '#kernel/message'
import { Modal } from '#ui/dialogs'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import type { SuggestionRow } from '../../domain/views.ts'
import { deskPapers } from '../../messages/desk-papers.ts'
import { shortNumber } from '../naming.ts'
import { useWords } from '../words.ts'
import { previewAddress } from './address.ts'
import { useBulkPapers, type BulkPapers } from './useBulkPapers.ts'

const kind = 'suggestion.assignment'

interface BulkDialogProps {
  readonly rows: readonly SuggestionRow[]
  readonly onClose: () => void
}

export function BulkDialog({ rows, onClose }: BulkDialogProps) {
  const { bulk: m } = useMessages(deskPapers)
  const failure = useFailureWords()
  const client = useQueryClient()
  const ids = rows.map(({ id }) => id)
  const papers = useBulkPapers(kind, ids)
  const { phase, done, issued, error } = papers
  const close = () => {
    papers.stop()
    void client.invalidateQueries()
    onClose()
  }
  const facts = { done, all: rows.length, count: phase === 'packing' ? issued.length : rows.length }
  const said = { ready: m.ready, issuing: m.progress, packing: m.packing, stopped: m.stopped, done: m.done }[phase]
  return (
    <Modal title={m.title} onClose={close}>
      <p role="status">{say(said, phase === 'done' ? { done: issued.length } : facts)}</p>
      {phase === 'ready' && <Looks rows={rows} />}
      {phase !== 'ready' && <progress value={done} max={rows.length} aria-label={m.title} />}
      {error !== undefined && <p className="notice warn">{failure(error)}</p>}
      <Refused papers={papers} rows={rows} />
      <div className="actions">
        <Buttons papers={papers} />
        <button type="button" className="button secondary" onClick={close}>
          {m.close}
        </button>
      </div>
    </Modal>
  )
}

/** Before anything is issued each letter can be looked at whole, in a window of its own. */
function Looks({ rows }: Pick<BulkDialogProps, 'rows'>) {
  const words = useWords()
  const { bulk: m } = useMessages(deskPapers)
  return (
    <ul className="plain-list scroll" aria-label={m.looks}>
      {rows.map((row) => (
        <li key={row.id}>
          <a href={previewAddress(kind, row.id)} target="_blank" rel="noreferrer">
            {shortNumber(row, words)} {row.title}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Buttons({ papers: { phase, issued, archive, start, stop, pack } }: { papers: BulkPapers }) {
  const { bulk: m } = useMessages(deskPapers)
  if (phase === 'ready')
    return (
      <button type="button" className="button primary" onClick={() => void start()}>
        {m.start}
      </button>
    )
  if (phase === 'issuing')
    return (
      <button type="button" className="button primary" onClick={stop}>
        {m.stop}
      </button>
    )
  if (archive)
    return (
      <a className="button primary" href={`/files/${archive.fileId}`}>
        {say(m.download, { name: archive.name })}
      </a>
    )
  if (phase === 'stopped' && issued.length > 0)
    return (
      <button type="button" className="button primary" onClick={() => void pack()}>
        {m.pack}
      </button>
    )
  return null
}

function Refused({ papers: { refused }, rows }: { papers: BulkPapers; rows: readonly SuggestionRow[] }) {
  const words = useWords()
  const { bulk: m } = useMessages(deskPapers)
  const named = new Map(rows.map((row) => [row.id, row]))
  if (refused.length === 0) return null
  return (
    <>
      <p>{say(m.refused, { count: refused.length })}</p>
      <ul className="refused-items">
        {refused.map(({ subjectId, message }) => {
          const row = named.get(subjectId)
          return (
            <li key={subjectId}>
              <b>{row ? `${shortNumber(row, words)} ${row.title}` : subjectId}</b>
              <span>{message}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
