/** The checker at the workbench (核对报告), in a real browser: a document in, its numbers marked, a figure opened and back. */
import { expect, test } from 'vitest'
import { inChromium, openWindow, tooWide, violations } from '#testing/chromium'
import { demoHouse } from '#testing/demo-house'
import { handMadeDocx } from '#testing/text-files'

const paragraphs = ['办理代表建议999件。其中城建类60件，占总数的48%。', '走访25余户，种树30棵，2024年召开第3次会议。']

const words = {
  'zh-CN': { heading: '核对报告', differs: '不一致 1', figure: '看台账数字 F088', text: '标出数字的正文' },
  en: {
    heading: 'Check a report',
    differs: 'Differs 1',
    figure: 'Show figure F088',
    text: 'Text with its numbers marked',
  },
} as const

inChromium('the checker', { timeout: 60_000 }, () => {
  test.each(['zh-CN', 'en'] as const)(
    'a document is checked, nothing is cut off and axe is content: %s',
    async (language) => {
      const m = words[language]
      const house = await demoHouse()
      const { page, context, problems } = await openWindow(house, { door: 'deputies-office', language })
      await page.goto('/desk/report/check')
      await page.getByRole('heading', { level: 1, name: m.heading }).waitFor()
      expect([...problems(), ...(await violations(page))]).toEqual([])

      const buffer = Buffer.from(await handMadeDocx(paragraphs))
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '报告.docx', mimeType: 'application/octet-stream', buffer })
      const text = page.getByRole('region', { name: m.text })
      await text.waitFor()
      expect(await text.textContent()).toBe(`${paragraphs.join('\n')}\n`)
      expect(await tooWide(page)).toBe(0)
      expect([...problems(), ...(await violations(page))]).toEqual([])

      await page.locator('.marked-text .claim').last().click()
      expect(await page.locator('.claim-list [aria-current]').count()).toBe(1)
      await page.locator('.claim-list [aria-current] button').press('ArrowUp')
      expect(await page.locator('.marked-text [aria-current]').textContent()).toBe('25')

      await page.getByRole('button', { name: m.differs }).click()
      await page.getByRole('link', { name: m.figure }).click()
      await page.waitForURL(/\/desk\/report\/F088\?from=/u)
      await page.goBack()
      await page.getByRole('button', { name: m.differs, pressed: true }).waitFor()
      await context.close()
    },
  )
})
