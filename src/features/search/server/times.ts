/** The newest months (最近的月份) as words of the index: enough of them for what is wanted, and none of the texts before. */
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
  /** Which part of the texts that is: a month is taken whole. */
  readonly part: number
}

/** The newest months that have so large a part of the texts, whole years as one word. */
export function timesFor(
  { tenant, today }: Pick<Work, 'tenant' | 'today'>,
  { months }: Rarity,
  { part, year }: Asked,
): Times {
  const counted = monthsOf(months, year).toReversed()
  const [last] = counted
  const { time } = lexemesOf(tenant)
  const all = textsIn(months, year)
  let texts = 0
  const oldest = counted.find((month) => (texts += months[month] ?? 0) >= all * part)
  if (part >= 1 || last === undefined || oldest === undefined)
    return { asked: year === undefined ? undefined : asked(time(`${year}`)), part: 1 }
  const newest = year === undefined ? newestOf(last, today) : `${year}-12`
  return { asked: anyOf(named(monthsBetween(oldest, newest)).map((one) => asked(time(one)))), part: texts / all }
}

const monthsOf = (months: Rarity['months'], year: number | undefined): string[] =>
  Object.keys(months)
    .filter((month) => year === undefined || month.startsWith(`${year}-`))
    .toSorted()

/** How many texts were counted, of that year or in all. */
export const textsIn = (months: Rarity['months'], year?: number): number =>
  monthsOf(months, year).reduce((sum, month) => sum + (months[month] ?? 0), 0)

/** What was indexed after the months were counted may be newer than all of them. */
const newestOf = (counted: string, today: string): string => {
  const coming = monthAfter(today.slice(0, 7))
  return counted > coming ? counted : coming
}

function monthsBetween(oldest: string, newest: string): string[] {
  const months: string[] = []
  for (let month = oldest; month <= newest; month = monthAfter(month)) months.push(month)
  return months
}

/** '2025' in place of its twelve months. */
function named(months: readonly string[]): string[] {
  const within = new Set(months)
  const isWhole = (year: string) => within.has(`${year}-01`) && within.has(`${year}-12`)
  return [...new Set(months.map((month) => (isWhole(month.slice(0, 4)) ? month.slice(0, 4) : month)))]
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
