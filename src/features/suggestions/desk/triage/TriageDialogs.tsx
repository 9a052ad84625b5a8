/** The dialog that is open on the triage desk (交办台的对话框). */
import { say } from '#kernel/message'
import type { SuggestionRow } from '../../domain/views.ts'
import { whatOf } from '../naming.ts'
import { useWords } from '../words.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { GroundDialog, ReferDialog } from './ScreenDialogs.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import type { Triage } from './TriageGrid.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import type { TriageStep } from './useTriageActions.ts'

export type OpenDialog =
  | { readonly kind: Exclude<TriageStep, 'accept'>; readonly rows: readonly SuggestionRow[] }
  | { readonly kind: 'paste'; readonly table: readonly (readonly string[])[] }

interface TriageDialogsProps {
  readonly dialog: OpenDialog
  /** Everything on the screen as it is now: what a pasted column may change. */
  readonly rows: readonly SuggestionRow[]
  readonly triage: Triage
}

export function TriageDialogs({ dialog, rows: all, triage }: TriageDialogsProps) {
  const m = useWords()
  const { bulk, plans, units, close, onLead } = triage
  if (dialog.kind === 'paste')
    return <PasteDialog table={dialog.table} open={all} units={units.all} plans={plans} bulk={bulk} onClose={close} />
  // As they are now: one's own step before this one may have been saved after the dialog was opened.
  const rows = dialog.rows.map((opened) => all.find(({ id }) => id === opened.id) ?? opened)
  const shared = { rows, bulk, onClose: close }
  switch (dialog.kind) {
    case 'assign':
      return <AssignDialog {...shared} plans={plans} />
    case 'unit':
      return (
        <UnitDialog
          title={say(m.desk.unitDialog.title, { what: whatOf(rows, m) })}
          units={units.pickable}
          now={rows.flatMap(({ proposedUnit }) => proposedUnit?.id ?? [])}
          onPick={(unitId) => onLead(rows, unitId)}
          onClose={close}
        />
      )
    case 'merge':
      return <MergeDialog {...shared} />
    case 'return':
    case 'refuse':
      return <GroundDialog {...shared} action={dialog.kind} />
    case 'refer':
      return <ReferDialog {...shared} />
    case 'split':
      return rows[0] ? <SplitDialog row={rows[0]} onClose={close} /> : null
  }
}
