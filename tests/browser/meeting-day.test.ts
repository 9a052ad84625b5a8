/** A meeting day in browsers (会议日): rehearsal, check-in, an election, a choice, a decision and appointments, the oath. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { arriveAll } from '#features/meetings/server'
import { listResolutions } from '#features/decisions/server'
import { inChromium, openWindow, phone, tooWide, violations, type Window } from '#testing/chromium'
import type { HallHouse } from '#testing/hall-house'
import { choiceTitle, decisionTitle, electionTitle, meetingDayHouse, nominees, othersVote } from '#testing/meeting-day'
import type { TestMember } from '#testing/meetings'

let house: HallHouse
let operator: Window
let screen: Window
let phones: readonly Window[]

beforeAll(async () => {
  house = await meetingDayHouse()
  operator = await openWindow(house, { width: 1440, height: 900, from: await house.browserOf(house.office) })
  screen = await openWindow(house, { width: 1920, height: 1080, from: await house.browserOf(house.office) })
  phones = await Promise.all(
    house.chamber.members
      .slice(0, 3)
      .map(async (one) => openWindow(house, { ...phone, from: await house.browserOf(one) })),
  )
  // What is live may be late on a busy machine.
  for (const { page } of [operator, screen, ...phones]) page.setDefaultTimeout(30_000)
})
afterAll(async () => {
  for (const window of [operator, screen, ...phones]) await window.context.close()
  await house.app.close()
})

const press = (name: string) => operator.page.getByRole('button', { name, exact: true }).first().click()
const step = (name: string) => press(`执行：${name}`)
const shows = (text: string) =>
  screen.page
    .getByText(text, { exact: text === '通过' })
    .first()
    .waitFor()
/** All but those who vote on phones; a phone that shows the ballot has taken its paper. */
const others = (than: number): readonly TestMember[] => house.chamber.members.slice(than)
const hall = (place: string): string => `/hall/${house.meeting.reference}/${place}`

/** Nobody is stopped by the page itself, at the size of its place. */
async function isSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  expect(await tooWide(page)).toBe(0)
}

/** Looked at, put up, announced. */
async function announce(seen: string): Promise<void> {
  await press('预览结果')
  await operator.page.getByText('待上屏').first().waitFor()
  await press('上屏')
  await shows(seen)
  await step('宣布结果')
}

