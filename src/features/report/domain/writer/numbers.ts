/** Quantities somebody wrote into a text (文中数字), found as the checker finds them; what only names something needs no source. */
import { readNumbers } from '../checker/claims.ts'
import type { OtherKind } from '../checker/other-kinds.ts'
import { holds, overlaps, type Span } from '../checker/text-spans.ts'
import { spokenNumbersIn } from './spoken-numbers.ts'

/** Numbers that claim something though the checker does not know what they count. */
const claiming: readonly OtherKind[] = ['bare', 'fraction', 'duration']

export function quantitiesIn(text: string): Span[] {
  const { claims, others, folded } = readNumbers(text)
  const words = spokenNumbersIn(folded).filter((span) => !others.some((one) => overlaps(one, span)))
  // 两百余, 翻了一番: the whole word, where the checker reads the numeral in it.
  const read = claims.filter((claim) => !words.some((word) => holds(word, claim)))
  const spoken = words.filter((span) => !read.some((one) => overlaps(one, span)))
  const other = others.filter(({ kind }) => claiming.includes(kind))
  return [...read, ...other, ...spoken].map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start)
}
