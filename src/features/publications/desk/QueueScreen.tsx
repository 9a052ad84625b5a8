/** 公开台: publish many as they were previewed, with undo; withdraw one with the reason everybody reads. */
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridAction, GridColumn } from '#ui/grid/types'
import { GridSearch, useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { publicationApi, stands, type QueueRow, type Stand } from '../domain/contract.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { deskMessages } from '../messages/desk.ts'
import { PublishDialog, WithdrawDialog } from './dialogs.tsx'

const Search = GridSearch.extend({ stand: z.enum(stands).optional() })
const most = 500

export function QueueScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [{ stand = 'now' }] = useSearchState(Search)
  const { data, error } = useEndpoint(publicationApi.queue, { stand, limit: most })
  return (
    <>
      <h1 className="hidden">{deskTitles.queue[language]}</h1>
      <div className="desk-bar">
        <nav className="chips" aria-label={m.stand}>
          {stands.map((one) => (
            <Anchor
              key={one}
              className="chip"
              href={`/desk/publications?stand=${one}`}
              aria-current={one === stand ? 'page' : undefined}
            >
              {data ? say(m.count, { stand: m.stands[one], count: data.counts[one] }) : m.stands[one]}
            </Anchor>
          ))}
        </nav>
        {data && data.counts[stand] > data.rows.length && (
          <span className="hint">{say(m.shown, { shown: data.rows.length, total: data.counts[stand] })}</span>
        )}
      </div>
      {data ? <Queue stand={stand} rows={data.rows} /> : <Asking error={error} />}
    </>
  )
}

const rowId = ({ id }: QueueRow): string => id

function Queue({ stand, rows }: { stand: Stand; rows: readonly QueueRow[] }) {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [dialog, setDialog] = useState<{ step: 'publish' | 'withdraw'; rows: readonly QueueRow[] }>()
  const view = useGridView('chip')
  const columns = useColumns(stand)
  const close = () => setDialog(undefined)
  const actions: readonly GridAction<QueueRow>[] = [
    {
      id: 'publish',
      label: m.publish,
      letter: 'p',
      primary: true,
      refused: (chosen) =>
        chosen.every((row) => row.stand !== 'waits' && row.stand !== 'published') ? undefined : m.notNow,
      run: (chosen) => setDialog({ step: 'publish', rows: chosen }),
    },
    {
      id: 'withdraw',
      label: m.withdraw,
      letter: 'w',
      refused: (chosen) => (chosen.length === 1 && isPublic(chosen[0]) ? undefined : m.notPublic),
      run: (chosen) => setDialog({ step: 'withdraw', rows: chosen }),
    },
  ]
  return (
    <>
      <DataGrid
        label={deskTitles.queue[language]}
        rows={rows}
        columns={columns}
        rowId={rowId}
        view={view}
        actions={actions}
        pane={(row) => <Pane row={row} />}
        empty={
          <Empty kind={stand === 'now' || stand === 'changed' ? 'done' : 'none'} title={m.empty[stand]}>
            {m.emptyWhy[stand]}
          </Empty>
        }
      />
      {dialog?.step === 'publish' && <PublishDialog rows={dialog.rows} onClose={close} />}
      {dialog?.step === 'withdraw' && dialog.rows[0] && <WithdrawDialog row={dialog.rows[0]} onClose={close} />}
    </>
  )
}

/** 代表意见: what the deputy agreed to; a meeting, a decision or a list asks no deputy. */
const consentOf = ({ kind, consent }: QueueRow, words: Readonly<Record<string, string>>): string | null =>
  kind === 'suggestion' ? (words[consent] ?? consent) : null

const isPublic = (row: QueueRow | undefined): boolean => row?.stand === 'published' || row?.stand === 'changed'

function useColumns(stand: Stand): readonly GridColumn<QueueRow>[] {
  const m = useMessages(deskMessages)
  return useMemo(() => {
    const head = m.columns
    const day = (id: 'publishedOn' | 'withdrawnOn'): GridColumn<QueueRow> => ({
      id,
      head: head[id],
      value: (row) => row[id],
      cell: (row) => row[id] !== null && <Day date={row[id]} />,
      width: 128,
    })
    const why: GridColumn<QueueRow> = { id: 'why', head: head.why, value: (row) => row.why, width: 280 }
    return [
      { id: 'reference', head: head.reference, value: ({ reference }) => reference, width: 96 },
      { id: 'title', head: head.title, value: ({ title }) => title, href: ({ preview }) => preview },
      { id: 'units', head: head.units, value: ({ units }) => units.join(m.and), width: 160 },
      { id: 'consent', head: head.consent, value: (row) => consentOf(row, m.consents), width: 96 },
      ...(stand === 'waits' || stand === 'withdrawn' ? [why] : []),
      ...(stand === 'now' || stand === 'changed'
        ? [{ id: 'texts', head: head.texts, value: ({ texts }: QueueRow) => texts, width: 96, number: true }]
        : []),
      ...(stand === 'published' || stand === 'changed' ? [day('publishedOn')] : []),
      ...(stand === 'withdrawn' ? [day('withdrawnOn')] : []),
    ]
  }, [m, stand])
}

function Pane({ row }: { row: QueueRow }) {
  const m = useMessages(deskMessages)
  const consent = consentOf(row, m.consents)
  return (
    <article className="reading">
      <p className="hint">{[row.reference, row.units.join(m.and), consent].filter(Boolean).join(' · ')}</p>
      <h2>{row.title}</h2>
      {row.why && <p>{row.why}</p>}
      {row.texts > 0 && <p>{say(m.texts, { count: row.texts })}</p>}
      <p>
        <Anchor href={row.preview}>{m.preview}</Anchor>
      </p>
      {row.publishedOn && (
        <p>
          <Anchor href={row.address}>{m.page}</Anchor>
        </p>
      )}
    </article>
  )
}
