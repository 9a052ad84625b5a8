/**
 * Phrases (说法): how reports put a figure, as a line an office can write itself.
 *
 *     会商 : 收集|征集 意见建议 #条
 *
 * `#` is the number, what is joined behind it the unit, what is joined before it stands right there. Words before and behind must stand there in this order; between
 * them may be anything. `|` parts words that do equally. Words before the colon stand anywhere earlier in the sentence
 * or paragraph, or later in the sentence.
 */
import type { Frame } from './frames.ts'

type Word = readonly string[]

export interface Phrase {
  readonly context: readonly Word[]
  readonly before: readonly Word[]
  /** The last word before stands right at the number. */
  readonly joined: boolean
  readonly units: Word
  readonly behind: readonly Word[]
}

const wordsOf = (text: string): Word[] =>
  text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => word.split('|'))

/** Refuses a line without `#`: it would fit everywhere. */
export function readPhrase(line: string): Phrase {
  const [context = '', near = ''] = line.includes(' : ') ? line.split(' : ') : ['', line]
  const place = /#(\S*)/u.exec(near)
  if (!place) throw new SyntaxError(`a phrase needs # where the number stands: ${line}`)
  return {
    context: wordsOf(context),
    before: wordsOf(near.slice(0, place.index)),
    joined: /\S$/u.test(near.slice(0, place.index)),
    units: (place[1] ?? '').split('|').filter(Boolean),
    behind: wordsOf(near.slice(place.index + place[0].length)),
  }
}

const weights = { near: 2, context: 1, paragraph: 0.5, unit: 1, gap: 0.06, parted: 5 } as const

/** A sign between a noun and its number sets them apart: 进行执法检查,开展询问3次. */
const parting = /[,、;:]/u

/** How well a phrase fits: more where more is said and less lies between; undefined where it does not fit. */
export function fitOf({ context, before, joined, units, behind }: Phrase, frame: Frame): number | undefined {
  if (units.length > 0 && !units.includes(frame.unit)) return undefined
  let score = units.length > 0 ? weights.unit : 0
  let edge = frame.left.length
  // Most phrases do not fit; the word nearest to the number says so at once.
  if (before.length > 0 && !before.at(-1)?.some((one) => frame.left.includes(one))) return undefined
  for (const [place, word] of before.toReversed().entries()) {
    const found = lastOf(frame.left.slice(0, edge), word)
    if (!found) return undefined
    const gap = frame.left.slice(found.place + found.length, edge)
    score += weights.near * found.length - weights.gap * gap.length
    if (place === 0 && joined && gap.length > 0) return undefined
    if (place === 0 && parting.test(gap)) score -= weights.parted
    edge = found.place
  }
  edge = 0
  for (const word of behind) {
    const found = firstOf(frame.right.slice(edge), word)
    if (!found) return undefined
    score += weights.near * found.length - weights.gap * found.place
    edge += found.place + found.length
  }
  for (const word of context) {
    const close = lastOf(frame.sentence, word) ?? firstOf(frame.rest, word)
    const far = close ?? lastOf(frame.paragraph, word)
    if (!far) return undefined
    score += far.length * (close ? weights.context : weights.paragraph)
  }
  return score
}

interface Found {
  readonly place: number
  readonly length: number
}

/** The word that ends last; of equal ends the longer one. */
function lastOf(text: string, word: Word): Found | undefined {
  let best: Found | undefined
  for (const { length, place } of places(word, (one) => text.lastIndexOf(one))) {
    const later = best === undefined ? 1 : place + length - (best.place + best.length)
    if (later > 0 || (later === 0 && length > (best?.length ?? 0))) best = { place, length }
  }
  return best
}

/** The word that begins first; of equal beginnings the longer one. */
function firstOf(text: string, word: Word): Found | undefined {
  let best: Found | undefined
  for (const { length, place } of places(word, (one) => text.indexOf(one)))
    if (!best || place < best.place || (place === best.place && length > best.length)) best = { place, length }
  return best
}

function* places(word: Word, find: (one: string) => number): Generator<Found> {
  for (const one of word) {
    const place = find(one)
    if (place >= 0) yield { place, length: one.length }
  }
}
