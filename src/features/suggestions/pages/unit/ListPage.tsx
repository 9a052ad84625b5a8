/** 建议办理: every suggestion the unit handles or handled. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { Field, Select } from '#ui/fields'
import { DueTag } from '#ui/due'
import { Actions } from '#ui/form'
import { DataTable, Empty, Pagination } from '#ui/lists'
import { pageIn, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { suggestionApi } from '../../domain/contract.ts'
import { acceptedStates, type SuggestionState } from '../../domain/lifecycle.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { addressOf, numberText } from '../whole/naming.ts'
import { ClassTag, StateTag } from '../whole/StateTag.tsx'
import { useWords, wordsOf } from '../words.ts'

const perPage = 30

interface Asked {
  readonly q: string
  readonly state: SuggestionState | ''
}

const askedIn = (query: Readonly<Record<string, string | undefined>>): Asked => ({
  q: (query.q ?? '').slice(0, 100),
  state: acceptedStates.find((state) => state === query.state) ?? '',
})

const filterOf = ({ q, state }: Asked) => ({
  q: q || undefined,
  state: state ? [state] : undefined,
  sort: 'due' as const,
})

export const unitListPage: Page = {
  path: '/unit/list',
  access: ['unit', 'unit_head'],
  async get({ call, query, session }) {
    const asked = askedIn(query)
    const page = pageIn(query)
    const { rows, total } = await call(suggestionApi.list, {
      ...filterOf(asked),
      offset: (page - 1) * perPage,
      limit: perPage,
    })
    return {
      title: wordsOf(session).unit.list.title,
      layout: 'wide',
      body: <UnitList rows={rows} total={total} page={page} asked={asked} />,
    }
  },
  async list({ call, query, session }) {
    const { unit, whole, words } = wordsOf(session)
    const { list: m } = unit
    const filter = filterOf(askedIn(query))
    return listTable(m.title, await everyRow((part) => call(suggestionApi.list, { ...filter, ...part })), [
      [m.number, (row) => numberText(row, session.language)],
      [m.suggestion, ({ title }) => title],
      [whole.lead, ({ lead }) => lead || whole.hiddenLead],
      [m.state, ({ state }) => words.states[state]],
      [whole.due, ({ dueOn }) => dueOn],
      [whole.classReported, ({ classReported }) => classReported],
    ])
  },
}

interface UnitListProps {
  readonly rows: readonly SuggestionRow[]
  readonly total: number
  readonly page: number
  readonly asked: Asked
}

function UnitList({ rows, total, page, asked }: UnitListProps) {
  const { list } = useWords().unit
  const filtered = asked.q !== '' || asked.state !== ''
  const address = (to: number) => `/unit/list?${new URLSearchParams({ ...asked, page: String(to) })}`
  return (
    <>
      <h1>{list.title}</h1>
      <p>{list.intro}</p>
      <Search asked={asked} />
      {rows.length === 0 &&
        (filtered ? (
          <Empty kind="missed" title={list.missed} clear="/unit/list">
            {list.missedWhy}
          </Empty>
        ) : (
          <Empty kind="none" title={list.none}>
            {list.noneWhy}
          </Empty>
        ))}
      {rows.length > 0 && <Table rows={rows} total={total} />}
      {rows.length > 0 && <ExportForm />}
      <Pagination page={page} pages={Math.ceil(total / perPage)} href={address} />
    </>
  )
}

function Search({ asked }: { asked: Asked }) {
  const { unit, words } = useWords()
  return (
    <form method="get" action="/unit/list" role="search">
      <Field name="q" type="search" label={unit.list.search} value={asked.q} />
      <Select
        name="state"
        label={unit.list.state}
        value={asked.state}
        empty={unit.list.all}
        options={acceptedStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
      <Actions>
        <button type="submit" className="button secondary">
          {unit.list.filter}
        </button>
      </Actions>
    </form>
  )
}

function Table({ rows, total }: { rows: readonly SuggestionRow[]; total: number }) {
  const { unit, whole } = useWords()
  const { language } = useSession()
  return (
    <DataTable
      caption={say(unit.list.found, { total })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          head: unit.list.suggestion,
          cell: (row) => (
            <>
              <a href={addressOf(row)}>{row.title}</a>
              <span className="hint"> {numberText(row, language)}</span>
            </>
          ),
        },
        { id: 'lead', head: whole.lead, cell: (row) => row.lead || whole.hiddenLead },
        { id: 'state', head: unit.list.state, cell: (row) => <StateTag state={row.state} /> },
        { id: 'due', head: whole.due, cell: (row) => <RowDue row={row} /> },
        {
          id: 'class',
          head: whole.classReported,
          cell: (row) => row.classReported && <ClassTag of={row.classReported} />,
        },
      ]}
    />
  )
}

const RowDue = ({ row: { dueOn, dueState, workingDaysLeft } }: { row: SuggestionRow }) => (
  <DueTag
    dueOn={dueOn}
    workingDaysLeft={workingDaysLeft}
    extended={dueState === 'extended'}
    met={dueState === 'met' || dueState === 'met_late'}
  />
)
