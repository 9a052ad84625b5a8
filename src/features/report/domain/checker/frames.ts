/** What surrounds a quantity (语境): the words it stands among, and what the sentence and paragraph said before. */
import type { Claim } from './claims.ts'
import { paragraphStart, sentenceEnd, sentenceStart } from './text-spans.ts'

export interface Frame {
  readonly unit: string
  /** From the previous quantity, or the beginning of the sentence, up to the number. */
  readonly left: string
  /** From the unit to the end of the clause, or the next quantity. */
  readonly right: string
  /** The sentence before the number, other quantities included. */
  readonly sentence: string
  /** The sentence behind the number. */
  readonly rest: string
  /** What the paragraph said before that sentence. */
  readonly paragraph: string
}

const marks = /[“”‘’"「」『』()\s]/gu

/** Quotation marks, brackets and spaces set off words that count all the same. */
const bare = (text: string): string => text.replaceAll(marks, '')

const clauseEnd = /[,。;:!?\n]/u

const sentenceReach = 400

/** As far as a paragraph's beginning still says what is counted. */
const paragraphReach = 400

/** The frames of all quantities of a folded text, in their order. */
export function framesOf(folded: string, claims: readonly Claim[]): Frame[] {
  return claims.map(({ start, tail, unit }, place) => {
    const begins = Math.max(sentenceStart(folded, start), start - sentenceReach)
    const previous = claims[place - 1]
    const next = claims[place + 1]
    const from = previous && previous.tail > begins ? previous.tail : begins
    const until = Math.min(next?.start ?? folded.length, sentenceEnd(folded, tail))
    const clause = folded.slice(tail, until)
    const stop = clause.search(clauseEnd)
    const opened = Math.max(paragraphStart(folded, begins), begins - paragraphReach)
    return {
      unit,
      left: bare(folded.slice(from, start)),
      // 常委会会议9次、主任会议16次: what follows 、 at once is the next thing counted.
      right: /^\s*、/u.test(clause) ? '' : bare(stop < 0 ? clause : clause.slice(0, stop)),
      sentence: bare(folded.slice(begins, start)),
      rest: bare(folded.slice(tail, Math.min(sentenceEnd(folded, tail), tail + sentenceReach))),
      paragraph: bare(folded.slice(opened, begins)),
    }
  })
}
