import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Cell } from '#kernel/workbook'
import { workbookLimits } from './limits.ts'
import { parseWorkbook } from './parse.ts'
import { localTexts, TextPlaces } from './shared-texts.ts'
import { cutSheet } from './sheet-portions.ts'
import { writeWorkbook } from './write.ts'

const long = 12_000

/** Texts of its own, one many rows share, a number, a truth, a blank, a day. */
const row = (n: number): Cell[] => [
  `第 ${n} 件 & <𠮷>`,
  '同一个类别',
  n / 4,
  n % 2 === 0,
  null,
  '2025-06-03',
  `备注${n % 7}`,
]
const sheet = [
  ['标题', '类别', '金额', '办结', '空', '日期', '备注'],
  ...Array.from({ length: long }, (_, n) => row(n)),
]

const parse = (bytes: Uint8Array) =>
  parseWorkbook({ bytes, name: '长表.xlsx', limits: workbookLimits, encoding: undefined })

describe('a sheet too long to be interpreted at once', () => {
  test('reads as it was written, row by row, with its merged cells and beside a short sheet', async () => {
    const short = {
      name: '说明',
      rows: [
        ['单位', '件数'],
        ['住建局', 3],
      ],
      merges: [],
    }
    const merges = [{ top: 5, left: 1, bottom: 6, right: 1 }]
    const read = await parse(await writeWorkbook([short, { name: '建议', rows: sheet, merges }]))
    expect(read.map(({ name }) => name)).toEqual(['说明', '建议'])
    expect(read[0]).toMatchObject(short)
    expect(read[1]?.merges).toEqual(merges)
    expect(read[1]?.rows).toEqual(sheet)
  })

  test('reads as another program wrote it', async () => {
    const bytes = write(utils.book_new(utils.aoa_to_sheet(sheet), '建议'), {
      type: 'buffer',
      bookType: 'xlsx',
      bookSST: true,
    })
    const [read] = await parse(bytes as Buffer)
    expect(read?.rows).toEqual(sheet)
  })

  test('a row too many is refused with the line', async () => {
    const bytes = await writeWorkbook([{ name: '建议', rows: sheet, merges: [] }])
    await expect(
      parseWorkbook({ bytes, name: '长表.xlsx', limits: { ...workbookLimits, rows: 11_000 }, encoding: undefined }),
    ).rejects.toMatchObject({ code: 'workbook.too_many_rows', detail: { limit: 11_000 } })
  })
})

describe('cutting', () => {
  const part = (rows: string) => Buffer.from(`<worksheet><sheetData>${rows}</sheetData><mergeCells/></worksheet>`)

  test('is between rows; together the portions are the sheet', () => {
    const rows = Array.from({ length: 50 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`)
    const cut = cutSheet(part(rows.join('')), 200)
    const portions = [...(cut?.portions() ?? [])]
    expect(portions.length).toBeGreaterThan(5)
    expect(portions.every((portion) => /^<row .*<\/row>$/u.test(portion))).toBe(true)
    expect(portions.join('')).toBe(rows.join(''))
    expect(cut?.tail).toBe('</sheetData><mergeCells/></worksheet>')
  })

  test.each([
    ['rows without numbers', '<row spans="1:1"><c><v>1</v></c></row>'.repeat(20)],
    ['raw sections', '<row r="1"><c t="inlineStr"><is><t><![CDATA[<row r="2">]]></t></is></c></row>'],
    ['apostrophes around types', `<row r="1"><c t='s'><v>0</v></c></row>`],
  ])('is not done where a sheet has %s', (_, rows) => {
    expect(cutSheet(part(rows), 200)).toBeUndefined()
  })
})

describe('shared texts', () => {
  const places = new TextPlaces(Buffer.from('<sst><si><t>甲</t></si><si/><si><r><t>乙</t></r></si></sst>'))
  const cell = (number: number) => `<c r="A1" t="s"><v>${number}</v></c>`

  test('keep their places, an empty one too, and are numbered anew for the rows that name them', () => {
    expect(places.count).toBe(3)
    const local = localTexts(cell(2) + cell(0) + cell(2) + cell(1), places)
    expect(local?.rows).toBe(cell(0) + cell(1) + cell(0) + cell(2))
    expect(Buffer.from(local?.texts ?? '', 'latin1').toString()).toContain(
      '<si><r><t>乙</t></r></si><si><t>甲</t></si><si><t></t></si>',
    )
  })

  test('a number nobody wrote a text for, or a cell of another shape, is left to the whole reading', () => {
    expect(localTexts(cell(3), places)).toBeUndefined()
    expect(localTexts('<c r="A1" t="s"><v xml:space="preserve">0</v></c>', places)).toBeUndefined()
  })
})
