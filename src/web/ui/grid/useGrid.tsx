/** The model of a grid (表格模型): shown rows in order, what is current and chosen, and what keys and clipboard do. */
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table'
import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { notify } from '../notices.tsx'
import { printTsv } from '#kernel/delimited'
import { say } from '#kernel/message'
import { usePreference } from '../preference.tsx'
import { useMessages } from '../session.tsx'
import { meaningOf, type GridCommand } from './keyboard.ts'
import { messages } from './messages.tsx'
import * as select from './selection.ts'
import { nothingChosen, type Selection } from './selection.ts'
import { fromTsv } from './tsv.ts'
import type { DataGridProps, GridColumn } from './types.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Numbers by size, words as a Chinese reader expects, nothing last. */
export function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

const isShown = <Row,>({ id, hidden = false }: GridColumn<Row>, switched: readonly string[]): boolean =>
  hidden === switched.includes(id)

/** Rows that pass the chip and hold every word. */
export function filterRows<Row>(
  { rows, columns, chips = [] }: Pick<DataGridProps<Row>, 'rows' | 'columns' | 'chips'>,
  { words, chip }: { words: string; chip: string | undefined },
): readonly Row[] {
  const test = chips.find(({ id }) => id === chip)?.test
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (!test && wanted.length === 0) return rows
  return rows.filter((row) => {
    if (test && !test(row)) return false
    if (wanted.length === 0) return true
    const text = columns
      .map(({ value }) => value(row) ?? '')
      .join('\n')
      .toLocaleLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** Rows of one heading together, headings as a Chinese reader expects, what has none last; the order inside stays. */
export function groupRows<Row>(
  rows: readonly ShownRow<Row>[],
  group: (row: Row) => string | null,
  order: readonly string[] = [],
): ShownRow<Row>[] {
  const placeOf = (name: string | null) => (name === null ? order.length : order.indexOf(name))
  const groups = [...Map.groupBy(rows, ({ row }) => group(row))].toSorted(
    ([a], [b]) => placeOf(a) - placeOf(b) || compareValues(a, b),
  )
  return groups.flatMap(([name, members]) =>
    members.map((member, index) =>
      index === 0 ? { ...member, heading: { name, ids: members.map(({ id }) => id) } } : member,
    ),
  )
}

/** Shown columns and sorted rows, by TanStack Table. */
function useSortedRows<Row>({ rows, columns, chips, rowId, view, group, groupOrder }: DataGridProps<Row>) {
  const { words, chip, sort, switched } = view.state
  const filtered = useMemo(
    () => filterRows({ rows, columns, ...(chips && { chips }) }, { words, chip }),
    [rows, columns, chips, words, chip],
  )
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row & object> => ({
        id: column.id,
        accessorFn: (row) => column.value(row),
        sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
      })),
    [columns],
  )
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort])
  const table = useTable({
    features,
    columns: definitions,
    data: filtered as readonly (Row & object)[],
    getRowId: rowId,
    state: { sorting },
  })
  const model = table.getRowModel().rows
  // Two memos: the rows change with every filter, and columns that changed with them would paint every cell anew.
  const shownColumns = useMemo(() => columns.filter((column) => isShown(column, switched)), [columns, switched])
  const shown = useMemo(() => {
    const sorted = model.map(({ id, original }): ShownRow<Row> => ({ id, row: original }))
    return group ? groupRows(sorted, group, groupOrder) : sorted
  }, [model, group, groupOrder])
  const order = useMemo(() => shown.map(({ id }) => id), [shown])
  return { columns: shownColumns, rows: shown, order }
}

export interface ShownRow<Row> {
  readonly id: string
  readonly row: Row
  /** On the first row of a group. */
  readonly heading?: { readonly name: string | null; readonly ids: readonly string[] }
}

export function useGrid<Row>(props: DataGridProps<Row>) {
  const { view, onOpen } = props
  const sorted = useSortedRows(props)
  const { order } = sorted
  const [selection, setSelection] = useSelection(order, view.state.row)
  const [helping, setHelping] = useState(false)
  const [letters, setLetters] = usePreference('letters', ['on', 'off'])
  useCurrentInAddress(selection.current, view)

  const byId = useMemo(() => new Map(sorted.rows.map(({ id, row }) => [id, row])), [sorted.rows])
  const concerned = select.concerned(selection, order).flatMap((id) => byId.get(id) ?? [])
  const openRow = (id: string | undefined) => {
    const row = id === undefined ? undefined : byId.get(id)
    if (row) onOpen?.(row)
  }
  const commands: Record<GridCommand, () => void> = {
    ...selectionCommands(setSelection, order),
    open: () => openRow(selection.current),
    help: () => setHelping(true),
  }
  return {
    ...sorted,
    table: () =>
      tableOf(
        sorted.columns,
        sorted.rows.map(({ row }) => row),
      ),
    selection,
    setSelection,
    concerned,
    chosenCount: order.filter((id) => selection.chosen.has(id)).length,
    current: selection.current === undefined ? undefined : byId.get(selection.current),
    openRow,
    commands,
    onKeyDown: keyListener(props, { commands, concerned, letters: letters === 'on' }),
    ...useClipboard(props, sorted.columns, concerned),
    helping,
    setHelping,
    letters: letters === 'on',
    setLetters: (on: boolean) => setLetters(on ? 'on' : 'off'),
  }
}

