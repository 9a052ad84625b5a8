/** What a screen of the hall shows (大屏画面), one part of the meeting at a time. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { Day } from '#ui/dates'
import { QrCode } from '#ui/qr'
import { useMessages, useSession } from '#ui/session'
import { modeOf } from '../../domain/hall/autopilot.ts'
import type { HallScreen, HallView, ScreenMode } from '../../domain/hall/views.ts'
import { questionTitle } from '../../messages/aspects.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { ResultBody } from './ResultBody.tsx'

interface Shown {
  readonly hall: HallView
}

export function ScreenBody({ hall, screen, preview = false }: Shown & { screen: HallScreen; preview?: boolean }) {
  const m = useMessages(hallPageMessages)
  const mode = modeOf(screen, hall)
  const Content = contents[mode]
  return (
    <div className={`hall-screen zoom-${screen.zoom}`} data-part="screen" data-mode={mode}>
      <div className="hall-top">
        <span>{hall.meeting.title}</span>
        {hall.rehearsal && <b className="rehearsal-mark">{m.rehearsal}</b>}
        {preview ? <span className="preview-mark">{m.preview}</span> : <Day date={hall.meeting.startsOn} />}
      </div>
      <Content hall={hall} />
      <div className="hall-foot">
        <Present hall={hall} />
        <span>{m.liveData}</span>
      </div>
    </div>
  )
}

function Present({ hall: { quorum, onLeave } }: Shown) {
  const m = useMessages(hallPageMessages)
  return (
    <span>
      {m.expected} {quorum.all} · {m.present} {quorum.present} · {m.onLeave} {onLeave}
    </span>
  )
}

const Centre = ({ children }: { children: ReactNode }) => <div className="hall-middle centred">{children}</div>

function Welcome({ hall: { meeting } }: Shown) {
  const m = useMessages(hallPageMessages)
  return (
    <Centre>
      <p className="quiet">{m.welcome}</p>
      <h1>{meeting.title}</h1>
      <p className="quiet">{meeting.place}</p>
    </Centre>
  )
}

function Agenda({ hall: { item, place } }: Shown) {
  const m = useMessages(hallPageMessages)
  if (!item)
    return (
      <Centre>
        <h1>{m.noItem}</h1>
      </Centre>
    )
  return (
    <div className="hall-middle">
      <p className="quiet">{say(m.itemOf, place)}</p>
      <h1>{item.title}</h1>
      {item.presenter && <p className="quiet">{item.presenter}</p>}
    </div>
  )
}

function Attendance({ hall: { quorum, door, at } }: Shown) {
  const m = useMessages(hallPageMessages)
  // A joint meeting needs nobody to sit.
  const asksForQuorum = quorum.needed > 0
  return (
    <div className="hall-middle">
      <h1>{m.attendance}</h1>
      <dl className="figures">
        {[
          [m.expected, quorum.all],
          [m.present, quorum.present],
          ...(asksForQuorum ? [[m.needed, quorum.needed] as const] : []),
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asksForQuorum && (
        <p className={quorum.reached ? 'met' : 'unmet'}>
          {quorum.reached ? `✔ ${m.reached}` : `▲ ${say(m.missing, { count: -quorum.spare })}`}
        </p>
      )}
      {door && (
        <div className="door" data-until={door.until} data-at={at}>
          <QrCode text={door.address} label={m.doorPicture} />
          <p>
            <span className="quiet">{m.door}</span> <b className="huge">{door.code}</b>
          </p>
        </div>
      )}
    </div>
  )
}

function Floor({ hall }: Shown) {
  const m = useMessages(hallPageMessages)
  const { speaker, item, at } = hall
  if (!speaker) return <Agenda hall={hall} />
  return (
    <div className="hall-middle">
      {item && <p className="quiet">{item.title}</p>}
      <p className="quiet">{m.speaking}</p>
      <h1>{speaker.name}</h1>
      <p className="huge" data-since={speaker.beganAt} data-at={at} data-limit={speaker.limitMinutes ?? undefined}>
        00:00
      </p>
      <p className="quiet">
        {speaker.limitMinutes !== null && `${say(m.limit, { minutes: speaker.limitMinutes })} · `}
        {say(m.waitingSpeakers, { count: speaker.waiting })}
      </p>
    </div>
  )
}

/** Before the closing nothing is known but how many have voted. */
function Vote({ hall }: Shown) {
  const m = useMessages(hallPageMessages)
  const { poll } = hall
  if (!poll || poll.state !== 'open') return <Agenda hall={hall} />
  const how = {
    hands: m.votingHands,
    paper: m.votingPaper,
    device: m.votingDevice,
    named: m.votingPhone,
    electronic: m.votingPhone,
  }
  const counted = poll.method === 'named' || poll.method === 'electronic'
  const { received, expected } = poll
  return (
    <div className="hall-middle">
      <p className="quiet">{m.voting}</p>
      <h1>{poll.title}</h1>
      {counted && (
        <>
          <p className="verdict">
            {m.received} {received} / {expected}
          </p>
          <svg className="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="4" />
            <rect width={expected > 0 ? Math.min(100, (received / expected) * 100) : 0} height="4" />
          </svg>
        </>
      )}
      <Candidates poll={poll} />
      <p className="quiet">{how[poll.method]}</p>
    </div>
  )
}

/** Who or what is voted on, with what is said of each; a matter that stands alone has its title above. */
function Candidates({ poll: { questions } }: { poll: NonNullable<HallView['poll']> }) {
  const m = useMessages(hallPageMessages)
  const { language } = useSession()
  const alone = questions.length === 1 && questions[0]?.options.length === 1
  if (alone) return null
  const many = questions.reduce((sum, { options }) => sum + options.length, 0) > 18
  return (
    <ol className={many ? 'on-ballot many' : 'on-ballot'}>
      {questions.flatMap(({ number: question, title, aspect, options }) =>
        options.map((option) => (
          <li key={`${question} ${option.number}`}>
            {options.length > 1 ? option.title : questionTitle(language, { title, aspect })}
            {option.included && <b className="met"> {m.included}</b>}
            {option.note !== '' && <span className="quiet"> {option.note}</span>}
          </li>
        )),
      )}
    </ol>
  )
}

function Result({ hall: { poll } }: Shown) {
  const m = useMessages(hallPageMessages)
  if (poll?.outcome) return <ResultBody title={poll.title} outcome={poll.outcome} />
  return (
    <Centre>
      <h1>{m.nothing}</h1>
    </Centre>
  )
}

const contents: Record<ScreenMode, (shown: Shown) => ReactNode> = {
  auto: Agenda,
  welcome: Welcome,
  agenda: Agenda,
  attendance: Attendance,
  speaker: Floor,
  vote: Vote,
  result: Result,
}
