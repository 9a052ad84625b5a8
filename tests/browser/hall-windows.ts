/** The windows of a meeting day (会场各窗口): the operator's, the big screen and five phones, and what is done again and again in them. */
import { execFileSync } from 'node:child_process'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openWindow, phone, tooWide, violations, type Window } from '#testing/chromium'
import type { HallHouse } from '#testing/hall-house'
import { meetingDayHouse } from '#testing/meeting-day'
import type { TestMember } from '#testing/meetings'

interface Arranged {
  readonly places?: string
  readonly lines?: readonly string[]
  readonly included?: string
  readonly method?: string
}

export type HallWindows = Awaited<ReturnType<typeof openHall>>

export async function openHall() {
  const house = await meetingDayHouse()
  const operator = await openWindow(house, { width: 1440, height: 900, from: await house.browserOf(house.office) })
  const screen = await openWindow(house, { width: 1920, height: 1080, from: await house.browserOf(house.office) })
  const phones = await Promise.all(
    house.chamber.members
      .slice(0, 5)
      .map(async (one) => openWindow(house, { ...phone, from: await house.browserOf(one) })),
  )
  // What is live may be late on a busy machine.
  for (const { page } of [operator, screen, ...phones]) page.setDefaultTimeout(30_000)
  const [first] = phones
  if (!first) throw new Error('no phone')
  return {
    house,
    operator,
    screen,
    phones,
    first,
    ...consoleOf(operator, screen),
    /** All but those who vote on phones; a phone that shows the ballot has taken its paper. */
    others: (than: number): readonly TestMember[] => house.chamber.members.slice(than),
    hall: (place: string): string => `/hall/${house.meeting.reference}/${place}`,
    async close(): Promise<void> {
      for (const window of [operator, screen, ...phones]) await window.context.close()
      await house.app.close()
    },
  }
}

function consoleOf({ page }: Window, screen: Window) {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const step = (name: string) => press(`执行：${name}`)
  const shows = (text: string) =>
    screen.page
      .getByText(text, { exact: text === '通过' })
      .first()
      .waitFor()
  return {
    press,
    step,
    shows,
    /** The next item, on the screen and at the console: both hear of it by themselves. */
    next: async (title: string): Promise<void> => {
      await step('下一项')
      await shows(title)
      await page.locator('[aria-current=step]', { hasText: title }).waitFor()
    },
    /** Looked at, put up, announced. */
    announce: async (seen: string): Promise<void> => {
      await press('预览结果')
      await page.getByText('待上屏').first().waitFor()
      await press('上屏')
      await shows(seen)
      await step('宣布结果')
    },
    arrange: async (kind: string, wanted: Arranged): Promise<void> => {
      await press('安排表决')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('种类').selectOption(kind)
      await dialog.getByLabel('方式').selectOption(wanted.method ?? 'electronic')
      await dialog.getByLabel('候选人或候选项目').fill((wanted.lines ?? []).join('\n'))
      if (wanted.included) await dialog.getByLabel('必选项').fill(wanted.included)
      await dialog.getByLabel('应选名额').fill(wanted.places ?? '1')
      await dialog.getByRole('button', { name: '安排', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    },
  }
}

/** Nobody is stopped by the page itself, at the size of its place. */
export async function isSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  expect(await tooWide(page)).toBe(0)
}

/** Marks each matter on a phone by its words, and casts. */
export async function votesOn({ page }: Window, marks: Readonly<Record<string, string>>): Promise<void> {
  for (const [title, mark] of Object.entries(marks))
    await page.getByRole('group', { name: title }).getByLabel(mark, { exact: true }).check()
  await page.getByRole('button', { name: '投票' }).click()
  await page.getByText('已收到您的表决').waitFor()
}

/** One of the two who count papers, at his own machine. */
async function counterOf(house: HallHouse, who: TestMember): Promise<Window> {
  const window = await openWindow(house, { width: 1000, height: 1200, from: await house.browserOf(who) })
  await window.page.goto(`/hall/${house.meeting.reference}/paper`)
  return window
}

async function enterCount({ page }: Window, counts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries({ 发出票数: '9', 收回票数: '9', 无效票: '0', ...counts }))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: '录入这次计票' }).click()
  await page.waitForLoadState()
}

