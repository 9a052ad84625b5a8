/** One report in the editor: what is typed is saved, what is chosen is proved, what has no source is listed. */
import { useState, type RefObject } from 'react'
import { say } from '#kernel/message'
import { notify } from '#ui/notices'
import { useMessages, useSession, type Session } from '#ui/session'
import type { Handwritten } from '../../domain/writer/content.ts'
import type { ReportView } from '../../domain/writer/contract.ts'
import { stateMessages } from '../../messages/states.ts'
import { writerMessages } from '../../messages/writer.ts'
import { Afterwards } from './Afterwards.tsx'
import type { Editor, Seen } from './editor/editor.ts'
import { Evidence } from './Evidence.tsx'
import { Issues } from './Issues.tsx'
import { Rounds } from './Rounds.tsx'
import { Steps } from './Steps.tsx'
import { Saved, Toolbar } from './Toolbar.tsx'
import { useAutosave } from './useAutosave.ts'
import { useEditor } from './useEditor.ts'
import { WriterDialogs, type OpenDialog } from './WriterDialogs.tsx'

interface WriterProps {
  readonly report: ReportView
  /** Reads the report again: what stands against its next step has changed. */
  readonly onSaved: () => void
  readonly onStartAgain: () => void
}

export function Writer({ report, onSaved, onStartAgain }: WriterProps) {
  const m = useMessages(writerMessages)
  const { states } = useMessages(stateMessages)
  const [title, setTitle] = useState(report.title)
  const [dialog, setDialog] = useState<OpenDialog>()
  const editable = report.refused.write === null
  const saving = useAutosave({
    id: report.id,
    version: report.version,
    read: () => ({ title: title.trim() || report.title, content: editor?.content() ?? report.content }),
    onSaved,
  })
  const { place, editor, seen, lookup } = useEditor({
    report,
    label: m.writer.text,
    onChange: saving.changed,
    onPick: () => setDialog({ kind: 'pick' }),
    onTypedOver: () => notify(m.writer.typedOver, { tone: 'refused' }),
  })
  const retitle = (words: string) => {
    setTitle(words)
    saving.changed()
  }
  return (
    <>
      <Steps report={report} settle={saving.settle} onTaken={onSaved} />
      <Saved
        saving={saving}
        onTheirs={(version) => setDialog({ kind: 'versions', first: version })}
        onTakeTheirs={onStartAgain}
      />
      {!editable && <p className="hint">{say(m.writer.readOnly, { state: states[report.state] })}</p>}
      <div className="writer">
        <Sheet
          editor={editor}
          seen={seen}
          editable={editable}
          title={title}
          onTitle={retitle}
          place={place}
          onDialog={setDialog}
        />
        {editor && seen && <Beside report={report} editor={editor} seen={seen} onDialog={setDialog} />}
      </div>
      <Rounds report={report} settle={saving.settle} />
      <Afterwards report={report} />
      {editor && (
        <WriterDialogs
          open={dialog}
          report={report}
          editor={editor}
          number={seen?.number ?? ''}
          lookup={lookup}
          editable={editable}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}

interface SheetProps {
  readonly editor: Editor | undefined
  readonly seen: Seen | undefined
  readonly editable: boolean
  readonly title: string
  readonly onTitle: (title: string) => void
  readonly place: RefObject<HTMLDivElement | null>
  readonly onDialog: (dialog: OpenDialog) => void
}

function Sheet({ editor, seen, editable, title, onTitle, place, onDialog }: SheetProps) {
  const m = useMessages(writerMessages)
  const vouch = () => (seen?.number ? onDialog({ kind: 'hand' }) : notify(m.hand.select, { tone: 'refused' }))
  return (
    <div className="writer-text">
      <Toolbar
        editor={editor}
        seen={seen}
        editable={editable}
        onPick={() => onDialog({ kind: 'pick' })}
        onVouch={vouch}
        onHistory={() => onDialog({ kind: 'versions', first: undefined })}
      />
      <div className="sheet">
        <input
          className="report-title"
          aria-label={m.list.title}
          value={title}
          maxLength={120}
          readOnly={!editable}
          onChange={({ target }) => onTitle(target.value)}
        />
        <div ref={place} />
      </div>
      <p className="hint">
        {seen && say(m.writer.counts, { bound: seen.bound, hand: seen.byHand, open: seen.issues.length })}{' '}
        {m.writer.keys}
      </p>
    </div>
  )
}

/** What was vouched for just now is signed with the next save, by whoever sits here. */
const vouchedBy = ({ reason, by, on }: Handwritten, { names }: ReportView, { name, today }: Session) => ({
  reason,
  by: by === null ? name : (names[by] ?? ''),
  on: on ?? today,
})

interface BesideProps {
  readonly report: ReportView
  readonly editor: Editor
  readonly seen: Seen
  readonly onDialog: (dialog: OpenDialog) => void
}

/** The evidence of what is chosen, and below it what cannot be accounted for. */
function Beside({ report, editor, seen: { chosen, hand, issues }, onDialog }: BesideProps) {
  const m = useMessages(writerMessages)
  const session = useSession()
  const editable = report.refused.write === null
  const figure = chosen && report.figures.find(({ id }) => id === chosen.figure)
  return (
    <aside aria-label={m.writer.evidence}>
      {figure ? (
        <Evidence
          reportId={report.id}
          period={report}
          figure={figure}
          as={chosen.as}
          onFormat={editable ? editor.printAs : undefined}
          onRemove={editor.remove}
        />
      ) : (
        <p className="hint">{hand ? say(m.hand.by, vouchedBy(hand, report, session)) : m.evidence.none}</p>
      )}
      <Issues
        issues={issues}
        editable={editable}
        onGo={editor.show}
        onBind={(issue) => {
          editor.show(issue)
          onDialog({ kind: 'pick' })
        }}
        onVouch={(issue) => {
          editor.show(issue)
          onDialog({ kind: 'hand' })
        }}
      />
    </aside>
  )
}
