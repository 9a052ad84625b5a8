/** The office's views (视图) as chips with how many stand in each. */
import { Anchor } from '#ui/navigation'
import { views } from '../../domain/contract.ts'
import { useWords } from '../words.ts'
import type { ListSearch } from './search.ts'
import { useViewCounts } from './useViewCounts.ts'

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
