/** What a screen tells its grid (表格的定义). */
import type { ReactNode } from 'react'

export interface GridColumn<Row> {
  readonly id: string
  readonly head: string
  /** What is sorted, searched and copied. */
  readonly value: (row: Row) => string | number | null
  /** What is shown, when it is more than the value. */
  readonly cell?: (row: Row) => ReactNode
  /** Where the row opens; the cell becomes a link (Enter opens the first such column). */
  readonly href?: (row: Row) => string
  /** In px at standard letters; columns without a width share what is left, and have at least 240. */
  readonly width?: number
  /** Right-aligned tabular figures; the unit stands in the head. */
  readonly number?: boolean
  /** Off until the reader switches it on. */
  readonly hidden?: boolean
  readonly sortable?: boolean
}

/** A filter as one press: 待交办 243. */
export interface GridChip<Row> {
  readonly id: string
  readonly label: string
  readonly test: (row: Row) => boolean
}

/** Something to do with the chosen rows, or with the current one when none is chosen. */
export interface GridAction<Row> {
  readonly id: string
  readonly label: string
  /** A lower-case letter that is none of j k x. */
  readonly letter?: string
  /** Needs no row: grouping, undoing. */
  readonly rowless?: boolean
  readonly primary?: boolean
  /** Why it is not possible for these rows; the button stays and says so. */
  readonly refused?: (rows: readonly Row[]) => string | undefined
  readonly run: (rows: readonly Row[]) => void
}

/** Views under a name (视图): each is an address of this screen. */
export interface SavedViews {
  readonly views: readonly { readonly id: string; readonly name: string; readonly search: string }[]
  readonly save: (name: string, search: string) => void
  readonly remove: (id: string) => void
}

export interface DataGridProps<Row> {
  /** Accessible name of the table. */
  readonly label: string
  readonly rows: readonly Row[]
  /** Stable identity: keep columns outside the component or in useMemo, or every key press paints every row. */
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: (row: Row) => string
  /** useGridView() for a screen, useLocalView() inside a dialog. */
  readonly view: import('./view.tsx').GridView
  readonly chips?: readonly GridChip<Row>[]
  readonly actions?: readonly GridAction<Row>[]
  readonly onOpen?: (row: Row) => void
  /** Reads the current row beside the list; 400 px, gone where there is no room. */
  readonly pane?: (row: Row) => ReactNode
  /** A table that was pasted while the grid had the focus; show what it would do before doing it. */
  readonly onPaste?: (table: string[][]) => void
  readonly savedViews?: SavedViews
  /** Puts rows with the same heading together under it, in the order of the headings; null stands last. */
  readonly group?: ((row: Row) => string | null) | undefined
  /** Headings in the order they come; by their words when left out. */
  readonly groupOrder?: readonly string[]
  /** Heading of the rows whose group is null. */
  readonly ungrouped?: string
  /** Shown when there are no rows at all: <Empty kind="none"/> or "done". */
  readonly empty: ReactNode
  /** The screen begins in this table: its keys work without a press of the mouse. */
  readonly first?: boolean
  /** The screen exports its list in a way of its own. */
  readonly ownExport?: boolean
  /** Buttons of the screen at the end of the tool bar. */
  readonly tools?: ReactNode
}
