/** Growth (增减): 14.01万元,比上年增加2.01万元,增长16.75% gives the base, so the percentage can be recomputed. */
import { directionOf } from './changes.ts'
import type { Claim, Reading } from './claims.ts'
import { blur, isExact, isPercent, plainValue, sameKind, type Finding } from './finding.ts'
import { between, paragraphStart, sentenceEnd, sentenceStart } from './text-spans.ts'

interface Growth {
  readonly total: Claim
  readonly changes: readonly { readonly claim: Claim; readonly by: 1 | -1 }[]
  /** There may be more changes than are listed. */
  readonly some?: boolean
}

/** How far back a total is still spoken of. */
const reach = 800

export function growthFindings(reading: Reading): Finding[] {
  const { claims } = reading
  return claims.flatMap((claim, place): Finding[] => {
    if (!isPercent(claim) || !isExact(claim)) return []
    const growth = changeBeside(reading, place) ?? changesBehind(reading, place)
    const finding = growth && judged({ claim, place }, growth)
    return finding ? [finding] : []
  })
}

function judged(
  { claim, place }: { claim: Claim; place: number },
  { total, changes, some }: Growth,
): Finding | undefined {
  const changed = changes.reduce((sum, one) => sum + one.by * plainValue(one.claim), 0)
  const base = plainValue(total) - changed
  if (base <= 0) return undefined
  const exact = (100 * Math.abs(changed)) / base
  // Every amount was rounded: the percentage may be off by as much as they.
  const blurred = changes.reduce((sum, one) => sum + blur(one.claim), 0)
  const room = (100 * (blurred * (1 + exact / 100) + blur(total) * (exact / 100))) / base
  const off = Math.abs(exact - claim.value) - room - 0.5 * 10 ** -claim.decimals
  // A percentage this near was meant to be theirs.
  if (some && off > 0.05 * exact) return undefined
  const change = changes.map((one) => one.claim.text).join(' + ')
  const sum = `${change} ÷ (${total.text} ${changed > 0 ? '−' : '+'} ${change}) = ${exact.toFixed(claim.decimals + 2)} %`
  return { code: off <= 1e-9 ? 'growth_holds' : 'growth_wrong', place, facts: { sum, printed: claim.text } }
}

/** 14.01万元,比上年增加2.01万元,增长16.75% · 61646万元,增长10.7%,增收5939万元 */
function changeBeside({ claims, folded }: Reading, place: number): Growth | undefined {
  const claim = claims[place]
  const by = claim && directionOf(folded, claim)
  if (!claim || by === undefined) return undefined
  const begins = sentenceStart(folded, claim.start)
  const ends = sentenceEnd(folded, claim.tail)
  const change = [claims[place - 1], claims[place + 1]].find(
    (one) => one && one.start >= begins && one.tail <= ends && !isPercent(one) && directionOf(folded, one) === by,
  )
  const total = change && between(claims, begins, claim.start).find((one) => sameKind(one, change))
  if (!change || !total || directionOf(folded, total) !== undefined) return undefined
  return isExact(change) && isExact(total) ? { total, changes: [{ claim: change, by }] } : undefined
}

/** 14.01万元,其中…。比上年增长16.75%,其中…增加2.01万元 */
function changesBehind({ claims, folded }: Reading, place: number): Growth | undefined {
  const claim = claims[place]
  if (!claim || directionOf(folded, claim) === undefined) return undefined
  const end = sentenceEnd(folded, claim.tail)
  const home = Math.max(paragraphStart(folded, claim.start), claim.start - reach)
  const changes = between(claims, claim.tail, end).flatMap((one) => {
    const by = isPercent(one) ? undefined : directionOf(folded, one)
    return by === undefined || !isExact(one) || one.value === 0 ? [] : [{ claim: one, by }]
  })
  const [first] = changes
  const total = first && between(claims, home, claim.start).find((one) => sameKind(one, first.claim))
  return total && isExact(total) && changes.every((one) => sameKind(one.claim, total))
    ? { total, changes, some: true }
    : undefined
}
