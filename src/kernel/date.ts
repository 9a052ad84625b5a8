/** Civil dates (日期): days of the congress's own calendar, never instants; statutory clocks count nothing else. */
import { z } from 'zod'

/** A civil date 'YYYY-MM-DD' in Asia/Shanghai; plain text, so that dates sort and compare as text does. */
export type PlainDate = string & { readonly brand: 'PlainDate' }

/** 0 Sunday … 6 Saturday */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const DAY = 86_400_000

/** The shape of a date in contracts and forms; parsing gives a PlainDate. */
export const PlainDateText = z.string().refine(isPlainDate, { error: 'date.invalid' }).meta({ format: 'date' })

/** The text as a date; text from people goes through PlainDateText, so a text that is no date is a bug here. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

/** True for a day that exists: 2024-02-29 does, 2025-02-29 and 2025-02-30 do not. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}

/** The date of a year, a month from 1 to 12 and a day; refuses a day the month does not have. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  const padded = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')]
  return plainDate(padded.join('-'))
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromMilliseconds(Date.parse(date) + days * DAY)
}

/** Adds calendar months; a day the month lacks becomes its last day (2026-11-30 + 3 → 2027-02-28). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const firstOfMonth = fromMilliseconds(Date.UTC(yearOf(date), monthOf(date) - 1 + months, 1))
  const day = Math.min(dayOf(date), lastDayOfMonth(firstOfMonth))
  return dateOf(yearOf(firstOfMonth), monthOf(firstOfMonth), day)
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** Every day from the first to the last, both included; none when the last is earlier. */
export function eachDay(first: PlainDate, last: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, days) => addDays(first, days))
}

/** For sort(): negative when the first is earlier. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)

export const weekday = (date: PlainDate): Weekday => new Date(Date.parse(date)).getUTCDay() as Weekday

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/** 1 January … 12 December */
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))

export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

export function lastDayOfMonth(date: PlainDate): number {
  return new Date(Date.UTC(yearOf(date), monthOf(date), 0)).getUTCDate()
}

/** A day by construction: checking it again would double the cost of counting days. */
const fromMilliseconds = (milliseconds: number): PlainDate =>
  new Date(milliseconds).toISOString().slice(0, 10) as PlainDate
