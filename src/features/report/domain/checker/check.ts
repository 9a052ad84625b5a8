/**
 * The checker (核对): every quantity of a report, what it counts, and whether it agrees with the figures of the house
 * and with the rest of the text. Pure, and for any district's text.
 */
import type { Facts } from '#kernel/refusal'
import { readNumbers, type Claim, type Reading } from './claims.ts'
import { breaks, type Finding } from './finding.ts'
import { growthFindings } from './growth.ts'
import { metricsOf } from './mapping.ts'
import type { Known, Metric } from './metric.ts'
import type { OtherNumber } from './other-numbers.ts'
import { percentFindings } from './percents.ts'
import { allows, isTruncated } from './qualifiers.ts'
import { repeatFindings } from './repeats.ts'
import { sumFindings } from './sums.ts'
import type { ReasonCode, Verdict } from './verdicts.ts'

/** A figure of the house for a metric: exact, not rounded. */
export interface LedgerFigure {
  readonly metric: string
  readonly value: number
}

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
      const metric = metrics[place]
      return { ...claim, metric, ...judge(claim, metric, findings.get(place) ?? [], ledger) }
    }),
    others: reading.others,
  }
}

const findingsOf = (reading: Reading, metrics: readonly (Metric | undefined)[]): Finding[] => [
  ...sumFindings(reading),
  ...percentFindings(reading),
  ...growthFindings(reading),
  ...repeatFindings(reading, metrics),
]

/** A contradiction in the text comes first; then the house's figure; then what the text bears out itself. */
function judge(
  claim: Claim,
  metric: Metric | undefined,
  findings: readonly Finding[],
  ledger: readonly LedgerFigure[],
): Pick<JudgedClaim, 'verdict' | 'reason'> {
  const broken = findings.find(breaks)
  if (broken) return { verdict: 'inconsistent', reason: reasonOf(broken) }
  const values = ledger.filter((one) => one.metric === metric?.key).map(({ value }) => value)
  const [value] = values
  if (value !== undefined) {
    const shown = Number(value.toFixed(claim.decimals + 2))
    if (values.some((one) => allows(claim, one)))
      return { verdict: 'agrees', reason: { code: 'ledger_agrees', facts: { value: shown } } }
    const cut = claim.unit === '%' && isTruncated(claim, value)
    return {
      verdict: 'differs',
      reason: { code: cut ? 'ledger_truncated' : 'ledger_differs', facts: { value: shown, printed: claim.text } },
    }
  }
  const held = findings[0]
  if (held) return { verdict: 'agrees', reason: reasonOf(held) }
  return { verdict: 'cannot_be_checked', reason: { code: metric ? 'no_figure' : 'no_metric', facts: {} } }
}

const reasonOf = ({ code, facts }: Finding): JudgedClaim['reason'] => ({ code, facts })
