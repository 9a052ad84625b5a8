import { describe, expect, test } from 'vitest'
import { paragraph, type Paper } from '#kernel/paper'
import { ports } from '#testing/database'
import { expectSameWords, pagesOf, pdfRefused, placesOf, poppler } from '#testing/pdf-files'
import { form, notice, reply } from '#testing/sample-papers'
import { createPdfWriter } from './index.ts'

const skipped = (await pdfRefused()) || (poppler ? '' : ' — SKIPPED, because poppler is not installed here')
const long = (characters: number): Paper => ({
  ...reply,
  body: [paragraph('会议要求有关单位认真办理'.repeat(characters / 12))],
})
const number = /^— \d+ —$/
const hostile = [
  '#panic("x") #read("/etc/passwd") #sys.inputs $x^2$ *粗* _斜_ `代码` @ref <label> // 注释 /* 注释 */ \\n \\u{4e00}',
  '= 标题',
  '- 一 + 二 / 三: 四',
  '#let d = 1; ]})#{[ "引号" \'单\' -- --- ~ ... https://example.com/?a=b&c=d#e',
  '\u0001控制\u0000字符\ud800孤立\u202e反向\u2028分行\t制表',
]

describe.skipIf(skipped)(`text${skipped}`, () => {
  test.each([
    ['a letter', reply],
    ['a notice with its list on A3', notice],
    ['a form', form],
    ['minutes', { ...notice, format: 'minutes', organ: '测试区人大常委会主任会议纪要', addressee: null }],
    ['a letter of several pages', long(1800)],
  ] as const)('%s says what its word file says', async (_, paper) => {
    await expectSameWords(ports.papers, paper as Paper)
  })

  test.each(hostile)('markup and code are plain text: %s', async (words) => {
    const row = [words, words]
    const paper: Paper = {
      ...notice,
      organ: words.slice(0, 20),
      title: words,
      addressee: words,
      body: [paragraph(words), { kind: 'heading', level: 1, text: words }, ...form.body],
      attachments: [
        {
          title: words,
          page: 'landscape_a3',
          body: [
            {
              kind: 'table',
              columns: [
                { label: words, share: 1, align: 'left' },
                { label: '二', share: 1, align: 'right' },
              ],
              rows: [row],
            },
          ],
        },
      ],
      note: words,
      imprint: { copies: [words], printed: { organ: '办公室', on: '2026-06-02' } },
    }
    await expectSameWords(ports.papers, paper)
  })

  test.each([
    ['an address', `https://example.com/${'a1b2c3'.repeat(40)}`],
    ['a digest', '378ab11c655fc83b1c2469abcb7b208feeb34bbe2e6da7a6854990d8e6d978c39'.repeat(3)],
  ])('%s longer than its line or its cell is broken, not cut off', async (_, word) => {
    const [attachment] = notice.attachments
    const [table] = attachment?.body ?? []
    const body = [paragraph(word), ...(table?.kind === 'table' ? [{ ...table, rows: [['1', word]] }] : [])]
    await expectSameWords(ports.papers, { ...reply, body })
  })
})

