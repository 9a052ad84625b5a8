/** Every page that shows a list lets its reader take it away (清单导出): the same rows in both formats, and no cell that runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellText, parseDelimited } from '#kernel/delimited'
import type { Cell } from '#kernel/workbook'
import { loadPages } from '../src/server/site.ts'
import { workbookLimits } from '../src/server/workbook/limits.ts'
import { parseWorkbook } from '../src/server/workbook/parse.ts'
import { rolledBack } from '#testing/database'
import { listReadings } from '#testing/lists'
import { openPage, takeList } from '#testing/pages'

const pages = (await loadPages()).flatMap((feature) => feature.pages).filter((page) => 'list' in page)

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What names each row on the page: the title of a card, the head of a row of a table, a matter that waits. */
const namesIn = (html: string): string[][] =>
  [
    ...html.matchAll(
      /<span class="card-title">(.*?)<\/span>|<th role="rowheader"[^>]*>(.*?)<\/th>|class="waiting-link"[^>]*>(.*?)<\/a>/g,
    ),
  ].map((found) => plain(found.slice(1).join('')).trim().split(/\s+/))

const sheetsOf = (bytes: Uint8Array) =>
  parseWorkbook({ bytes, name: 'list.xlsx', limits: workbookLimits, encoding: undefined })

const texts = (rows: readonly (readonly Cell[])[]): string[][] => {
  const [head = []] = rows
  return rows.map((row) => head.map((_, at) => cellText(row[at] ?? null)))
}

/** What they show is of one record or of one page, or is a list on another page. */
const notLists: Readonly<Record<string, string>> = {
  'accounts/pages/AccountPage.tsx': 'where the reader himself is signed in',
  'accounts/pages/SetUpPage.tsx': 'the settings a new house begins with',
  'meetings/pages/MeetingPage.tsx': 'the roll of one meeting, exported at the workbench',
  'papers/pages/AboutPage.tsx': 'the papers about one matter, which are in the register',
  'papers/pages/PaperTable.tsx': 'the table of the register',
  'portal/pages/HomePage.tsx': 'the five newest of the list of suggestions',
}

describe('a list', () => {
  test('is exported by every page that shows rows, cards or matters that wait', () => {
    const kept = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^[^/]+\/pages\/.*\.tsx$/.test(path))
      .filter((path) => {
        const code = readFileSync(`src/features/${path}`, 'utf8')
        return (
          /<(?:Card|DataTable|PaperTable|Pagination|Waiting)\b/.test(code) && !/^ {2}(?:async )?list[(:]/m.test(code)
        )
      })
    expect(kept.toSorted()).toEqual(Object.keys(notLists).toSorted())
  })

  test(
    'leaves its page as a workbook and as CSV, with the rows its reader sees and nothing that a spreadsheet runs; no number of a page is refused',
    { timeout: 60_000 },
    rolledBack(async (as) => {
      const readings = await listReadings(as)
      expect(Object.keys(readings).toSorted()).toEqual(pages.map(({ path }) => path).toSorted())
      const dangerous: string[] = []
      for (const page of pages) {
        const { who, ...visit } = readings[page.path] ?? { who: as([]).actor }
        const work = as(who, '2025-06-12')
        const html = await openPage(work, page, visit)
        await openPage(work, page, { ...visit, query: { ...visit.query, page: '99999999' } })
        expect(html, page.path).toContain(who.signedIn ? 'value="xlsx" name="format"' : '?format=xlsx')
        const keys = [...html.matchAll(/name="formKey" value="([^"]+)"\/><button[^>]*name="format"/g)].map(
          ([, key]) => key,
        )
        expect(new Set(keys).size, page.path).toBe(who.signedIn ? 2 : 0)
        const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await takeList(work, page, visit, 'csv'))
        const rows = texts(parseDelimited(csv, ','))
        const [head = [], ...body] = rows
        expect([head.length, body.length].map(Math.sign), page.path).toEqual([1, 1])
        const lines = body.map((row) => row.join(' '))
        for (const name of namesIn(html))
          expect(
            lines.some((line) => name.every((word) => line.includes(word))),
            `${name.join(' ')} of ${page.path}`,
          ).toBe(true)
        for (const row of body)
          expect(
            row.filter((cell) => cell !== '' && plain(html).includes(cell)).length,
            `${row.join()} of ${page.path}`,
          ).toBeGreaterThan(0)
        expect(csv, page.path).not.toMatch(/(?:^\uFEFF?|,|\n)"?[=+@-]/)
        if (/(?:^|,)'[=+@-]/m.test(csv)) dangerous.push(page.path)

        const [sheet] = await sheetsOf(await takeList(work, page, visit, 'xlsx'))
        expect(texts(sheet?.rows ?? []), page.path).toEqual(rows)
      }
      expect(dangerous.length).toBeGreaterThan(8)
    }),
  )
})
