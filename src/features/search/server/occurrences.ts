/** How often words stand in a compared text (词频): one pass for all words of Chinese characters, a search for each of the others. */

const letter = /[\p{L}\p{N}]/u
const character = /\p{Script=Han}/u
const isLetter = (char: string): boolean => letter.test(char) && !character.test(char)
/** One or two characters, each a single code unit. */
const isPlain = (word: string): boolean =>
  /^\p{Script=Han}{1,2}$/u.test(word) && word.length === Array.from(word).length

/** Answers which of the words stand in a text and how often, by their place among the words. */
export function counterOf(words: readonly string[]): (plain: string) => ReadonlyMap<number, number> {
  /** By code unit: 1 where a word begins with it. */
  const begins = new Uint8Array(0x10000)
  const alone = new Map<number, number>()
  const pairs = new Map<number, number>()
  const others: { at: number; word: string; begin: boolean; end: boolean }[] = []
  for (const [at, word] of words.entries()) {
    if (!isPlain(word)) {
      others.push({ at, word, begin: isLetter(word.charAt(0)), end: isLetter(word.charAt(word.length - 1)) })
      continue
    }
    const first = word.charCodeAt(0)
    begins[first] = 1
    if (word.length === 1) alone.set(first, at)
    else pairs.set(first * 0x10000 + word.charCodeAt(1), at)
  }
  return (plain) => {
    const counts = new Map<number, number>()
    const one = (at: number | undefined) => {
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    for (let at = 0; at < plain.length; at += 1) {
      const code = plain.charCodeAt(at)
      if (begins[code] === 0) continue
      one(alone.get(code))
      if (at + 1 < plain.length) one(pairs.get(code * 0x10000 + plain.charCodeAt(at + 1)))
    }
    for (const { at, word, begin, end } of others) {
      const times = occurrences(plain, word, { begin, end })
      if (times > 0) counts.set(at, times)
    }
    return counts
  }
}

/** How often a word stands in a compared text, as itself and not inside a longer run of letters. */
function occurrences(plain: string, word: string, guards: { begin: boolean; end: boolean }): number {
  let times = 0
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
    if (guards.begin && at > 0 && isLetter(plain.charAt(at - 1))) continue
    if (guards.end && isLetter(plain.charAt(at + word.length))) continue
    times += 1
  }
  return times
}
