/** All deadlines of the work of a congress (时限总表 D01–D35), and which version of a rule holds on a day. */
import { compareDates, type PlainDate } from './date.ts'
import type { DeadlineRule, SpanRule } from './deadline.ts'
import { financeAndTownRules } from './deadline-rules-finance.ts'
import { matterRules } from './deadline-rules-matters.ts'
import { sittingRules } from './deadline-rules-sittings.ts'
import { Refusal } from './refusal.ts'

export const deadlineRules: readonly DeadlineRule[] = [...sittingRules, ...financeAndTownRules, ...matterRules]

/** The version a clock uses that starts on this day: the latest one valid by then. */
export function ruleOf(rules: readonly DeadlineRule[], code: string, on: PlainDate): DeadlineRule {
  const latest = rules
    .filter((rule) => rule.code === code && rule.validFrom <= on)
    .toSorted((a, b) => compareDates(a.validFrom, b.validFrom))
    .at(-1)
  if (!latest) throw new Refusal('not_found', 'deadline.no_rule', { code, on })
  return latest
}

/** The same rule with the number a congress has set; refuses where the law or the limits leave no choice. */
export function withAmount(rule: DeadlineRule, amount: number): SpanRule {
  if (rule.unit === 'window' || rule.allowed === undefined) {
    throw new Refusal('invalid', 'deadline.fixed_by_law', { code: rule.code, basis: rule.basis }, 'amount')
  }
  const { min, max } = rule.allowed
  if (!Number.isInteger(amount) || amount < min || amount > max) {
    throw new Refusal('invalid', 'deadline.amount_not_allowed', { code: rule.code, min, max }, 'amount')
  }
  return { ...rule, amount }
}
