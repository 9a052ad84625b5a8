/** A meeting day in browsers (会议日): the operator's console, the hall's screens, the chair's screen, the kiosk, the counts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inChromium, openWindow, tooWide, violations, type Window } from '#testing/chromium'
import { hallHouse, type HallHouse } from '#testing/hall-house'

let house: HallHouse
let operator: Window
let screen: Window

beforeAll(async () => {
  house = await hallHouse({ members: 9, sits: false })
  operator = await openWindow(house, { width: 1440, height: 900, from: await house.browserOf(house.office) })
  screen = await openWindow(house, { width: 1920, height: 1080, from: await house.browserOf(house.office) })
})
afterAll(async () => {
  for (const window of [operator, screen]) await window.context.close()
  await house.app.close()
})

const press = (name: string) => operator.page.getByRole('button', { name, exact: true }).first().click()
const step = (name: string) => press(`执行：${name}`)
const shows = (text: string) =>
  screen.page
    .getByText(text, { exact: text === '通过' })
    .first()
    .waitFor()

/** Nobody is stopped by the page itself, at the size of its place. */
async function isSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  expect(await tooWide(page)).toBe(0)
}

inChromium('a meeting day', { timeout: 180_000 }, () => {
  test('the day before it is rehearsed with invented people, and no record of the meeting is touched', async () => {
    const { page } = operator
    const rows = () =>
      house.as({}, async ({ tx, tenant }) => {
        const all = tx.selectFrom('attendanceEvent').select('id').where('tenantId', '=', tenant)
        return [
          (await all.execute()).length,
          (await tx.selectFrom('poll').select('id').where('tenantId', '=', tenant).execute()).length,
        ]
      })
    await page.goto(`/desk/m/${house.meeting.reference}/control`)
    await page.getByRole('link', { name: '演练' }).waitFor()
    await isSound(page)
    await page.getByRole('link', { name: '演练' }).click()
    await press('开始演练')
    await page.getByText('第 1 步，共 14 步').waitFor()
    await screen.page.goto(`/hall/${house.meeting.reference}/screen/1?rehearsal=1`)
    await shows('演练')
    for (let at = 2; at <= 8; at += 1) {
      await press('下一步')
      await page.getByText(`第 ${at} 步，共 14 步`).waitFor()
    }
    await shows('通过')
    await shows('需要 5 票')
    await screen.page.screenshot({ path: '/tmp/hall-rehearsal.png' })
    await isSound(page)
    expect(await rows()).toEqual([0, 0])
    await press('结束演练')
    await page.getByRole('button', { name: '开始演练' }).waitFor()
    await shows('还差 5 人')
    expect(screen.problems()).toEqual([])
  })

  test('members check in at the kiosk, and the screen counts them', async () => {
    await screen.page.goto(`/hall/${house.meeting.reference}/screen/1`)
    await shows('还差 5 人')
    const kiosk = await openWindow(house, { width: 800, height: 1000, from: await house.browserOf(house.counter) })
    await kiosk.page.goto(`/hall/${house.meeting.reference}/kiosk`)
    for (const { name } of house.chamber.members.slice(0, 8)) {
      await kiosk.page.keyboard.type(name)
      await kiosk.page.keyboard.press('Enter')
      await kiosk.page.getByText(`${name} 已签到`).waitFor()
    }
    await kiosk.page.keyboard.type('查无此人')
    await kiosk.page.keyboard.press('Enter')
    await kiosk.page.getByRole('alert').first().waitFor()
    await isSound(kiosk.page)
    await kiosk.context.close()
    await shows('已达到法定人数')
  })

  test('the console leads through opening, agenda and a vote by hands that two people count', async () => {
    const { page } = operator
    await page.goto(`/desk/m/${house.meeting.reference}/control`)
    await step('开会')
    await step('通过议程')
    await step('下一项')
    await shows('第 1 项，共 2 项')
    await press('安排表决')
    await page.getByLabel('方式').selectOption('hands')
    await page.getByRole('button', { name: '安排', exact: true }).click()
    await step('开始表决')
    await shows('请举手表决')
    await step('结束表决')
    await page.getByRole('link', { name: '执行：录入计票' }).waitFor()
    await page.screenshot({ path: '/tmp/hall-console.png' })
    await isSound(page)
    await enterCount(house.office, { 赞成: '6', 反对: '1', 弃权: '1' })
    const second = await enterCount(house.counter, { 赞成: '5', 反对: '2', 弃权: '1' })
    await second.page.getByText('最近两次录入不一致').waitFor()
    await isSound(second.page)
    await second.page.screenshot({ path: '/tmp/hall-count.png' })
    await second.context.close()
    const third = await enterCount(house.office, { 赞成: '5', 反对: '2', 弃权: '1' })
    await third.page.getByText('两次录入一致，计票完成。').waitFor()
    await third.context.close()
  })

  test('a result goes up only when it was looked at; the chair reads what to say', async () => {
    const { page } = operator
    await press('预览结果')
    await page.getByText('待上屏').first().waitFor()
    expect(await screen.page.getByText('通过', { exact: true }).count()).toBe(0)
    await press('上屏')
    await shows('通过')
    await shows('人工录入')
    await screen.page.screenshot({ path: '/tmp/hall-result.png' })
    await isSound(screen.page)
    const stage = await openWindow(house, {
      width: 1920,
      height: 1080,
      from: await house.browserOf(house.chamber.chair),
    })
    await stage.page.goto(`/hall/${house.meeting.reference}/stage`)
    await stage.page.getByText('现在宣布').waitFor()
    await stage.page.screenshot({ path: '/tmp/hall-stage.png' })
    await isSound(stage.page)
    await stage.context.close()
    await page.screenshot({ path: '/tmp/hall-console-result.png' })
    await step('宣布结果')
    await page.getByRole('button', { name: '执行：下一项' }).waitFor()
    expect(screen.problems()).toEqual([])
    expect(operator.problems()).toEqual([])
  })
})

async function enterCount(who: HallHouse['office'], counts: Readonly<Record<string, string>>): Promise<Window> {
  const window = await openWindow(house, { width: 1000, height: 1200, from: await house.browserOf(who) })
  const { page } = window
  await page.goto(`/hall/${house.meeting.reference}/paper`)
  for (const [label, value] of Object.entries({ 发出票数: '8', 收回票数: '8', 无效票: '0', ...counts }))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: '录入这次计票' }).click()
  await page.waitForLoadState()
  return window
}
