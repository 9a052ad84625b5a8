/** The list outside triage (总表): read, sort, copy, and close or re-check many at once. */
import { useMemo, useState, type ReactNode } from 'react'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridAction } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { useOpen } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { useBulk, type Bulk } from '../bulk.tsx'
import { deskAddress } from '../naming.ts'
import { deskPapers } from '../../messages/desk-papers.ts'
import { BulkDialog } from '../papers/BulkDialog.tsx'
import { ReadingPane } from '../ReadingPane.tsx'
import { useWords } from '../words.ts'
import { useColumns } from './columns.tsx'
import { whyNoRow } from './rows.ts'
import type { ListSearch } from './search.ts'
import { useSavedViews } from './useSavedViews.ts'

interface ListGridProps {
  readonly search: ListSearch
  readonly rows: readonly SuggestionRow[]
  readonly empty: ReactNode
}

export const rowId = ({ id }: SuggestionRow): string => id

export function ListGrid({ search, rows, empty }: ListGridProps) {
  const { desk } = useWords()
  const view = useGridView('chip')
  const open = useOpen()
  const columns = useColumns(search.view)
  const savedViews = useSavedViews()
  const bulk = useBulk()
  const [lettersFor, setLettersFor] = useState<readonly SuggestionRow[]>()
  const actions = useListActions(bulk, setLettersFor)
  return (
    <>
      <DataGrid
        ownExport
        label={desk.views[search.view]}
        rows={rows}
        columns={columns}
        rowId={rowId}
        view={view}
        actions={actions}
        savedViews={savedViews}
        onOpen={(row) => open(deskAddress(row))}
        pane={(row) => <ReadingPane row={row} />}
        empty={empty}
      />
      {bulk.dialog}
      {lettersFor && <BulkDialog rows={lettersFor} onClose={() => setLettersFor(undefined)} />}
    </>
  )
}

/** 确认联合交办、办结、请代表回头看、维持 A 类、归档, each for as many as allow it. */
const steps = [
  { action: 'confirm_joint', letter: 'y', endpoint: officeSuggestionApi.confirmJoint },
  { action: 'close', letter: 'c', endpoint: officeSuggestionApi.close },
  { action: 'open_recheck', letter: 'h', endpoint: officeSuggestionApi.openRechecks },
  { action: 'keep', letter: 'w', endpoint: officeSuggestionApi.keepClass },
  { action: 'archive', letter: 'g', endpoint: officeSuggestionApi.archive },
] as const

function useListActions(
  { run }: Bulk,
  issueLetters: (rows: readonly SuggestionRow[]) => void,
): readonly GridAction<SuggestionRow>[] {
  const { desk, words } = useWords()
  const { roles } = useSession()
  const { bulk: letters } = useMessages(deskPapers)
  return useMemo(
    () => [
      ...steps.map(({ action, letter, endpoint }) => ({
        id: action,
        label: desk.actions[action],
        letter,
        refused: (rows: readonly SuggestionRow[]) => {
          const reason = whyNoRow(action, rows, roles)
          return reason && words.reasons[reason as keyof typeof words.reasons]
        },
        run: (rows: readonly SuggestionRow[]) =>
          void run(
            endpoint,
            { items: rows.map(({ id, version }) => ({ id, version })) },
            { rows, done: desk.done[action] },
          ),
      })),
      {
        id: 'letters',
        label: letters.action,
        letter: 'l',
        refused: () =>
          roles.includes('deputies_office') || roles.includes('government_office') ? undefined : letters.notOffice,
        run: issueLetters,
      },
    ],
    [desk, words, roles, run, letters, issueLetters],
  )
}
