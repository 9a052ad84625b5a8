/** 公开的建议和答复: everything published, searched and filtered by its address. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Field, Select } from '#ui/fields'
import { Actions } from '#ui/form'
import { listMessages } from '#ui/list-messages'
import { Card, Empty, Pagination } from '#ui/lists'
import { pageIn, type ListContext, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { suggestionApi } from '../../domain/contract.ts'
import { publicStates } from '../../domain/lifecycle.ts'
import type { PublicSuggestion } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { numberOf, numberText, sessionText } from './naming.ts'
import { ClassTag, isPublicState, PublicStateTag } from './StateTag.tsx'

interface Filters {
  readonly q: string
  readonly year: string
  readonly unit: string
  readonly topic: string
  readonly state: string
}

interface Choices {
  readonly years: readonly number[]
  readonly topics: readonly string[]
  readonly states: readonly string[]
}

export const publicListPage: Page = {
  path: '/s',
  access: 'public',
  async get(context) {
    const { call, query, session } = context
    const { choices, filters, asked } = await askedIn(context)
    const page = pageIn(query)
    const found = await call(suggestionApi.publicList, { ...asked, page })
    return {
      title: wordsOf(session).whole.list.title,
      body: <PublicList found={found} page={page} filters={filters} choices={choices} />,
    }
  },
  async list(context) {
    const { call, session } = context
    const { asked } = await askedIn(context)
    const { whole, words, cases } = wordsOf(session)
    const m = listMessages[session.language]
    const rows = await everyRow(({ page, limit }) => call(suggestionApi.publicList, { ...asked, page, limit }))
    return listTable(whole.list.title, rows, [
      [m.session, (row) => sessionText(row.session, session.language)],
      [
        m.number,
        ({ reference, betweenSessions }) =>
          numberText({ number: numberOf(reference), betweenSessions }, session.language),
      ],
      [m.title, ({ title }) => title],
      [m.state, ({ state }) => (isPublicState(state) ? words.publicStates[state] : null)],
      [m.result, ({ classVerified, classReported }) => classVerified ?? classReported],
      [m.rating, ({ rating }) => rating && cases.grades[rating]],
      [m.unit, ({ units }) => units.map(({ name }) => name).join(whole.and)],
      [m.publishedOn, ({ publishedOn }) => publishedOn],
    ])
  },
}

/** What the address filters by, as it is shown and as it is asked. */
async function askedIn({ call, query }: ListContext) {
  const { q = '', unit = '', topic = '', state = '' } = query
  const choices = await call(suggestionApi.publicChoices, {})
  const year = choices.years.find((one) => String(one) === query.year)
  const asked = {
    q: q.slice(0, 100) || undefined,
    unit: unit.slice(0, 100) || undefined,
    topic: topic.slice(0, 60) || undefined,
    state: state.slice(0, 20) || undefined,
    year,
  }
  return { choices, asked, filters: { q, unit, topic, state, year: year === undefined ? '' : String(year) } }
}

interface PublicListProps {
  readonly found: { readonly rows: readonly PublicSuggestion[]; readonly total: number; readonly pages: number }
  readonly page: number
  readonly filters: Filters
  readonly choices: Choices
}

function PublicList({ found: { rows, total, pages }, page, filters, choices }: PublicListProps) {
  const { list } = useWords().whole
  const filtered = Object.values(filters).some((value) => value !== '')
  const address = (to: number) => `/s?${new URLSearchParams({ ...filled(filters), page: String(to) })}`
  return (
    <>
      <h1>{list.title}</h1>
      <p>{list.intro}</p>
      <p className="facts">
        <a href="/promises">{list.promises}</a>
        <a href="/units">{list.byUnit}</a>
      </p>
      <Search filters={filters} choices={choices} />
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
      {rows.length > 0 && <ExportForm />}
      <Pagination page={page} pages={pages} href={address} />
    </>
  )
}

const filled = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))

const optionOf = (value: number | string) => ({ value: String(value), label: String(value) })

function Search({ filters, choices }: { filters: Filters; choices: Choices }) {
  const { whole, words } = useWords()
  const { list } = whole
  const { q, year, unit, topic, state } = filters
  return (
    <form method="get" action="/s" role="search">
      <Field name="q" type="search" label={list.search} value={q} />
      <details open={[year, unit, topic, state].some((one) => one !== '')}>
        <summary>{list.filter}</summary>
        <Select name="year" label={list.year} value={year} empty={list.all} options={choices.years.map(optionOf)} />
        <Field name="unit" label={list.unit} value={unit} />
        <Select name="topic" label={list.topic} value={topic} empty={list.all} options={choices.topics.map(optionOf)} />
        <Select
          name="state"
          label={list.state}
          value={state}
          empty={list.all}
          options={[...new Set(Object.values(publicStates))]
            .filter((one) => choices.states.includes(one))
            .map((one) => ({ value: one, label: words.publicStates[one] }))}
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
      <span>{say(whole.list.units, { units: p.units.map(({ name }) => name).join(whole.and) })}</span>
      <span>
        {sessionText(p.session, language)} {numberText({ number: numberOf(reference), betweenSessions }, language)}
      </span>
      <span>{say(whole.list.publishedOn, { date: dayText(p.publishedOn, language, { today }) })}</span>
    </Card>
  )
}
