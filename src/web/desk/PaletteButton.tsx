/** The button and the key that open the palette (⌘K 或 Ctrl K); the palette itself is loaded when it is first asked for. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { useMessages } from '#ui/session'
import { messages } from './messages.ts'

const Palette = lazy(() => import('./Palette.tsx').then(({ Palette: component }) => ({ default: component })))

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

export function PaletteButton() {
  const m = useMessages(messages)
  const [open, setOpen] = useState(false)
  // The key works wherever the focus is, also in fields.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="head-button palette-button" onClick={() => setOpen(true)}>
        <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd> {m.find}
      </button>
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
