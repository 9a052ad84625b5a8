/** 统计 (fair denominators): every percentage with its base, every number leads to its rows, no unit is last. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { BarChart, type Bar } from '#ui/BarChart'
import { dayText } from '#ui/dates'
import { Empty } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { percentText } from '#ui/numbers'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { suggestionStates } from '../../domain/lifecycle.ts'
import { sessionText } from '../list/Filters.tsx'
import { SuggestionNav } from '../nav.tsx'
import { useWords } from '../words.ts'
import { listAddress, type Statistics } from './statistics.ts'
import { Classes } from './Classes.tsx'
import { Rates } from './Rates.tsx'
import { ByUnit } from './ByUnit.tsx'

const Search = z.object({ session: z.uuid().optional() })

export function StatisticsScreen() {
  const { figures } = useWords()
  const [{ session }] = useSearchState(Search)
  const { data, error } = useEndpoint(suggestionApi.statistics, { sessionId: session })
  return (
    <>
      <SuggestionNav here="statistics" />
      <h1>{figures.title}</h1>
      <Sessions />
      <p className="hint">{figures.intro}</p>
      {!data && <Asking error={error} />}
      {data?.total === 0 && (
        <Empty kind="none" title={figures.empty}>
          {figures.emptyWhy}
        </Empty>
      )}
      {data && data.total > 0 && <Shown statistics={data} session={session} />}
    </>
  )
}

function Sessions() {
  const { figures, desk } = useWords()
  const { language } = useSession()
  const [{ session }, change] = useSearchState(Search)
  const { data: choices } = useEndpoint(suggestionApi.choices, {})
  return (
    <p>
      <label>
        {figures.session}{' '}
        <select value={session ?? ''} onChange={(event) => change({ session: event.target.value || undefined })}>
          <option value="">{figures.allSessions}</option>
          {(choices?.sessions ?? []).map(({ id, term, number }) => (
            <option key={id} value={id}>
              {sessionText({ term, number, language }, desk.session)}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

interface ShownProps {
  readonly statistics: Statistics
  readonly session: string | undefined
}

function Shown({ statistics, session }: ShownProps) {
  const { figures } = useWords()
  const { total, inSession, betweenSessions } = statistics
  return (
    <>
      <p className="big-figure">
        <Anchor className="figure num" href={listAddress({}, session)}>
          <b>{total}</b>
        </Anchor>{' '}
        {figures.total}{' '}
        <Anchor href={listAddress({ between: 'false' }, session)}>
          {say(figures.inSession, { count: inSession })}
        </Anchor>
        {' + '}
        <Anchor href={listAddress({ between: 'true' }, session)}>
          {say(figures.betweenSessions, { count: betweenSessions })}
        </Anchor>
      </p>
      <Rates statistics={statistics} session={session} />
      <Classes statistics={statistics} session={session} />
      <Progress statistics={statistics} session={session} />
      <Categories statistics={statistics} session={session} />
      <ByUnit statistics={statistics} session={session} />
    </>
  )
}

function Progress({ statistics: { byState, total }, session }: ShownProps) {
  const { figures, words } = useWords()
  const bars = suggestionStates.flatMap((state): Bar[] => {
    const value = byState[state]
    return value ? [{ id: state, label: words.states[state], value, href: listAddress({ state }, session) }] : []
  })
  return <Chart title={figures.states} label={figures.state} bars={bars} total={total} file="suggestions-by-state" />
}

function Categories({ statistics: { byCategory, total }, session }: ShownProps) {
  const { figures } = useWords()
  const bars = byCategory.map(({ category, count }): Bar => ({
    id: category || 'none',
    label: category || figures.noCategory,
    value: count,
    ...(category && { href: listAddress({ category }, session) }),
  }))
  return (
    <Chart
      title={figures.categories}
      label={figures.category}
      bars={bars}
      total={total}
      file="suggestions-by-category"
    />
  )
}

interface ChartProps {
  readonly title: string
  readonly label: string
  readonly bars: readonly Bar[]
  readonly total: number
  readonly file: string
}

/** The largest bar is the finding; the count with its base is in the sentence. */
function Chart({ title, label, bars, total, file }: ChartProps) {
  const { figures } = useWords()
  const { language, today } = useSession()
  const most = bars.toSorted((a, b) => b.value - a.value)[0]
  if (!most) return null
  const finding = say(figures.chartFinding, {
    name: most.label,
    count: most.value,
    total,
    percent: percentText(most.value, total),
  })
  return (
    <section>
      <h2>{title}</h2>
      <BarChart
        finding={finding}
        source={say(figures.source, { date: dayText(today, language) })}
        label={label}
        unit={figures.count}
        bars={bars}
        file={file}
      />
    </section>
  )
}
