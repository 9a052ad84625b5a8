import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf, type Cell, type Sheet } from '#kernel/workbook'
import { markSheet } from '#kernel/workbook-marks'
import { workbookLimits } from './limits.ts'
import { parseWorkbook } from './parse.ts'
import { writeWorkbook } from './write.ts'
import { openZip } from './zip.ts'

const sheet = (rows: Cell[][], name = '建议'): Sheet => ({ name, rows, merges: [] })

const read = (bytes: Uint8Array) =>
  parseWorkbook({ bytes, name: '导出.xlsx', limits: workbookLimits, encoding: undefined })

function partOf(bytes: Uint8Array, name: string): string {
  return openZip(Buffer.from(bytes), '导出.xlsx', workbookLimits).get(name)?.unpack().toString('utf8') ?? ''
}

const header = ['编号', '标题', '交办日期', '金额', '公开', '备注']

describe('dec-3190: what is exported can be imported', () => {
  test('texts, numbers, days, yes and no, and empty cells', async () => {
    const rows: Cell[][] = [
      header,
      ['007', '关于增设公共充电桩的建议', '2025-03-31', 12.5, true, '完'],
      ['110101199003070000', ' 前后有空格 ', '1900-03-01', -0.1, false, '第一行\n第二行\t"引" <b>&amp;'],
      ['𠮷龦㑇', '_x0041_', '9999-12-31', 376952.35160000005, null, '末'],
      ['2025-02-30', '2025-3-1', '1899-12-31', 0, null, '\u0001\u001F'],
    ]
    expect(await read(await writeWorkbook([sheet(rows)]))).toEqual([sheet(rows)])
  })

  test('a text that looks like a formula is a text, letter by letter', async () => {
    const risky = [
      '=1+1',
      '=HYPERLINK("http://example.org")',
      "=cmd|' /C calc'!A0",
      '+86',
      '-5',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '＝1',
      '＋1',
      '－1',
      '＠1',
    ]
    const rows = [['内容', '序号'], ...risky.map((text, place): Cell[] => [text, place])]
    const bytes = await writeWorkbook([sheet(rows)])
    expect(await read(bytes)).toEqual([sheet(rows)])
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f')
    // Format 2 keeps it a text even when somebody edits the cell.
    expect(xml.match(/<c r="A\d+" t="s" s="2">/gu)).toHaveLength(risky.length)
  })

  test.each(['_x0000\uFFFE ', '_x0041\0', '_x005F_x0041_', '_x0041_x0042\0'])(
    'text that looks like an escape: %j',
    async (text) => {
      const rows: Cell[][] = [[1, text]]
      expect(await read(await writeWorkbook([sheet(rows)]))).toEqual([sheet(rows)])
    },
  )

  test('any text', async () => {
    // An end of line is one character in a spreadsheet, whichever it was before.
    const text = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.constantFrom('_x', '_', '&', '<', '\n', '\0', '\uFFFE', '00'.repeat(2)),
      ),
      minLength: 1,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((each) => !each.includes('\r')),
          { minLength: 1, maxLength: 20 },
        ),
        async (texts) => {
          const rows = texts.map((each): Cell[] => [1, each])
          expect(await read(await writeWorkbook([sheet(rows)]))).toEqual([sheet(rows)])
        },
      ),
      { numRuns: 50 },
    )
  })

  test('several sheets under names that a spreadsheet accepts', async () => {
    const rows: Cell[][] = [
      ['姓名', '件数'],
      ['张伟', 1],
    ]
    const names = ['代表建议[2025]', '代表建议[2025]', `${'很长的名称'.repeat(8)}`, '']
    const sheets = await read(await writeWorkbook(names.map((name) => sheet(rows, name))))
    expect(sheets.map(({ name }) => name)).toEqual([
      '代表建议_2025_',
      '代表建议_2025_(2)',
      `${'很长的名称'.repeat(6)}很`,
      'Sheet4',
    ])
  })

  test('the same content is the same file', async () => {
    const rows: Cell[][] = [header, ['1', '标题', '2025-01-01', 1, true, null]]
    expect(await writeWorkbook([sheet(rows)])).toEqual(await writeWorkbook([sheet(rows)]))
  })
})

describe('the page', () => {
  test('the header is frozen and printed on each page, also below a title', async () => {
    const rows: Cell[][] = [
      ['某某区代表建议办理情况'],
      header,
      ['1', '甲', '2025-01-01', 1, true, '一'],
      ['2', '乙', '2025-01-02', 2, true, '二'],
    ]
    const bytes = await writeWorkbook([sheet(rows, '一览')])
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'一览'!$2:$2</definedName>`,
    )
    expect(xml).toContain('<c r="A2" t="s" s="4">')
    expect(xml).toContain('<c r="C3" s="3"><v>45658</v></c>')
  })

  test('columns are as wide as what stands in them, a title does not count, and nothing is wider than half a page', async () => {
    const bytes = await writeWorkbook([
      sheet([['一个比所有列都要长的标题'], ['姓名', '标题'], ['张伟', '关于'.repeat(60)], ['欧阳修文', '短']]),
    ])
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="50" customWidth="1"/></cols>',
    )
  })

  test('a text longer than a cell can hold is refused, not cut', async () => {
    const rows = [
      ['标题', '正文'],
      ['甲', '长'.repeat(32_768)],
    ]
    await expect(writeWorkbook([sheet(rows)])).rejects.toMatchObject({
      code: 'workbook.cell_too_long',
      detail: { sheet: '建议', line: 2, limit: 32_767 },
    })
  })
})

test('a marked file is the imported table with one more column', async () => {
  const original: Sheet = {
    name: '建议',
    rows: [
      ['科目', '2025年', null],
      [null, '预算', '决算'],
      ['教育', 10, 11],
      ['民政', 5, '无'],
    ],
    merges: [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ],
  }
  const [marked] = await read(await writeWorkbook([markSheet(original, [{ line: 4, text: '决算不是数' }], '问题')]))
  const table = tableOf(marked!)
  expect(table.columns.map(({ label }) => label)).toEqual(['科目', '2025年/预算', '2025年/决算', '问题'])
  expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [3, '教育', 10, 11, null],
    [4, '民政', 5, '无', '决算不是数'],
  ])
})
