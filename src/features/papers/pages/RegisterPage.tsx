/** 发文登记簿: what the reader's own organs issued, newest first, void numbers included. */
import { everyRow, listTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { Empty, Pagination } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { paperApi, type PaperRow } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { PaperTable, stateOf } from './PaperTable.tsx'

const pageSize = 50

export const registerPage: Page = {
  path: '/papers',
  access: 'signed_in',
  async get({ call, query, session }) {
    const page = Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1)
    const { rows, total } = await call(paperApi.register, { offset: (page - 1) * pageSize, limit: pageSize })
    const pages = Math.max(1, Math.ceil(total / pageSize))
    return {
      title: pageMessages[session.language].register.title,
      layout: 'wide',
      body: <Register rows={rows} page={page} pages={pages} />,
    }
  },
  async list({ call, session }) {
    const { register: m, states } = pageMessages[session.language]
    return listTable(m.title, await everyRow((part) => call(paperApi.register, part)), [
      [m.number, ({ number }) => number ?? m.unnumbered],
      [m.name, ({ name }) => name],
      [m.paper, ({ title }) => title],
      [m.addressee, ({ addressee }) => addressee],
      [m.issuedOn, ({ issuedOn }) => issuedOn],
      [m.state, (paper) => states[stateOf(paper)]],
    ])
  },
}

function Register({ rows, page, pages }: { rows: readonly PaperRow[]; page: number; pages: number }) {
  const { register: m } = useMessages(pageMessages)
  return (
    <>
      <h1>{m.title}</h1>
      {rows.length === 0 ? <Empty kind="none" title={m.empty} /> : <PaperTable caption={m.title} rows={rows} />}
      {rows.length > 0 && <ExportForm />}
      {pages > 1 && <Pagination page={page} pages={pages} href={(to) => `/papers?page=${to}`} />}
    </>
  )
}
