/**
 * Working days (工作日) by the statutory calendar: the holidays and make-up days of each year's notice.
 *
 * A year without its notice is counted Monday to Friday, and every result that touched it says so.
 */
import { addDays, compareDates, eachDay, type PlainDate, weekday, yearOf } from './date.ts'

export interface CalendarYear {
  /** 放假: the days off of the notice, weekends inside a holiday included. */
  readonly rest: readonly PlainDate[]
  /** 调休上班: the weekend days on which people work. */
  readonly work: readonly PlainDate[]
  /** The notice the days are taken from. */
  readonly source: string
}

export interface Calendar {
  readonly years: Readonly<Record<number, CalendarYear>>
}

/** working 工作日 · make_up 调休上班 · holiday 放假 · weekend 周末 */
export type DayKind = 'working' | 'make_up' | 'holiday' | 'weekend'

/** The year's calendar is not there, so its days were taken as Monday to Friday. */
export interface CalendarWarning {
  readonly code: 'calendar.year_missing'
  readonly year: number
}

/** A day that was counted to, with what was passed on the way. */
export interface Counted {
  readonly on: PlainDate
  /** Rest days passed on the way; they were not counted. */
  readonly skipped: readonly PlainDate[]
  /** Make-up days passed on the way; they were counted although they fall on a weekend. */
  readonly madeUp: readonly PlainDate[]
  readonly warnings: readonly CalendarWarning[]
}

export function dayKind(calendar: Calendar, date: PlainDate): DayKind {
  const year = calendar.years[yearOf(date)]
  if (year?.rest.includes(date)) return 'holiday'
  if (year?.work.includes(date)) return 'make_up'
  const day = weekday(date)
  return day === 0 || day === 6 ? 'weekend' : 'working'
}

export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  const kind = dayKind(calendar, date)
  return kind === 'working' || kind === 'make_up'
}

/** True for a day off by the notice; an ordinary weekend is a rest day, but not this. */
export const isStatutoryRest = (calendar: Calendar, date: PlainDate): boolean => dayKind(calendar, date) === 'holiday'

export const hasYear = (calendar: Calendar, year: number): boolean => calendar.years[year] !== undefined

/** The day itself when people work on it, otherwise the first working day after it. */
export const nextWorkingDay = (calendar: Calendar, date: PlainDate): Counted => nearestWorkingDay(calendar, date, 1)

/** The day itself when people work on it, otherwise the last working day before it. */
export const previousWorkingDay = (calendar: Calendar, date: PlainDate): Counted =>
  nearestWorkingDay(calendar, date, -1)

/** Counts working days on from a day that is itself not counted; a negative number counts back. */
export function addWorkingDays(calendar: Calendar, from: PlainDate, days: number): Counted {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a number of days: ${days}`)
  const passed: PlainDate[] = []
  let on = from
  for (let left = Math.abs(days); left > 0;) {
    on = addDays(on, days < 0 ? -1 : 1)
    passed.push(on)
    if (isWorkingDay(calendar, on)) left -= 1
  }
  return counted(calendar, on, passed)
}

/** Working days after one day up to and with another; negative when the other lies earlier. */
export function workingDaysBetween(
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
): { days: number; warnings: readonly CalendarWarning[] } {
  const passed = from <= to ? eachDay(addDays(from, 1), to) : eachDay(to, addDays(from, -1))
  const working = passed.filter((date) => isWorkingDay(calendar, date)).length
  return { days: from <= to ? working : 0 - working, warnings: warningsFor(calendar, passed) }
}

/** One warning for each year whose calendar is missing, in order. */
export function warningsFor(calendar: Calendar, dates: readonly PlainDate[]): CalendarWarning[] {
  return [...new Set(dates.map(yearOf))]
    .filter((year) => !hasYear(calendar, year))
    .toSorted((a, b) => a - b)
    .map((year) => ({ code: 'calendar.year_missing', year }))
}

function nearestWorkingDay(calendar: Calendar, date: PlainDate, step: 1 | -1): Counted {
  const passed = [date]
  let on = date
  while (!isWorkingDay(calendar, on)) {
    on = addDays(on, step)
    passed.push(on)
  }
  return counted(calendar, on, passed)
}

function counted(calendar: Calendar, on: PlainDate, passed: readonly PlainDate[]): Counted {
  const inOrder = passed.toSorted(compareDates)
  return {
    on,
    skipped: inOrder.filter((date) => !isWorkingDay(calendar, date)),
    madeUp: inOrder.filter((date) => dayKind(calendar, date) === 'make_up'),
    warnings: warningsFor(calendar, inOrder),
  }
}
