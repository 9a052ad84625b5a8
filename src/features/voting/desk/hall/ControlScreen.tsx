/** 会议控制台 /desk/m/:meeting/control: what comes next in one button, the agenda, the vote, the screens. */
import { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { useLive } from '#ui/live'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { Status } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { hallApi } from '../../domain/hall/contract.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { AgendaCard } from './AgendaCard.tsx'
import { NextStep } from './NextStep.tsx'
import { PollCard } from './PollCard.tsx'
import { ScreensCard } from './ScreensCard.tsx'
import { SpeakersCard } from './SpeakersCard.tsx'
import { VoteFiles } from './VoteFiles.tsx'

const Parameters = z.object({ meeting: z.string() })

export function ControlScreen() {
  const m = useMessages(hallDeskMessages)
  const { meeting } = useParameters(Parameters)
  const { data, error } = useEndpoint(hallApi.console, { meeting })
  const hall = data?.hall
  const lost = useLive(hall && meetingChannel(hall.meeting.id), hall?.liveVersion)
  if (!data || !hall) return <Asking error={error} />
  const { agenda, speeches } = data
  return (
    <div className="control">
      <header>
        <h1>{hall.meeting.title}</h1>
        {lost && <Status kind="soon">{m.lost}</Status>}
        <Quorum hall={hall} />
        <Windows reference={hall.meeting.reference} />
        <Around meetingId={hall.meeting.id} />
        {(hall.meeting.state === 'planned' || hall.meeting.state === 'notified') && (
          <Anchor href={`/desk/m/${hall.meeting.reference}/rehearsal`}>{m.rehearse}</Anchor>
        )}
      </header>
      <div className="control-columns">
        <AgendaCard meeting={hall.meeting} agenda={agenda} />
        <div>
          <NextStep hall={hall} agenda={agenda} />
          <PollCard hall={hall} />
          <SpeakersCard speeches={speeches.filter(({ itemId }) => itemId === hall.item?.id)} />
          <VoteFiles polls={hall.polls} />
        </div>
        <ScreensCard hall={hall} />
      </div>
    </div>
  )
}

/** Amber before the quorum breaks, red once it is broken; always with its words. */
function Quorum({ hall: { meeting, quorum, onLeave } }: { hall: HallView }) {
  const m = useMessages(hallDeskMessages)
  const { all, present, needed, reached, spare } = quorum
  if (needed === 0) return <p>{say(m.there, { all, present, leave: onLeave })}</p>
  const over = meeting.state === 'closed' || meeting.state === 'archived'
  const near = reached && spare < 3 && !over
  return (
    <p className="facts">
      <span>{say(m.attendance, { all, present, needed, leave: onLeave })}</span>
      {!reached && !over && <Status kind="overdue">{say(m.short, { count: -spare })}</Status>}
      {near && <Status kind="soon">{say(m.edge, { count: spare + 1 })}</Status>}
    </p>
  )
}

/** What is kept of the meeting besides: who comes and goes, and what is written down. */
function Around({ meetingId }: { meetingId: string }) {
  const m = useMessages(hallDeskMessages)
  const links = [
    ['', m.keeping],
    ['/roll', m.roll],
    ['/minutes', m.minutes],
  ]
  return (
    <nav className="facts" aria-label={m.around}>
      {links.map(([part, label]) => (
        <Anchor key={part} href={`/desk/meetings/${meetingId}${part}`}>
          {label}
        </Anchor>
      ))}
      <a href={`/papers/about/${meetingId}`}>{m.papers}</a>
    </nav>
  )
}

/** Each opens in a window of its own, to be pushed onto its screen. */
function Windows({ reference }: { reference: string }) {
  const m = useMessages(hallDeskMessages)
  const links = [
    [`/hall/${reference}/screen/1`, say(m.screen, { number: 1 })],
    [`/hall/${reference}/screen/2`, say(m.screen, { number: 2 })],
    [`/hall/${reference}/stage`, m.stage],
    [`/hall/${reference}/kiosk`, m.kiosk],
    [`/hall/${reference}/paper`, m.count],
    [`/m/${reference}/vote`, m.phone],
  ]
  return (
    <nav className="facts" aria-label={m.windows}>
      {links.map(([href, label]) => (
        <a key={href} href={href} target="_blank" rel="noreferrer">
          {label}
        </a>
      ))}
    </nav>
  )
}