async function arrange(kind: string, { places, lines }: { places: string; lines: readonly string[] }): Promise<void> {
  const { page } = operator
  await press('安排表决')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('种类').selectOption(kind)
  await dialog.getByLabel('候选人或候选项目').fill(lines.join('\n'))
  await dialog.getByLabel('应选名额').fill(places)
  await dialog.getByRole('button', { name: '安排', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Marks each matter on a phone by its words, and casts. */
async function votesOn({ page }: Window, marks: Readonly<Record<string, string>>): Promise<void> {
  for (const [title, mark] of Object.entries(marks))
    await page.getByRole('group', { name: title }).getByLabel(mark, { exact: true }).check()
  await page.getByRole('button', { name: '投票' }).click()
  await page.getByText('已收到您的表决').waitFor()
}

inChromium('a meeting day', { timeout: 180_000 }, () => {
  test('the day before it is rehearsed with invented people and a phone, and no record of the meeting is touched', async () => {
    const { page } = operator
    const rows = () =>
      house.as({}, async ({ tx, tenant }) => {
        const count = (table: 'attendanceEvent' | 'poll' | 'pollVoter' | 'ballot' | 'namedVote') =>
          tx.selectFrom(table).select('tenantId').where('tenantId', '=', tenant).execute()
        const tables = ['attendanceEvent', 'poll', 'pollVoter', 'ballot', 'namedVote'] as const
        return Promise.all(tables.map(async (table) => (await count(table)).length))
      })
    const before = await rows()
    await page.goto(`/desk/m/${house.meeting.reference}/control`)
    await page.getByRole('link', { name: '彩排' }).click()
    await press('开始彩排')
    const stranger = await openWindow(house, phone)
    const { pathname, search } = new URL(await page.getByText('/rehearsal?code=').innerText())
    await stranger.page.goto(`${pathname}${search}`)
    await stranger.page.getByRole('button', { name: '入座' }).click()
    await stranger.page.getByText('您坐的是彩排人员 1 号').waitFor()
    await screen.page.goto(hall('screen/1?rehearsal=1'))
    await shows('彩排')
    for (let at = 2; at <= 6; at += 1) {
      await press('下一步')
      await page.getByText(`第 ${at} 步，共`).waitFor()
    }
    await stranger.page.getByRole('button', { name: '反对' }).waitFor()
    await isSound(stranger.page)
    await stranger.page.getByRole('button', { name: '反对' }).click()
    await stranger.page.getByText('已收到这张彩排票').waitFor()
    await shows('已收到 1 / 7')
    for (const at of [7, 8]) {
      await press('下一步')
      await page.getByText(`第 ${at} 步，共`).waitFor()
    }
    await shows('未通过')
    await isSound(page)
    await press('结束彩排')
    await stranger.page.getByText('彩排已经结束').waitFor()
    await shows('还差 5 人')
    expect(await rows()).toEqual(before)
    expect([...screen.problems(), ...stranger.problems()]).toEqual([])
    await stranger.context.close()
  })

  test('members check in by the code on the screen, by name at the kiosk, and the screen counts them', async () => {
    await screen.page.goto(hall('screen/1'))
    const [first] = phones
    if (!first) throw new Error('no phone')
    await first.page.goto(`/m/${house.meeting.reference}/check-in`)
    await first.page.getByLabel('签到码').fill(await screen.page.locator('.door b').innerText())
    await first.page.getByRole('button', { name: '签到' }).click()
    await first.page.getByText('已签到').waitFor()
    const kiosk = await openWindow(house, { width: 800, height: 1000, from: await house.browserOf(house.counter) })
    await kiosk.page.goto(hall('kiosk'))
    await kiosk.page.keyboard.type(house.chamber.members[1]?.name ?? '')
    await kiosk.page.keyboard.press('Enter')
    await kiosk.page.getByText('已签到').waitFor()
    await kiosk.page.keyboard.type('查无此人')
    await kiosk.page.keyboard.press('Enter')
    await kiosk.page.getByRole('alert').first().waitFor()
    await isSound(kiosk.page)
    await kiosk.context.close()
    await house.do(house.office.actor, (work) =>
      arriveAll(
        work,
        house.meeting.id,
        house.chamber.members.map(({ personId }) => personId),
      ),
    )
    await shows('已达到法定人数')
    await first.page.goto(`/m/${house.meeting.reference}/vote`)
  })

  test('of three candidates for two places two are equal, and are voted on again among themselves', async () => {
    await operator.page.goto(`/desk/m/${house.meeting.reference}/control`)
    await step('开会')
    await step('通过议程')
    await step('下一项')
    await shows(electionTitle)
    await arrange('election', { places: '2', lines: ['候选甲', '候选乙', '候选丙'] })
    await step('开始表决')
    const [first] = phones
    if (!first) throw new Error('no phone')
    await first.page.getByText('已选 0 / 2').waitFor()
    await isSound(first.page)
    await votesOn(first, { 候选甲: '赞成', 候选乙: '弃权', 候选丙: '赞成' })
    // 8 · 5 · 5: the first is elected, the last place is open between the others.
    await othersVote(house, others(1), (at) =>
      at < 4
        ? { 候选甲: 'yes', 候选乙: 'yes' }
        : at < 7
          ? { 候选甲: 'yes', 候选丙: 'yes' }
          : { 候选乙: 'yes', 候选丙: 'yes' },
    )
    await step('结束表决')
    await announce('得票相等')
    await step('再次投票')
    await step('开始表决')
    await votesOn(first, { 候选乙: '赞成', 候选丙: '反对' })
    await othersVote(house, others(1), (at) => (at < 5 ? { 候选乙: 'yes' } : { 候选丙: 'yes' }))
    await step('结束表决')
    await announce('当选')
    await operator.page.getByText('候选乙：6 票，当选').waitFor()
  })

  test('a phone chooses no more projects than may be chosen', async () => {
    await step('下一项')
    await shows(choiceTitle)
    await arrange('choose_k', { places: '2', lines: ['农村公路', '校园改造', '养老服务站'] })
    await step('开始表决')
    const [first] = phones
    if (!first) throw new Error('no phone')
    const { page } = first
    for (const name of ['农村公路', '校园改造', '养老服务站']) await page.getByLabel(name).check()
    await page.getByText('已选 3 / 2').waitFor()
    expect(await page.getByRole('button', { name: '投票' }).isDisabled()).toBe(true)
    await page.getByLabel('养老服务站').uncheck()
    await page.getByRole('button', { name: '投票' }).click()
    await page.getByText('已收到您的表决').waitFor()
    await othersVote(house, others(1), () => ({ 农村公路: 'yes', 校园改造: 'yes' }))
    await step('结束表决')
    await announce('选定')
  })

  test('a decision is voted on again on paper when the devices fail; two who count differ, then agree, and it is adopted', async () => {
    const { page } = operator
    await step('下一项')
    await press(`付表决：${decisionTitle}`)
    await page.getByRole('button', { name: '安排', exact: true }).click()
    await step('开始表决')
    const [first] = phones
    if (!first) throw new Error('no phone')
    await first.page.getByRole('button', { name: '赞成' }).click()
    await first.page.getByText('已收到您的表决').waitFor()
    await press('改用纸票')
    await page.getByRole('dialog').getByRole('button', { name: '改用纸票' }).click()
    await first.page.getByText('前一次表决已经作废').waitFor()
    await first.page.getByText('请填写纸票').waitFor()
    expect(await first.page.getByRole('button').count()).toBe(0)
    await shows('请填写纸票')
    await step('结束表决')
    await page.getByRole('link', { name: '执行：录入计票' }).waitFor()
    await isSound(page)
    const [one, other] = [await counterOf(house.office), await counterOf(house.counter)]
    await enter(one, { 赞成: '6', 反对: '2', 弃权: '1' })
    await enter(other, { 赞成: '5', 反对: '3', 弃权: '1' })
    await other.page.getByText('最近两次录入不一致').waitFor()
    await isSound(other.page)
    await enter(one, { 赞成: '5', 反对: '3', 弃权: '1' })
    await one.page.getByText('两次录入一致，计票完成。').waitFor()
    for (const { context } of [one, other]) await context.close()
    await press('预览结果')
    await page.getByText('待上屏').first().waitFor()
    expect(await screen.page.getByText('通过', { exact: true }).count()).toBe(0)
    await press('上屏')
    await shows('人工录入')
    await isSound(screen.page)
    const chair = await openWindow(house, {
      width: 1920,
      height: 1080,
      from: await house.browserOf(house.chamber.chair),
    })
    await chair.page.goto(hall('stage'))
    await chair.page.getByText('现在宣布').waitFor()
    await isSound(chair.page)
    await chair.context.close()
    await step('宣布结果')
    await page.getByRole('button', { name: '执行：下一项' }).waitFor()
    const [decision] = await house.do(house.office.actor, (work) => listResolutions(work, { state: 'adopted' }))
    expect(decision).toMatchObject({ title: decisionTitle, reference: `${house.meeting.reference}-1` })
  })

  test('appointments pass person by person from phones; certificate and oath follow', async () => {
    const { page } = operator
    await step('下一项')
    for (const window of phones) await window.page.goto(`/m/${house.meeting.reference}/vote`)
    await press('付表决：人事任免事项（2 项，逐项表决）')
    await page.getByRole('button', { name: '安排', exact: true }).click()
    await step('开始表决')
    const [first, second] = nominees
    for (const window of phones) await votesOn(window, { [first]: '赞成', [second]: '反对' })
    await othersVote(house, others(3), (at) => ({ all: at < 3 ? 'yes' : 'abstain' }))
    await step('结束表决')
    await announce('通过')
    await step('闭会')
    await page.getByText('已结束').first().waitFor()

    await page.goto('/desk/appointments')
    await page.getByRole('link', { name: first }).click()
    await press('颁发任命书')
    await page.getByLabel('签署人').fill(house.chamber.chair.name)
    await page.getByRole('dialog').getByRole('button', { name: '颁发任命书' }).click()
    await page.goto('/desk/oaths')
    await press('安排宪法宣誓')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').first().fill('主任会议')
    await dialog.getByRole('option', { name: '主任会议' }).first().click()
    await dialog.getByLabel('日期').fill(house.meeting.startsOn)
    await dialog.getByLabel('地点').fill('常委会会议厅')
    await dialog.getByLabel(first).check()
    await dialog.getByRole('button', { name: '安排宪法宣誓' }).click()
    await press('记录宣誓')
    for (const name of ['悬挂国旗或者国徽', '摆放宪法文本', '奏唱国歌']) await dialog.getByLabel(name).check()
    await dialog.getByRole('button', { name: '记录宣誓' }).click()
    await page.getByText('已宣誓').first().waitFor()
    expect([...operator.problems(), ...screen.problems()]).toEqual([])
  })
})

const counterOf = async (who: HallHouse['office']): Promise<Window> => {
  const window = await openWindow(house, { width: 1000, height: 1200, from: await house.browserOf(who) })
  await window.page.goto(hall('paper'))
  return window
}

async function enter({ page }: Window, counts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries({ 发出票数: '9', 收回票数: '9', 无效票: '0', ...counts }))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: '录入这次计票' }).click()
  await page.waitForLoadState()
}
