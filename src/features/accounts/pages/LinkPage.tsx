/** 用链接登录: a button, because mail filters open every link they see and a GET never writes. */
import { Actions, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { signInApi } from '../domain/contract-sign-in.ts'
import { messages } from '../messages/index.ts'
import { wayOn } from '../domain/way-on.ts'

export const linkPage: Page = {
  path: '/sign-in/link/:linkToken',
  access: 'public',
  async get({ session }) {
    return { title: messages[session.language].link.title, body: <Link /> }
  },
  async post({ call, params }) {
    return wayOn(await call(signInApi.link, { linkToken: params.linkToken ?? '' }), undefined)
  },
}

function Link() {
  const m = useMessages(messages).link
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <PostForm label={m.title}>
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}
