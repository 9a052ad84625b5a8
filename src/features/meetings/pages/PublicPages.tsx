/** 会议公开: the list of published meetings, and one of them as it was screened. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { publicationApi } from '#features/publications'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Prose } from '#ui/letter'
import { listMessages } from '#ui/list-messages'
import { Card, Empty, Facts, Pagination } from '#ui/lists'
import { pageIn, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { agreedApi } from '../domain/agreed/contract.ts'
import { PublicContent, readApi, type PublicMeeting } from '../domain/contract-reads.ts'
import { agreedFaces } from '../messages/agreed/faces.ts'
import { messages } from '../messages/index.ts'
import { pageMessages } from '../messages/pages.ts'
import { addressOf, meetingOf } from './find.ts'
import { Agenda, Days } from './parts.tsx'

export const publicListPage: Page = {
  path: '/meetings',
  access: 'public',
  async get({ call, query, session }) {
    const page = pageIn(query)
    const found = await call(readApi.publicList, { page })
    const agreed = page === 1 ? (await call(agreedApi.publicList, {})).rows : []
    return {
      title: pageMessages[session.language].list.title,
      body: <PublicList found={found} page={page} agreed={agreed} />,
    }
  },
  async list({ call, session }) {
    const m = listMessages[session.language]
    const { kinds } = messages[session.language]
    const meetings = await everyRow(({ page, limit }) => call(readApi.publicList, { page, limit }))
    const agreed = (await call(agreedApi.publicList, {})).rows
    const rows = [
      ...meetings.map((one) => ({ ...one, what: kinds[one.kind] })),
      ...agreed.map((one) => ({ ...one, what: agreedFaces[session.language].list, startsOn: null, endsOn: null })),
    ]
    return listTable(pageMessages[session.language].list.title, rows, [
      [m.title, ({ title }) => title],
      [m.kind, ({ what }) => what],
      [m.from, ({ startsOn }) => startsOn],
      [m.to, ({ endsOn }) => endsOn],
      [m.publishedOn, ({ publishedOn }) => publishedOn],
    ])
  },
}

type Rows = readonly Pick<PublicMeeting, 'reference' | 'title' | 'kind' | 'startsOn' | 'endsOn' | 'publishedOn'>[]

interface PublicListProps {
  readonly found: { readonly rows: Rows; readonly total: number; readonly pages: number }
  readonly page: number
  readonly agreed: readonly { readonly reference: string; readonly title: string; readonly publishedOn: string }[]
}

function PublicList({ found, page, agreed }: PublicListProps) {
  const faces = useMessages(agreedFaces)
  const { list, public: words } = useMessages(pageMessages)
  const { language, today } = useSession()
  return (
    <>
      <h1>{list.title}</h1>
      <p>{list.intro}</p>
      <p>
        <a href="/calendar/meetings.ics">{list.calendar}</a> <span className="hint">{list.calendarHint}</span>
      </p>
      <News />
      {found.rows.length === 0 && (
        <Empty kind="none" title={list.none}>
          {list.noneWhy}
        </Empty>
      )}
      {found.total > 0 && <p>{say(list.found, { total: found.total })}</p>}
      {found.rows.map((row) => (
        <Card key={row.reference} href={addressOf(row)} title={row.title}>
          <span>
            <Days startsOn={row.startsOn} endsOn={row.endsOn} />
          </span>
          <span>{say(words.published, { date: dayText(row.publishedOn, language, { today }) })}</span>
        </Card>
      ))}
      <Pagination page={page} pages={found.pages} href={(to) => `/meetings?page=${to}`} />
      {agreed.length > 0 && <h2>{faces.publicLists}</h2>}
      {agreed.map(({ reference, title, publishedOn }) => (
        <Card key={reference} href={`/m/${reference}/agreed`} title={title}>
          <span>{say(words.published, { date: dayText(publishedOn, language, { today }) })}</span>
        </Card>
      ))}
      {found.rows.length + agreed.length > 0 && <ExportForm />}
    </>
  )
}

/** 订阅 by mail or by feed. */
function News() {
  const { public: words } = useMessages(pageMessages)
  return (
    <p className="facts">
      <a href="/subscribe?meetings=all">{words.news}</a>
      <a href="/feeds/meetings">{words.feed}</a>
    </p>
  )
}

/** Exactly what was screened. */
export function PublicView({ meeting }: { meeting: PublicMeeting }) {
  const m = useMessages(pageMessages)
  const { kinds } = useMessages(messages)
  const { language, today } = useSession()
  const { title, kind, startsOn, endsOn, beginsAt, place, members, present, agenda, acts, minutes, publishedOn } =
    meeting
  return (
    <>
      <p>
        <a href="/meetings">{m.public.toList}</a>
      </p>
      <p className="reference">{kinds[kind]}</p>
      <h1>{title}</h1>
      <Facts
        facts={[
          [
            m.one.time,
            <span key="time">
              <Days startsOn={startsOn} endsOn={endsOn} /> <span className="nb">{beginsAt}</span>
            </span>,
          ],
          ...(place === '' ? [] : [[m.one.place, place] as const]),
          [m.one.quorum, say(m.public.attendance, { members, present })],
        ]}
      />
      <h2>{m.public.agenda}</h2>
      <Agenda lines={agenda} />
      {acts.length > 0 && <h2>{m.public.acts}</h2>}
      {acts.map((act) => (
        <Card key={act.address} href={act.address} title={act.title} />
      ))}
      <h2>{m.public.minutes}</h2>
      {minutes === null ? <p className="hint">{m.public.noMinutes}</p> : <Prose>{minutes}</Prose>}
      <p className="hint">{say(m.public.published, { date: dayText(publishedOn, language, { today }) })}</p>
      <News />
    </>
  )
}

/** 公开预览 for the office, before anybody else sees it. */
export const previewPage: Page = {
  path: '/m/:id/preview',
  access: ['deputies_office'],
  async get(context) {
    const { call, session } = context
    const { id } = (await meetingOf(context)).meeting
    const { row, content, masked } = await call(publicationApi.preview, { kind: 'meeting', id })
    const { preview } = pageMessages[session.language]
    return {
      title: say(preview.title, { title: row.title }),
      body: (
        <Preview
          id={row.id}
          content={PublicContent.parse(content)}
          published={row.stand === 'published' || row.stand === 'changed'}
          masked={masked}
          why={row.stand === 'waits' ? row.why : null}
        />
      ),
    }
  },
}

interface PreviewProps {
  readonly id: string
  readonly content: PublicContent
  readonly published: boolean
  readonly masked: number
  readonly why: string | null
}

function Preview({ id, content, published, masked, why }: PreviewProps) {
  const { preview } = useMessages(pageMessages)
  const { today } = useSession()
  return (
    <>
      <div className="note">
        <p>{published ? preview.published : preview.intro}</p>
        {masked > 0 && <p>{say(preview.masked, { count: masked })}</p>}
        {why && <p>{say(preview.why, { why })}</p>}
        <p>
          <a href={`/desk/meetings/${id}`}>{preview.back}</a> <a href="/desk/publications">{preview.publish}</a>
        </p>
      </div>
      <PublicView meeting={{ ...content, acts: [], publishedOn: today, modifiedAt: '' }} />
    </>
  )
}
