/** Papers in a table (文书清单): number, kind, title, to whom, when, and how they stand. */
import { Day } from '#ui/dates'
import { DataTable, type Column } from '#ui/lists'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import type { PaperRow } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'

export function PaperTable({ caption, rows }: { caption: string; rows: readonly PaperRow[] }) {
  const { register: m } = useMessages(pageMessages)
  const columns: readonly Column<PaperRow>[] = [
    {
      id: 'number',
      head: m.number,
      cell: ({ id, number }) => <a href={`/papers/${id}`}>{number ?? m.unnumbered}</a>,
    },
    { id: 'name', head: m.name, cell: ({ name }) => name },
    { id: 'paper', head: m.paper, cell: ({ title }) => title },
    { id: 'addressee', head: m.addressee, cell: ({ addressee }) => addressee },
    { id: 'issuedOn', head: m.issuedOn, cell: ({ issuedOn }) => <Day date={issuedOn} /> },
    { id: 'state', head: m.state, cell: (paper) => <PaperState paper={paper} /> },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

export const stateOf = ({ voidedOn, scannedOn }: PaperRow): 'void' | 'scanned' | 'issued' =>
  voidedOn ? 'void' : scannedOn ? 'scanned' : 'issued'

const tones = { void: 'warn', scanned: 'ok', issued: 'info' } as const

export function PaperState({ paper }: { paper: PaperRow }) {
  const { states } = useMessages(pageMessages)
  const state = stateOf(paper)
  return <Tag tone={tones[state]}>{states[state]}</Tag>
}
