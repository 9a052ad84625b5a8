/**
 * 手机表决 /m/:meeting/vote: the ballot appears when the vote opens, with its choices alike to the eye; whoever cannot vote
 * reads exactly why and is never shown it. By name it works without a script; a secret electronic paper is made by the
 * device itself.
 */
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import type { PollMethod } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { pollApi } from '../../domain/contract.ts'
import { hallApi } from '../../domain/hall/contract.ts'
import type { PhoneView } from '../../domain/hall/views.ts'
import { hallRefusals } from '../../messages/hall.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { marksIn } from './ballot-marks.ts'
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
        ...(phone.entitled.includes(phone.mark) ? { steps: true, shared: ballotAddress(phone) } : {}),
      },
      body: (
        <div data-mark={phone.mark}>
          <Phone phone={phone} />
        </div>
      ),
    }
  },
  async post({ params, form, call, path }) {
    const { poll } = await call(hallApi.phone, { meeting: params.meeting ?? '' })
    if (!poll) throw new Refusal('conflict', 'voting.not_open')
    if (poll.method !== 'named') throw new Refusal('conflict', 'hall.needs_script', {})
    await call(pollApi.castNamed, { id: poll.id, marks: marksIn(form, poll.questions) })
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

function Phone({ phone }: { phone: PhoneView }) {
  const { vote: m } = useMessages(hallPageMessages)
  const { reference, meeting, item, poll } = phone
  // What is ticked on an open ballot stays while somebody comes, leaves or asks for the floor.
  const same = poll?.state === 'open' && phone.obstacle === null ? poll.id : undefined
  return (
    <div className="vote" data-part="vote" data-same={same}>
      <p className="hint">{meeting}</p>
      {item && <p>{say(m.current, { item })}</p>}
      {poll ? <Poll poll={poll} phone={phone} /> : <p className="vote-state">{m.waiting}</p>}
      {(!poll || phone.obstacle !== null) && (
        <noscript>
          <p>
            <a href="">{m.lookAgain}</a>
          </p>
        </noscript>
      )}
      <p>
        <a href={`/m/${reference}`}>{m.toMeeting}</a>
      </p>
    </div>
  )
}

type AtHand = NonNullable<PhoneView['poll']>

function Poll({ poll, phone }: { poll: AtHand; phone: PhoneView }) {
  const { vote: m, votingHands, votingPaper, votingDevice } = useMessages(hallPageMessages)
  const { obstacle, receipt } = phone
  const elsewhere: Partial<Record<PollMethod, string>> = {
    hands: votingHands,
    paper: votingPaper,
    device: votingDevice,
  }
  const where = elsewhere[poll.method]
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
      {poll.insteadOf !== null && !over && <p className="notice warn">{say(m.anew, { reason: poll.insteadOf })}</p>}
      {over ? (
        <p className="vote-state">{say(m.closed, { poll: poll.title })}</p>
      ) : obstacle === null && where !== undefined ? (
        <p className="vote-state">{where}</p>
      ) : obstacle === null ? (
        <Sealed poll={poll} phone={phone} />
      ) : (
        <p className={receipt === null ? 'vote-state' : 'receipt'} role="status">
          {receipt === null ? obstacle : say(m.received, { receipt })}
        </p>
      )}
      <div data-state="" role="status" />
      <p data-proof="" role="status" />
    </div>
  )
}

/**
 * What the whole hall is sent, and what only a script can cast, lies in a template that is not shown: the phone takes it
 * out when its own mark is among those who may vote (`web/vote/sealed.ts`).
 */
function Sealed({ poll, phone: { mark, entitled } }: { poll: AtHand; phone: PhoneView }) {
  const { vote: m } = useMessages(hallPageMessages)
  const { language } = useSession()
  if (poll.method === 'named' && mark !== '') return <Ballot poll={poll} />
  return (
    <>
      <p className="vote-state" data-checking="" hidden>
        {m.checking}
      </p>
      <template data-sealed="" data-entitled={entitled.join(' ')}>
        <Ballot poll={poll} />
      </template>
      <noscript>
        <p className="vote-state">{hallRefusals[language]['hall.needs_script']}</p>
      </noscript>
    </>
  )
}

function Ballot({ poll }: { poll: AtHand }) {
  const { vote: m } = useMessages(hallPageMessages)
  return (
    <>
      <p className="hint">{poll.method === 'named' ? m.named : m.secret}</p>
      {poll.state === 'ready' ? <p className="vote-state">{m.ready}</p> : <BallotForm poll={poll} />}
    </>
  )
}
