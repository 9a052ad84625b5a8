/** 请假: asked for in writing by oneself; a member of the chairmen's meeting decides on those of others here. */
import { optional, written } from '#ui/checks'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Empty } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import type { LeaveView } from '../domain/contract-leave.ts'
import { leaveApi } from '../domain/contract-leave.ts'
import { attendanceApi } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { addressOf } from './find.ts'

export const leavePage: Page = {
  path: '/m/:id/leave',
  access: 'signed_in',
  async get({ call, params, session }) {
    const view = await call(leaveApi.one, { id: params.id ?? '' })
    return { title: pageMessages[session.language].leave.title, body: <Leave view={view} /> }
  },
  async post({ call, params, form, session }) {
    const view = await call(leaveApi.one, { id: params.id ?? '' })
    const m = pageMessages[session.language].leave
    const decision = text(form, 'decision')
    if (decision === '')
      await call(attendanceApi.askLeave, {
        meetingId: view.meetingId,
        reason: written(form, 'reason', { label: m.reason, limit: 300 }),
      })
    else
      await call(attendanceApi.decideLeave, {
        meetingId: view.meetingId,
        personId: text(form, 'personId'),
        approved: decision === 'approve',
        reason: optional(form, 'remark', { limit: 300 }),
      })
    return { to: `${addressOf(view)}/leave` }
  },
}

function Leave({ view }: { view: LeaveView }) {
  const m = useMessages(pageMessages)
  const { roles } = useSession()
  const { own, mayAsk, title } = view
  return (
    <>
      <p className="reference">
        <a href={addressOf(view)}>{title}</a>
      </p>
      <h1>{m.leave.title}</h1>
      {own !== null && (
        <>
          <p className="hint">{m.leave.hint}</p>
          <p>
            <Status kind={own === 'leave_asked' ? 'doing' : 'todo'}>{m.one.attendance[own]}</Status>
          </p>
          {mayAsk && (
            <PostForm draft={`leave-${view.meetingId}`}>
              <TextArea name="reason" label={m.leave.reason} rows={3} />
              <Actions>
                <Submit>{m.leave.submit}</Submit>
              </Actions>
            </PostForm>
          )}
        </>
      )}
      {(roles.includes('chairman') || view.asked.length > 0) && <Decisions view={view} />}
    </>
  )
}

function Decisions({ view }: { view: LeaveView }) {
  const m = useMessages(pageMessages).leave
  return (
    <>
      <h2>{m.decide}</h2>
      {view.asked.length === 0 && <Empty kind="done" title={m.none} />}
      {view.asked.map(({ personId, name, reason }) => (
        <section key={personId} className="note" aria-label={name}>
          <p>
            <b>{name}</b> {reason}
          </p>
          <PostForm label={name}>
            <input type="hidden" name="personId" value={personId} />
            <Field name="remark" label={m.decideReason} optional />
            <Actions>
              <Submit name="decision" value="approve">
                {m.approve}
              </Submit>
              <Submit name="decision" value="refuse" kind="secondary">
                {m.refuse}
              </Submit>
            </Actions>
          </PostForm>
        </section>
      ))}
    </>
  )
}
