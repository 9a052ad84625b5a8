/** The HTML document around every server-rendered page: head, header, navigation, footer. */
import { renderToStaticMarkup } from 'react-dom/server'
import { mayAsk } from '#kernel/endpoint'
import type { LiveVersion } from '#kernel/live'
import { deskRoles } from '#kernel/roles'
import { ErrorSummary, FormContext, type FormState } from '#ui/form'
import { messages as shared } from '#ui/messages'
import type { MenuItem, View } from '#ui/page'
import { SessionContext, useMessages, useSession, type Session } from '#ui/session'
import { messages } from './messages.tsx'

/** Addresses of the built style sheet and of the small script that makes pages kinder. */
export interface Assets {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** For pages that follow a channel. */
  readonly live: readonly string[]
  /** In place of all others, on the screens of a hall and on the page that votes. */
  readonly hall: { readonly styles: readonly string[]; readonly scripts: readonly string[] }
  readonly vote: readonly string[]
}

export interface DocumentProps {
  readonly view: View
  readonly session: Session
  readonly menu: readonly MenuItem[]
  readonly assets: Assets
  readonly path: string
  /** What the page's forms show: their key, what was typed, and the refusal when there was one. */
  readonly submission?: FormState | undefined
  /** The version of its live channel the page was written from. */
  readonly liveVersion?: LiveVersion | undefined
}

/** 回, in vermilion. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23b3261e' d='M1 1h14v14H1zM3 3v10h10V3zM6 6h4v4H6z'/%3E%3C/svg%3E"

const untouched: FormState = { form: {}, refusal: undefined, formKey: '' }

export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${renderToStaticMarkup(
    <SessionContext value={props.session}>
      <FormContext value={props.submission ?? untouched}>
        <Document {...props} />
      </FormContext>
    </SessionContext>,
  )}`

function Document({ view, menu, assets, path, submission, liveVersion }: DocumentProps) {
  const { language, textSize, tenantName } = useSession()
  const m = useMessages(messages)
  const { errorPrefix } = useMessages(shared)
  const layout = isPrint(path) ? 'print' : (view.layout ?? 'narrow')
  const { styles, scripts } = assetsFor(layout, assets, liveVersion !== undefined)
  return (
    <html lang={language} className={`text-${textSize}`}>
      <head>
        <meta charSet="utf-8" />
        <link rel="icon" href={icon} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#b3261e" />
        <title>{`${submission?.refusal ? errorPrefix : ''}${view.title} · ${tenantName || m.product}`}</title>
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body className={`page ${layout}`}>
        {layout === 'print' ? (
          <PrintPage view={view} path={path} />
        ) : layout === 'hall' || layout === 'vote' ? (
          <Main view={view} liveVersion={liveVersion} />
        ) : (
          <>
            <a className="skip" href="#main">
              {m.skip}
            </a>
            <Header path={path} />
            <Navigation menu={menu} path={path} />
            <Main view={view} liveVersion={liveVersion} />
            <Footer path={path} />
          </>
        )}
      </body>
    </html>
  )
}

function assetsFor(layout: View['layout'], { styles, scripts, live, hall, vote }: Assets, follows: boolean) {
  if (layout === 'hall') return hall
  if (layout === 'vote') return { styles, scripts: vote }
  return { styles, scripts: follows ? [...scripts, ...live] : scripts }
}

const Main = ({ view, liveVersion }: { view: View; liveVersion?: LiveVersion | undefined }) => (
  <main
    id="main"
    tabIndex={-1}
    data-live={liveVersion === undefined ? undefined : view.live?.channel}
    data-live-version={liveVersion}
    data-live-spread={view.live?.spread}
    data-live-steps={view.live?.steps ? '' : undefined}
    data-live-shared={view.live?.shared}
  >
    <ErrorSummary />
    {view.body}
  </main>
)

function Header({ path }: { path: string }) {
  const { demonstration, tenantName } = useSession()
  const m = useMessages(messages)
  return (
    <header>
      <div className="top">
        <a className="house" href="/">
          {tenantName || m.product}
        </a>
        <Preferences path={path} />
        <Who />
      </div>
      {demonstration && <p className="demonstration">{m.demonstration}</p>}
    </header>
  )
}

/** Carries two preferences and the way back, nothing else; the letter size comes first. */
function Preferences({ path }: { path: string }) {
  const { textSize, language } = useSession()
  const m = useMessages(messages)
  const larger = textSize === '100' ? '125' : textSize === '125' ? '167' : '100'
  return (
    <form method="post" action="/preferences" className="preferences">
      <input type="hidden" name="back" value={path} />
      <button name="text" value={larger}>
        {m.textSize[textSize]}
      </button>
      <button name="language" value={language === 'en' ? 'zh-CN' : 'en'} lang={language === 'en' ? 'zh-CN' : 'en'}>
        {m.otherLanguage}
      </button>
    </form>
  )
}

function Who() {
  const session = useSession()
  const m = useMessages(messages)
  if (!session.signedIn)
    return (
      <span className="who">
        <a href="/sign-in">{m.signIn}</a>
      </span>
    )
  return (
    <span className="who">
      <a href="/me/account">{session.name}</a>
      <a href="/me/notices">{m.notices}</a>
      {mayAsk(deskRoles, session) && <a href="/desk">{m.desk}</a>}
      <a href="/sign-out">{m.signOut}</a>
    </span>
  )
}

/** At most five words, for the place of work the reader belongs to; a bar at the bottom of a phone. */
function Navigation({ menu, path }: { menu: readonly MenuItem[]; path: string }) {
  const { roles, language } = useSession()
  const m = useMessages(messages)
  const area = areaOf(roles)
  const items = menu.filter((item) => item.area === area).slice(0, 5)
  if (items.length === 0) return null
  return (
    <nav className={`menu ${area}`} aria-label={m.menu}>
      {items.map(({ href, label }) => (
        <a key={href} href={href} aria-current={path.split('?')[0] === href ? 'page' : undefined}>
          {label[language]}
        </a>
      ))}
    </nav>
  )
}

function areaOf(roles: Session['roles']): MenuItem['area'] {
  if (roles.includes('deputy')) return 'deputy'
  if (roles.some((role) => role === 'unit' || role === 'unit_head')) return 'unit'
  if (roles.includes('leader')) return 'leader'
  return roles.includes('station') ? 'station' : 'public'
}

function Footer({ path }: { path: string }) {
  const m = useMessages(messages)
  return (
    <footer className="bottom">
      <p>{m.promise}</p>
      <p>
        <a href={printAddress(path)}>{m.print}</a>
      </p>
    </footer>
  )
}

/** Without header and navigation; paper says where and when it was printed. */
function PrintPage({ view, path }: { view: View; path: string }) {
  const { tenantName, today, demonstration } = useSession()
  const m = useMessages(messages)
  return (
    <>
      {demonstration && <header className="demonstration">{m.demonstration}</header>}
      <Main view={view} />
      <footer className="printed">
        {tenantName || m.product} · {today} · {path.split('?')[0]}
      </footer>
    </>
  )
}

const isPrint = (path: string): boolean => new URLSearchParams(path.split('?')[1]).has('print')

function printAddress(path: string): string {
  const [address = '', search] = path.split('?')
  const asked = new URLSearchParams(search)
  asked.set('print', '1')
  return `${address}?${asked}`
}
