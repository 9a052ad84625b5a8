/** What the writer asks in between (对话框): which figure, where a number is from, which version. */
import { flushSync } from 'react-dom'
import { notify } from '#ui/notices'
import { useMessages } from '#ui/session'
import type { Lookup } from '../../domain/writer/compile.ts'
import type { ReportView } from '../../domain/writer/contract.ts'
import { writerMessages } from '../../messages/writer.ts'
import type { Editor } from './editor/editor.ts'
import { FigurePicker } from './FigurePicker.tsx'
import { HandDialog } from './HandDialog.tsx'
import { Versions } from './Versions.tsx'

export type OpenDialog =
  | { readonly kind: 'pick' | 'hand' }
  | { readonly kind: 'versions'; readonly first: number | undefined }

interface WriterDialogsProps {
  readonly open: OpenDialog | undefined
  readonly report: ReportView
  readonly editor: Editor
  /** The number that is being bound or vouched for. */
  readonly number: string
  readonly lookup: Lookup
  readonly editable: boolean
  readonly onClose: () => void
}

export function WriterDialogs({ open, report, editor, number, lookup, editable, onClose }: WriterDialogsProps) {
  const m = useMessages(writerMessages).versions
  switch (open?.kind) {
    case undefined:
      return null
    case 'pick': {
      // The dialog holds the focus until it is gone; what is typed next belongs in the text.
      const pick = (id: string) => {
        flushSync(onClose)
        editor.insertFigure(id)
      }
      return <FigurePicker figures={report.figures} number={number} onPick={pick} onClose={onClose} />
    }
    case 'hand':
      return <HandDialog text={number} onVouch={editor.vouch} onClose={onClose} />
    case 'versions': {
      const restore: Editor['replace'] = (content) => {
        editor.replace(content)
        onClose()
        notify(m.restored)
      }
      return (
        <Versions
          reportId={report.id}
          lookup={lookup}
          first={open.first}
          onRestore={editable ? restore : undefined}
          onClose={onClose}
        />
      )
    }
  }
}
