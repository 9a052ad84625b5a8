/** Writing a report in a browser (写报告): # binds a figure, a bare number is named, a bound one is not typed over. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inChromium, openWindow, violations, type Window } from '#testing/chromium'
import { demoHouse } from '#testing/demo-house'

inChromium('the writer', { timeout: 60_000 }, () => {
  let window: Window
  beforeAll(async () => {
    window = await openWindow(await demoHouse(), { door: 'deputies-office' })
  }, 120_000)
  afterAll(() => window.context.close())

  const text = () => window.page.locator('.written-text')
  const words = async () => (await text().textContent()) ?? ''
  const issues = () => window.page.locator('.no-source').allInnerTexts()

  test('a new report opens in the editor', async () => {
    const { page } = window
    await page.goto('/desk/report/texts')
    await page.getByRole('button', { name: '新建报告' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('标题').fill('试写的报告')
    await dialog.getByRole('button', { name: '新建报告' }).click()
    await text().waitFor()
    expect(await page.locator('.report-title').inputValue()).toBe('试写的报告')
  })

  test('# opens the figures; letters, arrows and Enter are enough to bind one', async () => {
    const { page } = window
    await text().click()
    await page.keyboard.type('共受理代表建议#')
    const search = page.getByRole('combobox')
    await search.waitFor()
    await search.fill('代表建议总数')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.bound-figure').waitFor()
    expect(await words()).toMatch(/^共受理代表建议\d+件$/u)
  })

  test('a number typed by hand is marked and named until somebody says where it is from', async () => {
    const { page } = window
    await page.keyboard.type('，视察12次')
    expect(await issues()).toEqual(['12'])
    await page.getByRole('button', { name: '注明手写' }).last().click()
    await page.getByRole('dialog').getByLabel('来历').fill('据视察记录')
    await page.getByRole('dialog').getByRole('button', { name: '注明手写' }).click()
    await page.locator('.by-hand').waitFor()
    expect(await issues()).toEqual([])
  })

  test('a chosen figure shows its definition and records; a record is one more click', async () => {
    const { page } = window
    await page.locator('.bound-figure').click()
    const aside = page.getByRole('complementary', { name: '依据' })
    await aside.getByText('怎么算的').waitFor()
    const record = aside.locator('.records a').first()
    await record.waitFor()
    expect(await record.getAttribute('href')).toMatch(/^\/desk\/s\//u)
  })

  test('it is printed with a word of approximation only where that is true', async () => {
    const { page } = window
    const offered = await page.getByLabel('写法').locator('option').allInnerTexts()
    expect(offered.some((one) => one.includes('按口径'))).toBe(true)
    expect(offered.some((one) => one.includes('（近）') && !/近\d+件/u.test(one))).toBe(false)
  })

  test('a bound figure is not typed over, and Backspace takes it out', async () => {
    const { page } = window
    const before = await words()
    await page.locator('.bound-figure').dblclick()
    await page.keyboard.type('9')
    expect(await words()).toBe(before)
    await page.getByText('绑定的数字不能打字改掉').first().waitFor()
    await page.locator('.bound-figure').click()
    await page.keyboard.press('Backspace')
    expect(await page.locator('.bound-figure').count()).toBe(0)
    await page.keyboard.press('Control+z')
    expect(await words()).toBe(before)
  })

  test('what was typed is saved by itself and is there again', async () => {
    const { page } = window
    const before = await words()
    await page.getByText('已保存').waitFor()
    await page.reload()
    await page.locator('.bound-figure').waitFor()
    expect(await words()).toBe(before)
    expect(await violations(page)).toEqual([])
    expect(window.problems()).toEqual([])
  })

  test('when somebody else has saved meanwhile it says who, and keeps both texts', async () => {
    const { page } = window
    const other = await openWindow(await demoHouse(), { door: 'secretariat' })
    await other.page.goto(page.url())
    await other.page.locator('.written-text').click()
    await other.page.keyboard.press('Control+End')
    await other.page.keyboard.type('，另一人补充')
    await other.page.getByText('已保存').waitFor()
    await other.context.close()

    await text().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('，我的补充')
    await page.getByText('您的改动是在').waitFor()
    expect(await words()).toContain('我的补充')
    await page.getByRole('button', { name: '以我的为准' }).click()
    await page.getByText('已保存').waitFor()
    await page.getByRole('button', { name: '历次稿' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '第' }).nth(1).click()
    await page.getByRole('dialog').getByText('另一人补充').waitFor()
    window.problems()
  })
})
