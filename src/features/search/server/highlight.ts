/** What was found is marked (高亮) as pieces of text, never as markup, so that nothing in a text can become a page. */
import type { Piece } from '../domain/contract.ts'
import { unitsOf, type Unit } from './words.ts'

const shownBefore = 24
const shown = 110

/** What is marked, with the code units words begin and end with: most characters of a text are no part of any. */
export interface Marking {
  readonly words: ReadonlySet<string>
  readonly begins: Uint8Array
  readonly ends: Uint8Array
}

/** Where words of the query stand in a text as written. */
function hitsIn(text: string, { words, begins, ends }: Marking): [from: number, to: number][] {
  const hits: [number, number][] = []
  const add = (from: number, to: number) => {
    const last = hits.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else hits.push([from, to])
  }
  let before: Unit | undefined
  let begun = false
  for (const unit of unitsOf(text)) {
    const { text: own, from, to, joined } = unit
    const begin = begins[own.charCodeAt(0)] === 1
    const end = ends[own.charCodeAt(own.length - 1)] === 1
    if (end && joined && before && begun && words.has(`${before.text}${own}`)) add(before.from, to)
    else if (end && begin && words.has(own)) add(from, to)
    before = unit
    begun = begin
  }
  return hits
}

/** Single characters are marked only where nothing longer was asked for: 的 in every line helps nobody. */
export function markingOf(words: readonly string[]): Marking {
  const longer = words.filter((word) => Array.from(word).length > 1)
  const chosen = longer.length > 0 ? longer : words
  const marking = { words: new Set(chosen), begins: new Uint8Array(0x10000), ends: new Uint8Array(0x10000) }
  for (const word of chosen) {
    marking.begins[word.charCodeAt(0)] = 1
    marking.ends[word.charCodeAt(word.length - 1)] = 1
  }
  return marking
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

export const marked = (text: string, marking: Marking): Piece[] => pieces(text, hitsIn(text, marking))

/** The part of a text in which most of it stands, cut at whole characters. */
export function excerpt(text: string, marking: Marking): Piece[] {
  const hits = hitsIn(text, marking)
  const start = whole(text, Math.max(0, bestOf(hits) - shownBefore))
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

/** Where as much as is shown holds most of what was hit. */
function bestOf(hits: readonly (readonly [number, number])[]): number {
  let best = 0
  let most = 0
  let reached = 0
  let next = 0
  for (const [at, [from, to]] of hits.entries()) {
    next = Math.max(next, at)
    for (let hit = hits[next]; hit && hit[1] <= from + shown; hit = hits[next]) {
      reached += hit[1] - hit[0]
      next += 1
    }
    if (reached > most) [best, most] = [from, reached]
    if (next > at) reached -= to - from
  }
  return best
}

/** Never between the halves of one character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at)
