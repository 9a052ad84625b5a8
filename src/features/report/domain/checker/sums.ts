/** Sums (合计): a total with its parts behind it (其中…), in brackets, or before it (…合计). */
import { depths } from './brackets.ts'
import { directionOf } from './changes.ts'
import type { Claim, Reading } from './claims.ts'
import { exceeds, isExact, isPercent, near, sameKind, sumFinding, type Finding, type Placed } from './finding.ts'
import { isComplete } from './partitions.ts'
import { paragraphEnd, sentenceStart } from './text-spans.ts'

/** Parts of one total, with what stands in brackets among them. */
const longestList = 100

const announcing = /其中|包括|分为|分成|分别|按.{0,10}分|组成|构成|[,、;](?:有|含)$|^\s*:/u

const totalling = /(?:合计|总计|共计|总共|共)(?:为|达到|达|是|有)?\s*$/u

/** A list that begins the next sentence: 50.74亿元。其中…, 242.88亿元。按来源分:… */
const nextSentence = /^(?:(?!其中)[^。\n]){0,80}。\s*(?:其中|按[^,。]{0,10}分)/u

export function sumFindings(reading: Reading): Finding[] {
  const { claims, folded } = reading
  const depth = depths(folded)
  const listed = claims
    .map((claim, place) => ({ claim, place }))
    .filter(({ claim }) => !isPercent(claim) && directionOf(folded, claim) === undefined)
  return listed.flatMap((total, at): Finding[] => {
    if (!isExact(total.claim) || total.claim.value === 0) return []
    const search = { total, at, listed, depth }
    const found = fitting(total, behind(reading, search)) ?? fitting(total, before(reading, search))
    return found ? [found] : []
  })
}

interface List {
  readonly parts: readonly Placed[]
  /** Quantities between the total and its parts: 提案820件,立案799件。其中… may be the parts of either. */
  readonly rivals: readonly Placed[]
  /** Which end of the list lies at the total: a shorter list begins there. */
  readonly from: 'first' | 'last'
  /** Parts that are all there are: a sum that misses is wrong however far it misses. */
  readonly complete: (parts: readonly Placed[]) => boolean
}

interface Search {
  readonly total: Placed
  /** Its place in the list. */
  readonly at: number
  readonly listed: readonly Placed[]
  readonly depth: (place: number) => number
}

/** 252件,其中…25件,…13件 · 114件(主办件112件,协办件2件) */
function behind({ folded }: Reading, { total: { claim }, at, listed, depth }: Search): List | undefined {
  const inBrackets = /^[^,。;:(]{0,6}\(/u.test(folded.slice(claim.tail, claim.tail + 8))
  const level = depth(claim.start) + (inBrackets ? 1 : 0)
  const from = listStart(folded, claim, listed[at - 1]?.claim)
  const end = paragraphEnd(folded, claim.tail)
  const parts: Placed[] = []
  for (const one of listed.slice(at + 1, at + longestList)) {
    if (one.claim.start < from || depth(one.claim.start) > level) continue
    if (one.claim.start >= end || depth(one.claim.start) < level || !sameKind(one.claim, claim) || !isExact(one.claim))
      break
    if (parts[0] && sentenceBreak(folded, parts[0].claim.tail, one.claim.start)) break
    parts.push(one)
  }
  const [first] = parts
  if (!first || parts.length < 2) return undefined
  const opening = folded.slice(claim.tail, first.claim.start)
  const announced = sentenceBreak(folded, claim.tail, first.claim.start)
    ? from > claim.tail
    : inBrackets || announcing.test(opening)
  const rivals = listed.slice(at + 1, at + 5).filter((one) => one.claim.start < from && sameKind(one.claim, claim))
  return announced ? { parts, rivals, from: 'first', complete: (some) => isComplete(folded, claim, some) } : undefined
}

/** The first quantity of a sentence may have its parts in the next one: 24627万元,为预算60999万元的40.4%。其中:… */
function listStart(folded: string, claim: Claim, previous: Claim | undefined): number {
  const first = !previous || previous.start < sentenceStart(folded, claim.start)
  const next = first ? nextSentence.exec(folded.slice(claim.tail, claim.tail + 100)) : null
  return claim.tail + (next?.[0].length ?? 0)
}

/** …153件,…42件,共195件 · 收入…72.92亿元、…,合计为539.08亿元 */
function before({ folded }: Reading, { total: { claim }, at, listed, depth }: Search): List | undefined {
  const begins = sentenceStart(folded, claim.start, '。!?\n')
  const words = folded.slice(Math.max(begins, claim.start - 8), claim.start)
  if (!totalling.test(words)) return undefined
  const parts: Placed[] = []
  for (const one of listed.slice(Math.max(0, at - longestList), at).toReversed()) {
    if (depth(one.claim.start) > depth(claim.start)) continue
    if (one.claim.start < begins || !sameKind(one.claim, claim) || !isExact(one.claim)) break
    const [first] = parts
    // 265件,其中…,合计265件: the total that was said first is no part of itself.
    if (first && announcing.test(folded.slice(one.claim.tail, first.claim.start))) break
    parts.unshift(one)
  }
  return parts.length < 2
    ? undefined
    : {
        parts,
        rivals: [],
        from: 'last',
        complete: (some) => some.length === parts.length && /合计|总计|共计/u.test(words),
      }
}

const sentenceBreak = (folded: string, from: number, to: number): boolean => /[。!?\n]/u.test(folded.slice(from, to))

/** The most parts that make up the total; none do: a mistake where they are complete, or were meant to be. */
function fitting(total: Placed, list: List | undefined): Finding | undefined {
  if (!list) return undefined
  const choices = list.parts.map((_, place) =>
    list.from === 'first' ? list.parts.slice(0, list.parts.length - place) : list.parts.slice(place),
  )
  const lists = choices.filter(({ length }) => length >= 2)
  const sums = lists.map((parts) => sumFinding(total, parts))
  const fits =
    sums.find(({ code }) => code === 'sum_holds') ?? sums.slice(0, 1).find(({ code }) => code === 'sum_rounded')
  if (fits) return fits
  const rival = list.rivals.map((one) => sumFinding(one, list.parts)).find(({ code }) => code === 'sum_holds')
  if (rival) return rival
  const whole = lists.find((parts) => list.complete(parts))
  if (whole) return sumFinding(total, whole)
  return near(total.claim, list.parts) || exceeds(total.claim, list.parts) ? sums[0] : undefined
}
