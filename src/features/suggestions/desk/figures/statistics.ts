/** What the parts of the statistics share: their numbers, and the list behind each. */
import type { z } from 'zod'
import type { suggestionApi } from '../../domain/contract.ts'

export type Statistics = z.output<typeof suggestionApi.statistics.output>

/** The list behind a number, with the session kept. */
export const listAddress = (filter: Readonly<Record<string, string>>, session: string | undefined): string => {
  const search = new URLSearchParams({ ...filter, ...(session ? { session } : {}) })
  return search.size > 0 ? `/desk/s?${search}` : '/desk/s'
}
