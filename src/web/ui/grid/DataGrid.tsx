/** The grid of the workbench (总表): a native table for a keyboard, with Excel's clipboard and a reading pane. */
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { say } from '#kernel/message'
import { Empty } from '../lists.tsx'
import { usePreference } from '../preference.tsx'
import { useMessages } from '../session.tsx'
import { BatchBar, KeyHelp } from './BatchBar.tsx'
import { GridTable } from './GridTable.tsx'
import { messages } from './messages.tsx'
import { densities, Toolbar } from './Toolbar.tsx'
import type { DataGridProps } from './types.ts'
import { useGrid } from './useGrid.tsx'

/** Rows painted at once; more only on request, so that no list makes the screen slow. */
const paintedAtOnce = 500

export function DataGrid<Row>(props: DataGridProps<Row>) {
  const m = useMessages(messages)
  const grid = useGrid(props)
  const [density] = usePreference('density', densities)
  const [painted, setPainted] = useState(paintedAtOnce)
  const { rows, view, actions = [], pane, empty, label, first = false } = props
  const frame = useRef<HTMLDivElement>(null)
  // Where the focus is belongs to the document.
  useEffect(() => {
    if (first) frame.current?.querySelector('table')?.focus({ preventScroll: true })
  }, [first])
  if (rows.length === 0) return empty
  const more = grid.rows.length - painted
  return (
    <div ref={frame} className={`grid-frame ${density}`}>
      <div className="grid-list">
        <Toolbar grid={grid} props={props} />
        {grid.rows.length === 0 ? (
          <Empty kind="missed" title={m.missed}>
            {m.missedWhy}{' '}
            <button
              type="button"
              className="button secondary"
              onClick={() => view.change({ words: '', chip: undefined })}
            >
              {m.clearFilters}
            </button>
          </Empty>
        ) : (
          <div className="grid-scroll" role="region" aria-label={label}>
            <GridTable grid={grid} props={props} painted={painted} />
            {more > 0 && (
              <button type="button" className="button secondary" onClick={() => setPainted(painted + paintedAtOnce)}>
                {say(m.more, { count: Math.min(more, paintedAtOnce) })}
              </button>
            )}
          </div>
        )}
        <BatchBar grid={grid} actions={actions} />
      </div>
      {pane && <Pane row={grid.current} pane={pane} />}
      <KeyHelp grid={grid} actions={actions} />
    </div>
  )
}

/** Follows the current row a moment later, so that J and K never wait for it. */
function Pane<Row>({ row, pane }: { row: Row | undefined; pane: NonNullable<DataGridProps<Row>['pane']> }) {
  const m = useMessages(messages)
  const shown = useDeferredValue(row)
  return (
    <aside className="grid-pane" aria-label={m.pane}>
      {shown === undefined ? <p className="hint">{m.noRow}</p> : pane(shown)}
    </aside>
  )
}
