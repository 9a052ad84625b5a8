/** 设置口令: whoever came by invitation to a post at the desk. */
import { say } from '#kernel/message'
import { Field } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { signInApi } from '../domain/contract-sign-in.ts'
import { messages } from '../messages/index.ts'
import { wayOn, withNext } from '../domain/way-on.ts'

export const firstPasswordPage: Page = {
  path: '/sign-in/password',
  access: 'public',
  async get({ call, query, session }) {
    const { awaiting, name } = await call(signInApi.pending, {})
    if (awaiting !== 'password') return { to: withNext(awaiting ? '/sign-in/totp' : '/sign-in', query.next) }
    return { title: messages[session.language].firstPassword.title, body: <FirstPassword name={name} /> }
  },
  async post({ call, form, query }) {
    const input = { newPassword: text(form, 'newPassword'), newPasswordAgain: text(form, 'newPasswordAgain') }
    return wayOn(await call(signInApi.firstPassword, input), query.next)
  },
}

function FirstPassword({ name }: { name: string }) {
  const m = useMessages(messages).firstPassword
  return (
    <>
      <h1>{m.title}</h1>
      <p>{say(m.intro, { name })}</p>
      <PostForm label={m.title}>
        <NewPasswordFields />
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}

export function NewPasswordFields() {
  const m = useMessages(messages).firstPassword
  return (
    <>
      <Field
        name="newPassword"
        label={m.newPassword}
        hint={m.newPasswordHint}
        type="password"
        autoComplete="new-password"
      />
      <Field name="newPasswordAgain" label={m.newPasswordAgain} type="password" autoComplete="new-password" />
    </>
  )
}
