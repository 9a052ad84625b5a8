/** 一次会议: for somebody on the roll his own stand, what is under way, agenda and papers; for everybody what was published. */
import { mayAsk } from '#kernel/endpoint'
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { holdsAny } from '#kernel/roles'
import { ButtonLink, Actions } from '#ui/form'
import { DataTable, Empty, Facts } from '#ui/lists'
import type { Page, View } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import { keepers } from '../domain/desk-tabs.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import type { Attendee } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { agreedFaces } from '../messages/agreed/faces.ts'
import { PublicList } from './agreed/ListPage.tsx'
import { addressOf, findMeeting } from './find.ts'
import { minePage } from './MinePage.tsx'
import { Agenda, Days, Stage } from './parts.tsx'
import { PublicView } from './PublicPages.tsx'

/** The members of a hall ask again within so many milliseconds, so that not all of them do at once. */
const spread = 1000

export const meetingPage: Page = {
  path: '/m/:id',
  access: 'public',
  async get(context): Promise<View> {
    const found = await findMeeting(context)
    const { public: words } = pageMessages[context.session.language]
    switch (found.as) {
      case 'inside':
        return {
          title: found.view.meeting.title,
          body: <Inside view={found.view} />,
          live: { channel: meetingChannel(found.view.meeting.id), spread },
        }
      case 'published':
        return { title: found.meeting.title, body: <PublicView meeting={found.meeting} /> }
      case 'agreed':
        return { title: found.list.meeting, body: <PublicList list={found.list} /> }
      case 'withdrawn':
        return { title: words.withdrawn, status: 410, body: <Withdrawn on={found.on} reason={found.reason} /> }
      case 'nothing':
        return { title: words.nothing, status: 404, body: <Nothing /> }
    }
  },
}

function Withdrawn({ on, reason }: { on: string; reason: string }) {
  const { public: words } = useMessages(pageMessages)
  return (
    <>
      <h1>{words.withdrawn}</h1>
      <p>{say(words.withdrawnWhy, { date: on, reason })}</p>
    </>
  )
}

function Nothing() {
  const { public: words } = useMessages(pageMessages)
  return (
    <>
      <h1>{words.nothing}</h1>
      <p>{words.nothingWhy}</p>
      <p>
        <a href="/meetings">{words.toList}</a>
      </p>
    </>
  )
}

/** To the reader's own meetings; the office keeps this one at the workbench. */
function WayBack({ id }: { id: string }) {
  const m = useMessages(pageMessages).one
  const session = useSession()
  if (mayAsk(minePage.access, session)) return <a href="/me/meetings">{m.mine}</a>
  return holdsAny(session, keepers) && <a href={`/desk/meetings/${id}`}>{m.desk}</a>
}

function Inside({ view }: { view: MeetingView }) {
  const m = useMessages(pageMessages).one
  const { meeting, agenda, papers, attendees } = view
  const { title, startsOn, endsOn, beginsAt, place, chair, body, state, cancelledReason } = meeting
  return (
    <>
      <p className="reference">
        <WayBack id={meeting.id} /> {body}
      </p>
      <h1>{title}</h1>
      {cancelledReason !== null && <p className="notice warn">{say(m.cancelled, { reason: cancelledReason })}</p>}
      <div data-part="standing">
        <OwnStand view={view} />
        <UnderWay view={view} />
      </div>
      <Facts
        facts={[
          [m.state, <Stage key="state" state={state} />],
          [
            m.time,
            <span key="time">
              <Days startsOn={startsOn} endsOn={endsOn} /> <span className="nb">{beginsAt}</span>
            </span>,
          ],
          ...(place === '' ? [] : [[m.place, place] as const]),
          ...(chair === null ? [] : [[m.chair, chair] as const]),
        ]}
      />
      <h2>{m.agenda}</h2>
      <div data-part="agenda">
        {agenda.length === 0 ? (
          <Empty kind="none" title={m.noAgenda} />
        ) : (
          <Agenda
            lines={agenda.map((item) => ({ ...item, papers: papers.filter(({ itemId }) => itemId === item.id) }))}
          />
        )}
      </div>
      <Roll attendees={attendees} />
    </>
  )
}

