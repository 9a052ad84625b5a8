/**
 * A running clock (办理时限): one deadline of one matter with its pauses and extensions, and how it stands on a day.
 *
 * An extension is lawful only when it is granted before the time is up, and a matter within it is never overdue.
 */
import { addWorkingDays, type Calendar, workingDaysBetween } from './calendar.ts'
import { addDays, compareDates, daysBetween, earlierOf, type PlainDate } from './date.ts'
import {
  type ComputedDeadline,
  computeDeadline,
  type DeadlineRule,
  type DeadlineWarning,
  settle,
  type Step,
} from './deadline.ts'
import { Refusal } from './refusal.ts'

export interface Pause {
  /** First day that is not counted. */
  readonly from: PlainDate
  /** First day that is counted again; null while the pause lasts. */
  readonly until: PlainDate | null
}

export interface Extension {
  readonly grantedOn: PlainDate
  /** The new last day. */
  readonly dueOn: PlainDate
}

export interface Clock {
  readonly rule: DeadlineRule
  readonly startedOn: PlainDate
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly metOn: PlainDate | null
}

/** 未到 · 将到 · 依法延期 · 逾期 · 按期办结 · 逾期办结 · 暂停计时 */
export type ClockState = 'not_due' | 'due_soon' | 'extended' | 'overdue' | 'met' | 'met_late' | 'paused'

export interface Remaining {
  readonly state: ClockState
  /** The last day in force, extensions and ended pauses included. */
  readonly dueOn: PlainDate
  readonly extended: boolean
  /** Working days still to come, the last day included; 0 on the last day and after it. */
  readonly workingDaysLeft: number
  /** Calendar days past the last day; for a matter done late, the days it was late. */
  readonly daysOverdue: number
  readonly warnings: readonly DeadlineWarning[]
}

/** Reminders start this many days ahead, or in the last third of a clock too short for that. */
const DUE_SOON_DAYS = 15

export const startClock = (rule: DeadlineRule, startedOn: PlainDate): Clock => ({
  rule,
  startedOn,
  pauses: [],
  extensions: [],
  metOn: null,
})

/** 延期; refuses one granted after the time was up, and one that brings the day no further. */
export function extendClock(clock: Clock, extension: Extension, calendar: Calendar): Clock {
  const { dueOn } = dueDate(clock, calendar)
  refuseUnlessRunning(clock)
  if (extension.grantedOn > dueOn) {
    throw new Refusal('conflict', 'deadline.extension_too_late', { dueOn, grantedOn: extension.grantedOn })
  }
  if (extension.dueOn <= dueOn) {
    throw new Refusal('invalid', 'deadline.extension_not_later', { dueOn, newDueOn: extension.dueOn }, 'dueOn')
  }
  return { ...clock, extensions: [...clock.extensions, extension] }
}

/** 暂停计时 */
export function pauseClock(clock: Clock, from: PlainDate, calendar: Calendar): Clock {
  const { dueOn } = dueDate(clock, calendar)
  refuseUnlessRunning(clock)
  if (from > dueOn) throw new Refusal('conflict', 'deadline.pause_too_late', { dueOn, from })
  return { ...clock, pauses: [...clock.pauses, { from, until: null }] }
}

/** 恢复计时 on the first day that is counted again. */
export function resumeClock(clock: Clock, until: PlainDate): Clock {
  const open = openPause(clock)
  if (!open) throw new Refusal('conflict', 'deadline.not_paused')
  if (until < open.from)
    throw new Refusal('invalid', 'deadline.resumed_before_pause', { from: open.from, until }, 'until')
  return { ...clock, pauses: clock.pauses.map((pause) => (pause === open ? { ...pause, until } : pause)) }
}

