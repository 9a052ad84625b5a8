/** Every screen of the workbench (工作台), and what opens on it: nothing for axe, no error; what is refused is said. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { printCsv } from '#kernel/delimited'
import type { DemonstrationDoor } from '../../src/features/accounts/domain/demonstration.ts'
import { inChromium, openWindow, phone, tooWide, violations, type Window } from '#testing/chromium'
import { handedInMotion } from '#testing/demo-motion'
import { demoHouse } from '#testing/demo-house'
import { patternOf, patterns, plainScreens, readerOf, recordsLinked, type ScreenAddress } from './screens.ts'

/** Errors and width; other words and larger letters leave the structure of a screen, and so what axe says, as it is. */
async function misfits({ page, problems }: Window, where: string): Promise<string[]> {
  const wide = await tooWide(page)
  const found = [...problems().filter(unprovoked), ...(wide > 0 ? [`${wide} px too wide`] : [])]
  return found.map((fault) => `${where}: ${fault}`)
}

async function faults(window: Window, where: string, within?: string): Promise<string[]> {
  const violated = await violations(window.page, within)
  return [...(await misfits(window, where)), ...violated.map((fault) => `${where}: ${fault}`)]
}

/** Nothing is written while a test presses every button: the server stands as if it refused. */
async function refuseWrites({ page }: Window): Promise<void> {
  const refusal = { kind: 'conflict', code: 'request.conflict', title: '现在不能办，请稍后再试。', detail: {} }
  await page.route('**/api/**', (route) =>
    route.request().method() === 'GET'
      ? route.fallback()
      : route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
  )
}

const onePerPattern = (all: readonly ScreenAddress[]): ScreenAddress[] => [
  ...new Map(all.map((one) => [one.pattern, one])).values(),
]

const unprovoked = (problem: string): boolean => !/^409 (POST|PUT|DELETE) /.test(problem)

const head = ['领衔代表', '标题', '内容', '主办单位', '提出日期']

/** The console of a meeting day is looked at in meeting-day.test.ts, while its meeting sits. */
const elsewhere: readonly string[] = ['/desk/m/:meeting/control', '/desk/m/:meeting/rehearsal']

const readers = [...new Set(patterns.map(readerOf))]
const seen = new Set<string>()
/** Buttons that have opened something, by their words. */
const opened = new Set<string>()

const arrived = (page: Page): Promise<void> =>
  page.locator('main:not(:has([data-left])) :is(h1, h2)').first().waitFor({ state: 'attached' })

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await arrived(page)
}

/** Goes to a screen as a link of the workbench does; the first one, and another view of the same one, are loaded. */
async function goTo(page: Page, address: string): Promise<void> {
  const [there, here] = [new URL(address, 'http://desk').pathname, new URL(page.url()).pathname]
  if (!here.startsWith('/desk') || here === there) return load(page, address)
  await page.evaluate((to) => {
    for (const old of document.querySelectorAll('main > *')) old.setAttribute('data-left', '')
    history.pushState(null, '', to)
  }, address)
  return arrived(page)
}

interface Look {
  readonly found: string[]
  readonly judge?: (window: Window, where: string) => Promise<string[]>
  readonly go?: (page: Page, address: string) => Promise<void>
}

/** Opens a screen with all that is folded on it; answers what it leads to. */
async function lookAt(
  window: Window,
  { pattern, address }: ScreenAddress,
  { found, judge = faults, go = goTo }: Look,
): Promise<ScreenAddress[]> {
  const { page, quiet } = window
  await go(page, address)
  await quiet()
  await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
  // The last row: on the triage desk what was handed in last can still be refused, referred, split or merged.
  const row = page.locator('[role=grid] tbody tr[data-row]').last().locator('td').nth(1)
  if ((await row.count()) > 0) await row.click({ position: { x: 2, y: 2 } })
  await quiet()
  seen.add(pattern)
  found.push(...(await judge(window, address)))
  return recordsLinked(page)
}

/** The screen behind them was looked at before they opened. */
const dialogs = '[role=dialog]'

/** What opened only after its press was quiet would stand before the next button. */
async function closeWhatCameLate({ page }: Window): Promise<void> {
  const late = page.getByRole('dialog').first()
  if (!(await late.isVisible())) return
  await page.keyboard.press('Escape')
  await late.waitFor({ state: 'detached' })
}

