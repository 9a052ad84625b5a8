/** Pinyin initials (拼音首字母): 水务局 is found by “swj”. The table is large and comes only when somebody searches. */
import { useEffect, useState } from 'react'

const initials = new Map<string, string>()

/** Fills the table for these names; resolves once they can be looked up. */
async function learn(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !initials.has(name))
  if (unknown.length === 0) return
  const { pinyin } = await import('pinyin-pro')
  for (const name of unknown)
    initials.set(name, pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase())
}

/** True when the name holds the words, or its initials begin with them or hold them. */
export const matches = (name: string, words: string): boolean => {
  const wanted = words.trim().toLowerCase()
  return wanted === '' || name.toLowerCase().includes(wanted) || (initials.get(name)?.includes(wanted) ?? false)
}

/** Asks for the initials of these names and paints again when they are there. */
export function useInitials(names: readonly string[]): void {
  const [, setKnown] = useState(0)
  // The table is loaded from the network.
  useEffect(() => {
    let there = true
    learn(names).then(
      () => there && setKnown((count) => count + 1),
      // Without the table, names are still found by their characters.
      () => undefined,
    )
    return () => {
      there = false
    }
  }, [names])
}
