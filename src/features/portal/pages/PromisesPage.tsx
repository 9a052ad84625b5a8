/** 承诺兑现: promises of published answers, kept and open, filtered by the page's address. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Select } from '#ui/fields'
import { Actions } from '#ui/form'
import { listMessages } from '#ui/list-messages'
import { Card, Empty, Pagination } from '#ui/lists'
import { pageIn, type ListContext, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import { portalApi, standings, type PublicPromise, type PublicUnitStatistics } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

interface Filters {
  readonly standing: string
  readonly unit: string
}

export const publicPromisesPage: Page = {
  path: '/promises',
  access: 'public',
  async get(context) {
    const { call, query, session } = context
    const { units, standing, unit } = await askedIn(context)
    const page = pageIn(query)
    const { rows, total, pages } = await call(portalApi.promises, { standing, unitId: unit?.id, page })
    const filters = { standing: standing ?? '', unit: unit?.id ?? '' }
    return {
      title: messages[session.language].promises.title,
      body: <Promises rows={rows} total={total} pages={pages} page={page} filters={filters} units={units} />,
    }
  },
  async list(context) {
    const { call, session } = context
    const { standing, unit } = await askedIn(context)
    const { promises: m } = messages[session.language]
    const heads = listMessages[session.language]
    const asked = { standing, unitId: unit?.id }
    const rows = await everyRow(({ page, limit }) => call(portalApi.promises, { ...asked, page, limit }), {
      atOnce: 500,
    })
    return listTable(m.title, rows, [
      [heads.promise, ({ content }) => content],
      [m.standing, (row) => m.standings[row.standing]],
      [heads.due, ({ dueOn }) => dueOn],
      [heads.fulfilledOn, ({ fulfilledOn }) => fulfilledOn],
      [m.unit, (row) => row.unit.name],
      [heads.suggestion, ({ title }) => title],
    ])
  },
}

async function askedIn({ call, query }: ListContext) {
  const units = await call(portalApi.units, {})
  return {
    units,
    standing: standings.find((one) => one === query.standing),
    unit: units.find(({ id }) => id === query.unit),
  }
}

interface PromisesProps {
  readonly rows: readonly PublicPromise[]
  readonly total: number
  readonly pages: number
  readonly page: number
  readonly filters: Filters
  readonly units: readonly PublicUnitStatistics[]
}

function Promises({ rows, total, pages, page, filters, units }: PromisesProps) {
  const m = useMessages(messages).promises
  const filtered = filters.standing !== '' || filters.unit !== ''
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <form method="get" action="/promises">
        <Select
          name="standing"
          label={m.standing}
          value={filters.standing}
          empty={m.all}
          options={standings.map((value) => ({ value, label: m.standings[value] }))}
        />
        <Select
          name="unit"
          label={m.unit}
          value={filters.unit}
          empty={m.all}
          options={units
            .filter(({ promised }) => promised > 0)
            .map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <Actions>
          <button type="submit" className="button secondary">
            {m.filter}
          </button>
        </Actions>
      </form>
      {rows.length === 0 && filtered && <Empty kind="missed" title={m.missed} clear="/promises" />}
      {rows.length === 0 && !filtered && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {rows.length > 0 && <p>{say(m.found, { total })}</p>}
      {rows.map((promise) => (
        <PromiseCard key={promise.id} promise={promise} />
      ))}
      {rows.length > 0 && <ExportForm />}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => `/promises?${new URLSearchParams({ ...asked, page: String(to) })}`}
      />
    </>
  )
}

const kinds = { open: 'doing', overdue: 'overdue', kept: 'done', given_up: 'returned' } as const

function PromiseCard({ promise }: { promise: PublicPromise }) {
  const m = useMessages(messages).promises
  const { language, today } = useSession()
  const { content, standing, unit, dueOn, fulfilledOn, reference, title } = promise
  const day = (date: string) => dayText(date, language, { today })
  return (
    <Card href={`/s/${reference}`} title={content}>
      <Status kind={kinds[standing]}>{m.standings[standing]}</Status>
      <span className="nb">
        {fulfilledOn ? say(m.keptOn, { date: day(fulfilledOn) }) : say(m.due, { date: day(dueOn) })}
      </span>
      <span>{unit.name}</span>
      <span>{say(m.of, { title })}</span>
    </Card>
  )
}
