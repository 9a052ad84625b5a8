/** 您的订阅: what a link of a mail opens — confirm it, or end it and have the address deleted. Opening changes nothing. */
import { say } from '#kernel/message'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { portalApi } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

export const subscriptionPage: Page = {
  path: '/subscriptions/:key',
  access: 'public',
  async get({ call, params, session, query, path }) {
    const { key = '' } = params
    const m = messages[session.language].subscription
    const { name, scope, confirmed } = await call(portalApi.subscription, { key })
    const shown = messages[session.language].subscribe.names[scope] ?? name
    const [action = ''] = path.split('?')
    const fresh = query.done === 'confirmed'
    return { title: m.title, body: <Subscription name={shown} confirmed={confirmed} fresh={fresh} action={action} /> }
  },
  async post({ call, params, form }) {
    const { key = '' } = params
    if (text(form, 'step') === 'end') {
      await call(portalApi.unsubscribe, { key })
      return { to: '/unsubscribed' }
    }
    await call(portalApi.confirm, { key })
    return { to: `/subscriptions/${key}?done=confirmed` }
  },
}

interface SubscriptionProps {
  readonly name: string
  readonly confirmed: boolean
  readonly fresh: boolean
  readonly action: string
}

function Subscription({ name, confirmed, fresh, action }: SubscriptionProps) {
  const m = useMessages(messages).subscription
  return (
    <>
      <h1>{fresh ? m.done : m.title}</h1>
      <p>
        <b>{say(m.about, { name })}</b>
      </p>
      <p>{confirmed ? m.confirmed : m.confirmWhy}</p>
      <PostForm action={action}>
        {!confirmed && (
          <Actions>
            <Submit name="step" value="confirm">
              {m.confirm}
            </Submit>
          </Actions>
        )}
        <p>{m.endWhy}</p>
        <Actions>
          <Submit name="step" value="end" kind="secondary">
            {m.end}
          </Submit>
        </Actions>
      </PostForm>
    </>
  )
}

export const unsubscribedPage: Page = {
  path: '/unsubscribed',
  access: 'public',
  async get({ session }) {
    return { title: messages[session.language].subscription.ended, body: <Ended /> }
  },
}

function Ended() {
  const m = useMessages(messages).subscription
  return (
    <>
      <h1>{m.ended}</h1>
      <p>
        <a href="/s">{m.again}</a>
      </p>
    </>
  )
}
