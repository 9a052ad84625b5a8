/** The HTML document around every server-rendered page: head, header, navigation, footer. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { MenuItem, View } from '#ui/page'
import { SessionContext, useMessages, useSession, type Session } from '#ui/session'
import { messages } from './messages.tsx'

/** Addresses of the built style sheet and of the small script that makes pages kinder. */
export interface Assets {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

export interface DocumentProps {
  readonly view: View
  readonly session: Session
  readonly menu: readonly MenuItem[]
  readonly assets: Assets
  readonly path: string
}

export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${renderToStaticMarkup(
    <SessionContext value={props.session}>
      <Document {...props} />
    </SessionContext>,
  )}`

function Document({ view, menu, assets, path }: DocumentProps) {
  const { language, textSize, tenantName } = useSession()
  const m = useMessages(messages)
  return (
    <html lang={language} className={`text-${textSize}`}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${view.title} · ${tenantName || m.product}`}</title>
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body className={`page ${view.layout ?? 'narrow'}`}>
        <a className="skip" href="#main">
          {m.skip}
        </a>
        {view.layout !== 'print' && <Header path={path} />}
        {view.layout !== 'print' && <Navigation menu={menu} path={path} />}
        <main id="main">{view.body}</main>
        {view.layout !== 'print' && <Footer />}
      </body>
    </html>
  )
}

function Header({ path }: { path: string }) {
  const { demonstration, signedIn, name, textSize, tenantName, language } = useSession()
  const m = useMessages(messages)
  const larger = textSize === '100' ? '125' : textSize === '125' ? '167' : '100'
  return (
    <>
      <header className="top">
        <a className="house" href="/">
          {tenantName || m.product}
        </a>
        <form method="post" action="/preferences" className="preferences">
          <input type="hidden" name="back" value={path} />
          <button name="text" value={larger}>
            {m.textSize[textSize]}
          </button>
          <button name="language" value={language === 'en' ? 'zh-CN' : 'en'}>
            {m.otherLanguage}
          </button>
        </form>
        {signedIn ? (
          <span className="who">
            {name}
            <a href="/sign-out">{m.signOut}</a>
          </span>
        ) : (
          <a className="who" href="/sign-in">
            {m.signIn}
          </a>
        )}
      </header>
      {demonstration && <p className="demonstration">{m.demonstration}</p>}
    </>
  )
}

/** At most five words, for the place of work the reader belongs to. */
function Navigation({ menu, path }: { menu: readonly MenuItem[]; path: string }) {
  const { roles, language } = useSession()
  const m = useMessages(messages)
  const area = roles.includes('deputy')
    ? 'deputy'
    : roles.some((role) => role === 'unit' || role === 'unit_head')
      ? 'unit'
      : roles.includes('leader')
        ? 'leader'
        : 'public'
  return (
    <nav className="menu" aria-label={m.menu}>
      {menu
        .filter((item) => item.area === area)
        .map(({ href, label }) => (
          <a key={href} href={href} aria-current={path.split('?')[0] === href ? 'page' : undefined}>
            {label[language]}
          </a>
        ))}
    </nav>
  )
}

function Footer() {
  const m = useMessages(messages)
  return (
    <footer className="bottom">
      <p>{m.promise}</p>
    </footer>
  )
}