/** Presses each button that opens something; that is sent empty, looked at and closed with Esc. */
async function openEverything(window: Window, where: string, found: string[]): Promise<void> {
  const { page, quiet } = window
  const buttons = page.locator('main button:enabled:visible:not([aria-pressed]):not([type=submit]):not(thead *)')
  const names = await buttons.evaluateAll((all) => all.map((button) => button.textContent ?? ''))
  for (const name of new Set(names)) {
    const button = buttons.filter({ hasText: name }).first()
    if (opened.has(name) || (await button.count()) === 0) continue
    await closeWhatCameLate(window)
    await button.click()
    await quiet()
    const dialog = page.getByRole('dialog').first()
    if (!(await dialog.isVisible())) continue
    opened.add(name)
    const send = dialog.locator('button[type=submit]').first()
    if (await send.isVisible()) {
      found.push(...(await misfits(window, `${where}, ${name}`)))
      await send.click()
      await quiet()
    }
    // Once for each: what was sent empty has all it had before, and its errors.
    found.push(...(await faults(window, `${where}, ${name}`, dialogs)))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
}

inChromium('the workbench', { timeout: 360_000 }, () => {
  test('a sheet the office drops in is shown row by row, what is wrong with it said at its cell', async () => {
    const { page, context, problems } = await openWindow(await demoHouse(), { door: 'deputies-office' })
    await page.goto('/desk/import')
    await page.locator('input[type=file]').setInputFiles({
      name: '清单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(printCsv([head, ['没有这个人', '关于修缮老桥的建议', '桥面破损。', '住建局', '2025-06-03']])),
    })
    await page.waitForURL(/\/desk\/import\/[0-9a-f-]{36}/)
    await page
      .getByText(/没有.*代表|找不到/)
      .first()
      .waitFor()
    expect(problems()).toEqual([])
    await context.close()
  })

  test.each(readers)('the screens of %s, and what opens on them', async (door: DemonstrationDoor) => {
    if (door === 'deputies-office') await handedInMotion(await demoHouse())
    const window = await openWindow(await demoHouse(), { door })
    await refuseWrites(window)
    const found: string[] = []
    const waiting = plainScreens(door)
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const linked = await lookAt(window, one, { found })
      await openEverything(window, one.address, found)
      const ahead = new Set([...seen, ...waiting.map(({ pattern }) => pattern)])
      waiting.push(...onePerPattern(linked).filter(({ pattern }) => !ahead.has(pattern)))
    }
    await window.context.close()
    expect(found).toEqual([])
  })

  test('with them every screen that is registered, and every dialog of the triage desk', () => {
    expect(patterns.filter((pattern) => !seen.has(pattern) && !elsewhere.includes(pattern))).toEqual([])
    const words = [...opened].join(' ')
    for (const dialog of ['并案', '退回', '拆分', '改主办', '不予受理', '转参阅']) expect(words).toContain(dialog)
  })

  test('in English and the largest letters, with the palette open', async () => {
    const window = await openWindow(await demoHouse(), { door: 'deputies-office', language: 'en', textSize: '167' })
    await refuseWrites(window)
    const found: string[] = []
    const crowded = [
      '/desk',
      '/desk/s',
      '/desk/meetings',
      '/desk/appointments',
      '/desk/report',
      '/desk/settings',
      '/desk/people',
    ]
    for (const one of plainScreens('deputies-office').filter(({ pattern }) => crowded.includes(pattern)))
      await lookAt(window, one, { found, judge: misfits, go: load })
    await window.page.keyboard.press('Control+k')
    await window.page.getByRole('combobox').fill('s')
    await window.quiet()
    found.push(...(await faults(window, 'the palette')))
    await window.context.close()
    expect(found).toEqual([])
  })

  test('on a phone of 360 px a hash breaks and tables stack: nothing is pushed sideways', async () => {
    const wide: string[] = []
    for (const address of ['/desk/terms', '/desk/statistics', '/desk/s/17-3-1', '/desk/journal']) {
      const door = readerOf(patternOf(address) ?? address)
      const { page, quiet, context } = await openWindow(await demoHouse(), { door, ...phone })
      await page.goto(address)
      await arrived(page)
      await quiet()
      const pixels = await tooWide(page)
      if (pixels > 0) wide.push(`${address}: ${pixels} px too wide`)
      await context.close()
    }
    expect(wide).toEqual([])
  })
})
