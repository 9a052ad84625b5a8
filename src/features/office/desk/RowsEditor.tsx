/** 逐行填写: a list as a table, one line an entry, with a line more or less at a press. */
import { say } from '#kernel/message'
import type { SettingControl, SettingLine, SettingPart, SettingRows } from '#kernel/setting'
import { blankOf, partOf } from '../domain/setting-input.ts'
import { Control, type EditorProps } from './Control.tsx'
import { useWords } from './parts.tsx'

export function RowsEditor({ input: { row }, label, value, onChange }: EditorProps<SettingRows>) {
  const m = useWords().settings
  const lines: readonly unknown[] = Array.isArray(value) ? value : []
  const parts = shownParts(row, label)
  const put = (at: number, line: unknown) => onChange(lines.map((one, index) => (index === at ? line : one)))
  return (
    <div className="field">
      <table className="stack">
        <caption>{label}</caption>
        <thead>
          <tr>
            {parts.map(({ name, label: head }) => (
              <th key={name} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">{m.actions}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              {parts.map((part) => (
                <td key={part.name} data-label={part.label}>
                  <Cell row={row} part={part} line={line} at={at} onChange={(changed) => put(at, changed)} />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  className="button secondary"
                  aria-label={say(m.removeRow, { row: at + 1 })}
                  onClick={() => onChange(lines.filter((_, index) => index !== at))}
                >
                  {m.remove}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button secondary" onClick={() => onChange([...lines, blankOf(row)])}>
        {m.addRow}
      </button>
    </div>
  )
}

type Shown = SettingPart<SettingControl>

/** A list of plain values has one column, under the name of the list. */
function shownParts(row: SettingLine, label: string): readonly Shown[] {
  if (row.kind !== 'group') return [{ name: '', label, input: row }]
  return row.parts.flatMap(({ input, ...part }) => (input.kind === 'key' ? [] : [{ ...part, input }]))
}

interface CellProps {
  readonly row: SettingLine
  readonly part: Shown
  readonly line: unknown
  readonly at: number
  readonly onChange: (line: unknown) => void
}

function Cell({ row, part, line, at, onChange }: CellProps) {
  const m = useWords().settings
  const label = say(m.cell, { row: say(m.row, { row: at + 1 }), part: part.label })
  if (row.kind !== 'group') return <Control input={row} label={label} value={line} onChange={onChange} />
  const present = partOf(line, row.parts)
  const key = present['key']
  return (
    <Control
      input={part.input}
      label={label}
      value={present[part.name]}
      standing={typeof key === 'string' ? part.standing?.[key] : undefined}
      onChange={(changed) => onChange({ ...present, [part.name]: changed })}
    />
  )
}
