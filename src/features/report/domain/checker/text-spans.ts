/** Pieces of a text (文段): where a sentence, a paragraph or a quotation begins and ends, in UTF-16 code units. */

export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const sentenceEnds = /[。!?;\n]/u

/** Where the sentence that holds a place begins; a semicolon ends one, as parts of a list stand alone. */
export function sentenceStart(text: string, place: number): number {
  let at = place
  while (at > 0 && !sentenceEnds.test(text.charAt(at - 1))) at -= 1
  return at
}

export function sentenceEnd(text: string, place: number): number {
  let at = place
  while (at < text.length && !sentenceEnds.test(text.charAt(at))) at += 1
  return at
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
      const end = text.indexOf(close, start + 1)
      if (end >= 0 && end - start - 1 <= longestName) found.push({ start, end: end + 1 })
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
