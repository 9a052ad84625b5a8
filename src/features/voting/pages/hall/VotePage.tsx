/**
 * 手机表决 /m/:meeting/vote: the ballot appears when the vote opens, with its choices alike to the eye; whoever cannot vote
 * reads exactly why. By name it works without a script; a secret electronic paper is made by the device itself.
 */
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { pollApi } from '../../domain/contract.ts'
import { hallApi } from '../../domain/hall/contract.ts'
import type { PhoneView } from '../../domain/hall/views.ts'
import { Mark } from '../../domain/views.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { BallotForm } from './BallotForm.tsx'

export const votePage: Page = {
  path: '/m/:meeting/vote',
  access: 'signed_in',
  async get({ params, session, call }) {
    const phone = await call(hallApi.phone, { meeting: params.meeting ?? '' })
    return {
      title: hallPageMessages[session.language].vote.title,
      layout: 'vote',
      // Whoever can vote hears of steps only; whoever may be let in any moment hears of that too.
      live: {
        channel: meetingChannel(phone.meetingId),
        spread: 0,
        ...(phone.obstacle === null ? { steps: true, shared: ballotAddress(phone) } : {}),
      },
      body: <Phone phone={phone} />,
    }
  },
  async post({ params, form, call, path }) {
    const { poll } = await call(hallApi.phone, { meeting: params.meeting ?? '' })
    if (poll?.method !== 'named') throw new Refusal('conflict', 'hall.needs_script', {})
    const marks = Object.entries(form).flatMap(([name, value]) => {
      const [, question, option] = /^q(\d+)o(\d+)$/.exec(name) ?? []
      return question === undefined
        ? []
        : [{ question: Number(question), option: Number(option), mark: Mark.parse(value) }]
    })
    await call(pollApi.castNamed, { id: poll.id, marks })
    return { to: path }
  },
}

const ballotAddress = ({ reference, ticket }: PhoneView): string =>
  `/m/${reference}/ballot?ticket=${encodeURIComponent(ticket)}`

/** 全场共用的表决票: what the phones of a hall exchange their ballot for when a vote opens. */
export const ballotPage: Page = {
  path: '/m/:meeting/ballot',
  access: 'public',
  shared: true,
  async get({ params, query, session, call }) {
    const phone = await call(hallApi.ballot, { meeting: params.meeting ?? '', ticket: query.ticket ?? '' })
    return {
      title: hallPageMessages[session.language].vote.title,
      layout: 'vote',
      live: { channel: meetingChannel(phone.meetingId), steps: true },
      body: <Phone phone={phone} />,
    }
  },
}

function Phone({ phone: { meeting, item, poll, obstacle } }: { phone: PhoneView }) {
  const { vote: m } = useMessages(hallPageMessages)
  return (
    <div className="vote" data-part="vote">
      <p className="hint">{meeting}</p>
      {item && <p>{say(m.current, { item })}</p>}
      {poll ? <Poll poll={poll} obstacle={obstacle} /> : <p className="vote-state">{m.waiting}</p>}
    </div>
  )
}

function Poll({ poll, obstacle }: { poll: NonNullable<PhoneView['poll']>; obstacle: string | null }) {
  const { vote: m } = useMessages(hallPageMessages)
  const over = poll.state === 'closed' || poll.state === 'announced'
  return (
    <div
      data-poll={poll.id}
      data-method={poll.method}
      data-key={poll.publicKey ?? undefined}
      data-root={over ? (poll.papersRoot ?? undefined) : undefined}
      data-received={m.received}
      data-sending={m.sending}
      data-again={m.again}
      data-in-box={m.inBox}
      data-unable={m.unable}
    >
      <h1>{poll.title}</h1>
      {over ? (
        <p className="vote-state">{say(m.closed, { poll: poll.title })}</p>
      ) : obstacle === null ? (
        <Ballot poll={poll} />
      ) : (
        <p className="vote-state" role="status">
          {obstacle}
        </p>
      )}
      <div data-state="" role="status" />
      <p data-proof="" role="status" />
    </div>
  )
}

function Ballot({ poll }: { poll: NonNullable<PhoneView['poll']> }) {
  const { vote: m } = useMessages(hallPageMessages)
  return (
    <>
      <p className="hint">{poll.method === 'named' ? m.named : m.secret}</p>
      {poll.state === 'ready' ? <p className="vote-state">{m.ready}</p> : <BallotForm poll={poll} />}
    </>
  )
}
