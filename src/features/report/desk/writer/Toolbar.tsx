/** What can be done to the text (正文工具), and whether it is saved. */
import { say } from '#kernel/message'
import { RefusalNote } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { writerMessages } from '../../messages/writer.ts'
import type { Editor, Seen } from './editor/editor.ts'
import type { Saving } from './useAutosave.ts'

interface ToolbarProps {
  readonly editor: Editor | undefined
  readonly seen: Seen | undefined
  readonly editable: boolean
  readonly onPick: () => void
  readonly onVouch: () => void
  readonly onHistory: () => void
}

export function Toolbar({ editor, seen, editable, onPick, onVouch, onHistory }: ToolbarProps) {
  const m = useMessages(writerMessages).writer
  const tool = (label: string, run: () => void, pressed?: boolean) => (
    <button type="button" className="button secondary" disabled={!editable} aria-pressed={pressed} onClick={run}>
      {label}
    </button>
  )
  return (
    <div className="actions-inline" role="toolbar" aria-label={m.text}>
      {tool(m.insert, onPick)}
      {tool(m.hand, onVouch)}
      {tool(m.heading, () => editor?.heading(!seen?.heading), seen?.heading ?? false)}
      {tool(m.undo, () => editor?.undo())}
      {tool(m.redo, () => editor?.redo())}
      <button type="button" className="button secondary" onClick={onHistory}>
        {m.history}
      </button>
    </div>
  )
}

interface SavedProps {
  readonly saving: Saving
  readonly onTheirs: (version: number) => void
  readonly onTakeTheirs: () => void
}

export function Saved({ saving: { state, version, save, keepMine }, onTheirs, onTakeTheirs }: SavedProps) {
  const m = useMessages(writerMessages).writer
  if (state.kind === 'conflict')
    return (
      <RefusalNote message={say(m.conflict, { reason: state.reason })}>
        <span className="actions-inline">
          <button type="button" className="button secondary" onClick={() => onTheirs(state.theirs)}>
            {m.seeTheirs}
          </button>
          <button type="button" className="button secondary" onClick={() => void keepMine(state.theirs)}>
            {m.keepMine}
          </button>
          <button type="button" className="button secondary" onClick={onTakeTheirs}>
            {m.takeTheirs}
          </button>
        </span>
      </RefusalNote>
    )
  if (state.kind === 'failed')
    return (
      <RefusalNote message={say(m.failed, { reason: state.reason })}>
        <button type="button" className="button secondary" onClick={() => void save()}>
          {m.saveNow}
        </button>
      </RefusalNote>
    )
  return (
    <p className="hint" role="status">
      {say(m.version, { version })} · {m[state.kind]}
    </p>
  )
}
