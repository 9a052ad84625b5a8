/** 会议记录: read by those on the roll, corrected by those who attended, signed by whoever presided. */
import { say } from '#kernel/message'
import { optional, written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Prose } from '#ui/letter'
import { Empty } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import { minutesApi, type Correction, type Minutes } from '../domain/contract-minutes.ts'
import type { Meeting } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { addressOf, meetingOf } from './find.ts'

export const minutesPage: Page = {
  path: '/m/:id/minutes',
  access: 'signed_in',
  async get(context) {
    const { meeting } = await meetingOf(context)
    const { minutes } = await context.call(minutesApi.one, { id: meeting.id })
    const { title } = pageMessages[context.session.language].minutes
    return { title, body: <MinutesBody meeting={meeting} minutes={minutes} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { id, reference } = (await meetingOf(context)).meeting
    const m = pageMessages[session.language].minutes
    if (text(form, 'step') === 'sign') await call(minutesApi.sign, { id, version: text(form, 'version') })
    else
      await call(minutesApi.correct, {
        id,
        passage: optional(form, 'passage', { limit: 2000 }),
        correction: written(form, 'correction', { label: m.correction, limit: 2000 }),
      })
    return { to: `${addressOf({ reference })}/minutes` }
  },
}

function MinutesBody({ meeting, minutes }: { meeting: Meeting; minutes: Minutes | null }) {
  const m = useMessages(pageMessages).minutes
  const { language, today } = useSession()
  return (
    <>
      <p className="reference">
        <a href={addressOf(meeting)}>{meeting.title}</a>
      </p>
      <h1>{m.title}</h1>
      {minutes === null ? (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      ) : (
        <>
          <p>
            <Status kind={minutes.state === 'circulated' ? 'doing' : 'done'}>{m.states[minutes.state]}</Status>{' '}
            {minutes.state === 'circulated' &&
              minutes.correctionsUntil !== null &&
              say(m.until, { date: dayText(minutes.correctionsUntil, language, { today }) })}
            {minutes.signedOn !== null &&
              say(m.signed, { name: minutes.signedBy ?? '', date: dayText(minutes.signedOn, language, { today }) })}
          </p>
          <Prose>{minutes.text}</Prose>
          {minutes.state === 'circulated' && <Corrections minutes={minutes} />}
        </>
      )}
    </>
  )
}

function Corrections({ minutes }: { minutes: Minutes }) {
  const m = useMessages(pageMessages)
  const why = (reason: string | null | undefined) =>
    reason === null || reason === undefined
      ? undefined
      : (m.reasons[reason as keyof typeof m.reasons] ?? m.reasons.wrong_state)
  const { can, corrections, version } = minutes
  return (
    <>
      <h2>{m.minutes.corrections}</h2>
      {corrections.length === 0 && <p className="hint">{m.minutes.noCorrections}</p>}
      <ul>
        {corrections.map((one) => (
          <Asked key={one.id} correction={one} />
        ))}
      </ul>
      {can.correct === null && (
        <PostForm draft={`minutes-${minutes.meetingId}`}>
          <TextArea name="passage" label={m.minutes.passage} rows={2} optional />
          <TextArea name="correction" label={m.minutes.correction} rows={3} />
          <Actions>
            <Submit>{m.minutes.submit}</Submit>
          </Actions>
        </PostForm>
      )}
      {can.sign !== 'wrong_role' && (
        <PostForm>
          <input type="hidden" name="version" value={version} />
          <p className="hint">{say(m.minutes.signHint, { version })}</p>
          <Actions>
            <Submit name="step" value="sign" refused={why(can.sign)}>
              {m.minutes.sign}
            </Submit>
          </Actions>
        </PostForm>
      )}
    </>
  )
}

function Asked({ correction }: { correction: Correction }) {
  const m = useMessages(pageMessages).minutes
  const { language, today } = useSession()
  const { name, passage, correction: words, askedOn, accepted, answer } = correction
  return (
    <li>
      {passage !== '' && (
        <>
          <s>{passage}</s>{' '}
        </>
      )}
      {words} <span className="hint">{say(m.by, { name, date: dayText(askedOn, language, { today }) })}</span>{' '}
      <Status kind={accepted === null ? 'todo' : accepted ? 'done' : 'returned'}>
        {accepted === null ? m.open : accepted ? m.accepted : m.declined}
      </Status>{' '}
      {answer}
    </li>
  )
}
