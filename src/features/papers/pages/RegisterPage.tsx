/** 发文登记簿: what the reader's own organs issued, newest first, void numbers included. */
import { everyRow, listTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { Field } from '#ui/fields'
import { Actions } from '#ui/form'
import { Empty, Pagination } from '#ui/lists'
import { pageIn, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { paperApi, type PaperRow } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { PaperTable, stateOf } from './PaperTable.tsx'

const pageSize = 50

export const registerPage: Page = {
  path: '/papers',
  access: 'signed_in',
  async get({ call, query, session }) {
    const page = pageIn(query)
    const asked = askedOf(query)
    const { rows, total } = await call(paperApi.register, { ...asked, offset: (page - 1) * pageSize, limit: pageSize })
    const pages = Math.max(1, Math.ceil(total / pageSize))
    return {
      title: pageMessages[session.language].register.title,
      layout: 'wide',
      body: <Register asked={asked} rows={rows} page={page} pages={pages} />,
    }
  },
  async list({ call, query, session }) {
    const { register: m, states } = pageMessages[session.language]
    return listTable(m.title, await everyRow((part) => call(paperApi.register, { ...askedOf(query), ...part })), [
      [m.number, ({ number }) => number ?? m.unnumbered],
      [m.name, ({ name }) => name],
      [m.paper, ({ title }) => title],
      [m.addressee, ({ addressee }) => addressee],
      [m.issuedOn, ({ issuedOn }) => issuedOn],
      [m.state, (paper) => states[stateOf(paper)]],
    ])
  },
}

interface Asked {
  readonly q: string
  readonly year: number | undefined
}

/** What does not fit is left out: an address somebody shortened still opens. */
const askedOf = ({ q = '', year = '' }: Readonly<Record<string, string>>): Asked => ({
  q: q.trim().slice(0, 100),
  year: /^20\d\d$/.test(year) ? Number(year) : undefined,
})

const addressOf = ({ q, year }: Asked, page: number): string =>
  `/papers?${new URLSearchParams({ q, year: year === undefined ? '' : String(year), page: String(page) })}`

interface RegisterProps {
  readonly asked: Asked
  readonly rows: readonly PaperRow[]
  readonly page: number
  readonly pages: number
}

function Register({ asked, rows, page, pages }: RegisterProps) {
  const { register: m } = useMessages(pageMessages)
  const narrowed = asked.q !== '' || asked.year !== undefined
  return (
    <>
      <h1>{m.title}</h1>
      {(narrowed || rows.length > 0) && <Filter asked={asked} />}
      {rows.length > 0 && <PaperTable caption={m.title} rows={rows} />}
      {rows.length === 0 &&
        (narrowed ? <Empty kind="missed" title={m.missed} clear="/papers" /> : <Empty kind="none" title={m.empty} />)}
      {rows.length > 0 && <ExportForm />}
      {pages > 1 && <Pagination page={page} pages={pages} href={(to) => addressOf(asked, to)} />}
    </>
  )
}

function Filter({ asked: { q, year } }: { asked: Asked }) {
  const { register: m } = useMessages(pageMessages)
  return (
    <form method="get" action="/papers" role="search">
      <Field name="q" type="search" label={m.words} value={q} />
      <Field name="year" label={m.year} inputMode="numeric" value={year === undefined ? '' : String(year)} />
      <Actions>
        <button type="submit" className="button secondary">
          {m.find}
        </button>
      </Actions>
    </form>
  )
}
