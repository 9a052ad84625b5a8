/** The checked text while the workbench is open (上次核对): going to a figure and back does not lose it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { checkApi } from '../../domain/contract-check.ts'

export type Check = z.output<typeof checkApi.check.output>

const key = ['report', 'check'] as const

export function useKeptCheck(): [Check | null, (check: Check | null) => void] {
  const client = useQueryClient()
  // Nothing asks for it again: only a new text makes a new one.
  const { data } = useQuery<Check | null>({ queryKey: key, queryFn: () => null, enabled: false, gcTime: Infinity })
  return [data ?? null, (check) => void client.setQueryData(key, check)]
}
