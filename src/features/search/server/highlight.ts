/** What was found is marked (高亮) as pieces of text, never as markup, so that nothing in a text can become a page. */
import type { Piece } from '../domain/contract.ts'
import { unitsOf } from './words.ts'

const shownBefore = 24
const shown = 110

/** Where words of the query stand in a text as written. */
function hitsIn(text: string, words: ReadonlySet<string>): [from: number, to: number][] {
  const units = unitsOf(text)
  const hits: [number, number][] = []
  const add = (from: number, to: number) => {
    const last = hits.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else hits.push([from, to])
  }
  for (const [at, { text: unit, from, to, joined }] of units.entries()) {
    const before = units[at - 1]
    if (joined && before && words.has(`${before.text}${unit}`)) add(before.from, to)
    else if (words.has(unit)) add(from, to)
  }
  return hits
}

/** Single characters are marked only where nothing longer was asked for: 的 in every line helps nobody. */
export function markedWords(words: readonly string[]): ReadonlySet<string> {
  const longer = words.filter((word) => Array.from(word).length > 1)
  return new Set(longer.length > 0 ? longer : words)
}

function pieces(text: string, hits: readonly (readonly [number, number])[]): Piece[] {
  const all: Piece[] = []
  let at = 0
  for (const [from, to] of hits) {
    if (from > at) all.push({ text: text.slice(at, from), hit: false })
    all.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) all.push({ text: text.slice(at), hit: false })
  return all
}

export const marked = (text: string, words: ReadonlySet<string>): Piece[] => pieces(text, hitsIn(text, words))

/** The part of a text in which most of it stands, cut at whole characters. */
export function excerpt(text: string, words: ReadonlySet<string>): Piece[] {
  const hits = hitsIn(text, words)
  const best = hits
    .map(([from], at) => ({
      from,
      reached: hits.slice(at).reduce((sum, [a, z]) => (z <= from + shown ? sum + z - a : sum), 0),
    }))
    .reduce((most, one) => (one.reached > most.reached ? one : most), { from: 0, reached: 0 })
  const start = whole(text, Math.max(0, best.from - shownBefore))
  const end = whole(text, Math.min(text.length, start + shown))
  const inside = hits
    .map(([from, to]): [number, number] => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to)
  const cut = pieces(text.slice(start, end), inside)
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...cut,
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ]
}

/** Never between the halves of one character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at)
