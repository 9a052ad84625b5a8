/** How many stand in each of the office's views (视图计数). */
import { useQuery } from '@tanstack/react-query'
import { mayAsk } from '#kernel/endpoint'
import { useSession } from '#ui/session'
import { call } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'

/** Leaders may read the list but have no desk of their own; for them the chips carry no numbers. */
export function useViewCounts() {
  const session = useSession()
  const { viewCounts } = deskSuggestionApi
  const { data } = useQuery({
    queryKey: [viewCounts.path],
    queryFn: () => call(viewCounts, {}),
    enabled: mayAsk(viewCounts.access, session),
  })
  return data
}
