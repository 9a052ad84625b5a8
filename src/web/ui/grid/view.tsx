/** What a grid shows (视图): filter, order, columns and current row, all in the address, so a list is sent as a link. */
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSearchState } from '../navigation.tsx'

/** The names a grid uses in the address; a screen with filters of its own extends this. */
export const GridSearch = z.object({
  /** Words to search for. */
  q: z.string().default(''),
  /** The chip that is on. */
  view: z.string().optional(),
  /** The chip of a screen whose `view` means something else. */
  chip: z.string().optional(),
  /** Column, with a minus for descending. */
  sort: z.string().optional(),
  /** Columns switched off or on against their default. */
  columns: z.string().default(''),
  /** Current row. */
  row: z.string().optional(),
})

export interface GridState {
  readonly words: string
  readonly chip: string | undefined
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined
  readonly switched: readonly string[]
  readonly row: string | undefined
}

export interface GridView {
  readonly state: GridState
  readonly change: (change: Partial<GridState>) => void
}

/** A view kept in the address of the screen; `chipName` is the name its chip has there. */
export function useGridView(chipName: 'view' | 'chip' = 'view'): GridView {
  const [search, setSearch] = useSearchState(GridSearch)
  // As long as the text is the same, so is the list: the grid paints every row when its columns change.
  const switched = useMemo(() => search.columns.split(',').filter(Boolean), [search.columns])
  return useMemo(
    () => ({
      state: {
        words: search.q,
        chip: search[chipName],
        sort: search.sort
          ? { column: search.sort.replace(/^-/, ''), descending: search.sort.startsWith('-') }
          : undefined,
        switched,
        row: search.row,
      },
      change: (change) => setSearch(toSearch(change, chipName)),
    }),
    [search, switched, setSearch, chipName],
  )
}

/** Only what changes; an empty value leaves the address. */
const toSearch = (change: Partial<GridState>, chipName: 'view' | 'chip'): Partial<z.input<typeof GridSearch>> => ({
  ...('words' in change && { q: change.words }),
  ...('chip' in change && { [chipName]: change.chip }),
  ...('sort' in change && { sort: change.sort && `${change.sort.descending ? '-' : ''}${change.sort.column}` }),
  ...('switched' in change && { columns: change.switched?.join(',') }),
  ...('row' in change && { row: change.row }),
})

/** A view that nobody can link to: for a grid inside a dialog. */
export function useLocalView(): GridView {
  const [state, setState] = useState<GridState>({
    words: '',
    chip: undefined,
    sort: undefined,
    switched: [],
    row: undefined,
  })
  return useMemo(() => ({ state, change: (change) => setState((before) => ({ ...before, ...change })) }), [state])
}
