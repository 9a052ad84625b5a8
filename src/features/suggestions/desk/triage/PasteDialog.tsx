/** 粘贴对照: what each pasted line would do, counted and shown, before anything is written. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Modal } from '#ui/dialogs'
import { DataTable, type Column } from '#ui/lists'
import { Status, type StatusKind } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import type { Bulk } from '../bulk.tsx'
import { useWords, type DeskWords } from '../words.ts'
import { assignItems, type Plans } from './plans.ts'
import { pasteStatuses, readPaste, type PasteLine, type PasteStatus, type PasteUnit } from './paste.ts'

interface PasteDialogProps {
  readonly table: readonly (readonly string[])[]
  readonly open: readonly SuggestionRow[]
  readonly units: readonly PasteUnit[]
  readonly plans: Plans
  readonly bulk: Bulk
  readonly onClose: () => void
}

export function PasteDialog({ table, open, units, plans, bulk, onClose }: PasteDialogProps) {
  const m = useWords()
  const { pasteDialog } = m.desk
  const { data, error } = useEndpoint(suggestionApi.list, { view: 'handling', limit: 500 })
  const lines = data && readPaste(table, { open, others: data.rows, units })
  return (
    <Modal wide title={pasteDialog.title} onClose={onClose}>
      {!data && <Asking error={error} />}
      {data && !lines && <p>{pasteDialog.noColumns}</p>}
      {lines && <Lines lines={lines} bulk={bulk} plans={plans} onClose={onClose} />}
      <div className="actions">
        <button type="button" className="button secondary" onClick={onClose}>
          {m.desk.close}
        </button>
      </div>
    </Modal>
  )
}

interface LinesProps {
  readonly lines: readonly PasteLine[]
  readonly plans: Plans
  readonly bulk: Bulk
  readonly onClose: () => void
}

/** Writes what is ready: the proposed units, and the assignment too when asked. */
function useWriting({ lines, plans, bulk, onClose }: LinesProps) {
  const { done } = useWords().desk
  const ready = lines.flatMap(({ row, unit, status }) => (row && unit && status === 'ok' ? [{ row, unit }] : []))
  const rows = ready.map(({ row }) => row)
  const propose = () => {
    onClose()
    const items = ready.map(({ row, unit }) => ({ id: row.id, version: row.version, unitId: unit.id }))
    return bulk.run(officeSuggestionApi.propose, { items }, { rows, done: done.propose })
  }
  const proposeAndAssign = async () => {
    const versions = new Map((await propose())?.done.map(({ id, version }) => [id, version]))
    const proposed = ready.flatMap(({ row, unit }): SuggestionRow[] => {
      const version = versions.get(row.id)
      return version === undefined ? [] : [{ ...row, version, proposedUnit: { id: unit.id, name: unit.shortName } }]
    })
    const { items } = assignItems(proposed, plans)
    if (items.length > 0) await bulk.run(officeSuggestionApi.assign, { items: [...items] }, { rows, done: done.assign })
  }
  return { count: ready.length, propose, proposeAndAssign }
}

function Lines(props: LinesProps) {
  const m = useWords()
  const { pasteDialog } = m.desk
  const { lines } = props
  const { count, propose, proposeAndAssign } = useWriting(props)
  const counts = Map.groupBy(lines, ({ status }) => status)
  return (
    <>
      <p>{say(pasteDialog.intro, { count: lines.length })}</p>
      <p className="facts">
        {pasteStatuses.flatMap((status) => {
          const lined = counts.get(status)?.length
          return lined === undefined
            ? []
            : [
                <span key={status}>
                  {say(pasteDialog.counts, { count: lined, status: pasteDialog.statuses[status] })}
                </span>,
              ]
        })}
      </p>
      <div className="actions">
        <button type="button" className="button primary" disabled={count === 0} onClick={() => void propose()}>
          {say(pasteDialog.write, { count })}
        </button>
        <button
          type="button"
          className="button secondary"
          disabled={count === 0}
          onClick={() => void proposeAndAssign()}
        >
          {say(pasteDialog.writeAndAssign, { count })}
        </button>
      </div>
      <div className="scroll" role="region" aria-label={pasteDialog.title} tabIndex={0}>
        <DataTable
          caption={pasteDialog.title}
          columns={columnsOf(m)}
          rows={lines}
          rowKey={({ line }) => String(line)}
        />
      </div>
    </>
  )
}

const kinds: Record<PasteStatus, StatusKind> = {
  ok: 'yours',
  same: 'done',
  assigned: 'soon',
  unknown_number: 'overdue',
  unknown_unit: 'overdue',
  no_unit: 'todo',
  twice: 'soon',
}

const columnsOf = ({ desk: { pasteDialog, number, columns, nothing } }: DeskWords): Column<PasteLine>[] => [
  { id: 'line', head: pasteDialog.line, cell: ({ line }) => line, number: true },
  { id: 'number', head: number, cell: ({ numberText }) => numberText },
  { id: 'title', head: columns.title, cell: ({ row }) => row?.title ?? nothing },
  { id: 'unit', head: pasteDialog.unitText, cell: ({ unitText }) => unitText || nothing },
  {
    id: 'becomes',
    head: pasteDialog.becomes,
    cell: ({ row, unit, status }) =>
      status === 'ok' ? `${row?.proposedUnit?.name ?? nothing} → ${unit?.shortName ?? nothing}` : nothing,
  },
  {
    id: 'status',
    head: pasteDialog.status,
    cell: ({ status }) => <Status kind={kinds[status]}>{pasteDialog.statuses[status]}</Status>,
  },
]
