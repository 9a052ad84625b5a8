/** 发文登记簿: what the reader's own organs issued, newest first, void numbers included. */
import { Empty, Pagination } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { paperApi, type PaperRow } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { PaperTable } from './PaperTable.tsx'

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
}

function Register({ rows, page, pages }: { rows: readonly PaperRow[]; page: number; pages: number }) {
  const { register: m } = useMessages(pageMessages)
  return (
    <>
      <h1>{m.title}</h1>
      {rows.length === 0 ? <Empty kind="none" title={m.empty} /> : <PaperTable caption={m.title} rows={rows} />}
      {pages > 1 && <Pagination page={page} pages={pages} href={(to) => `/papers?page=${to}`} />}
    </>
  )
}
