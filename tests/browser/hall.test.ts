/** The hall in a browser (会场): screens, the chair's screen, and phones that vote. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inChromium, openWindow, violations, tooWide } from '#testing/chromium'
import { hallHouse, opened, pollOn, type HallHouse } from '#testing/hall-house'

let house: HallHouse

beforeAll(async () => {
  house = await hallHouse({ members: 39, present: 37 })
})
afterAll(async () => {
  await house.app.close()
})

const hall = { width: 1920, height: 1080 } as const

inChromium('the hall', { timeout: 120_000 }, () => {
  test('a screen follows the meeting by itself and shows no result before it is put up', async () => {
    const window = await openWindow(house, { ...hall, from: await house.browserOf(house.office) })
    const { page } = window
    await page.goto(`/hall/${house.meeting.reference}/screen/1`)
    await page.getByText('出席情况').waitFor()
    await page.screenshot({ path: '/tmp/hall-attendance.png' })
    const poll = await pollOn(house, 0, { kind: 'motion', method: 'device' })
    await page.getByText('第 1 项，共 2 项').waitFor()
    await page.screenshot({ path: '/tmp/hall-agenda.png' })
    await opened(house, poll)
    await page.getByText('请按表决器').waitFor()
    await page.screenshot({ path: '/tmp/hall-vote.png' })
    expect(await violations(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    await page.goto(`/hall/${house.meeting.reference}/stage`)
    await page.screenshot({ path: '/tmp/hall-stage.png' })
    expect(await violations(page)).toEqual([])
    expect(window.problems()).toEqual([])
  })
})
