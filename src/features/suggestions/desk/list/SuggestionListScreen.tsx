/** 建议总表 (D02) and 交办台 (D03): one address, one grid; the view decides what can be done with the rows. */
import { useMemo } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Empty, Pagination } from '#ui/lists'
import { useSearchState, writeSearch } from '#ui/navigation'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { deskTitles } from '../../messages/desk-titles.ts'
import { SuggestionNav } from '../nav.tsx'
import { TriageGrid } from '../triage/TriageGrid.tsx'
import { useWords } from '../words.ts'
import { SessionPapers } from '../papers/SessionPapers.tsx'
import { Entry } from './Entry.tsx'
import { Export } from './Export.tsx'
import { Filters, filterText } from './Filters.tsx'
import { ListGrid } from './ListGrid.tsx'
import { activeFilters, askOf, ListSearch, pageSize } from './search.ts'
import { ViewChips } from './Views.tsx'

export function SuggestionListScreen() {
  const { language } = useSession()
  const [search, change] = useSearchState(ListSearch)
  const { data, error } = useEndpoint(suggestionApi.list, askOf(search))
  const triage = search.view === 'triage'
  return (
    <>
      <h1 className="hidden">{deskTitles[triage ? 'triage' : 'list'][language]}</h1>
      <SuggestionNav here={triage ? 'triage' : 'list'} />
      <div className="desk-bar">
        <ViewChips here={search.view} />
        <Filters search={search} change={change} />
        <Export search={search} />
        <Entry />
        <SessionPapers sessionId={search.session} />
        {data && <Total search={search} total={data.total} shown={data.rows.length} />}
      </div>
      {data ? <Rows search={search} rows={data.rows} /> : <Asking error={error} />}
    </>
  )
}

function Rows({ search, rows }: { search: ListSearch; rows: readonly SuggestionRow[] }) {
  const empty = <NoRows search={search} />
  return search.view === 'triage' ? (
    <TriageGrid rows={rows} empty={empty} />
  ) : (
    <ListGrid search={search} rows={rows} empty={empty} />
  )
}

/** Beside the grid's own count: how many there are in all when one page cannot hold them. */
function Total({ search, total, shown }: { search: ListSearch; total: number; shown: number }) {
  const { desk } = useWords()
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const href = useMemo(() => (page: number) => `/desk/s?${writeSearch({ ...search, row: undefined, page })}`, [search])
  if (pages === 1) return null
  return (
    <>
      <span className="hint">{say(desk.tooMany, { shown, total })}</span>
      <Pagination page={search.page} pages={pages} href={href} />
    </>
  )
}

/** 还没有, 办完了 or 没找到: three different kinds of nothing. */
function NoRows({ search }: { search: ListSearch }) {
  const m = useWords()
  const { language } = useSession()
  const { data: choices } = useEndpoint(suggestionApi.choices, {})
  const { empty } = m.desk
  const filters = activeFilters(search)
  if (filters.length === 1 && search.joint)
    return (
      <Empty kind="done" title={empty.joint}>
        {empty.jointWhy}
      </Empty>
    )
  if (filters.length > 0) {
    const named = filters.map((name) => filterText(search, name, { m, language, choices })).join(m.desk.semicolon)
    const clear = search.view === 'all' ? '/desk/s' : `/desk/s?view=${search.view}`
    return (
      <Empty kind="missed" title={empty.missed} clear={clear}>
        {say(empty.missedWhy, { filters: named })}
      </Empty>
    )
  }
  const kind = search.view === 'all' || search.view === 'key' || search.view === 'duplicates' ? 'none' : 'done'
  return (
    <Empty kind={kind} title={empty[search.view]}>
      {empty[`${search.view}Why`]}
    </Empty>
  )
}
