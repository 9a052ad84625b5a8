/** A habit of this person at this desk (使用习惯): row height, single-letter keys; kept in the browser. */
import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function read(name: string): string | null {
  try {
    return localStorage.getItem(`desk:${name}`)
  } catch {
    return null
  }
}

/** One of a few words; the first is what a new reader gets. */
export function usePreference<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const stored = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read(name),
  )
  const change = useCallback(
    (value: Value) => {
      try {
        localStorage.setItem(`desk:${name}`, value)
      } catch {
        // Without storage the habit lasts as long as the page.
      }
      for (const listener of listeners) listener()
    },
    [name],
  )
  return [values.find((value) => value === stored) ?? values[0], change]
}
