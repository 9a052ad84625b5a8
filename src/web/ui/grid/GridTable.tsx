/**
 * The table of a grid: native elements, memoised rows, 32 px to hit, head and first column that stay in sight.
 * On screen each row lays itself out, and only when it comes in sight; roles are said, since that hides them from some readers.
 */
import {
  Fragment,
  memo,
  useEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { say } from '#kernel/message'
import { useFollow } from '../navigation.tsx'
import { useMessages } from '../session.tsx'
import { messages } from './messages.tsx'
import * as select from './selection.ts'
import type { DataGridProps, GridColumn } from './types.ts'
import type { GridModel, ShownRow } from './useGrid.tsx'

interface GridTableProps<Row> {
  readonly grid: GridModel<Row>
  readonly props: DataGridProps<Row>
  /** Only so many rows are painted; the rest waits for a press. */
  readonly painted: number
}

const rowElementId = (label: string, id: string): string => `row-${label}-${id}`

export function GridTable<Row>({ grid, props, painted }: GridTableProps<Row>) {
  const { columns, rows, order, selection } = grid
  const { label } = props
  const table = useCurrentInSight(selection.current)
  const current = selection.current !== undefined && order.includes(selection.current) ? selection.current : undefined
  const follow = useFollow()
  const shown = rows.slice(0, painted)
  const whole = shown.length === rows.length
  return (
    <table
      ref={table}
      role="grid"
      aria-label={label}
      aria-rowcount={whole ? undefined : rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={current === undefined ? undefined : rowElementId(label, current)}
      tabIndex={0}
      style={tracksOf(columns)}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => grid.onKeyDown(event)}
      onCopy={grid.onCopy}
      onPaste={grid.onPaste}
      onClick={(event) => {
        onRowClick(event, grid)
        follow(event)
      }}
      onDoubleClick={(event) => grid.openRow(rowIdAt(event))}
      onFocus={({ currentTarget }) => {
        // Only a keyboard needs a row to start from; for a press it would scroll the row away from under the pointer.
        if (current === undefined && currentTarget.matches(':focus-visible'))
          grid.setSelection((now) => select.moveTo(now, order[0]))
      }}
    >
      <GridHead grid={grid} props={props} />
      <tbody role="rowgroup">
        {shown.map(({ id, row, heading }, index) => (
          <Fragment key={id}>
            {heading && <GroupRow heading={heading} grid={grid} ungrouped={props.ungrouped} />}
            <GridRow
              id={id}
              elementId={id === current ? rowElementId(label, id) : undefined}
              row={row}
              columns={columns}
              position={whole ? undefined : index + 2}
              chosen={selection.chosen.has(id)}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** The current row stays in sight however it became current. */
function useCurrentInSight(current: string | undefined) {
  const table = useRef<HTMLTableElement>(null)
  // Scrolling is the browser's, not React's.
  useEffect(() => {
    table.current?.querySelector('tr.current')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return table
}

const rowIdAt = ({ target }: MouseEvent): string | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('tr[data-row]')?.dataset.row ?? undefined) : undefined

/** One listener for the whole table: a press on the tick cell chooses, with Shift a range; elsewhere it makes the row current. */
function onRowClick<Row>(event: MouseEvent, { order, setSelection }: GridModel<Row>): void {
  const id = rowIdAt(event)
  if (id === undefined || !(event.target instanceof Element)) return
  const inTick = event.target.closest('.tick') !== null
  setSelection((now) => {
    if (event.shiftKey) return select.extendTo(now, order, id)
    return inTick ? select.toggle(now, id) : select.moveTo(now, id)
  })
}

const tickWidth = 36
/** What a column without a width has at least. */
const growingWidth = 240

/** Widths in rem, so that they grow with the letters. */
const inRem = (pixels: number): string => `${pixels / 16}rem`

/** Widths of the columns for every row: what is left is shared by their widths. */
const tracksOf = <Row,>(columns: readonly GridColumn<Row>[]): CSSProperties & Record<'--columns', string> => {
  const widths = columns.map(({ width = growingWidth }) => width)
  const tracks = widths.map((width) => `minmax(${inRem(width)}, ${width}fr)`)
  return {
    minWidth: inRem(widths.reduce((sum, width) => sum + width, tickWidth)),
    '--columns': [inRem(tickWidth), ...tracks].join(' '),
  }
}

function GridHead<Row>({ grid, props: { view } }: { grid: GridModel<Row>; props: DataGridProps<Row> }) {
  const m = useMessages(messages)
  const { columns, order, selection, chosenCount, setSelection } = grid
  const { sort } = view.state
  const all = order.length > 0 && chosenCount === order.length
  const press = (column: string) => {
    if (sort?.column !== column) return view.change({ sort: { column, descending: false } })
    return view.change({ sort: sort.descending ? undefined : { column, descending: true } })
  }
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" className="tick">
          <label>
            <input
              type="checkbox"
              aria-label={m.chooseAll}
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = chosenCount > 0 && !all
              }}
              onChange={() => setSelection(select.toggleAll(selection, order))}
            />
          </label>
        </th>
        {columns.map(({ id, head, number, sortable = true }) => {
          const direction = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined
          return (
            <th key={id} role="columnheader" scope="col" className={number ? 'num' : undefined} aria-sort={direction}>
              {sortable ? (
                <button type="button" onClick={() => press(id)}>
                  {head}
                  {direction && <span aria-hidden="true">{direction === 'ascending' ? ' ▲' : ' ▼'}</span>}
                </button>
              ) : (
                head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface GroupRowProps<Row> {
  readonly heading: NonNullable<ShownRow<Row>['heading']>
  readonly grid: GridModel<Row>
  readonly ungrouped: string | undefined
}

/** Heading of a group with its size; a press chooses all of it. */
function GroupRow<Row>({ heading: { name, ids }, grid, ungrouped = '' }: GroupRowProps<Row>) {
  const m = useMessages(messages)
  const { columns, selection, setSelection } = grid
  const title = name ?? ungrouped
  return (
    <tr role="row" className="group">
      <td role="gridcell" className="tick">
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say(m.choose, { name: title })}
            checked={ids.every((id) => selection.chosen.has(id))}
            onChange={() => setSelection((now) => select.toggleSome(now, ids))}
          />
        </label>
      </td>
      <th role="rowheader" scope="colgroup" colSpan={columns.length}>
        {title} <span className="num">{ids.length}</span>
      </th>
    </tr>
  )
}

interface GridRowProps<Row> {
  readonly id: string
  /** Set for the current row alone: nobody points at another. */
  readonly elementId: string | undefined
  readonly row: Row
  readonly columns: readonly GridColumn<Row>[]
  /** Told only while some rows are not there to be counted. */
  readonly position: number | undefined
  readonly chosen: boolean
}

function GridRowView<Row>({ id, elementId, row, columns, position, chosen }: GridRowProps<Row>) {
  return (
    <tr
      role="row"
      id={elementId}
      data-row={id}
      aria-rowindex={position}
      aria-selected={chosen}
      className={elementId && 'current'}
    >
      <Tick chosen={chosen} row={row} columns={columns} />
      <Cells row={row} columns={columns} />
    </tr>
  )
}
const GridRow = memo(GridRowView) as typeof GridRowView

/** The table hears of every press. */
const chosenByTable = (): void => undefined

/** Choosing repaints this cell and nothing else of the row. */
function TickView<Row>({ chosen, row, columns }: Pick<GridRowProps<Row>, 'chosen' | 'row' | 'columns'>) {
  const m = useMessages(messages)
  const name = columns[0]?.value(row) ?? ''
  return (
    <td role="gridcell" className="tick">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={say(m.choose, { name })}
        checked={chosen}
        onChange={chosenByTable}
      />
    </td>
  )
}
const Tick = memo(TickView) as typeof TickView

const CellsView = <Row,>({ row, columns }: Pick<GridRowProps<Row>, 'row' | 'columns'>) => (
  <>
    {columns.map((column, index) => {
      const className = column.number ? 'num' : undefined
      return index === 0 ? (
        <th key={column.id} role="rowheader" className={className}>
          {contentOf(row, column)}
        </th>
      ) : (
        <td key={column.id} role="gridcell" className={className}>
          {contentOf(row, column)}
        </td>
      )
    })}
  </>
)
const Cells = memo(CellsView) as typeof CellsView

/** A call, not a component: thousands of cells are drawn at once. */
function contentOf<Row>(row: Row, { value, cell, href }: GridColumn<Row>): ReactNode {
  const content = cell ? cell(row) : value(row)
  if (!href) return content
  return (
    <a href={href(row)} tabIndex={-1}>
      {content}
    </a>
  )
}
