/**
 * 彩排手机 /m/:meeting/rehearsal: a phone takes the seat of an invented member and votes as on the day. It says on every view
 * that it is a rehearsal, and knows neither the reader nor any vote of the meeting.
 */
import { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { Field } from '#ui/fields'
import { Actions, FormKey, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { hallApi } from '../../domain/hall/contract.ts'
import { rehearsalMarks } from '../../domain/hall/rehearsal.ts'
import type { RehearsalPhone } from '../../domain/hall/views.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { rehearsalWords } from '../../messages/hall-rehearsal.ts'

export const rehearsalPage: Page = {
  path: '/m/:meeting/rehearsal',
  access: 'public',
  async get({ params, query, session, call }) {
    const { title } = rehearsalWords[session.language].phone
    const { seat } = query
    if (seat === undefined) return { title, layout: 'vote', body: <TakeSeat code={query.code} /> }
    const phone = await call(hallApi.rehearsalPhone, { meeting: params.meeting ?? '', seat })
    return {
      title,
      layout: 'vote',
      live: { channel: meetingChannel(phone.meetingId), steps: true, spread: 0 },
      body: <Seat phone={phone} />,
    }
  },
  async post({ params, query, form, call }) {
    const meeting = params.meeting ?? ''
    const address = `/m/${meeting}/rehearsal?seat=`
    if (query.seat !== undefined) {
      const mark = z.enum(rehearsalMarks).parse(text(form, 'mark'))
      await call(hallApi.rehearsalVote, { meeting, seat: query.seat, mark })
      return { to: `${address}${query.seat}` }
    }
    const { seat } = await call(hallApi.takeSeat, { meeting, code: text(form, 'code') })
    return { to: `${address}${seat}` }
  },
}

function Marked() {
  const { phone: m } = useMessages(rehearsalWords)
  return (
    <p className="rehearsal-banner">
      <b>{m.title}</b> {m.notReal}
    </p>
  )
}

/** A code that was scanned comes in the address, so that one tap is left. */
function TakeSeat({ code }: { code: string | undefined }) {
  const { phone: m } = useMessages(rehearsalWords)
  return (
    <div className="vote">
      <Marked />
      <PostForm>
        <Field name="code" label={m.code} value={code?.slice(0, 20)} autoComplete="off" width="short" />
        <Actions>
          <Submit>{m.take}</Submit>
        </Actions>
      </PostForm>
    </div>
  )
}

function Seat({ phone: { meeting, number, item, voting } }: { phone: RehearsalPhone }) {
  const { phone: m } = useMessages(rehearsalWords)
  const { vote } = useMessages(hallPageMessages)
  return (
    <div className="vote" data-part="vote">
      <Marked />
      {number === null ? (
        <p className="vote-state">{m.over}</p>
      ) : (
        <>
          <p className="hint">{meeting}</p>
          <p>{say(m.seat, { number })}</p>
          {item !== null && <p>{say(vote.current, { item })}</p>}
          {voting && !voting.done ? (
            <Ballot title={voting.title} />
          ) : (
            <p className="vote-state" role="status">
              {voting ? m.done : vote.waiting}
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Ballot({ title }: { title: string }) {
  const { marks } = useMessages(hallPageMessages)
  return (
    <>
      <h1>{title}</h1>
      <form method="post" autoComplete="off">
        <FormKey />
        <div className="vote-buttons">
          {rehearsalMarks.map((mark) => (
            <button key={mark} type="submit" name="mark" value={mark}>
              {marks[mark]}
            </button>
          ))}
        </div>
      </form>
    </>
  )
}
