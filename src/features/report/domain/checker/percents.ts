/** Percentages recomputed (占比、完成率): rounded, cut off, or wrong, from the part and the whole the text itself names. */
import { blur, isExact, isPercent, plainValue, sameKind, sumFinding, type Finding } from './finding.ts'
import type { Claim, Reading } from './claims.ts'
import { allows, isRounded, isTruncated } from './qualifiers.ts'
import { shareOf } from './shares.ts'
import { between, sentenceStart } from './text-spans.ts'

interface Share {
  readonly place: number
  readonly claim: Claim
  readonly part: Claim
  readonly wholes: readonly Claim[]
}

/** Words for a whole that name no other one than the total spoken of: 占总数的, 占建议总数的. */
const anyTotal = /^(?:[^,]*(?:总数|总量|总额|总件数|全部)[^,]*)?$/u

export function percentFindings(reading: Reading): Finding[] {
  const { claims, folded } = reading
  const shares = claims.flatMap((claim, place): Share[] => {
    const share = isPercent(claim) ? shareOf(folded, claims, place) : undefined
    if (share) return [{ place, claim, part: share.part, wholes: wholesOf(reading, share) }]
    const rate = isPercent(claim) ? (statedOf(reading, place) ?? rateOf(reading, place)) : undefined
    return rate ? [{ place, claim, ...rate }] : []
  })
  const explained = explainedOf(shares)
  const findings = shares.map((share) => judged(share, explained))
  return [...findings.filter((finding) => finding !== undefined), ...wholeFindings(reading, shares, explained)]
}

/** How many shares each whole explains; parts of shares are no wholes of others. */
type Explained = ReadonlyMap<Claim, number>

function explainedOf(shares: readonly Share[]): Explained {
  const explained = new Map<Claim, number>()
  const parts = new Set(shares.map(({ part }) => part))
  for (const { claim, part, wholes } of shares)
    for (const whole of wholes)
      if (!parts.has(whole)) explained.set(whole, (explained.get(whole) ?? 0) + (matches(claim, part, whole) ? 1 : 0))
  return explained
}

/** A类64件,占50%;B类38件,占29.7%;…: shares that make up 100 % are parts that make up the whole. */
function wholeFindings({ claims }: Reading, shares: readonly Share[], explained: Explained): Finding[] {
  const places = new Map(claims.map((claim, place) => [claim, place]))
  const placed = (claim: Claim) => ({ claim, place: places.get(claim) ?? 0 })
  const found: Finding[] = []
  let run: Share[] = []
  for (const share of shares) {
    const whole = wholeOf(share, explained)
    if (run[0] && wholeOf(run[0], explained) !== whole) run = []
    run.push(share)
    const percent = run.reduce((sum, { claim }) => sum + claim.value, 0)
    if (!whole || run.length < 2 || Math.abs(percent - 100) > 0.5 * run.length * 10 ** -share.claim.decimals + 0.01)
      continue
    const parts = run.map(({ part }) => placed(part))
    found.push(sumFinding(placed(whole), parts))
    run = []
  }
  return found
}

/** How far back a total is still spoken of. */
const reach = 800

/** Quantities the part may be a share of: of its kind, not less than it, named as the whole is. */
function wholesOf({ claims, folded }: Reading, { part, whole }: { part: Claim; whole: string }): Claim[] {
  const named = whole.replaceAll(/的|为|到|达到?|约|近|比重|比例|比|了|\s/gu, '')
  return between(claims, part.start - reach, part.start).filter(
    (one) =>
      sameKind(one, part) &&
      isExact(one) &&
      plainValue(one) >= plainValue(part) &&
      (anyTotal.test(named) || folded.slice(Math.max(0, one.start - named.length - 4), one.start).includes(named)),
  )
}