/** Choice and current row; when the current row leaves the list, the one that took its place is current. */
function useSelection(order: readonly string[], current: string | undefined) {
  const [selection, setSelection] = useState<Selection>(() => ({ ...nothingChosen, current }))
  const [before, setBefore] = useState(order)
  if (before !== order) {
    setBefore(order)
    setSelection(select.follow(selection, before, order))
  }
  return [selection, setSelection] as const
}

const selectionCommands = (
  change: (next: (now: Selection) => Selection) => void,
  order: readonly string[],
): Record<Exclude<GridCommand, 'open' | 'help'>, () => void> => ({
  next: () => change((now) => select.move(now, order, 1)),
  previous: () => change((now) => select.move(now, order, -1)),
  extend_next: () => change((now) => select.extend(now, order, 1)),
  extend_previous: () => change((now) => select.extend(now, order, -1)),
  first: () => change((now) => select.moveTo(now, order[0])),
  last: () => change((now) => select.moveTo(now, order.at(-1))),
  toggle: () => change((now) => select.toggle(now)),
  toggle_range: () => change((now) => select.extendTo(now, order, now.current)),
  all: () => change((now) => select.toggleAll(now, order)),
  clear: () => change(select.clear),
})

interface Keyed<Row> {
  readonly commands: Record<GridCommand, () => void>
  readonly concerned: readonly Row[]
  readonly letters: boolean
}

function keyListener<Row>({ actions = [] }: DataGridProps<Row>, { commands, concerned, letters }: Keyed<Row>) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, keyCode } = event
    const press = { key, shiftKey, ctrlKey, metaKey, altKey, keyCode, isComposing: event.nativeEvent.isComposing }
    const meaning = meaningOf(press, {
      inField: isField(event.target),
      letters,
      actions: actions.flatMap(({ letter }) => letter ?? []),
    })
    if (meaning === undefined) return
    event.preventDefault()
    if (typeof meaning === 'string') return commands[meaning]()
    const action = actions.find(({ letter }) => letter === meaning.action)
    if (!action || (concerned.length === 0 && !action.rowless)) return
    const reason = action.refused?.(concerned)
    if (reason === undefined) action.run(concerned)
    else notify(reason, { tone: 'refused' })
  }
}

export type GridModel<Row> = ReturnType<typeof useGrid<Row>>

/** The head, then the rows, as they are sorted, searched and copied. */
const tableOf = <Row,>(columns: readonly GridColumn<Row>[], rows: readonly Row[]) => [
  columns.map(({ head }) => head),
  ...rows.map((row) => columns.map(({ value }) => value(row))),
]

/** Copies the chosen rows with their heads, hands a pasted table on. */
function useClipboard<Row>({ onPaste }: DataGridProps<Row>, columns: readonly GridColumn<Row>[], rows: readonly Row[]) {
  const m = useMessages(messages)
  return {
    onCopy: (event: ClipboardEvent) => {
      if (isField(event.target) || rows.length === 0 || !window.getSelection()?.isCollapsed) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', printTsv(tableOf(columns, rows)))
      notify(say(m.copied, { count: rows.length }))
    },
    onPaste: (event: ClipboardEvent) => {
      if (!onPaste || isField(event.target)) return
      const table = fromTsv(event.clipboardData.getData('text/plain'))
      if (table.length === 0) return
      event.preventDefault()
      onPaste(table)
    },
  }
}

const addressAfterMilliseconds = 300

/** Writes the current row into the address once the hands rest: browsers limit how often an address may change. */
function useCurrentInAddress(current: string | undefined, { state, change }: DataGridProps<unknown>['view']): void {
  const latest = useRef(change)
  const [pathname] = useState(() => window.location.pathname)
  useEffect(() => {
    latest.current = change
  })
  // A timer is outside React's knowledge; it is set anew at every move.
  useEffect(() => {
    if (current === state.row) return undefined
    // Whoever has opened another screen meanwhile stays there, though this one is painted until that one is loaded.
    const write = () => window.location.pathname === pathname && latest.current({ row: current })
    const timer = setTimeout(write, addressAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [current, state.row, pathname])
}

/** Something that is typed into; a tick box is not. */
export const isField = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=combobox]',
  ) !== null
