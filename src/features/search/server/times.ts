/** The newest ten-day periods (最近的旬) as words of the index: enough of them for what is wanted, and none of the texts before. */
import type { Work } from '#kernel/work'
import { anyOf, asked, lexemesOf } from './lexemes.ts'
import type { Rarity } from './statistics.ts'

interface Asked {
  /** Which part of the texts, the newest; 1 for all. */
  readonly part: number
  /** Only this year. */
  readonly year?: number | undefined
}

export interface Times {
  /** For the index; undefined for all texts there are. */
  readonly asked: string | undefined
  /** Which part of the texts that is: a period is taken whole. */
  readonly part: number
}

const periods = [1, 2, 3] as const

/** 上旬、中旬、下旬: '2025-06.2' are the days from the 11th to the 20th of June. */
const periodOf = (day: string): string => `${day.slice(0, 7)}.${Math.min(3, Math.ceil(Number(day.slice(8)) / 10))}`

/** The words for a day, from the longest time to the shortest. */
export const timesOf = (day: string): string[] => [day.slice(0, 4), day.slice(0, 7), periodOf(day)]

/** The newest periods that have so large a part of the texts, whole months and years as one word. */
export function timesFor(
  { tenant, today }: Pick<Work, 'tenant' | 'today'>,
  { counts }: Rarity,
  { part, year }: Asked,
): Times {
  const counted = periodsOf(counts, year).toReversed()
  const [last] = counted
  const { time } = lexemesOf(tenant)
  const all = textsIn(counts, year)
  let texts = 0
  const oldest = counted.find((period) => (texts += counts[period] ?? 0) >= all * part)
  if (part >= 1 || last === undefined || oldest === undefined)
    return { asked: year === undefined ? undefined : asked(time(`${year}`)), part: 1 }
  const newest = year === undefined ? newestOf(last, today) : `${year}-12.3`
  return { asked: anyOf(named(oldest, newest).map((one) => asked(time(one)))), part: texts / all }
}

const periodsOf = (counts: Rarity['counts'], year: number | undefined): string[] =>
  Object.keys(counts)
    .filter((period) => year === undefined || period.startsWith(`${year}-`))
    .toSorted()

/** How many texts were counted, of that year or in all. */
export const textsIn = (counts: Rarity['counts'], year?: number): number =>
  periodsOf(counts, year).reduce((sum, period) => sum + (counts[period] ?? 0), 0)

/** What was indexed after the texts were counted may be newer than all of them. */
const newestOf = (counted: string, today: string): string => {
  const coming = `${monthAfter(today.slice(0, 7))}.3`
  return counted > coming ? counted : coming
}

/** From the one period to the other: '2025' in place of its twelve months, '2025-06' in place of its three periods. */
function named(oldest: string, newest: string): string[] {
  const within = new Set<string>()
  for (let month = oldest.slice(0, 7); month <= newest.slice(0, 7); month = monthAfter(month))
    for (const period of periods.map((one) => `${month}.${one}`))
      if (period >= oldest && period <= newest) within.add(period)
  const monthOf = (period: string): string => {
    const month = period.slice(0, 7)
    return periods.every((one) => within.has(`${month}.${one}`)) ? month : period
  }
  const months = new Set([...within].map(monthOf))
  const yearOf = (month: string): string => {
    const year = month.slice(0, 4)
    return months.has(`${year}-01`) && months.has(`${year}-12`) ? year : month
  }
  return [...new Set([...months].map(yearOf))]
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
