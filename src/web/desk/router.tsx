/** Addresses of the workbench (地址): one route per screen a feature registers, loaded when it is opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { mayAsk } from '#kernel/endpoint'
import { parseSearch, writeSearch } from '#ui/navigation'
import { useSession } from '#ui/session'
import type { DeskScreen } from '#ui/desk'
import { allScreens } from './features.ts'
import { BrokenScreen, NotYours, NotFound } from './notes.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: BrokenScreen })

const today = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('./Today.tsx'), 'Today'),
})

/** '/desk/suggestions/:number' as the router writes it. */
const routerPath = (path: string): string => path.replace(/:(\w+)/g, '$$$1')

function routeOf({ path, access, load }: DeskScreen): AnyRoute {
  const Screen = lazyRouteComponent(load, 'Screen')
  // With its `preload` the router fetches a screen before it goes there: no waiting note flashes in between.
  const Guarded = Object.assign(() => (mayAsk(access, useSession()) ? <Screen /> : <NotYours />), Screen)
  return createRoute({
    getParentRoute: () => root,
    path: routerPath(path),
    component: Guarded,
  }) as unknown as AnyRoute
}

export const router = createRouter({
  routeTree: root.addChildren([today, ...allScreens.map(routeOf)]),
  defaultErrorComponent: BrokenScreen,
  parseSearch,
  stringifySearch: (search) => {
    const text = writeSearch(search)
    return text ? `?${text}` : ''
  },
  scrollRestoration: true,
})
