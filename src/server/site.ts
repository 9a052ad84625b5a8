/** Puts the product together on an open database: slots, ports, pages, HTTP. */
import { existsSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Slots } from '#kernel/feature'
import type { PageFeature } from '#ui/page'
import { features } from '../features/index.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Database } from './db/connection.ts'
import { loadRefusals } from './features.ts'
import { createApp } from './http/app.ts'
import type { Site } from './http/caller.ts'
import type { RefusalWords } from './http/problem.ts'
import { readAssets } from './http/web.ts'
import { createLive } from './live.ts'
import { createPorts } from './ports.ts'
import { installationKey } from './seals.ts'
import type { Settings } from './settings.ts'
import { tenantList } from './tenants.ts'

export interface SiteOptions {
  readonly database: Database
  readonly slots: Slots
  readonly settings: Settings
  readonly log: (line: string) => void
  readonly clock?: Clock
  readonly webFolder?: string
  readonly requestsPerMinute?: number
  /** Warnings and bugs of requests on the console; tests provoke too many of them. */
  readonly requestLog?: boolean
}

export const createSite = (
  { database, slots, settings, log, clock = systemClock }: SiteOptions,
  words: RefusalWords,
): Site => {
  const live = createLive(database, log)
  return {
    database,
    slots,
    clock,
    log,
    live,
    ports: createPorts({ ...settings, key: () => installationKey(settings, log) }, { refusals: words, live, log }),
    routes: new Map(slots.features.flatMap(({ routes = [] }) => routes.map((route) => [route.endpoint, route]))),
    tenants: tenantList(database),
  }
}

/** From one address: three thousand deputies behind one router, each asking a few times for every vote. */
const wholeHalls = 20_000

export async function createServer(options: SiteOptions): Promise<{ app: FastifyInstance; site: Site }> {
  const words = await loadRefusals()
  const site = createSite(options, words)
  const loaded = await loadPages()
  const { settings, webFolder = 'dist/browser', requestsPerMinute = wholeHalls, requestLog = true } = options
  const app = await createApp({
    site,
    pages: loaded.flatMap(({ pages }) => pages),
    menu: loaded.flatMap(({ menu = [] }) => menu),
    words,
    assets: readAssets(webFolder),
    webFolder,
    requestsPerMinute,
    log: requestLog,
    identityProvider: settings.oidc && (await import('./oidc.ts')).createIdentityProvider(settings.oidc, settings),
  })
  return { app, site }
}

/** The pages half of every feature that has one. */
export async function loadPages(): Promise<PageFeature[]> {
  const extension = import.meta.url.endsWith('.ts') ? 'tsx' : 'js'
  const found = features.filter((name) =>
    existsSync(new URL(`../features/${name}/pages/index.${extension}`, import.meta.url)),
  )
  return Promise.all(
    found.map(
      async (name) => ((await import(`../features/${name}/pages/index.${extension}`)) as { pages: PageFeature }).pages,
    ),
  )
}
