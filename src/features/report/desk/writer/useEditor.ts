/** The editor inside a screen (编辑器): made once, told when values or rights change. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReportView } from '../../domain/writer/contract.ts'
import type { StatedFigure } from '../../domain/writer/stated.ts'
import { createEditor, type Editor, type Seen } from './editor/editor.ts'

interface Handlers {
  readonly report: ReportView
  readonly label: string
  readonly onChange: () => void
  readonly onPick: () => void
  readonly onTypedOver: () => void
}

export function useEditor(handlers: Handlers) {
  const { figures, refused } = handlers.report
  const [seen, setSeen] = useState<Seen>()
  const [editor, setEditor] = useState<Editor>()
  const place = useRef<HTMLDivElement>(null)
  const now = useRef(handlers)
  useLayoutEffect(() => {
    now.current = handlers
  })
  const lookup = useCallback(
    (id: string): StatedFigure | undefined => now.current.report.figures.find((figure) => figure.id === id),
    [],
  )
  useEffect(() => {
    if (!place.current) return undefined
    const made = createEditor(place.current, {
      content: now.current.report.content,
      label: now.current.label,
      lookup,
      editable: () => now.current.report.refused.write === null,
      onChange: () => now.current.onChange(),
      onSeen: setSeen,
      onPick: () => now.current.onPick(),
      onTypedOver: () => now.current.onTypedOver(),
    })
    setEditor(made)
    return made.destroy
  }, [lookup])
  useEffect(() => editor?.refresh(), [editor, figures, refused.write])
  return { place, editor, seen, lookup }
}
