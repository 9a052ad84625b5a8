/** Pieces of a text (文段): where a sentence, a paragraph or a quotation begins and ends, in UTF-16 code units. */

export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** A semicolon ends a sentence, as parts of a list stand alone. */
const sentenceEnds = '。!?;\n'

/** No sentence is longer: what has no end is no sentence, and is not searched for ever. */
const longestSentence = 1_000

/** Where the sentence that holds a place begins. */
export function sentenceStart(text: string, place: number, ends: string = sentenceEnds): number {
  const farthest = Math.max(0, place - longestSentence)
  let at = place
  while (at > farthest && !ends.includes(text.charAt(at - 1))) at -= 1
  return at
}

export function sentenceEnd(text: string, place: number): number {
  const farthest = Math.min(text.length, place + longestSentence)
  let at = place
  while (at < farthest && !sentenceEnds.includes(text.charAt(at))) at += 1
  return at
}

/** Those of spans in order that lie between two places; found by halving, as long texts have many. */
export function between<Kind extends Span>(spans: readonly Kind[], from: number, to: number): Kind[] {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < spans.length && (spans[end]?.end ?? 0) <= to) end += 1
  return spans.slice(low, end)
}

export const paragraphStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1

export function paragraphEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place)
  return end < 0 ? text.length : end
}

const quotes = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
] as const

/** Longer quotations are sentences somebody said; shorter ones are names. */
const longestName = 14

/** Names in quotation marks (“1545”, “两个20条”): what a number in them counts, only the name knows. */
export function quotedNames(text: string): Span[] {
  const found: Span[] = []
  for (const [open, close] of quotes)
    for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
      const length = text.slice(start + 1, start + longestName + 2).indexOf(close)
      if (length >= 0) found.push({ start, end: start + length + 2 })
    }
  return [...found, ...straightQuotes(text)]
}

/** The straight sign opens and closes by turns within a paragraph. */
function straightQuotes(text: string): Span[] {
  const found: Span[] = []
  let open: number | undefined
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place)
    if (sign === '\n') open = undefined
    if (sign !== '"') continue
    if (open === undefined) open = place
    else {
      if (place - open - 1 <= longestName) found.push({ start: open, end: place + 1 })
      open = undefined
    }
  }
  return found
}
