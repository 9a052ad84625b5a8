/** 自动保存: a moment after the last key; whoever wrote meanwhile is named, and nothing typed is lost. */
import { useEffect, useLayoutEffect, useState } from 'react'
import { useFailureWords } from '#ui/refusal'
import { RefusedCall, call } from '#ui/useEndpoint'
import type { Content } from '../../domain/writer/content.ts'
import { writerApi } from '../../domain/writer/contract.ts'

export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** `theirs` is the version somebody else saved. */
  | { readonly kind: 'conflict'; readonly reason: string; readonly theirs: number }

interface Text {
  readonly title: string
  readonly content: Content
}

export interface Saving {
  readonly state: SaveState
  /** The version on the server that the text on the screen is, or goes on from. */
  readonly version: number
  readonly changed: () => void
  readonly save: () => Promise<void>
  /** Everything saved; the version that is. */
  readonly settle: () => Promise<number>
  /** 以我的为准: on top of theirs, which stays a version of its own. */
  readonly keepMine: (theirs: number) => Promise<void>
}

const pause = 1500

interface Way {
  readonly id: string
  readonly read: () => Text
  readonly words: (error: unknown) => string
  readonly onSaved: () => void
  readonly tell: (state: SaveState, version: number) => void
}

/** One save at a time; the next starts from the version this one makes. */
function saverOf(first: Way, start: number) {
  let way = first
  let base = start
  let pending = false
  let conflicted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  const failed = (error: unknown): void => {
    pending = true
    conflicted = error instanceof RefusedCall && error.code === 'report.written_meanwhile'
    const reason = way.words(error)
    const theirs = error instanceof RefusedCall ? Number(error.detail.version) : base
    way.tell(conflicted ? { kind: 'conflict', reason, theirs } : { kind: 'failed', reason }, base)
  }
  const save = async (): Promise<void> => {
    clearTimeout(timer)
    await running
    if (!pending) return
    pending = false
    way.tell({ kind: 'saving' }, base)
    running = call(writerApi.save, { id: way.id, base, ...way.read() }).then((saved) => {
      base = saved.version
      way.tell({ kind: pending ? 'unsaved' : 'saved' }, base)
      way.onSaved()
    }, failed)
    await running
    running = undefined
  }
  return {
    /** What the screen reads and says now. */
    use: (next: Way): void => void (way = next),
    save,
    isPending: () => pending,
    changed: (): void => {
      pending = true
      if (conflicted) return
      clearTimeout(timer)
      way.tell({ kind: 'unsaved' }, base)
      timer = setTimeout(() => void save(), pause)
    },
    settle: async (): Promise<number> => {
      await save()
      return base
    },
    keepMine: (theirs: number): Promise<void> => {
      base = theirs
      pending = true
      conflicted = false
      return save()
    },
  }
}

export function useAutosave({
  id,
  version,
  read,
  onSaved,
}: Pick<Way, 'id' | 'read' | 'onSaved'> & { version: number }): Saving {
  const words = useFailureWords()
  const [shown, setShown] = useState<{ state: SaveState; version: number }>({ state: { kind: 'saved' }, version })
  const tell: Way['tell'] = (state, saved) => setShown({ state, version: saved })
  const [saver] = useState(() => saverOf({ id, read, words, tell, onSaved }, version))
  useLayoutEffect(() => saver.use({ id, read, words, tell, onSaved }))
  // Leaving the screen saves what the pause still held back; leaving the browser is asked about.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isPending()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      void saver.save()
    }
  }, [saver])
  return { ...shown, ...saver }
}
