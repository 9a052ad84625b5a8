/** The units of one part on a line (主办、会办、分办), with a button that opens the search; the grid keeps the focus until then. */
import { useState } from 'react'
import { say } from '#kernel/message'
import type { PickableUnit } from '#ui/UnitPicker'
import { useWords } from '../words.ts'
import { UnitDialog } from './UnitDialog.tsx'

interface UnitLineProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly chosen: readonly string[]
  readonly units: readonly PickableUnit[]
  readonly button: string
  readonly dialogTitle?: string
  readonly onAdd: (unitId: string) => void
  /** Absent where one replaces the other. */
  readonly onRemove?: (unitId: string) => void
}

export function UnitLine({ label, hint, chosen, units, button, dialogTitle = label, onAdd, onRemove }: UnitLineProps) {
  const { pane } = useWords().desk
  const [picking, setPicking] = useState(false)
  const named = chosen.flatMap((id) => units.find((unit) => unit.id === id) ?? [])
  return (
    <div className="unit-line" role="group" aria-label={label}>
      <b>{label}</b>
      <span>
        {named.length === 0 && <span className="hint">{pane.none} </span>}
        {named.map(({ id, name }) => (
          <span key={id} className="tag info">
            {name}
            {onRemove && (
              <button type="button" aria-label={say(pane.remove, { name })} onClick={() => onRemove(id)}>
                ×
              </button>
            )}
          </span>
        ))}{' '}
        <button
          type="button"
          className="button secondary"
          aria-label={`${label} ${button}`}
          onClick={() => setPicking(true)}
        >
          {button}
        </button>
      </span>
      {hint && <span className="hint">{hint}</span>}
      {picking && (
        <UnitDialog
          title={dialogTitle}
          units={onRemove ? units.filter(({ id }) => !chosen.includes(id)) : units}
          now={chosen}
          onPick={onAdd}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  )
}
