/** 用一次性验证码登录: ask for a code, then enter it; the same page says the same whether the name is known or not. */
import { Field } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { signInApi } from '../domain/contract-sign-in.ts'
import { messages } from '../messages/index.ts'
import { wayOn, withNext } from '../domain/way-on.ts'

export const codePage: Page = {
  path: '/sign-in/code',
  access: 'public',
  async get({ query, session }) {
    const title = messages[session.language].code.title
    return { title, body: query.request ? <EnterCode next={query.next} /> : <AskForCode next={query.next} /> }
  },
  async post({ call, form, query }) {
    if (query.request) {
      const { request } = query
      return wayOn(await call(signInApi.code, { request, oneTimeCode: text(form, 'oneTimeCode') }), query.next)
    }
    const { request } = await call(signInApi.sendCode, { name: text(form, 'name') })
    const here = withNext('/sign-in/code', query.next)
    return { to: `${here}${here.includes('?') ? '&' : '?'}request=${request}` }
  },
}

function AskForCode({ next }: { next: string | undefined }) {
  const m = useMessages(messages)
  return (
    <>
      <h1>{m.code.title}</h1>
      <p>{m.code.intro}</p>
      <PostForm label={m.code.title}>
        <Field name="name" label={m.signIn.name} hint={m.signIn.nameHint} autoComplete="username" />
        <Actions>
          <Submit>{m.code.send}</Submit>
        </Actions>
      </PostForm>
      <p>
        <a href={withNext('/sign-in', next)}>{m.code.byPassword}</a>
      </p>
    </>
  )
}

function EnterCode({ next }: { next: string | undefined }) {
  const m = useMessages(messages).code
  return (
    <>
      <h1>{m.title}</h1>
      <p role="status">{m.sent}</p>
      <PostForm label={m.title}>
        <Field name="oneTimeCode" label={m.code} inputMode="numeric" autoComplete="one-time-code" width="short" />
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
      <p className="hint">{m.notArrived}</p>
      <p>
        <a href={withNext('/sign-in/code', next)}>{m.again}</a>
      </p>
    </>
  )
}
