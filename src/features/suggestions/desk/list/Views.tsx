/** The office's views (视图) as chips with how many stand in each. */
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { mayAsk } from '#kernel/endpoint'
import { useQuery } from '@tanstack/react-query'
import { call } from '#ui/useEndpoint'
import { views } from '../../domain/contract.ts'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { useWords } from '../words.ts'
import type { ListSearch } from './search.ts'

export function ViewChips({ here }: { here: ListSearch['view'] }) {
  const { desk } = useWords()
  const counts = useViewCounts()
  return (
    <nav className="chips" aria-label={desk.view}>
      {views.map((view) => (
        <Anchor
          key={view}
          className="chip"
          href={view === 'all' ? '/desk/s' : `/desk/s?view=${view}`}
          aria-current={view === here ? 'page' : undefined}
        >
          {desk.views[view]} {counts && <span className="num">{counts[view]}</span>}
        </Anchor>
      ))}
    </nav>
  )
}

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
