/** 首页: two things to do without signing in; whoever works here is led to his own today. */
import { say } from '#kernel/message'
import { homeOf } from '#features/accounts'
import { suggestionApi, type PublicSuggestion } from '#features/suggestions'
import { dayText } from '#ui/dates'
import { Actions, ButtonLink } from '#ui/form'
import { Card, Empty } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { messages } from '../messages/index.ts'

const shown = 5

export const homePage: Page = {
  path: '/',
  access: 'public',
  async get({ call, session }) {
    const home = session.signedIn ? homeOf(session.roles) : '/'
    if (home !== '/') return { to: home }
    const { rows } = await call(suggestionApi.publicList, {})
    return { title: messages[session.language].home.title, body: <Home recent={rows.slice(0, shown)} /> }
  },
}

/** What else there is without signing in. */
const places = [
  ['/meetings', 'meetings'],
  ['/decisions', 'decisions'],
  ['/appointments', 'appointments'],
  ['/reports', 'reports'],
  ['/promises', 'promises'],
  ['/units', 'units'],
  ['/subscribe', 'subscribe'],
  ['/open-data', 'openData'],
] as const

function Home({ recent }: { recent: readonly PublicSuggestion[] }) {
  const m = useMessages(messages).home
  const { tenantName, signedIn } = useSession()
  return (
    <>
      <h1>{tenantName || m.title}</h1>
      <p>{m.intro}</p>
      <Actions>
        <ButtonLink href="/s">{m.suggestions}</ButtonLink>
        <ButtonLink href="/deputies" kind="secondary">
          {m.deputies}
        </ButtonLink>
      </Actions>
      <ul className="plain">
        {places.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{m[name]}</a>
          </li>
        ))}
        <li>
          <a href={signedIn ? '/me/account' : '/sign-in'}>{signedIn ? m.account : m.signIn}</a>
        </li>
      </ul>
      <h2>{m.recent}</h2>
      {recent.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {recent.map((published) => (
        <Recent key={published.reference} published={published} />
      ))}
      {recent.length > 0 && (
        <p>
          <a href="/s">{m.recentAll}</a>
        </p>
      )}
    </>
  )
}

function Recent({ published: { reference, title, units, publishedOn } }: { published: PublicSuggestion }) {
  const m = useMessages(messages).home
  const { language, today } = useSession()
  return (
    <Card href={`/s/${reference}`} title={title}>
      <span>{say(m.answered, { units: units.map(({ name }) => name).join(m.and) })}</span>
      <span>{dayText(publishedOn, language, { today })}</span>
    </Card>
  )
}
