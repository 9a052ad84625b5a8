/** The frame of one meeting at the desk (一次会议): tabs, head, the steps that are possible now, and what is under way. */
import type { ReactNode } from 'react'
import { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { DeskTabs } from '#ui/DeskTabs'
import { useLive } from '#ui/live'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { Status } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { readApi, type MeetingView } from '../domain/contract-reads.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { Days, Stage } from '../pages/parts.tsx'
import { keepers } from '../domain/desk-tabs.ts'
import { Steps } from './Steps.tsx'

const Parameters = z.object({ id: z.uuid() })

const parts = ['agenda', 'papers', 'roll', 'speeches', 'minutes', 'agreed'] as const
export type MeetingPart = (typeof parts)[number]

const addressOf = (id: string, part: MeetingPart): string =>
  part === 'agenda' ? `/desk/meetings/${id}` : `/desk/meetings/${id}/${part}`

interface FrameProps {
  readonly here: MeetingPart
  readonly children: (view: MeetingView) => ReactNode
}

export function Frame({ here, children }: FrameProps) {
  const { id } = useParameters(Parameters)
  const { data: view, error } = useEndpoint(readApi.one, { id })
  useLive(view && meetingChannel(view.meeting.id), view?.liveVersion)
  return (
    <>
      <DeskTabs
        label={deskTitles.one}
        tabs={parts
          .filter((part) => part !== 'agreed' || here === part || view?.meeting.kind === 'joint')
          .map((part) => [part, addressOf(id, part), keepers] as const)}
        titles={deskTitles}
        here={here}
      />
      {view ? (
        <>
          <Head view={view} />
          {children(view)}
        </>
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function Head({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages)
  const { meeting, quorum, agenda, notice } = view
  const { title, state } = meeting
  const current = agenda.find(({ id }) => id === meeting.currentItemId)
  const watched = state === 'notified' || state === 'open' || state === 'adjourned'
  return (
    <header className="meeting-head">
      <p className="reference">
        <Anchor href="/desk/meetings">{m.back}</Anchor>
      </p>
      <h1>
        {title} <Stage state={state} />
      </h1>
      <TimeAndPlace view={view} />
      {meeting.cancelledReason !== null && (
        <p>
          <Status kind="returned">{say(m.cancelled, { reason: meeting.cancelledReason })}</Status>
        </p>
      )}
      {state === 'planned' && notice && (
        <p className="hint">
          {m.notice} <Day date={notice.dueOn} /> {notice.basis}{' '}
          {notice.restDay !== null && say(m.noticeRest, { day: notice.restDay })}
        </p>
      )}
      {watched && <Attendance quorum={quorum} />}
      {quorum.warning !== null && state !== 'notified' && (
        <p className={quorum.reached ? 'notice' : 'notice warn'} role="status">
          {quorum.warning}
        </p>
      )}
      {current && (
        <p>
          <b>
            {current.number} {current.title}
          </b>
        </p>
      )}
      <Steps view={view} />
    </header>
  )
}

/** When, where, and who presides; without somebody who does, nobody opens the meeting or signs its minutes. */
function TimeAndPlace({ view: { meeting, basedOn } }: { view: MeetingView }) {
  const m = useMessages(deskMessages)
  const { startsOn, endsOn, beginsAt, place, state, chair } = meeting
  return (
    <>
      <p>
        <Days startsOn={startsOn} endsOn={endsOn} /> <span className="nb">{beginsAt}</span> {place}{' '}
        {chair !== null && (
          <span>
            {m.chair} {chair}
          </span>
        )}{' '}
        {basedOn && (
          <span className="hint">
            {m.basedOn} <a href={`/m/${basedOn.reference}/minutes`}>{basedOn.title}</a>
          </span>
        )}
      </p>
      {(state === 'planned' || state === 'notified') && chair === null && <p className="notice">{m.noChair}</p>}
    </>
  )
}

/** A joint meeting needs nobody to sit: it only says who is there. */
function Attendance({ quorum: { present, all, needed, reached, basis } }: Pick<MeetingView, 'quorum'>) {
  const m = useMessages(deskMessages)
  if (needed === 0) return <p>{say(m.there, { present, all })}</p>
  return (
    <p>
      <Status kind={reached ? 'done' : 'todo'}>{say(m.quorum, { present, all, needed })}</Status>{' '}
      <span className="hint">{basis}</span>
    </p>
  )
}