/** 宪法宣誓: the ceremony is arranged and recorded at the desk. */
export async function takesOath({ page }: Window, { name, on }: { name: string; on: string }): Promise<void> {
  await page.goto('/desk/oaths')
  await page.getByRole('button', { name: '安排宪法宣誓', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('日期').fill(on)
  await dialog.getByLabel('地点').fill('常委会会议厅')
  await dialog.getByLabel(name).check()
  await dialog.getByRole('button', { name: '安排宪法宣誓' }).click()
  await page.getByRole('button', { name: '记录宣誓', exact: true }).click()
  for (const seen of ['悬挂国旗或者国徽', '摆放宪法文本', '奏唱国歌']) await dialog.getByLabel(seen).check()
  await dialog.getByRole('button', { name: '记录宣誓' }).click()
}

/** 核验文件: what was downloaded, read by the program that knows neither product nor database. */
export const checkedOutside = async (file: Download): Promise<string> =>
  execFileSync(process.execPath, ['tools/verify-vote.mjs', await file.path()], { encoding: 'utf8', stdio: 'pipe' })

/** 逐项表决: two matters on one ballot, which may be merged by another act; taken back before anybody votes. */
export async function arrangeSeveral({ operator: { page }, press }: HallWindows): Promise<void> {
  const dialog = page.getByRole('dialog')
  await press('安排表决')
  await dialog.getByRole('button', { name: '再加一项' }).click()
  for (const at of [1, 2]) await dialog.getByLabel(`第 ${at} 项的名称`).fill(`第${at}个执法检查方案`)
  await isSound(page)
  await dialog.getByRole('button', { name: '安排', exact: true }).click()
  await page.getByRole('button', { name: '合并表决' }).waitFor()
  await press('撤回')
  await dialog.getByLabel('原因').fill('下次会议再表决')
  await dialog.getByRole('button', { name: '撤回', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** By name at the kiosk; a name nobody has is told. */
export async function checkInAtKiosk(house: HallHouse, name: string): Promise<void> {
  const kiosk = await openWindow(house, { width: 800, height: 1000, from: await house.browserOf(house.counter) })
  await kiosk.page.goto(`/hall/${house.meeting.reference}/kiosk`)
  await kiosk.page.keyboard.type(name)
  await kiosk.page.keyboard.press('Enter')
  await kiosk.page.getByText('已签到').waitFor()
  await kiosk.page.keyboard.type('查无此人')
  await kiosk.page.keyboard.press('Enter')
  await kiosk.page.getByRole('alert').first().waitFor()
  await isSound(kiosk.page)
  // The next in the queue scans at once.
  await kiosk.page.keyboard.type(name)
  await kiosk.page.keyboard.press('Enter')
  await kiosk.page.getByText('已签到').waitFor()
  await kiosk.context.close()
}

/** Two who count the papers differ, then agree. */
export async function countByTwo(house: HallHouse): Promise<void> {
  const [one, other] = [await counterOf(house, house.office), await counterOf(house, house.counter)]
  await enterCount(one, { 赞成: '6', 反对: '2', 弃权: '1' })
  await enterCount(other, { 赞成: '5', 反对: '3', 弃权: '1' })
  await other.page.getByText('最近两次录入不一致').waitFor()
  await isSound(other.page)
  await enterCount(one, { 赞成: '5', 反对: '3', 弃权: '1' })
  await one.page.getByText('两次录入一致，计票完成。').waitFor()
  for (const { context } of [one, other]) await context.close()
}

/** 代录: for a member whose telephone fails. */
export async function enterFor(
  { operator: { page }, press }: HallWindows,
  { name, title }: { name: string; title: string },
): Promise<void> {
  await press('代录表决')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('还没有表决的 4 人').waitFor()
  await dialog.getByLabel('替谁录入').selectOption({ label: name })
  await dialog.getByRole('group', { name: title }).getByLabel('赞成', { exact: true }).check()
  await isSound(page)
  await dialog.getByRole('button', { name: '代录表决' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** 监票人 of an election: named at the console, approved before the vote can be opened. */
export async function approveScrutineers({ house, operator: { page }, press, step }: HallWindows): Promise<void> {
  const [, one, other] = house.chamber.members.map(({ name }) => name)
  const dialog = page.getByRole('dialog')
  await press('提名监票人')
  await dialog.getByLabel('监票人姓名').fill(`${one}\n${other}`)
  await isSound(page)
  await dialog.getByRole('button', { name: '提名监票人' }).click()
  await page.getByText(`总监票人 ${one}；监票人 ${other}。还没有经会议通过。`).waitFor()
  await step('通过监票人')
  await page.getByText('已经会议通过。').waitFor()
}
