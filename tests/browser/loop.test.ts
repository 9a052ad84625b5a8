/** A suggestion goes the whole loop (一件建议走完全程): each step in a browser, by the person whose turn it is. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { DemonstrationDoor } from '../../src/features/accounts/domain/demonstration.ts'
import { inChromium, openWindow, phone, screen, type Served, type Window } from '#testing/chromium'
import { demoHouse, opening } from '#testing/demo-house'

const title = '在洞桥镇大溪村口增设公交候车亭'
const complaint = '候车亭没有装照明，晚上等车看不清'

let house: Served
const windows = new Map<DemonstrationDoor, Window>()
/** '/s/17-4-c18', once it has a number. */
let address = ''

/** The page of somebody: deputies on a phone, everybody else at a desk. */
async function pageOf(door: DemonstrationDoor): Promise<Page> {
  const known = windows.get(door) ?? (await openWindow(house, { door, ...(door === 'deputy' ? phone : screen) }))
  windows.set(door, known)
  return known.page
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

/** Another day: everybody closes the browser in the evening and signs in again. */
async function nextDay(at: string): Promise<void> {
  house.setClock(at)
  await Promise.all([...windows.values()].map(({ context }) => context.close()))
  windows.clear()
}

/** Ticks one of the options of a question. */
const choose = (page: Page, question: string, option: string): Promise<void> =>
  page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: new RegExp(`^${option}`) })
    .check()

const said = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor()

/** Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((where) => document.activeElement?.matches(where) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${selector}`)
}

inChromium('a suggestion goes the whole loop', { timeout: 90_000 }, () => {
  beforeAll(async () => void (house = await demoHouse()))
  afterEach(() => {
    expect([...windows.values()].flatMap(({ problems }) => problems())).toEqual([])
  })
  afterAll(() => nextDay(opening))

  test('AT: a deputy writes into one box on a phone, looks once more and hands in', async () => {
    const page = await pageOf('deputy')
    await page.goto('/me')
    await page.getByRole('main').getByRole('link', { name: '提建议' }).click()
    await page
      .getByLabel('您的建议')
      .fill(`建议${title}。现在群众在路边等车，下雨天没有地方躲。请公交公司和水务局一起定位置。`)
    await press(page, '继续')
    await page.getByRole('heading', { name: '提交前看一遍' }).waitFor()
    await page.getByRole('heading', { name: title }).waitFor()
    await press(page, '提交')
    await page.getByRole('heading', { name: '收到了' }).waitFor()
    await page.goBack()
    await page.goto('/me/suggestions')
    expect(await page.getByRole('link', { name: title }).count()).toBe(1)
  })

  test('AT: the office accepts, numbers and assigns it without touching the mouse', async () => {
    const page = await pageOf('deputies-office')
    await page.goto('/desk/s?view=triage')
    await page.getByRole('grid').waitFor()
    await tabTo(page, '[role=grid]')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: /键/ }).waitFor()
    await page.keyboard.press('Escape')
    await tabTo(page, '[role=grid]')
    const current = page.locator('tr.current')
    for (let row = 0; row < 40 && !(await current.innerText()).includes(title); row += 1) await page.keyboard.press('j')
    expect(await current.innerText()).toContain(title)

    await page.keyboard.press('n')
    await said(page, '已受理 1 件')
    await page.keyboard.press('u')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('swj')
    await page.getByRole('option', { name: '水务局' }).waitFor()
    const pointed = page.locator('[role=option][data-focused]')
    for (let down = 0; down < 10 && !(await pointed.allInnerTexts()).includes('水务局'); down += 1)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await said(page, '已改拟办单位 1 件')
    await page.keyboard.press('a')
    await said(page, '已交办 1 件')
    expect(await page.getByRole('grid').innerText()).not.toContain(title)
  })

  test('AT: the unit receives it, speaks with the deputy and drafts an answer of class A, which the head signs', async () => {
    await nextDay('2026-11-26T10:00:00+08:00')
    const page = await pageOf('unit')
    await page.goto('/unit/list')
    await page.getByRole('link', { name: title }).click()
    address = new URL(page.url()).pathname
    await page.goto(`${address}/receipt`)
    await press(page, '签收')
    await said(page, '已签收')
    await speak(page)
    await confirmContact()
    await draftAndSign(page, '候车亭已经建好，十二月十日通过验收。')
  })

  test('AT: what the deputy rates is not seen by the unit until the office lets it count', async () => {
    await nextDay('2026-12-14T10:00:00+08:00')
    const page = await pageOf('deputy')
    await page.goto('/me')
    await page.getByRole('link', { name: title }).first().click()
    await page.goto(`${address}/rate`)
    await choose(page, '办理结果，您满意吗', '不满意')
    await choose(page, '哪里没解决', '只做了一部分')
    await choose(page, '沟通态度，您满意吗', '满意')
    await page.getByLabel('想说的话').fill(complaint)
    await press(page, '提交评价')
    await said(page, '评价收到了')

    for (const door of ['unit', 'unit-head'] as const) {
      const read = await readBy(door, address)
      expect(read).toContain('已评价')
      expect(read).not.toMatch(/不满意|没有装照明|只做了一部分/)
    }
    const office = await pageOf('deputies-office')
    await office.goto(`/desk${address}`)
    await said(office, complaint)
    await press(office, '再办理')
    await office.getByLabel('要求').fill('请装上照明')
    await office.getByRole('dialog').getByRole('button', { name: '再办理', exact: true }).click()
    await office.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await readBy('unit', address)).toMatch(/不满意[\s\S]*没有装照明|没有装照明[\s\S]*不满意/)
  })

  test('AT: answered again and closed, the re-check finds it not done, and round two begins beside round one', async () => {
    await nextDay('2026-12-28T10:00:00+08:00')
    const unit = await pageOf('unit')
    await speak(unit)
    await confirmContact()
    await draftAndSign(unit, '照明已经装好。', complaint)
    const deputy = await pageOf('deputy')
    await deputy.goto(`${address}/rate`)
    await choose(deputy, '办理结果，您满意吗', '满意')
    await choose(deputy, '沟通态度，您满意吗', '满意')
    await press(deputy, '提交评价')
    await said(deputy, '评价收到了')

    const office = await pageOf('deputies-office')
    await office.goto(`/desk${address}`)
    await press(office, '办结')
    await press(office, '请代表回头看')
    await said(office, '等代表回头看')

    await deputy.goto(`${address}/recheck`)
    await choose(deputy, '现在怎么样', '不属实，没有解决')
    await deputy.getByLabel('还差什么').fill('照明只亮了两天')
    await press(deputy, '提交')
    await said(deputy, '回头看的意见收到了')

    await office.goto('/desk/second')
    await office.getByRole('button', { name: title }).click()
    await said(office, '照明只亮了两天')
    await press(office, '二次交办')
    await office
      .getByRole('dialog')
      .getByLabel(/没落实/)
      .fill('照明要能常亮')
    await office.getByRole('dialog').getByRole('button', { name: '二次交办', exact: true }).click()
    await office.getByRole('dialog').waitFor({ state: 'detached' })
    const whole = await readBy('deputies-office', `/desk${address}`)
    for (const part of ['候车亭已经建好', '照明已经装好', '第 2 次']) expect(whole).toContain(part)

    await unit.goto(`${address}/reply`)
    await said(unit, '二次交办')
    await unit.goto(`${address}/reply/draft`)
    await unit.getByLabel('代表说：照明只亮了两天').waitFor()
  })

  test('AT: a figure leads to its rows and to this one suggestion', async () => {
    const page = await pageOf('deputies-office')
    await page.goto('/desk/report?from=2026-11-24&to=2026-12-31')
    const figure = page.getByRole('row').filter({ hasText: 'F089' }).locator('a.figure')
    const value = Number.parseInt(await figure.innerText(), 10)
    await figure.click()
    await page.waitForURL('**/desk/report/F089?*')
    // The address is there before its screen; the table of all figures stands until then.
    await page.getByRole('heading', { level: 1, name: '闭会期间建议' }).waitFor()
    const rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
    expect(await rows.count()).toBe(value)
    expect(value).toBe(1)
    await rows.getByRole('link').click()
    await page.getByRole('heading', { name: title }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/desk${address}`)
  })
})

/** Everything an address tells somebody, folded parts included. */
async function readBy(door: DemonstrationDoor, at: string): Promise<string> {
  const page = await pageOf(door)
  await page.goto(at)
  await page.getByRole('heading', { name: title }).first().waitFor()
  return (await page.getByRole('main').textContent()) ?? ''
}

async function speak(page: Page): Promise<void> {
  await page.goto(`${address}/contact`)
  await choose(page, '怎样沟通的', '进联络站')
  await page.getByLabel('谈了什么').fill('到村口看过，定了位置')
  await press(page, '记下，请代表确认')
  await said(page, '记下了')
}

async function confirmContact(): Promise<void> {
  const page = await pageOf('deputy')
  await page.goto(`${address}/contacts`)
  await press(page, '属实')
  await said(page, '记下了')
}

/** The clerk drafts, point by point where the deputy made one; the head signs. */
async function draftAndSign(page: Page, words: string, point?: string): Promise<void> {
  await page.goto(`${address}/reply/draft`)
  await page.getByRole('radio', { name: /^A/ }).check()
  await page.getByLabel('答复内容').fill(words)
  if (point) await page.getByLabel(`代表说：${point}`).fill(words)
  await press(page, '存好，去审签')
  await page.waitForURL(`**${address}/reply/sign`)
  const head = await pageOf('unit-head')
  await head.goto(`${address}/reply/sign`)
  await press(head, '签发并寄出')
  await said(head, '答复已寄给代表')
}
