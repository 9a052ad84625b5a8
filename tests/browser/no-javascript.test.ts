/** Without JavaScript (不用脚本): a deputy hands in and rates, a unit answers; the old telephone of a village is enough. */
import { expect, test } from 'vitest'
import { inChromium, openWindow, phone, type Window } from '#testing/chromium'
import { demoHouse } from '#testing/demo-house'
import type { DemonstrationDoor } from '../../src/features/accounts/domain/demonstration.ts'

const without = async (door: DemonstrationDoor): Promise<Window> =>
  openWindow(await demoHouse(), { ...phone, door, javaScript: false })

/** Nothing went wrong, apart from the forms that were to be refused. */
const only = (window: Window, refused: number): void => {
  const problems = window.problems()
  expect(problems.filter((problem) => problem.startsWith('400 POST '))).toHaveLength(refused)
  expect(problems).toHaveLength(refused)
}

inChromium('without JavaScript', { timeout: 60_000 }, () => {
  test('a deputy who sends an empty box is told so, and then hands in', async () => {
    const window = await without('deputy')
    const { page } = window
    await page.goto('/me/suggest/new')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('main').getByRole('alert').first().waitFor()
    expect(await page.title()).toMatch(/^错误/)
    await page.getByLabel('您的建议').fill('建议在里山镇中学门口增设红绿灯。早晚高峰学生过马路很不安全。')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('heading', { name: '提交前看一遍' }).waitFor()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('heading', { name: '收到了' }).waitFor()
    only(window, 1)
    await window.context.close()
  })

  test('a deputy rates: what is missing is said beside the question, what was ticked stays', async () => {
    const window = await without('deputy')
    const { page } = window
    await page.goto('/me')
    const rating = await page.locator('a[href$="/rate"]').first().getAttribute('href')
    await page.goto(rating ?? '')
    await page
      .getByRole('group', { name: '办理结果' })
      .getByRole('radio', { name: /^不满意/ })
      .check()
    await page
      .getByRole('group', { name: '沟通态度' })
      .getByRole('radio', { name: /^满意/ })
      .check()
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByRole('main').getByRole('alert').first().waitFor()
    await page
      .getByRole('group', { name: '哪里没解决' })
      .getByRole('radio', { name: /^答应的事没有做/ })
      .check()
    expect(
      await page
        .getByRole('group', { name: '沟通态度' })
        .getByRole('radio', { name: /^满意/ })
        .isChecked(),
    ).toBe(true)
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('评价收到了').waitFor()
    only(window, 1)
    await window.context.close()
  })

  test('a unit answers with a promise, and its head signs', async () => {
    const house = await demoHouse()
    const clerk = await without('unit')
    await clerk.page.goto('/unit')
    const tasks = await clerk.page.locator('a[href$="/reply"]').first().getAttribute('href')
    await clerk.page.goto(`${tasks}/draft`)
    await clerk.page.getByRole('radio', { name: /^B/ }).check()
    await clerk.page.getByLabel('答复内容').fill('管网年底前改完，明年春天通水。')
    await clerk.page.getByLabel('做到什么', { exact: true }).first().fill('十二个村通水')
    await clerk.page.getByLabel('哪一天做到', { exact: true }).first().fill('2027-03-31')
    await clerk.page.getByRole('button', { name: '存好，去审签' }).click()
    await clerk.page.waitForURL('**/reply/sign')
    only(clerk, 0)
    await clerk.context.close()

    const head = await openWindow(house, { ...phone, door: 'unit-head', javaScript: false })
    await head.page.goto(`${tasks}/sign`)
    await head.page.getByRole('button', { name: '签发并寄出' }).click()
    await head.page.getByText('答复已寄给代表').waitFor()
    only(head, 0)
    await head.context.close()
  })
})
