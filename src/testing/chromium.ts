/** A real browser for tests (真实浏览器): Debian's Chromium; its console, its failed requests and axe are listened to. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'
import { describe, type TestOptions } from 'vitest'
import type { DemonstrationDoor } from '../features/accounts/domain/demonstration.ts'
import type { TestBrowser, TestHouse } from './house.ts'

/** The one without a window of its own takes a sixth less of the processor. */
const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

/** Tests in a browser; without one they are skipped, and the run says so. */
export function inChromium(name: string, options: TestOptions, tests: () => void): void {
  if (!executablePath) console.warn(`Skipped, because no Chromium was found: ${name}`)
  else if (!existsSync('dist/browser/desk.html'))
    throw new Error('The browser half is not built: node tools/ready.mjs --build')
  describe.skipIf(!executablePath)(name, options, tests)
}

let launched: Promise<Browser> | undefined

const launch = (): Promise<Browser> =>
  (launched ??= chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.localhost 127.0.0.1',
    ],
  }))

export interface Visitor {
  /** Whose door of the demonstration; nobody when left out. */
  readonly door?: DemonstrationDoor | undefined
  /** Goes on where this one has signed in. */
  readonly from?: TestBrowser
  readonly width?: number
  readonly height?: number
  readonly language?: 'zh-CN' | 'en'
  readonly textSize?: '100' | '125' | '167'
  readonly javaScript?: boolean
}

export const phone = { width: 360, height: 640 } as const
export const screen = { width: 1440, height: 900 } as const

export interface Window {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong since it was asked last: errors of scripts, requests that failed or were refused. */
  readonly problems: () => string[]
  /** Waits until nothing is asked of the server any more and what came is painted. */
  readonly quiet: () => Promise<void>
}

/** A house that listens, see demoHouse. */
export interface Served extends TestHouse {
  /** A host that is no secure context, as in the network of an office without TLS. */
  readonly url: string
}

export async function served(house: TestHouse): Promise<Served> {
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...house, url: `http://${house.tenant.host}:${new URL(address).port}` }
}

/** A window of somebody who has signed in. */
export async function openWindow(house: Served, visitor: Visitor = {}): Promise<Window> {
  const { door, width = screen.width, height = screen.height, language = 'zh-CN', textSize = '100' } = visitor
  const browser = await launch()
  const context = await browser.newContext({
    baseURL: house.url,
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
    javaScriptEnabled: visitor.javaScript ?? true,
  })
  const signIn = visitor.from ?? house.browser()
  if (door) await signIn.post('/sign-in', { door })
  const cookies = [...signIn.cookies, ['language', language] as const, ['text', textSize] as const]
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: house.url })))
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return { page, context, problems: listen(page), quiet: quietOf(page) }
}

function listen(page: Page): () => string[] {
  let heard: string[] = []
  const hear = (what: string): void => void heard.push(what)
  page.on('pageerror', (error) => hear(`script: ${error.message}`))
  // The console repeats every refused request; those are heard below, with their address.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      hear(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      hear(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // Whoever leaves a page lets go of what it still asked for.
    if (reason !== 'net::ERR_ABORTED') hear(`${reason} ${request.method()} ${request.url()}`)
  })
  return () => {
    const all = heard
    heard = []
    return all
  }
}

function quietOf(page: Page): () => Promise<void> {
  let underWay = 0
  // A live page keeps one request open for ever.
  const count = (step: number) => (request: Request) => {
    if (request.resourceType() !== 'eventsource') underWay += step
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  const painted = (): Promise<void> =>
    page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 20))))
  return async () => {
    do await painted()
    while (underWay > 0 || (await page.locator('[aria-busy=true]').count()) > 0)
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

interface AxeWindow {
  readonly axe?: { run(context: object, options: object): Promise<{ violations: Violation[] }> }
}

/**
 * What axe finds against WCAG 2.2 AA in the page as it is now, or in one part of it. Colours are looked at in whole pages
 * only: parts have the same tokens, and contrast costs more than all other rules together.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const asked = { values: levels, place: within }
  const found = await page.evaluate(async ({ values, place }) => {
    const { axe: checker } = window as unknown as AxeWindow
    const options = {
      runOnly: { type: 'tag', values },
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: place === 'html' } },
      resultTypes: ['violations'],
    }
    // The rows of a long list are alike.
    const alike = ['tbody tr:nth-child(n+9)', 'main ul > li:nth-child(n+13)', 'select option:nth-child(n+5)']
    const context = { include: [[place]], exclude: alike.map((rows) => [rows]) }
    return (await checker?.run(context, options))?.violations
  }, asked)
  if (!found) throw new Error('axe did not run')
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}, ${nodes.length} × ${nodes
        .slice(0, 2)
        .map(
          ({ html, failureSummary = '' }) =>
            `${html.slice(0, 160)} (${failureSummary.replaceAll('\n', ' ').slice(0, 200)})`,
        )
        .join(' · ')}`,
  )
}

/** How many pixels the page is wider than its window; 0 when nothing is cut off or has to be pushed sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