/** 24627万元,完成年初预算数60999万元的40.4%: the whole stands right before the percentage. */
function statedOf({ claims, folded }: Reading, place: number): Pick<Share, 'part' | 'wholes'> | undefined {
  const [claim, whole] = [claims[place], claims[place - 1]]
  if (!claim || !whole || isPercent(whole) || folded.slice(whole.tail, claim.start).trim() !== '的') return undefined
  const begins = sentenceStart(folded, claim.start)
  const part = between(claims, begins, whole.start).find((one) => sameKind(one, whole))
  return part && isExact(part) && isExact(whole) ? { part, wholes: [whole] } : undefined
}

/** 解决227件,解决率为86%: the part is what the rate is named after, the whole stands before it in the sentence. */
function rateOf({ claims, folded }: Reading, place: number): Pick<Share, 'part' | 'wholes'> | undefined {
  const claim = claims[place]
  if (!claim) return undefined
  const begins = sentenceStart(folded, claim.start)
  const named = /(?<stem>[^,。;:、]{2})率(?:为|达到?|是|均为|均达)?\s*$/u.exec(folded.slice(begins, claim.start))
  const stem = named?.groups?.['stem']
  if (stem === undefined) return undefined
  const before = between(claims, begins, claim.start).filter((one) => !isPercent(one) && isExact(one))
  const parts = before.filter((one, at) => folded.slice(before[at - 1]?.tail ?? begins, one.start).includes(stem))
  const [part] = parts
  if (!part || parts.length > 1) return undefined
  const wholes = before.filter((one) => one !== part && sameKind(one, part) && plainValue(one) >= plainValue(part))
  return { part, wholes }
}

/**
 * The whole that explains most of the shares beside it; of equals the nearest before. Where none explains any, one
 * further away may not be meant at all.
 */
function wholeOf({ claim, wholes }: Share, explained: Explained): Claim | undefined {
  const [best] = wholes
    .filter((whole) => explained.has(whole))
    .toReversed()
    .toSorted((a, b) => (explained.get(b) ?? 0) - (explained.get(a) ?? 0))
  return best && ((explained.get(best) ?? 0) > 0 || claim.start - best.start < near) ? best : undefined
}

/** Within a long sentence or two. */
const near = 200

function judged(share: Share, explained: Explained): Finding | undefined {
  const { claim, part, place, wholes } = share
  const most = wholeOf(share, explained)
  // Where most shares have one whole, another one may still be a share of the quantity right before it.
  const others = most && (explained.get(most) ?? 0) > 1 ? wholes.slice(-1) : wholes
  const other = others.find((one) => matches(claim, part, one))
  const whole = most && matches(claim, part, most) ? most : (other ?? most)
  if (!whole) return undefined
  const facts = {
    sum: `${part.text} ÷ ${whole.text} = ${percent(part, whole).toFixed(claim.decimals + 2)} %`,
    printed: claim.text,
  }
  return { code: codeOf(claim, part, whole), place, facts }
}

function codeOf(claim: Claim, part: Claim, whole: Claim): Finding['code'] {
  const exact = percent(part, whole)
  if (claim.qualifiers.length > 0 ? allows(claim, exact) : isRounded(claim, exact)) return 'share_holds'
  if (claim.qualifiers.length === 0 && isTruncated(claim, exact)) return 'share_truncated'
  return matches(claim, part, whole) ? 'share_rounded' : 'share_wrong'
}

const percent = (part: Claim, whole: Claim): number => (100 * plainValue(part)) / plainValue(whole)

/** Amounts that were rounded before they were printed allow every percentage of what they may have been. */
function matches(claim: Claim, part: Claim, whole: Claim): boolean {
  const exact = percent(part, whole)
  if (claim.qualifiers.length > 0 ? allows(claim, exact) : isRounded(claim, exact)) return true
  const [lowest, highest] = [
    (100 * (plainValue(part) - blur(part))) / (plainValue(whole) + blur(whole)),
    (100 * (plainValue(part) + blur(part))) / Math.max(plainValue(whole) - blur(whole), 1e-9),
  ]
  const half = 0.5 * 10 ** -claim.decimals
  return blur(part) + blur(whole) > 0 && lowest <= claim.value + half && highest >= claim.value - half
}
