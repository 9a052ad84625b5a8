/**
 * Whether a figure of the house can be held against what a text says (可比): the same unit, the same time, what was done
 * and not what is planned, and the whole of it.
 */
import type { FigurePeriod, Period } from '#kernel/figure'
import type { Facts } from '#kernel/refusal'
import type { Claim, Reading } from './claims.ts'
import type { Metric } from './metric.ts'
import { otherMatter } from './other-matter.ts'
import { slipped } from './repeats.ts'
import { sentenceStart } from './text-spans.ts'
import type { incomparable } from './verdicts.ts'

/** acts 人次 · persons 名、位 · things everything else. */
export type Counted = 'acts' | 'persons' | 'things'

/** A figure of the house for a metric: exact, not rounded. What is not given is not asked about. */
export interface LedgerFigure {
  readonly metric: string
  readonly value: number
  readonly counts?: Counted | undefined
  /** What it was counted for. */
  readonly period?: (Period & { readonly since: FigurePeriod }) | undefined
}

export interface Obstacle {
  readonly code: (typeof incomparable)[number]
  readonly facts: Facts
}

/** Why the figure says nothing of this claim, whatever its value; undefined where it does. */
export function obstacleTo({ folded }: Reading, claim: Claim, figure: LedgerFigure): Obstacle | undefined {
  const { counts, period } = figure
  if (counts && counts !== countedBy(claim.unit)) return { code: 'other_unit', facts: { counts } }
  if (!period) return undefined
  const said = folded.slice(sentenceStart(folded, claim.start, '。!?\n'), claim.start)
  if (plan.test(said)) return { code: 'planned', facts: {} }
  const words = otherPeriod(said, period)
  return words === undefined ? undefined : { code: 'other_period', facts: { words } }
}

/** 听取报告14个 … 就乡村振兴听取报告3个: a later, clearly smaller number of the house's own figure may be a part of it. */
export function partOf(
  reading: Reading,
  metrics: readonly (Metric | undefined)[],
  place: number,
  { period }: LedgerFigure,
): Obstacle | undefined {
  const { claims } = reading
  const claim = claims[place]
  const words = claim && otherMatter(reading, claim, metrics[place])
  if (words !== undefined) return { code: 'other_matter', facts: { words } }
  const first = metrics.findIndex((metric) => metric !== undefined && metric.key === metrics[place]?.key)
  const before = first < place ? claims[first] : undefined
  if (!period || !claim || !before || claim.value >= before.value || slipped(before, claim)) return undefined
  return { code: 'may_be_part', facts: { before: before.text } }
}

function countedBy(unit: string): Counted {
  if (/^[人件](?:次|\(次\))$/u.test(unit)) return 'acts'
  return /^[名位人]$/u.test(unit) ? 'persons' : 'things'
}

/** 将召开、拟听取: in the clause of the number. */
const plan = /(?:将|拟|预计|计划)(?=召开|举行|听取|审议|作出|组织|任免|任命|办理|开展)[^,。;!?\n]*$/u

const wholeTerm =
  '(?:过去|近|这)?五年(?:来|间|中|里)|本届(?:(?:区|县|市)?人大|常委会)*(?:以来|任期|期间|内)|任期内|届内'
const piece = '上半年|下半年|第?[一二三四]季度|\\d+月份|本月'
const earlier = '去年|上年|上一年|前年|上一?届'
const periodWords = new RegExp(`(?<term>${wholeTerm})|(?<year>(?:19|20)\\d\\d)年|${piece}|${earlier}`, 'gu')

/** Longer than any time between two sessions: then 五年来 may well be what was counted. */
const longest = 2 * 366 * 86_400_000

/** The last time the sentence named before the number, where it is not the period of the ledger. */
function otherPeriod(said: string, { from, to, since }: NonNullable<LedgerFigure['period']>): string | undefined {
  const last = [...said.matchAll(periodWords)].at(-1)
  if (!last || since === 'since_term') return undefined
  const { term, year } = last.groups ?? {}
  if (term !== undefined && Date.parse(to) - Date.parse(from) > longest) return undefined
  if (year !== undefined && from.slice(0, 4) <= year && year <= to.slice(0, 4)) return undefined
  return last[0]
}
