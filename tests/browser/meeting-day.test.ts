/** A meeting day in browsers (会议日): rehearsal, check-in, votes of every kind, appointments to the oath, and what is public after it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listResolutions } from '#features/decisions/server'
import { inChromium, openWindow, phone, tooWide } from '#testing/chromium'
import {
  choiceTitle,
  decisionTitle,
  electionTitle,
  namedTitle,
  nominees,
  othersVote,
  recordsOf,
} from '#testing/meeting-day'
import {
  approveScrutineers,
  arrangeSeveral,
  checkedOutside,
  checkInAtKiosk,
  countByTwo,
  enterFor,
  isSound,
  openHall,
  takesOath,
  votesOn,
  type HallWindows,
} from './hall-windows.ts'

let day: HallWindows
/** When the decision was announced. */
let closedAt = 0

beforeAll(async () => {
  day = await openHall()
})
afterAll(() => day.close())

inChromium('a meeting day', { timeout: 180_000 }, () => {
  test('who is nominated passes the examination of the law before anything else, and comes before the meeting', async () => {
    const { house, operator, press } = day
    const { page } = operator
    const dialog = page.getByRole('dialog')
    const send = async (name: string): Promise<void> => {
      await dialog.getByRole('button', { name, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await page.goto('/desk/appointments')
    await page.getByRole('link', { name: nominees[0] }).click()
    await press('录入考试成绩')
    await dialog.getByLabel('成绩').fill('82')
    await send('录入考试成绩')
    await press('主任会议同意')
    await dialog.getByLabel('由哪次会议决定').selectOption({ index: 1 })
    await send('主任会议同意')
    await press('列入议程')
    await dialog.getByLabel('列入哪次会议').selectOption({ label: house.meeting.title })
    await send('列入议程')
    await press('已作拟任职发言')
    await send('已作拟任职发言')
    await page.getByText('82 分').first().waitFor()
    await isSound(page)
  })

  test('the day before it is rehearsed with invented people and a phone, and no record of the meeting is touched', async () => {
    const { house, operator, screen, press, shows, hall } = day
    const { page } = operator
    const before = await recordsOf(house)
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
    expect(await recordsOf(house)).toEqual(before)
    expect([...screen.problems(), ...stranger.problems()]).toEqual([])
    await stranger.context.close()
  })

  test('members check in by the code on the screen, by name at the kiosk, and the screen counts them', async () => {
    const { house, operator, screen, first, shows, hall } = day
    await screen.page.goto(hall('screen/1'))
    await first.page.goto(`/m/${house.meeting.reference}/check-in`)
    await first.page.getByLabel('签到码').fill(await screen.page.locator('.door b').innerText())
    await first.page.getByRole('button', { name: '签到' }).click()
    await first.page.getByText('已签到').waitFor()
    await checkInAtKiosk(house, house.chamber.members[1]?.name ?? '')
    // Two are there already: the office enters the others with them chosen too.
    await operator.page.goto(`/desk/meetings/${house.meeting.id}/roll`)
    await operator.page.getByRole('button', { name: '到会 2' }).waitFor()
    await operator.page.getByLabel('全选').check()
    await operator.page.getByRole('button', { name: '到会 A' }).click()
    await operator.page.getByText('已登记 7 人').waitFor()
    await isSound(operator.page)
    await shows('已达到法定人数')
    await first.page.goto(`/m/${house.meeting.reference}/vote`)
  })

  test('of three candidates for two places two are equal, and are voted on again among themselves', async () => {
    const { house, operator, first, step, next, shows, announce, arrange, others } = day
    await operator.page.goto(`/desk/m/${house.meeting.reference}/control`)
    await step('开会')
    await step('通过议程')
    await next(electionTitle)
    await arrange('election', { places: '2', lines: ['候选甲｜区水务局工程师', '候选乙', '候选丙'] })
    await approveScrutineers(day)
    await step('开始表决')
    await first.page.getByText('已选 0 / 2').waitFor()
    await first.page.getByText('区水务局工程师').waitFor()
    await shows('区水务局工程师')
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
    const { house, first, step, next, announce, arrange, others } = day
    await next(choiceTitle)
    await arrange('choose_k', { places: '3', included: '饮水安全', lines: ['农村公路', '校园改造', '养老服务站'] })
    await step('开始表决')
    const { page } = first
    await page.getByText('饮水安全').waitFor()
    expect(await page.getByLabel('饮水安全').count()).toBe(0)
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

  test('by name five vote on phones and one by the office; who voted how is told after the closing, and of him how', async () => {
    const { house, operator, phones, first, step, next, shows, announce, arrange, others } = day
    const { page } = operator
    for (const window of phones.slice(1)) await window.page.goto(`/m/${house.meeting.reference}/vote`)
    await next(namedTitle)
    await arrange('motion', { method: 'named' })
    await step('开始表决')
    await first.page.getByText('您的表决会记在您的名下').waitFor()
    await isSound(first.page)
    for (const [at, window] of phones.entries()) {
      await window.page.getByRole('button', { name: at < 4 ? '赞成' : '反对', exact: true }).click()
      await window.page.getByText('已收到您的表决').waitFor()
    }
    const sixth = others(5)[0]?.name ?? ''
    await enterFor(day, { name: sixth, title: namedTitle })
    await shows('已收到 6 / 9')
    expect(await page.getByText('谁怎样表决').count()).toBe(0)
    await step('结束表决')
    await announce('通过')
    await page.getByText('谁怎样表决').click()
    await page.getByText('赞成 5 人').waitFor()
    await page.getByText(`${sixth}（会务代录）`).waitFor()
    await isSound(page)
  })

  test('several matters stand on one ballot, to be voted on one by one or, by another act, together', async () => {
    await arrangeSeveral(day)
  })

  test('a decision is voted on again on paper when the devices fail; two who count differ, then agree, and it is adopted', async () => {
    const { house, operator, screen, first, press, step, shows, hall } = day
    const { page } = operator
    await step('下一项')
    await press(`付表决：${decisionTitle}`)
    await page.getByRole('button', { name: '安排', exact: true }).click()
    await step('开始表决')
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
    await countByTwo(house)
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
    closedAt = performance.now()
    await page.getByRole('button', { name: '执行：下一项' }).waitFor()
    const [decision] = await house.do(house.office.actor, (work) => listResolutions(work, { state: 'adopted' }))
    expect(decision).toMatchObject({ title: decisionTitle, reference: `${house.meeting.reference}-1` })
  })

  test('within two minutes the decision lies there as an official paper, and everybody can read it', async () => {
    const { house, operator } = day
    const { page } = operator
    const [decision] = await house.do(house.office.actor, (work) => listResolutions(work, { state: 'adopted' }))
    await page.goto(`/papers/about/${decision?.id}`)
    await page.getByRole('link', { name: '印发' }).first().click()
    await page.getByRole('button', { name: '确认印发' }).click()
    await page.getByRole('link', { name: 'PDF' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'DOCX' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.docx$/u)
    await page.goto('/desk/publications')
    await page.getByRole('row', { name: decisionTitle }).getByRole('checkbox').check()
    await page.getByRole('button', { name: /^公开/ }).click()
    const dialog = page.getByRole('dialog')
    for (const seen of await dialog.getByRole('checkbox').all()) await seen.check()
    await dialog.getByRole('button', { name: '公开', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const citizen = await openWindow(house, { ...phone, javaScript: false })
    await citizen.page.goto('/decisions')
    await citizen.page.getByRole('link', { name: decisionTitle }).click()
    await citizen.page.getByText('全面落实河长制').waitFor()
    expect(performance.now() - closedAt).toBeLessThan(120_000)
    expect(await tooWide(citizen.page)).toBe(0)
    await citizen.context.close()
  })

  test('appointments pass person by person from phones; certificate and oath follow', async () => {
    const { house, operator, screen, phones, press, step, announce, others } = day
    const { page } = operator
    await page.goto(`/desk/m/${house.meeting.reference}/control`)
    await step('下一项')
    await press('付表决：人事任免事项（2 项，逐项表决）')
    await page.getByRole('button', { name: '安排', exact: true }).click()
    await step('开始表决')
    const [judged, refused] = nominees
    for (const window of phones) await votesOn(window, { [judged]: '赞成', [refused]: '反对' })
    await othersVote(house, others(5), (at) => ({ all: at < 1 ? 'yes' : 'abstain' }))
    await step('结束表决')
    await announce('通过')
    await step('闭会')
    await page.getByText('议程都已进行，没有还没有结果的表决。').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '闭会', exact: true }).click()
    await page.getByText('已结束').first().waitFor()
    const kept = page.waitForEvent('download')
    await press(`导出：${decisionTitle}`)
    expect(await checkedOutside(await kept)).toMatch(/^holds/)
    await isSound(page)

    await page.goto('/desk/appointments')
    await page.getByRole('link', { name: judged }).click()
    await press('颁发任命书')
    await page.getByLabel('签署人').fill(house.chamber.chair.name)
    await page.getByRole('dialog').getByRole('button', { name: '颁发任命书' }).click()
    await takesOath(operator, { name: judged, on: house.meeting.startsOn })
    await page.getByText('已宣誓').first().waitFor()
    expect([...operator.problems(), ...screen.problems()]).toEqual([])
  })
})
