/** 签到: six signs and a button; then the seat, large. */
import { written } from '#ui/checks'
import { Field } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { Status } from '#ui/status'
import { checkInApi } from '../domain/contract-check-in.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { pageMessages } from '../messages/pages.ts'
import { addressOf, meetingOf } from './find.ts'

export const checkInPage: Page = {
  path: '/m/:id/check-in',
  access: 'signed_in',
  async get(context) {
    const view = await meetingOf(context)
    const { title } = pageMessages[context.session.language].checkIn
    return { title, body: <CheckIn view={view} code={context.query.code} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { meeting } = await meetingOf(context)
    const m = pageMessages[session.language].checkIn
    await call(checkInApi.checkIn, { id: meeting.id, code: written(form, 'code', { label: m.code, limit: 20 }) })
    return { to: `${addressOf(meeting)}/check-in` }
  },
}

/** A code scanned from the screen comes in the address, so that one tap is left. */
function CheckIn({ view: { meeting, own, can }, code }: { view: MeetingView; code: string | undefined }) {
  const m = useMessages(pageMessages).checkIn
  const there = own?.attendance === 'present' || own?.attendance === 'recused'
  return (
    <>
      <p className="reference">{meeting.title}</p>
      <h1>{m.title}</h1>
      {there ? (
        <>
          <p>
            <Status kind="done">{m.done}</Status>
          </p>
          <p>{own.seat === null ? m.noSeat : m.seat}</p>
          {own.seat !== null && <p className="seat num">{own.seat}</p>}
          <Actions>
            <ButtonLink href={addressOf(meeting)}>{m.toMeeting}</ButtonLink>
            {own.part === 'member' && (
              <ButtonLink href={`${addressOf(meeting)}/vote`} kind="secondary">
                {m.toVote}
              </ButtonLink>
            )}
          </Actions>
        </>
      ) : can.check_in === null ? (
        <PostForm>
          <Field
            name="code"
            label={m.code}
            hint={m.codeHint}
            value={code?.slice(0, 20)}
            autoComplete="off"
            width="short"
          />
          <Actions>
            <Submit>{m.submit}</Submit>
          </Actions>
        </PostForm>
      ) : (
        <p className="notice">{m.closed}</p>
      )}
    </>
  )
}
