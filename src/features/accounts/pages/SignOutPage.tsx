/** 退出: asked first, because a GET never writes. */
import { say } from '#kernel/message'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { signInApi } from '../domain/contract-sign-in.ts'
import { homeOf } from '../domain/standing.ts'
import { messages } from '../messages/index.ts'

export const signOutPage: Page = {
  path: '/sign-out',
  access: 'public',
  async get({ call, session }) {
    const { awaiting, name } = await call(signInApi.pending, {})
    const title = messages[session.language].signOut.title
    return { title, body: <SignOut name={session.signedIn ? session.name : awaiting ? name : undefined} /> }
  },
  async post({ call }) {
    await call(signInApi.signOut, {})
    return { to: '/sign-out' }
  },
}

/** Also for somebody between two steps of signing in. */
function SignOut({ name }: { name: string | undefined }) {
  const m = useMessages(messages).signOut
  const { roles } = useSession()
  if (name === undefined)
    return (
      <>
        <h1>{m.title}</h1>
        <p>{m.nobody}</p>
        <p>
          <a href="/sign-in">{m.signIn}</a>
        </p>
      </>
    )
  return (
    <>
      <h1>{m.title}</h1>
      <p>{say(m.question, { name })}</p>
      <PostForm label={m.title}>
        <Actions>
          <Submit>{m.submit}</Submit>
          <ButtonLink kind="secondary" href={homeOf(roles)}>
            {m.stay}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  )
}
