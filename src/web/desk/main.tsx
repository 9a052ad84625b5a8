/** Starts the workbench (工作台): who is signed in, then the screens that person may open. */
import './older.ts'
import '../ui/styles/desk.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { SessionContext, sessionApi, useMessages } from '#ui/session'
import { RefusedCall, useEndpoint } from '#ui/useEndpoint'
import { messages } from './messages.ts'
import { router } from './router.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only a lost connection is worth another try.
      retry: (count, error) => !(error instanceof RefusedCall) && count < 2,
    },
  },
})

/** An ended session goes to the door and comes back to the same address. */
client.getQueryCache().subscribe(({ query }) => {
  const { error } = query.state
  if (error instanceof RefusedCall && error.kind === 'unauthenticated') toSignIn()
})

function toSignIn(): void {
  const { pathname, search } = window.location
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`)
}

function Desk() {
  const { data: session, error, refetch } = useEndpoint(sessionApi.get, {})
  if (session?.signedIn)
    return (
      <SessionContext value={session}>
        <I18nProvider locale={session.language}>
          <RouterProvider router={router} />
        </I18nProvider>
      </SessionContext>
    )
  if (session) toSignIn()
  return error && <Unreachable tryAgain={() => void refetch()} />
}

function Unreachable({ tryAgain }: { tryAgain: () => void }) {
  const m = useMessages(messages)
  return (
    <main>
      <h1>{m.broken}</h1>
      <button type="button" className="button primary" onClick={tryAgain}>
        {m.tryAgain}
      </button>
    </main>
  )
}

const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Desk />
      </QueryClientProvider>
    </StrictMode>,
  )
