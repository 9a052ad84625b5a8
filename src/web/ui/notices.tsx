/** What was just done (最近操作): a short notice with its undo, kept for ten minutes. */
import { useSyncExternalStore } from 'react'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'refused'
  readonly at: number
  readonly undo: (() => Promise<unknown>) | undefined
  readonly undone: boolean
}

export const undoMinutes = 10

let notices: readonly Notice[] = []
let lastId = 0
const listeners = new Set<() => void>()

function publish(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

/** Tells the reader what happened; with `undo` it can be taken back for ten minutes. */
export function notify(
  text: string,
  { tone = 'done', undo }: { tone?: Notice['tone']; undo?: () => Promise<unknown> } = {},
): void {
  const now = Date.now()
  const kept = notices.filter(({ at }) => now - at < undoMinutes * 60_000)
  lastId += 1
  publish([...kept, { id: lastId, text, tone, at: now, undo, undone: false }])
}

/** Takes one step back, and says so anew, however long ago it was said; or that the server refuses. */
export async function takeBack(taken: Notice): Promise<void> {
  const { id, undo } = taken
  if (!undo) return
  publish(notices.map((notice) => (notice.id === id ? { ...notice, undone: true } : notice)))
  try {
    await undo()
    lastId += 1
    const said = { ...taken, id: lastId, at: Date.now(), undone: true }
    publish([...notices.filter((notice) => notice.id !== id), said])
  } catch (error) {
    publish(notices.map((notice) => (notice.id === id ? { ...notice, undone: false } : notice)))
    notify(error instanceof Error ? error.message : String(error), { tone: 'refused' })
  }
}

export const useNotices = (): readonly Notice[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
