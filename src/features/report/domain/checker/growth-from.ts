/** Growth over a named base (比上年): 从3亿元增加到9亿元,增长2倍 · 12.5亿元,增长25%,上年为10亿元 · 95%,提高3个百分点,上年为93%. */
import { directionOf } from './changes.ts'
import type { Claim, Reading } from './claims.ts'
import { blur, finer, isExact, isPercent, plainValue, sameKind, type Finding } from './finding.ts'
import { between, sentenceEnd, sentenceStart } from './text-spans.ts'

const earlier = '(?:上年|去年|上一年|上年度|上年同期|去年同期|同期)'
/** Right before the base: 上年为, 比上年的. */
const base = new RegExp(String.raw`${earlier}(?:同期)?(?:是|为|的)?\s*$`, 'u')
const from = /(?:从|由)[^,。;]{0,12}$/u
const to = /(?:到|至|为)(?:(?:19|20)\d\d年)?的?\s*$/u

export function growthFromBase(reading: Reading): Finding[] {
  return reading.claims.flatMap((claim, place): Finding[] => {
    const by = changeOf(reading, claim)
    const pair = by === undefined ? undefined : pairOf(reading, claim)
    const finding = pair && by !== undefined ? judged(claim, place, { ...pair, by }) : undefined
    return finding ? [finding] : []
  })
}

/** 1 for a rise, −1 for a fall; undefined for anything that states no change by a share. */
function changeOf({ folded }: Reading, claim: Claim): 1 | -1 | undefined {
  if (claim.unit === '番') return 1
  if (!isExact(claim) || claim.qualifiers.length > 0) return undefined
  return isPercent(claim) || claim.unit === '个百分点' ? directionOf(folded, claim) : undefined
}

interface Pair {
  readonly before: Claim
  readonly after: Claim
}

/** The two values the sentence compares; undefined where it names more or fewer than one earlier one. */
function pairOf({ claims, folded }: Reading, claim: Claim): Pair | undefined {
  const [begins, ends] = [sentenceStart(folded, claim.start), sentenceEnd(folded, claim.tail)]
  const rate = claim.unit === '个百分点'
  const values = between(claims, begins, ends).filter(
    (one) =>
      one !== claim &&
      isExact(one) &&
      isPercent(one) === rate &&
      !['个百分点', '番'].includes(one.unit) &&
      directionOf(folded, one) === undefined,
  )
  const [one, other] = values
  if (!one || !other || values.length > 2 || !sameKind(one, other)) return undefined
  const words = (value: Claim): string => folded.slice(Math.max(begins, value.start - 16), value.start)
  if (base.test(words(other))) return { before: other, after: one }
  const risen = from.test(words(one)) && to.test(words(other)) && other.start - one.tail < 12
  return risen ? { before: one, after: other } : undefined
}

function judged(claim: Claim, place: number, { before, after, by }: Pair & { by: 1 | -1 }): Finding | undefined {
  const [earlierValue, laterValue] = [plainValue(before), plainValue(after)]
  if (earlierValue <= 0) return undefined
  const { exact, words } = changed(claim, by > 0 ? { before, after } : { before: after, after: before }, before)
  const [first, second] = [finer(before, after), finer(after, before)]
  const amounts = (100 * (blur(first) * (laterValue / earlierValue) + blur(second))) / earlierValue
  const half = 0.5 * 10 ** -claim.decimals
  const rates = hidden(before, claim) + hidden(after, claim)
  const room = claim.unit === '番' ? doublingRoom : half + (isPercent(claim) ? amounts : rates)
  const code = Math.abs(exact - claim.value) <= room + 1e-9 ? 'growth_holds' : 'growth_wrong'
  return { code, place, facts: { sum: words, printed: claim.text + (isPercent(claim) ? '' : claim.unit) } }
}

/** 翻一番 is said of 1.9 times, not of 1.8 times. */
const doublingRoom = 0.08

/** What rounding may have hidden of a rate; one printed without decimals, as the change is, hides nothing. */
const hidden = ({ decimals }: Claim, change: Claim): number =>
  decimals > 0 || change.decimals > 0 ? 0.5 * 10 ** -decimals : 0

/** By how much the larger exceeds the smaller, in the unit of the claim; `over` is what a percentage is of. */
function changed(
  { unit, decimals }: Claim,
  { before: smaller, after: larger }: Pair,
  over: Claim,
): { exact: number; words: string } {
  const named = (one: Claim): string => (smaller.unit === larger.unit ? one.text : one.text + one.unit)
  const difference = plainValue(larger) - plainValue(smaller)
  if (unit === '个百分点')
    return { exact: difference, words: `${larger.text} − ${smaller.text} = ${Number(difference.toFixed(4))}` }
  if (unit === '番') {
    const times = plainValue(larger) / plainValue(smaller)
    return { exact: Math.log2(times), words: `${named(larger)} ÷ ${named(smaller)} = ${Number(times.toFixed(2))}` }
  }
  const exact = (100 * difference) / plainValue(over)
  const words = `(${named(larger)} − ${named(smaller)}) ÷ ${named(over)} = ${exact.toFixed(decimals + 2)} %`
  return { exact, words }
}
