/** Opens a screen of the workbench in a test, with a server that answers what the test says and notes what it was asked. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  type AnyRoute,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { createElement, type FunctionComponent } from 'react'
import { onTestFinished, vi } from 'vitest'
import { parseSearch, writeSearch } from '#ui/navigation'
import { anonymous, SessionContext, type Session } from '#ui/session'

interface Asked {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** Answers by 'GET /api/suggestions'; what is not named here is not found. */
export type Answers = Readonly<Record<string, (asked: Asked, search: URLSearchParams) => unknown>>

/** Thrown by an answer that refuses; the words are what the server would say. */
export class RefusedAnswer extends Error {}

interface DeskOptions {
  readonly address: string
  /** '/desk/s/$id' as the router writes it; the address without its search when left out. */
  readonly path?: string
  readonly session?: Partial<Session>
  readonly answers: Answers
}

export function openDesk(Screen: FunctionComponent, { address, path, session, answers }: DeskOptions) {
  const asked = answerWith(answers)
  const root = createRootRoute()
  const screen = createRoute({
    getParentRoute: () => root,
    path: path ?? address.replace(/\?.*/, ''),
    component: Screen,
  }) as unknown as AnyRoute
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null }) as unknown as AnyRoute
  const router = createRouter({
    routeTree: root.addChildren([screen, elsewhere]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch: (search) => (writeSearch(search) ? `?${writeSearch(search)}` : ''),
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const reader: Session = {
    ...anonymous,
    signedIn: true,
    name: '钱文静',
    roles: ['deputies_office'],
    today: '2025-03-11',
    ...session,
  }
  const shell = createElement(RouterProvider, { router: router as never })
  render(createElement(QueryClientProvider, { client }, createElement(SessionContext, { value: reader }, shell)))
  return { asked, router, refresh: () => client.invalidateQueries() }
}

/** Stands where the network is, for one test. */
function answerWith(answers: Answers): Asked[] {
  const asked: Asked[] = []
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    const url = new URL(address, 'http://desk.test')
    const one: Asked = { method, path: url.pathname, body: body === undefined ? undefined : JSON.parse(body) }
    asked.push(one)
    const answer = answers[`${method} ${url.pathname}`]
    try {
      if (!answer) throw new RefusedAnswer(`nothing answers ${method} ${url.pathname}`)
      return new Response(JSON.stringify(answer(one, url.searchParams)))
    } catch (error) {
      if (!(error instanceof RefusedAnswer)) throw error
      return new Response(
        JSON.stringify({ kind: 'conflict', code: 'test.refused', title: error.message, detail: {} }),
        {
          status: 409,
        },
      )
    }
  })
  return asked
}