/** Where the reader himself stands, and the one thing to do about it. */
function OwnStand({ view: { own, meeting, can } }: { view: MeetingView }) {
  const m = useMessages(pageMessages).one
  const agreed = useMessages(agreedFaces)
  const base = addressOf(meeting)
  const over = meeting.state === 'closed' || meeting.state === 'archived'
  const sitting = meeting.state === 'open' || meeting.state === 'adjourned'
  const away = own?.attendance !== 'present' && own?.attendance !== 'recused'
  return (
    <>
      {own && (
        <p>
          <b>{m.you}</b> <Status kind={away ? 'yours' : 'done'}>{m.attendance[own.attendance]}</Status>{' '}
          {own.seat !== null && (
            <span>
              {m.seat} <b className="num nb">{own.seat}</b>
            </span>
          )}
        </p>
      )}
      <Actions>
        {own && away && can.check_in === null && <ButtonLink href={`${base}/check-in`}>{m.checkIn}</ButtonLink>}
        {own?.part === 'member' && !away && meeting.state === 'open' && (
          <ButtonLink href={`${base}/vote`}>{m.vote}</ButtonLink>
        )}
        {own?.attendance === 'expected' && meeting.state === 'notified' && (
          <ButtonLink href={`${base}/leave`} kind="secondary">
            {m.leave}
          </ButtonLink>
        )}
        {own && (sitting || meeting.state === 'notified') && (
          <ButtonLink href={`${base}/speak`} kind="secondary">
            {m.speak}
          </ButtonLink>
        )}
        {meeting.kind === 'joint' && (sitting || over) && (
          <ButtonLink href={`${base}/agreed`} kind="secondary">
            {agreed.list}
          </ButtonLink>
        )}
        {over && (
          <ButtonLink href={`${base}/minutes`} kind="secondary">
            {m.minutes}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

/** The item at hand and how many are there; it changes under the reader's eyes. */
function UnderWay({ view: { meeting, agenda, quorum } }: { view: MeetingView }) {
  const m = useMessages(pageMessages).one
  if (meeting.state !== 'open' && meeting.state !== 'adjourned') return null
  const current = agenda.find(({ id }) => id === meeting.currentItemId)
  const { present, all, needed, reached } = quorum
  return (
    <section className="note" aria-label={m.now}>
      <p>
        <b>{m.now}</b> {current ? `${current.number} ${current.title}` : m.noneNow}
      </p>
      {needed === 0 ? (
        <p>{say(m.present, { present, all })}</p>
      ) : (
        <p>
          {say(m.quorumText, { present, all, needed })}{' '}
          <Status kind={reached ? 'done' : 'overdue'}>{reached ? m.reached : m.missing}</Status>
        </p>
      )}
    </section>
  )
}

function Roll({ attendees }: { attendees: readonly Attendee[] }) {
  const m = useMessages(pageMessages).one
  const there = ({ attendance }: Attendee) => (attendance === 'present' || attendance === 'recused' ? m.yes : m.no)
  const parts = [
    ['member', m.members],
    ['observer', m.observers],
  ] as const
  return parts.map(([part, caption]) => {
    const rows = attendees.filter((one) => one.part === part)
    if (rows.length === 0) return null
    return (
      <details key={part}>
        <summary>
          {caption} <span className="num">{rows.length}</span>
        </summary>
        <DataTable
          caption={caption}
          rows={rows}
          rowKey={({ personId }) => personId}
          columns={[
            {
              id: 'name',
              head: m.name,
              cell: ({ name, distinction }) => (distinction ? `${name}（${distinction}）` : name),
            },
            { id: 'capacity', head: m.capacity, cell: ({ capacity }) => capacity },
            { id: 'seat', head: m.seat, cell: ({ seat }) => seat ?? '' },
            { id: 'there', head: m.there, cell: there },
          ]}
        />
      </details>
    )
  })
}