/** The last day in force and the whole sum that leads to it: rule, ended pauses and extensions in order of time. */
export function dueDate(clock: Clock, calendar: Calendar): ComputedDeadline {
  const changes = [
    ...clock.pauses.flatMap(({ from, until }) =>
      until === null
        ? []
        : [{ on: until, step: (dueOn: PlainDate) => pausedStep(clock, { from, until, dueOn }, calendar) }],
    ),
    ...clock.extensions.map(({ grantedOn, dueOn: to }) => ({
      on: grantedOn,
      step: (from: PlainDate): Step & { to: PlainDate } => ({ kind: 'extended', grantedOn, from, to }),
    })),
  ].toSorted((a, b) => compareDates(a.on, b.on))

  return changes.reduce(
    (sum, { step }) => {
      const change = step(sum.dueOn)
      const settled = settle(clock.rule, change.to, calendar)
      return {
        dueOn: settled.dueOn,
        explanation: [...sum.explanation, change, ...settled.explanation],
        warnings: merged(
          sum.warnings.filter(({ code }) => code !== 'deadline.on_rest_day'),
          settled.warnings,
        ),
      }
    },
    computeDeadline(clock.rule, clock.startedOn, calendar),
  )
}

/** How the clock stands at the end of a day; what happened after that day does not count yet. */
export function remaining(clock: Clock, today: PlainDate, calendar: Calendar): Remaining {
  const known = asOf(clock, today)
  const due = dueDate(known, calendar)
  const pause = openPause(known)
  // While a pause lasts the days that were left when it began stay; a matter done keeps the day it was done.
  const countedTo = pause ? addDays(pause.from, -1) : (known.metOn ?? today)
  const left = workingDaysBetween(calendar, earlierOf(countedTo, due.dueOn), due.dueOn)

  return {
    state: stateOf(known, { dueOn: due.dueOn, countedTo, paused: pause !== undefined }),
    dueOn: due.dueOn,
    extended: known.extensions.length > 0,
    workingDaysLeft: left.days,
    daysOverdue: Math.max(0, daysBetween(due.dueOn, countedTo)),
    warnings: merged(due.warnings, left.warnings),
  }
}

function stateOf(
  clock: Clock,
  { dueOn, countedTo, paused }: { dueOn: PlainDate; countedTo: PlainDate; paused: boolean },
): ClockState {
  const late = countedTo > dueOn
  if (clock.metOn !== null) return late ? 'met_late' : 'met'
  if (paused) return 'paused'
  if (late) return 'overdue'
  const length = Math.abs(daysBetween(clock.startedOn, dueOn))
  const soon = Math.min(DUE_SOON_DAYS, Math.ceil(length / 3))
  if (daysBetween(countedTo, dueOn) <= soon) return 'due_soon'
  return clock.extensions.length > 0 ? 'extended' : 'not_due'
}

function asOf(clock: Clock, today: PlainDate): Clock {
  const happened = (on: PlainDate | null) => on !== null && on <= today
  return {
    ...clock,
    extensions: clock.extensions.filter(({ grantedOn }) => happened(grantedOn)),
    pauses: clock.pauses
      .filter(({ from }) => happened(from))
      .map(({ from, until }) => ({ from, until: happened(until) ? until : null })),
    metOn: happened(clock.metOn) ? clock.metOn : null,
  }
}

function pausedStep(
  clock: Clock,
  { from, until, dueOn }: { from: PlainDate; until: PlainDate; dueOn: PlainDate },
  calendar: Calendar,
): Step & { to: PlainDate } {
  if (clock.rule.unit === 'working_days') {
    const { days } = workingDaysBetween(calendar, addDays(from, -1), addDays(until, -1))
    return { kind: 'paused', from, until, days, unit: 'working_days', to: addWorkingDays(calendar, dueOn, days).on }
  }
  const days = daysBetween(from, until)
  return { kind: 'paused', from, until, days, unit: 'days', to: addDays(dueOn, days) }
}

const openPause = (clock: Clock): Pause | undefined => clock.pauses.find(({ until }) => until === null)

function refuseUnlessRunning(clock: Clock): void {
  if (clock.metOn !== null) throw new Refusal('conflict', 'deadline.already_met', { metOn: clock.metOn })
  const pause = openPause(clock)
  if (pause) throw new Refusal('conflict', 'deadline.paused', { from: pause.from })
}

/** Both lists without saying anything twice. */
function merged(first: readonly DeadlineWarning[], second: readonly DeadlineWarning[]): DeadlineWarning[] {
  return [...new Map([...first, ...second].map((warning) => [JSON.stringify(warning), warning])).values()]
}
