/**
 * The checker (核对): every quantity of a report, what it counts, and whether it agrees with the figures of the house
 * and with the rest of the text. Pure, and for any district's text.
 */
import type { Facts } from '#kernel/refusal'
import { readNumbers, type Claim, type Reading } from './claims.ts'
import { obstacleTo, partOf, type LedgerFigure } from './comparing.ts'
import { breaks, type Finding } from './finding.ts'
import { growthFromBase } from './growth-from.ts'
import { growthFindings } from './growth.ts'
import { metricsOf } from './mapping.ts'
import type { Known, Metric } from './metric.ts'
import type { OtherNumber } from './other-numbers.ts'
import { percentFindings } from './percents.ts'
import { allows, isTruncated } from './qualifiers.ts'
import { repeatFindings } from './repeats.ts'
import { sumFindings } from './sums.ts'
import type { ReasonCode, Verdict } from './verdicts.ts'

export interface JudgedClaim extends Claim {
  readonly metric: Metric | undefined
  readonly verdict: Verdict
  /** Which sentence is the reason, and what it names. */
  readonly reason: { readonly code: ReasonCode; readonly facts: Facts }
}

export interface Checked {
  readonly claims: readonly JudgedClaim[]
  readonly others: readonly OtherNumber[]
}

export function checkReport(text: string, catalogue: readonly Known[], ledger: readonly LedgerFigure[] = []): Checked {
  const reading = readNumbers(text)
  const metrics = metricsOf(reading, catalogue)
  const findings = new Map<number, Finding[]>()
  for (const finding of findingsOf(reading, metrics))
    findings.set(finding.place, [...(findings.get(finding.place) ?? []), finding])
  return {
    claims: reading.claims.map((claim, place) => {
      const own = findings.get(place) ?? []
      const figures = ledger.filter((one) => one.metric === metrics[place]?.key)
      return { ...claim, metric: metrics[place], ...judge({ reading, metrics, place, claim }, own, figures) }
    }),
    others: reading.others,
  }
}

const findingsOf = (reading: Reading, metrics: readonly (Metric | undefined)[]): Finding[] => [
  ...sumFindings(reading),
  ...percentFindings(reading),
  ...growthFindings(reading),
  ...growthFromBase(reading),
  ...repeatFindings(reading, metrics),
]

interface Placed {
  readonly reading: Reading
  readonly metrics: readonly (Metric | undefined)[]
  readonly place: number
  readonly claim: Claim
}

type Judgement = Pick<JudgedClaim, 'verdict' | 'reason'>

/** A contradiction in the text comes first; then the house's figure; then what the text bears out itself. */
function judge(placed: Placed, findings: readonly Finding[], figures: readonly LedgerFigure[]): Judgement {
  const broken = findings.find(breaks)
  if (broken) return { verdict: 'inconsistent', reason: reasonOf(broken) }
  const [figure] = figures
  const held = figure && againstLedger(placed, figure, figures)
  if (held && held.verdict !== 'cannot_be_checked') return held
  const [kept] = findings
  if (kept) return { verdict: 'agrees', reason: reasonOf(kept) }
  const code = placed.metrics[placed.place] ? 'no_figure' : 'no_metric'
  return held ?? { verdict: 'cannot_be_checked', reason: { code, facts: {} } }
}

function againstLedger(
  { reading, metrics, place, claim }: Placed,
  figure: LedgerFigure,
  figures: readonly LedgerFigure[],
): Judgement {
  const value = Number(figure.value.toFixed(claim.decimals + 2))
  const apart = obstacleTo(reading, claim, figure)
  if (!apart && figures.some((one) => allows(claim, one.value)))
    return { verdict: 'agrees', reason: { code: 'ledger_agrees', facts: { value } } }
  const obstacle = apart ?? partOf(reading, metrics, place, figure)
  if (obstacle)
    return { verdict: 'cannot_be_checked', reason: { code: obstacle.code, facts: { ...obstacle.facts, value } } }
  const cut = claim.unit === '%' && isTruncated(claim, figure.value)
  const code = cut ? 'ledger_truncated' : 'ledger_differs'
  return { verdict: 'differs', reason: { code, facts: { value, printed: claim.text } } }
}

const reasonOf = ({ code, facts }: Finding): JudgedClaim['reason'] => ({ code, facts })
