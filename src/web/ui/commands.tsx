/** Actions of the open screen (本页操作): listed in the palette and in the list of keys while the screen is mounted. */
import { useEffect, useSyncExternalStore } from 'react'

export interface Command {
  readonly id: string
  readonly label: string
  readonly keywords?: string
  /** Shown beside the action; the grid itself listens for it. */
  readonly shortcut?: string
  readonly run: () => void
}

let sets: readonly (readonly Command[])[] = []
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function publish(next: typeof sets): void {
  sets = next
  all = sets.flat()
  for (const listener of listeners) listener()
}

/** Registers while mounted; pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  // The registry lives outside React, so that the palette sees what any screen below it offers.
  useEffect(() => {
    publish([...sets, commands])
    return () => publish(sets.filter((one) => one !== commands))
  }, [commands])
}

export const useRegisteredCommands = (): readonly Command[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
