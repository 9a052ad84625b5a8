/** Days as they are pasted from a notice (粘贴放假安排): a line each, read by their numbers alone. */
import { eachDay, isPlainDate, plainDate, type PlainDate } from '#kernel/date'

export interface PastedDays {
  readonly days: readonly PlainDate[]
  /** The first line that could not be read. */
  readonly unreadable: string | undefined
}

/** 放假: a day or the first and last day of a holiday in each line: 2027-02-05 2027-02-11, 10月1日至7日. */
export const pastedPeriods = (text: string, year: number): PastedDays => read(text, year, periodOf)

/** 调休上班: one or several single days in each line: 2月14日、2月20日. */
export const pastedDays = (text: string, year: number): PastedDays => read(text, year, singleDaysOf)

type Days = readonly PlainDate[] | undefined
type Reader = (year: number, numbers: readonly number[], years: number) => Days

function read(text: string, year: number, reader: Reader): PastedDays {
  const lines = text.split(/\r?\n/).filter((line) => /\d/.test(line))
  const found = lines.map((line) => {
    const years = (line.match(/\d{4}/g) ?? []).map(Number)
    const numbers = (line.replaceAll(/\d{4}/g, ' ').match(/\d+/g) ?? []).map(Number)
    return years.every((one) => one === year) ? reader(year, numbers, years.length) : undefined
  })
  return {
    days: found.flatMap((days) => days ?? []),
    unreadable: lines.find((_, index) => found[index] === undefined),
  }
}

/** No holiday is longer; what would be was misread. */
const longest = 15

function periodOf(year: number, [month, day, third, fourth, ...more]: readonly number[], years: number): Days {
  const first = dayOf(year, month, day)
  if (third === undefined || !first || day === undefined) return first && [first]
  if (fourth === undefined) return period(first, dayOf(year, month, third))
  if (more.length > 0) return undefined
  const dated = period(first, dayOf(year, third, fourth))
  // 2月5日至11日，共7天: the last number only counts the days.
  const counted = fourth === third - day + 1 ? period(first, dayOf(year, month, third)) : undefined
  const unclear = dated && counted && dated.length !== counted.length && years < 2
  return unclear ? undefined : (dated ?? counted)
}

function period(first: PlainDate, last: PlainDate | undefined): Days {
  const days = last && first <= last ? eachDay(first, last) : []
  return days.length > 0 && days.length <= longest ? days : undefined
}

function singleDaysOf(year: number, numbers: readonly number[]): Days {
  const pairs = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, at) => numbers.slice(2 * at, 2 * at + 2))
  const days = pairs.map(([month, day]) => dayOf(year, month, day))
  const known = days.filter((day) => day !== undefined)
  return known.length === days.length ? known : undefined
}

function dayOf(year: number, month = 0, day = 0): PlainDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPlainDate(text) ? plainDate(text) : undefined
}
