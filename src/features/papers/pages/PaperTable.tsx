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

export function PaperState({ paper: { voidedOn, scannedOn } }: { paper: PaperRow }) {
  const { states } = useMessages(pageMessages)
  if (voidedOn) return <Tag tone="warn">{states.void}</Tag>
  return scannedOn ? <Tag tone="ok">{states.scanned}</Tag> : <Tag tone="info">{states.issued}</Tag>
}
