/** 订阅新进展: an address for all suggestions, all meetings, a unit, a topic or one suggestion; or a feed, without any address. */
import { say } from '#kernel/message'
import { Field } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { portalApi, type SubscriptionScope } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

type Query = Readonly<Record<string, string>>

/** /subscribe, /subscribe?meetings=all, ?unit=…, ?topic=…, ?suggestion=17-3-118 */
function scopeIn(query: Query): SubscriptionScope {
  if (query.meetings !== undefined) return { scope: 'meetings', value: '' }
  for (const scope of ['unit', 'topic', 'suggestion'] as const) {
    const value = query[scope]
    if (typeof value === 'string' && value !== '') return { scope, value: value.slice(0, 100) }
  }
  return { scope: 'all', value: '' }
}

const searchOf = ({ scope, value }: SubscriptionScope): URLSearchParams =>
  new URLSearchParams(scope === 'all' ? {} : { [scope]: value || 'all' })

const feedOf = ({ scope, value }: SubscriptionScope): string =>
  value === '' ? `/feeds/${scope}` : `/feeds/${scope}s/${encodeURIComponent(value)}`

export const subscribePage: Page = {
  path: '/subscribe',
  access: 'public',
  async get({ call, query, session }) {
    const m = messages[session.language].subscribe
    const scope = scopeIn(query)
    if (query.sent !== undefined) return { title: m.sent, body: <Sent link={linkIn(query)} /> }
    const { name } = await call(portalApi.scope, scope)
    return { title: m.title, body: <Subscribe scope={scope} name={m.names[scope.scope] ?? name} /> }
  },
  async post({ call, query, form }) {
    const { link } = await call(portalApi.subscribe, { ...scopeIn(query), email: text(form, 'email').trim() })
    return { to: `/subscribe?${new URLSearchParams({ sent: '1', ...(link ? { link } : {}) })}` }
  },
}

/** Only an address of our own is ever shown as a link. */
const linkIn = ({ link = '' }: Query): string | undefined =>
  /^\/subscriptions\/[0-9a-f.-]+$/.test(link) ? link : undefined

function Subscribe({ scope, name }: { scope: SubscriptionScope; name: string }) {
  const m = useMessages(messages).subscribe
  return (
    <>
      <h1>{m.title}</h1>
      <p>
        <b>{say(m.about, { name })}</b>
      </p>
      <p>{m.intro}</p>
      <PostForm action={`/subscribe?${searchOf(scope)}`}>
        <Field name="email" type="email" inputMode="email" autoComplete="email" label={m.email} hint={m.emailHint} />
        <p>{m.privacy}</p>
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
      <p>
        <a href={feedOf(scope)}>{m.feed}</a>
      </p>
    </>
  )
}

function Sent({ link }: { link: string | undefined }) {
  const m = useMessages(messages).subscribe
  const { demonstration } = useSession()
  return (
    <>
      <h1>{m.sent}</h1>
      <p>{m.sentWhy}</p>
      {demonstration && link && (
        <>
          <p>{m.demonstration}</p>
          <Actions>
            <ButtonLink href={link} kind="secondary">
              {m.open}
            </ButtonLink>
          </Actions>
        </>
      )}
    </>
  )
}