describe.skipIf(skipped)(`GB/T 9704-2012${skipped}`, () => {
  test('22 lines of 28 characters stand on a page, inside 37, 28, 26 and 35 mm', async () => {
    const pdf = await ports.papers.pdf(long(2400))
    const lines = pagesOf(pdf)[1]?.filter((line) => !number.test(line)) ?? []
    expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 22 }, () => 28))
    const second = placesOf(pdf)[1]
    const text = (second?.words ?? []).filter((word) => word.text.length > 10)
    expect(second?.width).toBeCloseTo(210, 0)
    expect(Math.min(...text.map(({ left }) => left))).toBeCloseTo(28, 0)
    expect(Math.max(...text.map(({ right }) => right))).toBeCloseTo(210 - 26, 0)
    expect(Math.min(...text.map(({ top }) => top))).toBeGreaterThan(36)
    expect(Math.max(...text.map(({ bottom }) => bottom))).toBeLessThan(297 - 34)
  })

  test('页码 stands right on odd and left on even pages, and not on the first page of a letter', async () => {
    const pdf = await ports.papers.pdf(long(2400))
    const numbers = placesOf(pdf).map(({ words }) => {
      const dash = words.findLast((word) => word.text === '—')
      return dash && Math.round(dash.right) < 105 ? 'left' : dash && 'right'
    })
    expect(numbers).toEqual([undefined, 'left', 'right', 'left', 'right'].slice(0, numbers.length))
    expect(numbers.length).toBeGreaterThan(3)
  })

  test('版记 ends the type area of the last page, on a page without a number when a list on A3 comes before it', async () => {
    const places = placesOf(await ports.papers.pdf(notice))
    const last = places.at(-1)
    expect(last?.words.map(({ text }) => text).join('')).toBe('抄送：区政府办公室。区人大常委会办公室2026年6月2日印发')
    const bottom = Math.max(...(last?.words ?? []).map((word) => word.bottom))
    expect(bottom).toBeGreaterThan(297 - 35 - 6)
    expect(bottom).toBeLessThan(297 - 35 + 1)
  })

  test('版记 ends the type area of the last page also where the text left no room for it on its own', async () => {
    const onPage: number[] = []
    for (let more = 0; more < 6; more += 1) {
      const places = placesOf(await ports.papers.pdf(long(156 + 24 * more)))
      const copies = places.at(-1)?.words.find(({ text }) => text.startsWith('抄送'))
      expect(copies?.bottom).toBeGreaterThan(297 - 35 - 6)
      onPage.push(places.length)
    }
    // At some of these lengths it is carried over.
    expect(new Set(onPage)).toEqual(new Set([1, 2]))
  })

  test('a list of 265 stands on A3 across and every page has its head', async () => {
    const pdf = await ports.papers.pdf(notice)
    const across = placesOf(pdf).flatMap(({ width, height }, at) => (width > height ? [at] : []))
    expect(across.length).toBeGreaterThan(5)
    for (const at of across) {
      expect(placesOf(pdf)[at]?.width).toBeCloseTo(420, 0)
      expect(pagesOf(pdf)[at]).toContain('编号 标题')
    }
  })

  const shapes = {
    'a long last paragraph': (text: string): Partial<Paper> => ({ body: [paragraph(`${text}请予支持。`)] }),
    'a short last paragraph': (text: string): Partial<Paper> => ({ body: [paragraph(text), paragraph('请予支持。')] }),
    'a list of what is attached': (text: string): Partial<Paper> => ({
      body: [paragraph(text), paragraph('现将清单发给你们，请认真研究，按期答复代表，请予支持。')],
      attachments: notice.attachments,
    }),
  }

  test.each(Object.entries(shapes))('落款 never stands alone on a page: %s', async (_, shape) => {
    const onPage: number[] = []
    for (let more = 0; more < 12; more += 1) {
      const paper = { ...reply, ...shape('会议要求有关单位认真办理'.repeat(1 + more * 3)) }
      const pages = pagesOf(await ports.papers.pdf(paper))
      const at = pages.findIndex((lines) => lines.includes('负责人：周海燕'))
      expect(pages[at]?.join('')).toMatch(/持。.*负责人：周海燕测试区住房和城乡建设局2026年6月1日/)
      onPage.push(at + 1)
    }
    // At some of these lengths it is carried over.
    expect(new Set(onPage)).toEqual(new Set([1, 2]))
  })
})

test.skipIf(skipped)(
  'the same paper has the same bytes, whichever process sets it, and no date but that of the paper',
  async () => {
    const [one, other] = [createPdfWriter('fonts'), createPdfWriter('fonts')]
    const first = await one.write(notice)
    expect(Buffer.from(await other.write(notice)).equals(first)).toBe(true)
    expect(Buffer.from(await one.write(notice)).equals(first)).toBe(true)
    expect(Buffer.from(first).toString('latin1')).toMatch(/CreationDate\s*\(D:20260601/)
  },
)
