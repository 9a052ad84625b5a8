/** 一季度一会商: the quarters of a key suggestion from its choice to today, each met, missed or still open. */
import type { z } from 'zod'
import type { KeyView } from '../../domain/views.ts'

type Key = z.output<typeof KeyView>

export interface Quarter {
  readonly year: number
  readonly quarter: number
  readonly state: 'held' | 'missing' | 'coming'
  readonly meeting: Key['meetings'][number] | undefined
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)
const countOf = (day: string): number => Number(day.slice(0, 4)) * 4 + quarterOf(day) - 1

/** What is missing is decided by the server; here it only finds its place in the row of quarters. */
export function quartersOf({ pickedOn, acceptedOn, meetings, missingQuarters }: Key, today: string): Quarter[] {
  const first = Math.min(countOf(pickedOn), ...meetings.map(({ year, quarter }) => year * 4 + quarter - 1))
  const last = countOf(acceptedOn ?? today)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = Math.floor((first + index) / 4)
    const quarter = ((first + index) % 4) + 1
    const meeting = meetings.find((one) => one.year === year && one.quarter === quarter)
    const missing = missingQuarters.includes(`${year}-${quarter}`)
    return { year, quarter, meeting, state: meeting ? 'held' : missing ? 'missing' : 'coming' }
  })
}
