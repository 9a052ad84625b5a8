/**
 * Deadlines (时限): rules as data, the due date a rule gives, and the sum that explains it.
 *
 * Counting follows 民法典 第二百零一条至第二百零三条 by analogy: the day of the event is not counted; a month ends on
 * the same day of the month, or on its last day where that day is missing; a last day that is a rest day moves to the
 * next working day. Days before an event (会议举行的二十日前) count back from it and do not move: moving them forward
 * would shorten the notice, so a rest day is only pointed out.
 */
import {
  addWorkingDays,
  type Calendar,
  type CalendarWarning,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  warningsFor,
} from './calendar.ts'
import { addDays, addMonths, compareDates, dateOf, dayOf, type PlainDate, yearOf } from './date.ts'

/** L 法律、行政法规 · LZ 约束区县的省法规 · LZp 只约束省级的省法规（参照） · C 各地做法 · I 产品约定 */
export type BasisKind = 'L' | 'LZ' | 'LZp' | 'C' | 'I'

interface RuleHead {
  /** Number in the table of deadlines, with a name where one number has several clocks: 'D24', 'D06.papers'. */
  readonly code: string
  readonly version: number
  /** Message key of the event that starts the clock. */
  readonly trigger: string
  /** Message key of what has to be done. */
  readonly act: string
  /** Citation, shown as it stands. */
  readonly basis: string
  readonly basisKind: BasisKind
  /** Law: a congress cannot set another number. */
  readonly hard: boolean
  /** Clocks that start on this day or later use this version. */
  readonly validFrom: PlainDate
  /** The basis has since been revised and the new text was not at hand: the office has to check the number. */
  readonly unverified?: true
}

export interface SpanRule extends RuleHead {
  readonly unit: 'days' | 'working_days' | 'months'
  readonly amount: number
  readonly direction: 'after' | 'before'
  readonly rollsToWorkingDay: boolean
  /** What a congress may set instead; only where the rule is not hard. */
  readonly allowed?: { readonly min: number; readonly max: number }
}

/** A part of the year in which the act is due (每年六月至九月期间); days as 'MM-DD'. */
export interface WindowRule extends RuleHead {
  readonly unit: 'window'
  readonly windows: readonly { readonly opens: string; readonly closes: string }[]
}

export type DeadlineRule = SpanRule | WindowRule

/** One line of the sum that leads to the due date; the page words it. */
export type Step =
  | { readonly kind: 'event_day_excluded'; readonly on: PlainDate }
  | {
      readonly kind: 'counted'
      readonly amount: number
      readonly unit: SpanRule['unit']
      readonly direction: SpanRule['direction']
      readonly from: PlainDate
      readonly to: PlainDate
    }
  | { readonly kind: 'month_end'; readonly missingDay: number; readonly to: PlainDate }
  | { readonly kind: 'rest_days_skipped'; readonly days: readonly PlainDate[] }
  | { readonly kind: 'make_up_days_counted'; readonly days: readonly PlainDate[] }
  | { readonly kind: 'rolled'; readonly from: PlainDate; readonly over: readonly PlainDate[]; readonly to: PlainDate }
  | { readonly kind: 'window'; readonly opensOn: PlainDate; readonly closesOn: PlainDate }
  | { readonly kind: 'extended'; readonly grantedOn: PlainDate; readonly from: PlainDate; readonly to: PlainDate }
  | {
      readonly kind: 'paused'
      readonly from: PlainDate
      readonly until: PlainDate
      readonly days: number
      readonly unit: 'days' | 'working_days'
      readonly to: PlainDate
    }

export type DeadlineWarning =
  | CalendarWarning
  | { readonly code: 'deadline.on_rest_day'; readonly on: PlainDate; readonly workingDayBefore: PlainDate }
  | { readonly code: 'deadline.basis_unverified'; readonly rule: string }

export interface ComputedDeadline {
  readonly dueOn: PlainDate
  readonly explanation: readonly Step[]
  readonly warnings: readonly DeadlineWarning[]
}

/** The day the act is due when the event happened on startedOn; for 'before' rules startedOn is the day of the meeting. */
export function computeDeadline(rule: DeadlineRule, startedOn: PlainDate, calendar: Calendar): ComputedDeadline {
  const counted = rule.unit === 'window' ? inWindow(rule, startedOn, calendar) : count(rule, startedOn, calendar)
  return rule.unverified
    ? { ...counted, warnings: [...counted.warnings, { code: 'deadline.basis_unverified', rule: rule.code }] }
    : counted
}

/** The last day moved to a working day where the rule says so; where it stays on a rest day, that is pointed out. */
export function settle(rule: DeadlineRule, on: PlainDate, calendar: Calendar): ComputedDeadline {
  if (isWorkingDay(calendar, on)) return { dueOn: on, explanation: [], warnings: warningsFor(calendar, [on]) }
  if (rule.unit !== 'window' && rule.direction === 'after' && rule.rollsToWorkingDay) {
    const next = nextWorkingDay(calendar, on)
    const rolled: Step = { kind: 'rolled', from: on, over: next.skipped, to: next.on }
    return { dueOn: next.on, explanation: [rolled], warnings: next.warnings }
  }
  const before = previousWorkingDay(calendar, on)
  return {
    dueOn: on,
    explanation: [],
    warnings: [...before.warnings, { code: 'deadline.on_rest_day', on, workingDayBefore: before.on }],
  }
}

function count(rule: SpanRule, startedOn: PlainDate, calendar: Calendar): ComputedDeadline {
  const { amount, unit, direction } = rule
  const signed = direction === 'after' ? amount : -amount
  const raw = unit === 'working_days' ? addWorkingDays(calendar, startedOn, signed) : undefined
  const to = raw?.on ?? (unit === 'months' ? addMonths(startedOn, signed) : addDays(startedOn, signed))
  const settled = settle(rule, to, calendar)

  const explanation: Step[] = [
    { kind: 'event_day_excluded', on: startedOn },
    { kind: 'counted', amount, unit, direction, from: startedOn, to },
  ]
  if (unit === 'months' && dayOf(to) < dayOf(startedOn)) {
    explanation.push({ kind: 'month_end', missingDay: dayOf(startedOn), to })
  }
  if (raw && raw.skipped.length > 0) explanation.push({ kind: 'rest_days_skipped', days: raw.skipped })
  if (raw && raw.madeUp.length > 0) explanation.push({ kind: 'make_up_days_counted', days: raw.madeUp })
  return {
    dueOn: settled.dueOn,
    explanation: [...explanation, ...settled.explanation],
    warnings: raw ? raw.warnings : settled.warnings,
  }
}

/** The first window of the year that has not closed when the event happens, else the first of the next year. */
function inWindow(rule: WindowRule, startedOn: PlainDate, calendar: Calendar): ComputedDeadline {
  const year = yearOf(startedOn)
  const [open] = [year, year + 1]
    .flatMap((each) =>
      rule.windows.map(({ opens, closes }) => ({ opensOn: dayInYear(each, opens), closesOn: dayInYear(each, closes) })),
    )
    .filter(({ closesOn }) => closesOn >= startedOn)
    .toSorted((a, b) => compareDates(a.closesOn, b.closesOn))
  if (!open) throw new RangeError(`a window rule without a window: ${rule.code}`)
  return { ...settle(rule, open.closesOn, calendar), explanation: [{ kind: 'window', ...open }] }
}

function dayInYear(year: number, monthDay: string): PlainDate {
  const [month, day] = monthDay.split('-').map(Number)
  return dateOf(year, month ?? 0, day ?? 0)
}
