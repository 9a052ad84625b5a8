/** 我的会议: those ahead, those held, and a calendar of them for the reader's own phone. */
import type { WaitingItem } from '#kernel/waiting'
import { everyRow, listTable } from '#kernel/table-export'
import { caseApi } from '#features/cases'
import { ExportForm } from '#ui/ExportForm'
import { PostForm, Submit } from '#ui/form'
import { listMessages } from '#ui/list-messages'
import { Card, Empty } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { Waiting } from '#ui/waiting'
import { calendarApi } from '../domain/contract-calendar.ts'
import { meetingApi } from '../domain/contract.ts'
import type { Meeting } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { pageMessages } from '../messages/pages.ts'
import { addressOf } from './find.ts'
import { Days, Stage } from './parts.tsx'

export const minePage: Page = {
  path: '/me/meetings',
  access: ['deputy', 'committee_member', 'chairman', 'unit', 'unit_head', 'leader'],
  async get({ call, query, session }) {
    const { rows } = await call(meetingApi.list, { limit: 200 })
    const { items } = await call(caseApi.waiting, {})
    const { title } = pageMessages[session.language].mine
    const waiting = items.filter(({ link }) => link.startsWith('/m/'))
    return { title, body: <Mine rows={rows} waiting={waiting} token={tokenIn(query.calendar)} /> }
  },
  async list({ call, session }) {
    const m = listMessages[session.language]
    const { states } = messages[session.language]
    const rows = await everyRow((part) => call(meetingApi.list, part))
    return listTable(pageMessages[session.language].mine.title, rows, [
      [m.title, ({ title }) => title],
      [m.state, ({ state }) => states[state]],
      [m.from, ({ startsOn }) => startsOn],
      [m.to, ({ endsOn }) => endsOn],
      [m.time, ({ beginsAt }) => beginsAt],
      [m.place, ({ place }) => place],
    ])
  },
  async post({ call }) {
    const { address } = await call(calendarApi.open, {})
    return { to: `/me/meetings?calendar=${address.split('/').at(-1) ?? ''}` }
  },
}

/** Nothing but a calendar of this house is ever linked. */
const tokenIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w-]{20,100}\.ics$/.test(text) ? text : undefined

const isAhead = ({ state }: Meeting): boolean => state === 'notified' || state === 'open' || state === 'adjourned'

interface MineProps {
  readonly rows: readonly Meeting[]
  /** An open vote, checking in, minutes to read: what of meetings stands on the page of today. */
  readonly waiting: readonly WaitingItem[]
  readonly token: string | undefined
}

function Mine({ rows, waiting, token }: MineProps) {
  const m = useMessages(pageMessages).mine
  const ahead = rows.filter(isAhead).reverse()
  const past = rows.filter((row) => !isAhead(row))
  return (
    <>
      <h1>{m.title}</h1>
      {waiting.length > 0 && <Waiting items={waiting} />}
      <h2>{m.ahead}</h2>
      {ahead.length === 0 && (
        <Empty kind="none" title={m.noneAhead}>
          {m.noneAheadWhy}
        </Empty>
      )}
      {ahead.map((row) => (
        <MeetingCard key={row.id} meeting={row} />
      ))}
      {past.length > 0 && <h2>{m.past}</h2>}
      {past.map((row) => (
        <MeetingCard key={row.id} meeting={row} />
      ))}
      {rows.length > 0 && <ExportForm />}
      <details open={token !== undefined}>
        <summary>{m.calendar}</summary>
        <p className="hint">{m.calendarWhy}</p>
        {token === undefined ? (
          <PostForm>
            <Submit kind="secondary">{m.subscribe}</Submit>
          </PostForm>
        ) : (
          <>
            <p>
              <a href={`/calendar/own/${token}`}>{m.address}</a>
            </p>
          </>
        )}
      </details>
    </>
  )
}

const MeetingCard = ({ meeting }: { meeting: Meeting }) => (
  <Card href={addressOf(meeting)} title={meeting.title} urgency={meeting.state === 'open' ? 'soon' : undefined}>
    <Stage state={meeting.state} />
    <span>
      <Days startsOn={meeting.startsOn} endsOn={meeting.endsOn} /> <span className="nb">{meeting.beginsAt}</span>
    </span>
    {meeting.place !== '' && <span>{meeting.place}</span>}
  </Card>
)
