/** 主持人屏 /hall/:meeting/stage: the line to say, the next step, the quorum, and what a majority still needs. */
import { say } from '#kernel/message'
import { meetingChannel } from '#kernel/live'
import type { PollOutcome } from '#kernel/poll'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { hasPlaces } from '../../domain/rule.ts'
import { nextStep } from '../../domain/hall/autopilot.ts'
import { hallApi } from '../../domain/hall/contract.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'

export const stagePage: Page = {
  path: '/hall/:meeting/stage',
  access: ['deputies_office', 'secretariat', 'chairman', 'committee_member', 'deputy'],
  async get({ params, query, session, call }) {
    const rehearsal = query.rehearsal === '1' ? 'true' : 'false'
    const hall = await call(hallApi.hall, { meeting: params.meeting ?? '', rehearsal })
    return {
      title: hallPageMessages[session.language].stageTitle,
      layout: 'hall',
      live: { channel: meetingChannel(hall.meeting.id), spread: 0 },
      body: <Stage hall={hall} />,
    }
  },
}

function Stage({ hall }: { hall: HallView }) {
  const m = useMessages(hallPageMessages)
  const { quorum, item, next, place, poll, meeting } = hall
  const step = nextStep(hall)
  return (
    <div className="stage" data-part="stage">
      <div className="side">
        <p className="quiet">
          {meeting.title} {hall.rehearsal && <b className="rehearsal-mark">{m.rehearsal}</b>}
        </p>
        {item && <h1>{`${item.number} ${item.title}`}</h1>}
        <p className="script">{scriptOf(m, hall)}</p>
        <p>
          <span className="quiet">{m.nextIs}</span>
          <b>{m.steps[step]}</b>
        </p>
      </div>
      <dl className="side">
        <Fact name={m.present} value={`${quorum.present} / ${quorum.all}`} />
        {quorum.needed > 0 && (
          <Fact
            name={m.needed}
            value={String(quorum.needed)}
            tone={quorum.reached ? 'met' : 'unmet'}
            note={quorum.reached ? say(m.spare, { count: quorum.spare + 1 }) : say(m.missing, { count: -quorum.spare })}
          />
        )}
        {item && <Fact name={say(m.itemOf, place)} value={next ? `${m.nextItem} ${next.title}` : '—'} />}
        {poll && <Poll poll={poll} present={quorum.present} />}
      </dl>
    </div>
  )
}

function Poll({ poll, present }: { poll: NonNullable<HallView['poll']>; present: number }) {
  const m = useMessages(hallPageMessages)
  const { needed, spare } = poll
  const hope = needed === null ? undefined : say(m.hope, { needed, present })
  const lost = spare !== null && spare < 0
  return (
    <>
      <Fact name={poll.title} value={poll.state === 'open' ? `${poll.received} / ${poll.expected}` : ''} note={hope} />
      {spare !== null && (
        <Fact
          name=""
          value=""
          note={lost ? m.hopeLost : say(m.hopeSpare, { count: spare + 1 })}
          tone={lost ? 'unmet' : ''}
        />
      )}
    </>
  )
}

interface FactProps {
  readonly name: string
  readonly value: string
  readonly note?: string | undefined
  readonly tone?: string
}

const Fact = ({ name, value, note, tone = '' }: FactProps) => (
  <div>
    {name && <dt className="quiet">{name}</dt>}
    {value && <dd className={tone}>{value}</dd>}
    {note && <dd className={`note ${tone}`}>{note}</dd>}
  </div>
)

/** What came out, of whom where there are several; who was there and by which rule stands on the result sheet. */
function resultOf(m: (typeof hallPageMessages)['zh-CN'], { kind, questions }: PollOutcome): string {
  return questions
    .map(({ title, options, others, left, words }) => {
      const lines = hasPlaces(kind) ? options.length + others.length + (left > 0 ? 1 : 0) : 1
      const said = words.slice(2, 2 + lines).join(m.between)
      return questions.length > 1 ? say(m.ofQuestion, { title, words: said }) : said
    })
    .join(m.between)
}

/** What the chair says now, with the numbers as they stand. */
function scriptOf(m: (typeof hallPageMessages)['zh-CN'], hall: HallView): string {
  const { quorum, poll, item, next, offers } = hall
  return say(m.script[nextStep(hall)], {
    all: quorum.all,
    present: quorum.present,
    poll: poll?.title ?? '',
    scrutineers: poll?.scrutineers.join('、') ?? '',
    at: item?.title ?? '',
    item: next?.title ?? '',
    offer: offers[0]?.title ?? '',
    result: poll?.outcome ? resultOf(m, poll.outcome) : '',
  })
}
