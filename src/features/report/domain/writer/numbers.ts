/** Quantities somebody wrote into a text (文中数字), found as the checker finds them; what only names something needs no source. */
import { readNumbers } from '../checker/claims.ts'
import type { OtherKind } from '../checker/other-kinds.ts'
import { overlaps, type Span } from '../checker/text-spans.ts'
import { spokenNumbersIn } from './spoken-numbers.ts'

/** Numbers that claim something though the checker does not know what they count. */
const claiming: readonly OtherKind[] = ['bare', 'fraction', 'duration']

export function quantitiesIn(text: string): Span[] {
  const { claims, others, folded } = readNumbers(text)
  const read = [...claims, ...others.filter(({ kind }) => claiming.includes(kind))]
  const spoken = spokenNumbersIn(folded).filter((span) => ![...claims, ...others].some((one) => overlaps(one, span)))
  return [...read, ...spoken].map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start)
}
