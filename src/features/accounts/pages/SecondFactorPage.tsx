/** 动态口令: the step after the password, shown or set up for the first time. */
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { signInApi, type Enrolment } from '../domain/contract-sign-in.ts'
import { messages } from '../messages/index.ts'
import { CodeField, EnrolmentSteps } from './EnrolmentSteps.tsx'
import { wayOn, withNext } from '../domain/way-on.ts'

export const secondFactorPage: Page = {
  path: '/sign-in/totp',
  access: 'public',
  async get({ call, query, session }) {
    const { awaiting, enrolment } = await call(signInApi.pending, {})
    if (awaiting === 'password' || !awaiting)
      return { to: withNext(awaiting ? '/sign-in/password' : '/sign-in', query.next) }
    const m = messages[session.language]
    return enrolment
      ? { title: m.enrolment.title, body: <Enrol enrolment={enrolment} /> }
      : { title: m.secondFactor.title, body: <Show /> }
  },
  async post({ call, form, query }) {
    const oneTimeCode = text(form, 'oneTimeCode')
    const { awaiting } = await call(signInApi.pending, {})
    const step = awaiting === 'enrolment' ? signInApi.enrol : signInApi.secondFactor
    return wayOn(await call(step, { oneTimeCode }), query.next)
  },
}

function Show() {
  const m = useMessages(messages).secondFactor
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <PostForm label={m.title}>
        <CodeField hint={m.codeHint} />
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
      <p>
        <a href="/sign-out">{m.cancel}</a>
      </p>
    </>
  )
}

function Enrol({ enrolment }: { enrolment: Enrolment }) {
  const m = useMessages(messages).enrolment
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.why}</p>
      <PostForm label={m.title}>
        <EnrolmentSteps enrolment={enrolment} />
      </PostForm>
    </>
  )
}
