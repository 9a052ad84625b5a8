/** 交办台 (D03, F2): a year's suggestions read down with J and K, decided with one key each. */
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { DataGrid } from '#ui/grid/DataGrid'
import { useGridView } from '#ui/grid/view'
import { useOpen, useSearchState } from '#ui/navigation'
import { notify, takeBack, undoMinutes, useNotices } from '#ui/notices'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { useBulk } from '../bulk.tsx'
import { useColumns } from '../list/columns.tsx'
import { rowId } from '../list/ListGrid.tsx'
import { whyNotRow } from '../list/rows.ts'
import { ListSearch } from '../list/search.ts'
import { useSavedViews } from '../list/useSavedViews.ts'
import { deskAddress } from '../naming.ts'
import { useWords } from '../words.ts'
import { assignItems, planOf, type Plan, type Plans } from './plans.ts'
import { TriageDialogs, type OpenDialog } from './TriageDialogs.tsx'
import { TriagePane } from './TriagePane.tsx'
import { stepReason, useTriageActions, type TriageStep } from './useTriageActions.ts'

interface TriageGridProps {
  readonly rows: readonly SuggestionRow[]
  readonly empty: ReactNode
}

const proposedName = ({ proposedUnit }: SuggestionRow): string | null => proposedUnit?.name ?? null

export function TriageGrid({ rows, empty }: TriageGridProps) {
  const m = useWords()
  const { roles } = useSession()
  const open = useOpen()
  const view = useGridView('chip')
  const columns = useColumns('triage')
  const savedViews = useSavedViews()
  const triage = useTriage()
  const { plans, units, grouped, onLead, onAssign, dialog, bulk } = triage
  return (
    <>
      <DataGrid
        first
        ownExport
        label={m.desk.views.triage}
        rows={rows}
        columns={columns}
        rowId={rowId}
        view={view}
        actions={triage.actions}
        savedViews={savedViews}
        group={grouped ? proposedName : undefined}
        ungrouped={m.desk.pane.noProposal}
        onOpen={(row) => open(deskAddress(row))}
        onPaste={(table) => triage.show({ kind: 'paste', table })}
        pane={(row) => (
          <TriagePane
            row={row}
            plan={planOf(plans, row.id)}
            units={units.pickable}
            onPlan={(plan) => triage.setPlan(row.id, plan)}
            onLead={(unitId) => onLead([row], unitId)}
            onAssign={() => onAssign([row])}
            onSplit={() => triage.show({ kind: 'split', rows: [row] })}
            splitRefused={stepReason(whyNotRow('split', row, roles), { action: 'split', state: row.state }, m)}
            refused={
              stepReason(whyNotRow('assign', row, roles), { action: 'assign', state: row.state }, m) ??
              (row.proposedUnit ? undefined : m.desk.refused.noUnit)
            }
          />
        )}
        empty={empty}
      />
      {dialog && <TriageDialogs dialog={dialog} rows={rows} triage={triage} />}
      {bulk.dialog}
    </>
  )
}

export type Triage = ReturnType<typeof useTriage>

/** What the desk remembers and does; the rows themselves come from the server. */
function useTriage() {
  const { desk } = useWords()
  const [search, change] = useSearchState(ListSearch)
  const [plans, setPlans] = useState<Plans>({})
  const [dialog, setDialog] = useState<OpenDialog>()
  const bulk = useBulk()
  const { run } = bulk
  const units = useUnits()
  const onUndo = useUndoLast()
  const grouped = search.group === 'unit'

  const setPlan = useCallback((id: string, plan: Plan) => setPlans((before) => ({ ...before, [id]: plan })), [])
  const onLead = (rows: readonly SuggestionRow[], unitId: string) => {
    const items = rows.map(({ id, version }) => ({ id, version, unitId }))
    void run(officeSuggestionApi.propose, { items }, { rows, done: desk.done.propose })
  }
  const onAssign = (rows: readonly SuggestionRow[]) => {
    const { items, without } = assignItems(rows, plans)
    if (rows.length > 1 || items.length === 0) return setDialog({ kind: 'assign', rows })
    const left = without.map(({ id }) => ({ id, code: '', message: desk.refused.noUnit }))
    void run(officeSuggestionApi.assign, { items: [...items] }, { rows, done: desk.done.assign, left })
  }
  const onAccept = (rows: readonly SuggestionRow[]) => {
    const items = rows.map(({ id, version }) => ({ id, version }))
    void run(officeSuggestionApi.accept, { items }, { rows, done: desk.done.accept })
  }
  const onStep = (step: TriageStep, rows: readonly SuggestionRow[]) => {
    if (step === 'accept') onAccept(rows)
    else if (step === 'assign') onAssign(rows)
    else setDialog({ kind: step, rows })
  }
  const onGroup = () => change({ group: grouped ? undefined : 'unit' })
  const actions = useTriageActions({ onStep, onUndo, grouped, onGroup })
  const close = () => setDialog(undefined)
  return { plans, setPlan, units, grouped, onLead, onAssign, actions, dialog, show: setDialog, close, bulk }
}

/** Units as the pickers want them, and as a pasted column names them. */
function useUnits() {
  const { data } = useEndpoint(suggestionApi.choices, {})
  return useMemo(() => {
    const all = data?.units ?? []
    return { all, pickable: all.map(({ id, shortName }) => ({ id, name: shortName })) }
  }, [data])
}

/** Z: the last step that can still be taken back. */
function useUndoLast(): () => void {
  const { desk } = useWords()
  const notices = useNotices()
  return () => {
    const last = notices.findLast(
      ({ undo, undone, at }) => undo !== undefined && !undone && Date.now() - at < undoMinutes * 60_000,
    )
    if (last) void takeBack(last)
    else notify(desk.nothingToUndo, { tone: 'refused' })
  }
}
