/** 公开的建议和答复: everything published, searched and filtered by its address. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { Field, Select } from '#ui/fields'
import { Actions } from '#ui/form'
import { Card, Empty, Pagination } from '#ui/lists'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { suggestionApi } from '../../domain/contract.ts'
import { publicStates } from '../../domain/lifecycle.ts'
import type { PublicSuggestion } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { numberOf, numberText, sessionText } from './naming.ts'
import { ClassTag, PublicStateTag } from './StateTag.tsx'

interface Filters {
  readonly q: string
  readonly unit: string
  readonly state: string
}

export const publicListPage: Page = {
  path: '/s',
  access: 'public',
  async get({ call, query, session }) {
    const { q = '', unit = '', state = '' } = query
    const page = Math.min(1000, Math.max(1, Number.parseInt(query.page ?? '', 10) || 1))
    const found = await call(suggestionApi.publicList, {
      page,
      q: q.slice(0, 100) || undefined,
      unit: unit.slice(0, 100) || undefined,
      state: state.slice(0, 20) || undefined,
    })
    return {
      title: wordsOf(session).whole.list.title,
      body: <PublicList found={found} page={page} filters={{ q, unit, state }} />,
    }
  },
}

interface PublicListProps {
  readonly found: { readonly rows: readonly PublicSuggestion[]; readonly total: number; readonly pages: number }
  readonly page: number
  readonly filters: Filters
}

function PublicList({ found: { rows, total, pages }, page, filters }: PublicListProps) {
  const { list } = useWords().whole
  const filtered = Object.values(filters).some((value) => value !== '')
  const address = (to: number) => `/s?${new URLSearchParams({ ...filled(filters), page: String(to) })}`
  return (
    <>
      <h1>{list.title}</h1>
      <p>{list.intro}</p>
      <Search filters={filters} />
      {rows.length === 0 &&
        (filtered ? (
          <Empty kind="missed" title={list.missed} clear="/s">
            {list.missedWhy}
          </Empty>
        ) : (
          <Empty kind="none" title={list.none}>
            {list.noneWhy}
          </Empty>
        ))}
      {rows.length > 0 && <p>{say(list.found, { total })}</p>}
      {rows.map((row) => (
        <PublicCard key={row.reference} published={row} />
      ))}
      <Pagination page={page} pages={pages} href={address} />
    </>
  )
}

const filled = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))

function Search({ filters: { q, unit, state } }: { filters: Filters }) {
  const { whole, words } = useWords()
  const { list } = whole
  return (
    <form method="get" action="/s" role="search">
      <Field name="q" type="search" label={list.search} value={q} />
      <details open={unit !== '' || state !== ''}>
        <summary>{list.filter}</summary>
        <Field name="unit" label={list.unit} value={unit} />
        <Select
          name="state"
          label={list.state}
          value={state}
          empty={list.all}
          options={[...new Set(Object.values(publicStates))].map((one) => ({
            value: one,
            label: words.publicStates[one],
          }))}
        />
      </details>
      <Actions>
        <button type="submit" className="button secondary">
          {list.searchButton}
        </button>
      </Actions>
    </form>
  )
}

function PublicCard({ published: p }: { published: PublicSuggestion }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  const { reference, betweenSessions } = p
  const result = p.classVerified ?? p.classReported
  return (
    <Card href={`/s/${reference}`} title={p.title}>
      <PublicStateTag state={p.state} />
      {result && <ClassTag of={result} />}
      {p.rating && <span>{say(whole.publicRating, { grade: cases.grades[p.rating] })}</span>}
      <span>{say(whole.list.units, { units: p.units.join(whole.and) })}</span>
      <span>
        {sessionText(p.session, language)} {numberText({ number: numberOf(reference), betweenSessions }, language)}
      </span>
      <span>{say(whole.list.publishedOn, { date: dayText(p.publishedOn, language, { today }) })}</span>
    </Card>
  )
}
