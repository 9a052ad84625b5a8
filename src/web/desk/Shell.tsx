/** The frame of the workbench (工作台框架): one header of at most nine words, the palette, notices, the open screen. */
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { deskRoles } from '#kernel/roles'
import { Anchor } from '#ui/navigation'
import { sessionApi, useMessages, useSession } from '#ui/session'
import { menuFor, screenAt } from './features.ts'
import { messages } from './messages.ts'
import { Closed } from './notes.tsx'
import { Notices, RecentActions } from './Notices.tsx'
import { PaletteButton } from './PaletteButton.tsx'
import { Proof } from './Proof.tsx'

export function Shell() {
  const m = useMessages(messages)
  const session = useSession()
  const main = useArrival()
  return (
    <>
      <a className="skip" href="#main">
        {m.skip}
      </a>
      <Header />
      <main ref={main} id="main" className="desk-main" tabIndex={-1}>
        <Suspense fallback={<p aria-busy="true">{m.loading}</p>}>
          {mayAsk(deskRoles, session) ? <Outlet /> : <Closed />}
        </Suspense>
      </main>
      <Notices />
      <Proof />
    </>
  )
}

/** A new screen has its own title, and the focus goes to it, as it would with a new page. */
function useArrival() {
  const m = useMessages(messages)
  const { language, tenantName } = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  const title = screenAt(path)?.title[language] ?? (path === '/desk' ? m.today : m.notFound)
  // The title belongs to the document.
  useEffect(() => {
    document.title = `${title} · ${tenantName} ${m.desk}`
  }, [title, tenantName, m])
  // So does the focus; a screen that already took it keeps it.
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

const mostWords = 9

function Header() {
  const m = useMessages(messages)
  const session = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const items = [
    { href: '/desk', within: [], label: { 'zh-CN': messages['zh-CN'].today, en: messages.en.today } },
    ...menuFor(session),
  ]
  return (
    <header>
      <div className="desk-head">
        <Anchor className="house" href="/desk">
          {session.tenantName} · {m.desk}
        </Anchor>
        <nav className="desk-menu" aria-label={m.menu}>
          {items.slice(0, mostWords).map(({ href, within = [], label }) => (
            <Anchor
              key={href}
              href={href}
              aria-current={[href, ...within].some((one) => isHere(path, one)) ? 'page' : undefined}
            >
              {label[session.language]}
            </Anchor>
          ))}
        </nav>
        <div className="desk-tools">
          <PaletteButton />
          <RecentActions />
          <Preferences />
          <a className="head-button" href="/me/account">
            {session.name}
          </a>
          <a className="head-button" href="/me/notices">
            {m.notices}
          </a>
          <a className="head-button" href="/sign-out">
            {m.signOut}
          </a>
        </div>
      </div>
      {session.demonstration && <p className="demonstration">{m.demonstration}</p>}
      <Offline />
    </header>
  )
}

const isHere = (path: string, href: string): boolean =>
  href === '/desk' ? path === href : path === href || path.startsWith(`${href}/`)

/** The same two cookies as on the pages. */
function Preferences() {
  const m = useMessages(messages)
  const { textSize, language } = useSession()
  const client = useQueryClient()
  // The size of the root letter is an attribute of the document, not of React.
  useEffect(() => {
    document.documentElement.className = `text-${textSize}`
    document.documentElement.lang = language
  }, [textSize, language])
  const set = async (name: 'text' | 'language', value: string) => {
    await fetch('/preferences', { method: 'POST', body: new URLSearchParams({ [name]: value, back: '/health' }) })
    await client.invalidateQueries({ queryKey: [sessionApi.get.path] })
  }
  const larger = textSize === '100' ? '125' : textSize === '125' ? '167' : '100'
  return (
    <>
      <button type="button" className="head-button" onClick={() => void set('text', larger)}>
        {m.textSize[textSize]}
      </button>
      <button
        type="button"
        className="head-button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => void set('language', language === 'en' ? 'zh-CN' : 'en')}
      >
        {m.otherLanguage}
      </button>
    </>
  )
}

function Offline() {
  const m = useMessages(messages)
  const online = useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener)
      window.addEventListener('offline', listener)
      return () => {
        window.removeEventListener('online', listener)
        window.removeEventListener('offline', listener)
      }
    },
    () => navigator.onLine,
  )
  return <div role="status">{!online && <p className="offline">{m.offline}</p>}</div>
}
