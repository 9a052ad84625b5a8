/** Figures said twice (前后不一): one that a report gives once must be the same wherever it stands. */
import { isExact, isPercent, type Finding } from './finding.ts'
import type { Claim, Reading } from './claims.ts'
import type { Metric } from './metric.ts'
import { otherMatter } from './other-matter.ts'
import { allows, overWithoutRound } from './qualifiers.ts'
import { sentenceEnd, sentenceStart } from './text-spans.ts'

/** Another year, session or body is another figure. */
const period =
  /(?:19|20)\d\d年|去年|上年|上一年|今年|本年|前年|本届|上届|[一二三四五六七八九十\d]+次会议|五年|[一二三四五六七八九十]季度/gu

export function repeatFindings(reading: Reading, metrics: readonly (Metric | undefined)[]): Finding[] {
  const first = new Map<string, { claim: Claim; periods: string }>()
  return reading.claims.flatMap((claim, place): Finding[] => {
    if (overWithoutRound(claim)) return [{ code: 'over_not_round', place, facts: { printed: claim.text } }]
    const metric = metrics[place]
    if (!metric?.once || isPercent(claim) || otherMatter(reading, claim, metric) !== undefined) return []
    const periods = periodsOf(reading, claim)
    const before = first.get(metric.key)
    if (!before) {
      first.set(metric.key, { claim, periods })
      return []
    }
    if (before.periods !== periods || before.claim.unit !== claim.unit || agree(before.claim, claim)) return []
    if (!slipped(before.claim, claim)) return []
    return [{ code: 'repeat_differs', place, facts: { printed: claim.text, before: before.claim.text } }]
  })
}

function periodsOf({ folded }: Reading, { start, tail }: Claim): string {
  const sentence = folded.slice(sentenceStart(folded, start), sentenceEnd(folded, tail))
  return [...new Set(Array.from(sentence.matchAll(period), ([words]) => words))].toSorted().join(' ')
}

/** A slip of the pen is near, or has the same digits in another order; a number far off counts something else. */
export const slipped = (a: Claim, b: Claim): boolean =>
  Math.abs(a.value - b.value) <= Math.max(2, 0.1 * Math.max(a.value, b.value)) || digitsOf(a) === digitsOf(b)

const digitsOf = ({ value }: Claim): string => Array.from(String(value)).toSorted().join('')

/** A round number and an exact one can be the same figure: 2200余 and 2236. */
function agree(a: Claim, b: Claim): boolean {
  if (isExact(a)) return allows(b, a.value)
  return isExact(b) ? allows(a, b.value) : Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * 0.1
}
