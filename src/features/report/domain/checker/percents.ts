/** Percentages recomputed (占比、完成率): rounded, cut off, or wrong, from the part and the whole the text itself names. */
import { blur, finer, isExact, isPercent, plainValue, sameKind, sumFinding, type Finding } from './finding.ts'
import type { Claim, Reading } from './claims.ts'
import { allows, isRounded, isTruncated, type Qualifier } from './qualifiers.ts'
import { shareOf, type ShareOf } from './shares.ts'
import { between, sentenceStart } from './text-spans.ts'

interface Share {
  readonly place: number
  readonly claim: Claim
  readonly part: Claim
  readonly wholes: readonly Claim[]
  /** One of a list (占…), whose parts are no wholes of one another. */
  readonly listed: boolean
}

/** Words for a whole that name no other one than the total spoken of: 占总数的, 占建议总数的. */
const anyTotal = /^(?:[^,]*(?:总数|总量|总额|总件数|全部)[^,]*)?$/u

export function percentFindings(reading: Reading): Finding[] {
  const { claims, folded } = reading
  const shares = claims.flatMap((claim, place): Share[] => {
    const share = isPercent(claim) ? shareOf(folded, claims, place) : undefined
    if (share) return [{ place, claim, part: share.part, wholes: wholesOf(reading, { ...share, claim }), listed: true }]
    const rate = isPercent(claim) ? (statedOf(reading, place) ?? rateOf(reading, place)) : undefined
    return rate ? [{ place, claim, ...rate, listed: false }] : []
  })
  const explained = explainedOf(shares)
  const settled = shares.map((share) => ({ ...share, whole: wholeOf(share, explained) }))
  const findings = settled.map((share) => judged(share))
  return [...findings.filter((finding) => finding !== undefined), ...wholeFindings(reading, settled)]
}

interface Settled extends Share {
  readonly whole: Claim | undefined
}

/** Which shares each whole explains. */
type Explained = ReadonlyMap<Claim, readonly Claim[]>

function explainedOf(shares: readonly Share[]): Explained {
  const explained = new Map<Claim, Claim[]>()
  const parts = new Set(shares.filter(({ listed }) => listed).map(({ part }) => part))
  for (const { claim, part, wholes } of shares)
    for (const whole of wholes) {
      if (parts.has(whole)) continue
      const known = explained.get(whole) ?? []
      if (matches(claim, part, whole)) known.push(claim)
      explained.set(whole, known)
    }
  return explained
}

/** How many of the shares around one a whole explains; those further away belong to another list. */
const explainedNear = (explained: Explained, whole: Claim, { start }: Claim): number =>
  (explained.get(whole) ?? []).filter((one) => Math.abs(one.start - start) <= listReach).length

const listReach = 300

/** A类64件,占50%;B类38件,占29.7%;…: shares that make up 100 % are parts that make up the whole. */
function wholeFindings({ claims }: Reading, shares: readonly Settled[]): Finding[] {
  const places = new Map(claims.map((claim, place) => [claim, place]))
  const placed = (claim: Claim) => ({ claim, place: places.get(claim) ?? 0 })
  const found: Finding[] = []
  let run: Settled[] = []
  for (const share of shares) {
    const { whole } = share
    if (run[0] && run[0].whole !== whole) run = []
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
function wholesOf({ claims, folded }: Reading, { claim, part, whole }: ShareOf & { claim: Claim }): Claim[] {
  const named = whole.replaceAll(/的|为|到|达到?|约|近|比重|比例|比|了|\s/gu, '')
  return between(claims, part.start - reach, claim.start).filter(
    (one) =>
      one !== part &&
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

/** 应到33人,实到30人,出席率91%: whoever is there. */
const attending = /到会|出席|参会/u

/** 解决227件,解决率为86%: the part is what the rate is named after, the whole stands before it in the sentence. */
function rateOf({ claims, folded }: Reading, place: number): Pick<Share, 'part' | 'wholes'> | undefined {
  const claim = claims[place]
  if (!claim) return undefined
  const begins = sentenceStart(folded, claim.start)
  const named = /(?<stem>[^,。;:、]{2})率(?:为|达到?|是|均为|均达)?\s*$/u.exec(folded.slice(begins, claim.start))
  const stem = named?.groups?.['stem']
  if (stem === undefined) return undefined
  const before = between(claims, begins, claim.start).filter((one) => !isPercent(one) && isExact(one))
  const words = attending.test(stem) ? /实到|出席|到会|参会/u : stem
  const parts = before.filter((one, at) => folded.slice(before[at - 1]?.tail ?? begins, one.start).search(words) >= 0)
  const [part] = parts
  if (!part || parts.length > 1) return undefined
  const wholes = before.filter((one) => one !== part && sameKind(one, part) && plainValue(one) >= plainValue(part))
  return { part, wholes }
}

/**
 * The whole that explains most of the shares around it, of equals the nearest before, if it explains this one; else
 * another that does. Where none does, the first, unless it is too far away to be meant.
 */
function wholeOf({ claim, part, wholes }: Share, explained: Explained): Claim | undefined {
  const explains = (whole: Claim): number => explainedNear(explained, whole, claim)
  const ranked = wholes
    .filter((whole) => explained.has(whole))
    .toReversed()
    .toSorted((a, b) => explains(b) - explains(a))
  const [most] = ranked
  // Where most shares have one whole, another has to explain some too, or stand right before the part.
  const meant = (whole: Claim): boolean => !most || explains(most) < 2 || explains(whole) > 1 || whole === wholes.at(-1)
  const fitting = [...ranked, ...wholes.slice(-1)].find((whole) => matches(claim, part, whole) && meant(whole))
  if (fitting || !most) return fitting
  return explains(most) > 0 || claim.start - most.start < near ? most : undefined
}

/** Within a long sentence or two. */
const near = 200

function judged({ claim, part, place, whole }: Settled): Finding | undefined {
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

/** 三分之二以上 is true of all that is more: it tells what is meant only where it is near. */
const openEnded: readonly Qualifier[] = ['above', 'atLeast', 'atMost', 'below']
const openRoom = 15

/** Amounts that were rounded before they were printed allow every percentage of what they may have been. */
function matches(claim: Claim, part: Claim, whole: Claim): boolean {
  const exact = percent(part, whole)
  const open = claim.qualifiers.some((word) => openEnded.includes(word))
  if (open && Math.abs(exact - claim.value) > openRoom) return false
  if (claim.qualifiers.length > 0 ? allows(claim, exact) : isRounded(claim, exact)) return true
  const [hiddenPart, hiddenWhole] = [blur(finer(part, whole)), blur(finer(whole, part))]
  const [lowest, highest] = [
    (100 * (plainValue(part) - hiddenPart)) / (plainValue(whole) + hiddenWhole),
    (100 * (plainValue(part) + hiddenPart)) / Math.max(plainValue(whole) - hiddenWhole, 1e-9),
  ]
  const half = 0.5 * 10 ** -claim.decimals
  return hiddenPart + hiddenWhole > 0 && lowest <= claim.value + half && highest >= claim.value - half
}
