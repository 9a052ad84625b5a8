/** Above the grid (工具条): search, chips, views, columns, row height, and how many rows there are. */
import { useState, type ReactNode } from 'react'
import { say } from '#kernel/message'
import { Anchor } from '../navigation.tsx'
import { usePreference } from '../preference.tsx'
import { useMessages } from '../session.tsx'
import { messages } from './messages.tsx'
import { TableExport } from '../TableExport.tsx'
import { Popup } from './Popup.tsx'
import type { DataGridProps, SavedViews } from './types.ts'
import type { GridModel } from './useGrid.tsx'

export const densities = ['middle', 'tight', 'wide'] as const

export function Toolbar<Row>({ grid, props }: { grid: GridModel<Row>; props: DataGridProps<Row> }) {
  const m = useMessages(messages)
  const { view, rows, chips = [], savedViews, tools } = props
  const shown = grid.rows.length
  return (
    <div className="grid-tools">
      <input
        className="control"
        type="search"
        aria-label={m.search}
        placeholder={m.search}
        value={view.state.words}
        onChange={(event) => view.change({ words: event.target.value })}
      />
      {chips.map(({ id, label, test }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={view.state.chip === id}
          onClick={() => view.change({ chip: view.state.chip === id ? undefined : id })}
        >
          {label} <span className="num">{rows.filter(test).length}</span>
        </button>
      ))}
      <span className="count num" role="status">
        {say(shown === rows.length ? m.count : m.countOf, { shown, count: rows.length })}
      </span>
      {tools}
      {!props.ownExport && <TableExport name={props.label} table={() => grid.table()} />}
      {savedViews && <Views {...savedViews} />}
      <Options grid={grid} props={props} />
    </div>
  )
}

function Options<Row>({ grid, props: { columns, view } }: { grid: GridModel<Row>; props: DataGridProps<Row> }) {
  const m = useMessages(messages)
  const [density, setDensity] = usePreference('density', densities)
  const { switched } = view.state
  const shown = new Set(grid.columns.map(({ id }) => id))
  const flip = (id: string) =>
    view.change({ switched: switched.includes(id) ? switched.filter((one) => one !== id) : [...switched, id] })
  return (
    <Popup label={m.options}>
      <Group label={m.columns}>
        {columns.slice(1).map(({ id, head }) => (
          <label key={id}>
            <input type="checkbox" checked={shown.has(id)} onChange={() => flip(id)} /> {head}
          </label>
        ))}
      </Group>
      <Group label={m.density}>
        {densities.map((one) => (
          <label key={one}>
            <input type="radio" name="density" checked={density === one} onChange={() => setDensity(one)} />{' '}
            {m.densities[one]}
          </label>
        ))}
      </Group>
      <label>
        <input type="checkbox" checked={grid.letters} onChange={() => grid.setLetters(!grid.letters)} /> {m.letters}
      </label>
      <p>
        <button type="button" className="button secondary" onClick={() => window.print()}>
          {m.print}
        </button>
      </p>
    </Popup>
  )
}

const Group = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset>
    <legend>{label}</legend>
    {children}
  </fieldset>
)

function Views({ views, save, remove }: SavedViews) {
  const m = useMessages(messages)
  const [name, setName] = useState('')
  const { pathname, search } = window.location
  return (
    <Popup label={m.views}>
      <ul className="views">
        {views.map((view) => (
          <li key={view.id}>
            <Anchor href={`${pathname}?${view.search}`}>{view.name}</Anchor>
            <button type="button" aria-label={say(m.removeView, { name: view.name })} onClick={() => remove(view.id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          save(name.trim(), search.replace(/^\?/, ''))
          setName('')
        }}
      >
        <label>
          {m.saveView}
          <input
            className="control"
            type="text"
            aria-label={m.viewName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button secondary">
          {m.save}
        </button>
      </form>
    </Popup>
  )
}
