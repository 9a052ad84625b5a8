/** 登录: name and password, the other ways in, and the doors of the demonstration. Works without JavaScript. */
import { say } from '#kernel/message'
import { Field } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { signInApi, type Door } from '../domain/contract-sign-in.ts'
import { isDoor } from '../domain/demonstration.ts'
import { homeOf } from '../domain/standing.ts'
import { messages } from '../messages/index.ts'
import { wayOn, withNext } from '../domain/way-on.ts'

export const signInPage: Page = {
  path: '/sign-in',
  access: 'public',
  async get({ call, query, session }) {
    const { doors, identityProvider } = await call(signInApi.ways, {})
    return {
      title: messages[session.language].signIn.title,
      body: <SignIn doors={doors} identityProvider={identityProvider} next={query.next} because={query.because} />,
    }
  },
  async post({ call, form, query }) {
    const door = text(form, 'door')
    const signedIn = isDoor(door)
      ? await call(signInApi.demonstration, { door })
      : await call(signInApi.password, { name: text(form, 'name'), password: text(form, 'password') })
    return wayOn(signedIn, query.next)
  },
}

interface SignInProps {
  readonly doors: readonly Door[]
  readonly identityProvider: boolean
  readonly next: string | undefined
  readonly because: string | undefined
}

function SignIn({ doors, identityProvider, next, because }: SignInProps) {
  const m = useMessages(messages).signIn
  const { signedIn, name, roles } = useSession()
  const reason = Object.entries(m.because).find(([code]) => code === because)?.[1]
  return (
    <>
      <h1>{m.title}</h1>
      {reason && <p role="alert">{reason}</p>}
      {signedIn && (
        <p>
          {say(m.signedIn, { name })} <a href={homeOf(roles)}>{m.goOn}</a>
        </p>
      )}
      {doors.length > 0 && <Doors doors={doors} />}
      <PostForm label={m.title}>
        {doors.length > 0 && <h2>{m.byPassword}</h2>}
        <Field name="name" label={m.name} hint={m.nameHint} autoComplete="username" />
        <Field name="password" label={m.password} type="password" autoComplete="current-password" />
        <Actions>
          <Submit kind={doors.length > 0 ? 'secondary' : 'primary'}>{m.submit}</Submit>
        </Actions>
      </PostForm>
      <p>
        <a href={withNext('/sign-in/code', next)}>{m.byCode}</a>
      </p>
      {identityProvider && (
        <Actions>
          <ButtonLink kind="secondary" href={withNext('/sign-in/oidc', next)}>
            {m.byProvider}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

function Doors({ doors }: { doors: readonly Door[] }) {
  const m = useMessages(messages)
  return (
    <PostForm label={m.signIn.doors}>
      <h2>{m.signIn.doors}</h2>
      <p className="hint">{m.signIn.doorsHint}</p>
      <ul className="plain">
        {doors.map(({ door, role, name }) => (
          <li key={door}>
            <Submit kind="secondary" name="door" value={door}>
              {say(m.signIn.door, { role: m.roles[role], name })}
            </Submit>
          </li>
        ))}
      </ul>
    </PostForm>
  )
}
