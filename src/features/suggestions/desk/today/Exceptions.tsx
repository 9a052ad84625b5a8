/** Exceptions first (机关·今天): what went off the usual way, each number a link to its rows; what is zero is not shown. */
import { caseApi } from '#features/cases'
import { mayAsk } from '#kernel/endpoint'
import { useQuery } from '@tanstack/react-query'
import { Anchor } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { call, useEndpoint } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { deskToday } from '../../messages/desk-today.ts'
import { useViewCounts } from '../list/useViewCounts.ts'

export function Exceptions() {
  const m = useMessages(deskToday)
  const session = useSession()
  const counts = useViewCounts()
  const { data: overdue } = useEndpoint(caseApi.clocks, { state: 'overdue', limit: 1 })
  const { unsatisfied } = deskSuggestionApi
  const { data: cases } = useQuery({
    queryKey: [unsatisfied.path, {}],
    queryFn: () => call(unsatisfied, {}),
    enabled: mayAsk(unsatisfied.access, session),
  })
  const rows = [
    { id: 'overdue', count: overdue?.total, href: '/desk/clock?state=overdue' },
    { id: 'returns', count: counts?.returns, href: '/desk/s?view=returns' },
    { id: 'unsatisfied', count: cases?.length, href: '/desk/second' },
    { id: 'duplicates', count: counts?.duplicates, href: '/desk/s?view=duplicates' },
    { id: 'triage', count: counts?.triage, href: '/desk/s?view=triage' },
  ] as const
  const shown = rows.filter(({ count }) => count !== undefined && count > 0)
  return (
    <section>
      <h2>{m.title}</h2>
      {shown.length === 0 && <p className="hint">{m.none}</p>}
      <ul className="exceptions">
        {shown.map(({ id, count, href }) => (
          <li key={id}>
            <Anchor className="figure num" href={href}>
              <b>{count}</b> {m[id]}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  )
}
