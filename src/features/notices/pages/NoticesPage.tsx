/** 我的通知: what this person was told, unread first, and how he wants to be told; for whoever is signed in. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { chosen } from '#ui/checks'
import { Choice } from '#ui/choices'
import { Moment, momentText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Actions, PostForm, Submit } from '#ui/form'
import { Card, Empty, Pagination } from '#ui/lists'
import { pageIn, text, texts, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import { modes, noticeApi, type Mode, type NoticeView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

const path = '/me/notices'
const pageSize = 20

/** As many as can be marked at once. */
const mostMarked = 200

export const noticesPage: Page = {
  path,
  access: 'signed_in',
  async get({ call, query, session }) {
    const { title } = messages[session.language].page
    if (session.personId === null) return { title, body: <NotAPerson /> }
    const page = pageIn(query)
    const { rows, unread, total } = await call(noticeApi.mine, { limit: pageSize, offset: (page - 1) * pageSize })
    const first = unread === 0 ? [] : (await call(noticeApi.mine, { limit: Math.min(unread, mostMarked) })).rows
    const { mode } = await call(noticeApi.preference, {})
    const pages = Math.max(1, Math.ceil(total / pageSize))
    const shown = { rows, unread, unreadIds: first.map(({ id }) => id), mode, page, pages }
    return { title, body: <Notices {...shown} /> }
  },
  async post({ call, form, session }) {
    const { how } = messages[session.language].page
    if (text(form, 'do') === 'read') await call(noticeApi.markRead, { ids: [...texts(form, 'ids')] })
    else await call(noticeApi.setPreference, { mode: chosen(form, 'mode', { label: how, among: modes }) })
    return { to: path }
  },
  async list({ call, session: { language, today } }) {
    const m = messages[language].page
    const rows = await everyRow(({ offset, limit }) => call(noticeApi.mine, { offset, limit }))
    return listTable(m.title, rows, [
      [m.words, ({ words }) => words],
      [m.told, ({ createdAt }) => momentText(createdAt, language, today)],
      [m.read, ({ readAt }) => (readAt === null ? m.new : momentText(readAt, language, today))],
    ])
  },
}

function NotAPerson() {
  const m = useMessages(messages).page
  return (
    <>
      <h1>{m.title}</h1>
      <Empty kind="none" title={m.notAPerson} />
    </>
  )
}

interface NoticesProps {
  readonly rows: readonly NoticeView[]
  readonly unread: number
  readonly unreadIds: readonly string[]
  readonly mode: Mode
  readonly page: number
  readonly pages: number
}

function Notices({ rows, unread, unreadIds, mode, page, pages }: NoticesProps) {
  const m = useMessages(messages).page
  return (
    <>
      <h1>{m.title}</h1>
      {rows.length === 0 ? (
        <Empty kind="none" title={m.empty}>
          {m.emptyWhy}
        </Empty>
      ) : (
        <>
          <p>{unread === 0 ? m.noneUnread : say(m.unread, { count: unread })}</p>
          {unread > 0 && <Read ids={unreadIds} />}
          {rows.map(({ id, link, words, createdAt, readAt }) => (
            <Card key={id} href={link} title={words}>
              {readAt === null && <Tag tone="info">{m.new}</Tag>}
              <Moment at={createdAt} />
            </Card>
          ))}
          <ExportForm />
        </>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${path}?page=${to}`} />
      <Preference mode={mode} />
    </>
  )
}

/** All there were when the page was opened: what came since nobody has seen, and it must still reach him. */
function Read({ ids }: { ids: readonly string[] }) {
  const m = useMessages(messages).page
  return (
    <PostForm label={m.allRead}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <Actions>
        <Submit name="do" value="read" kind="secondary">
          {m.allRead}
        </Submit>
      </Actions>
    </PostForm>
  )
}

function Preference({ mode }: { mode: Mode }) {
  const { page: m, modes: labels } = useMessages(messages)
  return (
    <PostForm label={m.how}>
      <Choice
        name="mode"
        label={m.how}
        hint={m.howHint}
        value={mode}
        options={modes.map((value) => ({ value, label: labels[value] }))}
      />
      <Actions>
        <Submit name="do" value="mode" kind="secondary">
          {m.save}
        </Submit>
      </Actions>
    </PostForm>
  )
}
