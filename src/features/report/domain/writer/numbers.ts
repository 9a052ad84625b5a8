/** Quantities somebody wrote into a text (文中数字), found as the checker finds them; what only names something needs no source. */
import { readNumbers } from '../checker/claims.ts'
import type { OtherKind } from '../checker/other-kinds.ts'
import type { Span } from '../checker/text-spans.ts'

/** Numbers that claim something though the checker does not know what they count. */
const claiming: readonly OtherKind[] = ['bare', 'fraction', 'duration']

export function quantitiesIn(text: string): Span[] {
  const { claims, others } = readNumbers(text)
  return [...claims, ...others.filter(({ kind }) => claiming.includes(kind))]
    .map(({ start, end }) => ({ start, end }))
    .toSorted((a, b) => a.start - b.start)
}
