/** Below the grid (批量操作条): what can be done with the chosen rows, and which keys do it. */
import { useId } from 'react'
import { say } from '#kernel/message'
import { Modal } from '../dialogs.tsx'
import { useMessages } from '../session.tsx'
import { gridCommands, keysOf } from './keyboard.ts'
import { messages } from './messages.tsx'
import type { GridAction } from './types.ts'
import type { GridModel } from './useGrid.tsx'

interface BatchBarProps<Row> {
  readonly grid: GridModel<Row>
  readonly actions: readonly GridAction<Row>[]
}

export function BatchBar<Row>({ grid, actions }: BatchBarProps<Row>) {
  const m = useMessages(messages)
  const { chosenCount, concerned, commands, setHelping } = grid
  return (
    <div className="batch" role="toolbar" aria-label={m.keys}>
      <span role="status">{chosenCount > 0 && <b>{say(m.chosen, { count: chosenCount })}</b>}</span>
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} rows={concerned} />
      ))}
      {chosenCount > 0 && (
        <button type="button" onClick={commands.clear}>
          {m.clear}
        </button>
      )}
      <button type="button" className="keys" onClick={() => setHelping(true)}>
        <kbd>J</kbd> <kbd>K</kbd> <kbd>X</kbd> <kbd>?</kbd> {m.keysHint}
      </button>
    </div>
  )
}

/** Stays when it is not possible, and says why: people learn the rule instead of missing the button. */
function ActionButton<Row>({ action, rows }: { action: GridAction<Row>; rows: readonly Row[] }) {
  const reasonId = useId()
  const without = rows.length === 0 && !action.rowless
  const reason = without ? undefined : action.refused?.(rows)
  return (
    <>
      <button
        type="button"
        className={action.primary ? 'primary' : undefined}
        disabled={without || reason !== undefined}
        aria-describedby={reason && reasonId}
        title={reason}
        onClick={() => action.run(rows)}
      >
        {action.label} {action.letter && <kbd>{action.letter.toUpperCase()}</kbd>}
      </button>
      {reason && (
        <span className="hidden" id={reasonId}>
          {reason}
        </span>
      )}
    </>
  )
}

/** Read from the same tables the keys are, so the list and the keys cannot differ. */
export function KeyHelp<Row>({ grid, actions }: BatchBarProps<Row>) {
  const m = useMessages(messages)
  if (!grid.helping) return null
  return (
    <Modal title={m.keys} onClose={() => grid.setHelping(false)}>
      {!grid.letters && <p>{m.lettersOff}</p>}
      <dl className="key-help">
        {gridCommands.map((command) => (
          <Entry key={command} keys={keysOf[command]} label={m.commands[command]} />
        ))}
        <Entry keys={['Ctrl C']} label={m.copy} />
        {actions.map(
          ({ id, letter, label }) => letter && <Entry key={id} keys={[letter.toUpperCase()]} label={label} />,
        )}
      </dl>
      <div className="actions">
        <button type="button" className="button secondary" onClick={() => grid.setHelping(false)}>
          {m.close}
        </button>
      </div>
    </Modal>
  )
}

const Entry = ({ keys, label }: { keys: readonly string[]; label: string }) => (
  <div>
    <dt>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{label}</dd>
  </div>
)
