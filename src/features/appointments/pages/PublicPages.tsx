/** 任免名单 as everybody reads them, and the preview of the office. */
import { say } from '#kernel/message'
import { congressOffices } from '#kernel/roles'
import { everyRow, listTable } from '#kernel/table-export'
import type { PublicAddress } from '#features/publications'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { listMessages } from '#ui/list-messages'
import { Card, Empty, Pagination } from '#ui/lists'
import { pageIn, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { publicAppointmentApi, type PublicList } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'

const pageSize = 20

export const publicListsPage: Page = {
  path: '/appointments',
  access: 'public',
  async get({ call, query, session }) {
    const page = pageIn(query)
    const { rows, total } = await call(publicAppointmentApi.list, { offset: (page - 1) * pageSize, limit: pageSize })
    return {
      title: pageMessages[session.language].list.title,
      body: <Lists rows={rows} page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />,
    }
  },
  /** One line for each person, as the pages of the lists name them. */
  async list({ call, session }) {
    const { list: m, acts } = pageMessages[session.language]
    const heads = listMessages[session.language]
    const lists = await everyRow((part) => call(publicAppointmentApi.list, part), { atOnce: 100 })
    const named = lists.flatMap(({ title, decidedOn, groups }) =>
      groups.flatMap(({ organisation, rows }) => rows.map((row) => ({ list: title, decidedOn, organisation, ...row }))),
    )
    return listTable(m.title, named, [
      [heads.title, ({ list }) => list],
      [heads.day, ({ decidedOn }) => decidedOn],
      [heads.body, ({ organisation }) => organisation],
      [heads.act, ({ act }) => acts[act]],
      [heads.person, ({ name }) => name],
      [heads.post, ({ title }) => title],
    ])
  },
}

function Lists({ rows, page, pages }: { rows: readonly PublicList[]; page: number; pages: number }) {
  const { list: m } = useMessages(pageMessages)
  const { language, today } = useSession()
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <p>
        <a href="/decisions">{m.decisions}</a>
      </p>
      {rows.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {rows.map(({ reference, title, decidedOn, groups }) => (
        <Card key={reference} href={`/appointments/${reference}`} title={title}>
          <span>{say(m.count, { count: groups.reduce((sum, group) => sum + group.rows.length, 0) })}</span>
          <span>{dayText(decidedOn, language, { today })}</span>
        </Card>
      ))}
      {rows.length > 0 && <ExportForm />}
      <Pagination page={page} pages={pages} href={(to) => `/appointments?page=${to}`} />
    </>
  )
}

export const publicListPage: Page = {
  path: '/appointments/:reference',
  access: 'public',
  async get({ call, params }) {
    const list = await call(publicAppointmentApi.one, { reference: params.reference ?? '' })
    return { title: list.title, body: <OneList list={list} meeting={list.meeting} /> }
  },
}

export const previewPage: Page = {
  path: '/appointments/:id/preview',
  access: congressOffices,
  async get({ call, params, session }) {
    const list = await call(publicAppointmentApi.preview, { id: params.id ?? '' })
    const { preview: m } = pageMessages[session.language]
    return {
      title: say(m.title, { title: list.title }),
      body: (
        <>
          <div className="note">
            <p>{m.intro}</p>
            <p>
              <a href="/desk/appointments">{m.back}</a> <a href="/desk/publications">{m.publish}</a>
            </p>
          </div>
          <OneList list={list} />
        </>
      ),
    }
  },
}

function OneList({ list, meeting = null }: { list: PublicList; meeting?: PublicAddress | null }) {
  const { one: m, acts } = useMessages(pageMessages)
  return (
    <>
      <p>
        <a href="/appointments">{m.back}</a>
      </p>
      <h1>{list.title}</h1>
      <p className="hint">{list.adoptionNote}</p>
      {meeting && (
        <p>
          {m.meeting} <a href={meeting.address}>{meeting.title}</a>
        </p>
      )}
      {list.groups.map(({ organisation, rows }) => (
        <section key={organisation}>
          <h2>{organisation}</h2>
          <ul>
            {rows.map(({ name, act, title }) => (
              <li key={`${name} ${act} ${title}`}>
                {acts[act]} <b>{name}</b> {title}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
