import { describe, expect, test } from 'vitest'
import { markSheet } from './workbook-marks.ts'
import { columnLetter, findHeader, tableOf, type Cell, type Merge, type Sheet } from './workbook.ts'

const sheet = (rows: Cell[][], merges: Merge[] = []): Sheet => ({ name: '表', rows, merges })
const labels = (rows: Cell[][], merges?: Merge[]) => tableOf(sheet(rows, merges)).columns.map(({ label }) => label)

const people: Cell[][] = [
  ['张伟', '第一代表团', 3],
  ['王芳', '第二代表团', 5],
]

describe('the header', () => {
  test('is the first row when nothing stands above it', () => {
    expect(findHeader(sheet([['姓名', '代表团', '件数'], ...people]))).toEqual({ top: 0, height: 1 })
  })

  test('is below title, period, form fields and unit', () => {
    const rows: Cell[][] = [
      ['某某区2025年代表建议办理情况统计表'],
      ['截至2025年12月31日'],
      ['填报单位：区政府办公室', null, '单位：件'],
      [],
      ['姓名', '代表团', '件数'],
      ...people,
    ]
    const table = tableOf(sheet(rows))
    expect(table.header).toEqual({ top: 4, height: 1 })
    expect(table.title).toBe('某某区2025年代表建议办理情况统计表')
    expect(table.unitNote).toBe('件')
    expect(table.notes).toEqual(['截至2025年12月31日', '填报单位：区政府办公室'])
    expect(table.rows.map(({ line }) => line)).toEqual([6, 7])
  })

  test('of two rows joins the upper and the lower name', () => {
    const rows: Cell[][] = [
      ['科 目', '2024年', null, '2025年', null, '备注'],
      [null, '预算数', '决算数', '预算数', '决算数', null],
      ['一般公共服务', 12, 11, 13, null, null],
    ]
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]
    const expected = ['科目', '2024年/预算数', '2024年/决算数', '2025年/预算数', '2025年/决算数', '备注']
    expect(labels(rows, merges)).toEqual(expected)
    // The same table after it went through CSV, which has no merged cells.
    expect(labels(rows)).toEqual(expected)
  })

  test('of one row is not joined with a first record of words only', () => {
    expect(
      labels([
        ['姓名', '职务', '备注'],
        ['张伟', '主任', null],
        ['王芳', '科员', '新任'],
      ]),
    ).toEqual(['姓名', '职务', '备注'])
    expect(
      labels([
        ['姓名', null, '备注'],
        ['张伟', '男', null],
        ['王芳', '女', '新任'],
      ]),
    ).toEqual(['姓名', 'B', '备注'])
  })

  test('may name years by number', () => {
    expect(
      labels([
        ['科目', 2024, 2025],
        ['教育支出', 10, 11],
      ]),
    ).toEqual(['科目', '2024', '2025'])
  })

  test('alone is the header of an empty form', () => {
    const table = tableOf(sheet([['代表信息登记表'], ['姓名', '性别', '单位及职务']]))
    expect(table.header).toEqual({ top: 1, height: 1 })
    expect(table.rows).toEqual([])
  })

  test('of a single column is its first row', () => {
    expect(labels([['姓名'], ['张伟'], ['王芳']])).toEqual(['姓名'])
  })

  test('is missing where rows are numbers', () => {
    const table = tableOf(
      sheet([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    )
    expect(table.header).toBeUndefined()
    expect(table.columns.map(({ label }) => label)).toEqual(['A', 'B', 'C'])
    expect(table.rows).toHaveLength(2)
  })

  test('gives every column its own key, whatever spaces and width the letters have', () => {
    const { columns } = tableOf(
      sheet([
        ['金 额（万元）', '金额(万元)', 'ＩＤ'],
        [1, 2, 3],
      ]),
    )
    expect(columns.map(({ key }) => key)).toEqual(['金额(万元)', '金额(万元)#2', 'id'])
  })
})

describe('the unit', () => {
  test.each([
    ['单位：千元', '千元'],
    ['單位：新臺幣千元', '新臺幣千元'],
    ['（单位：万元）', '万元'],
    ['金额单位: 亿元', '亿元'],
    ['单位：人次', '人次'],
    ['计量单位：公顷', '公顷'],
    ['单位：区教育局', null],
    ['填报单位：区财政局', null],
    ['单位：', null],
  ])('%s → %s', (note, unit) => {
    expect(tableOf(sheet([['统计表', null, note], ['姓名', '代表团', '件数'], ...people])).unitNote).toBe(unit)
  })
})

describe('rows', () => {
  test('totals and subtotals are marked, and the notes below are no rows', () => {
    const rows: Cell[][] = [
      ['序号', '承办单位', '件数'],
      [1, '区教育局', 3],
      [null, '小 计', 3],
      [2, '区民政局', 4],
      ['合　　计', null, 7],
      ['注：1.本表不含闭会期间建议。'],
      ['　　2.数据截至年底。'],
      ['审核人：张伟', null, '填表人：王芳'],
    ]
    const table = tableOf(sheet(rows))
    expect(table.rows.map(({ line, total }) => [line, total])).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, true],
    ])
    expect(table.notes).toEqual(['注：1.本表不含闭会期间建议。', '2.数据截至年底。', '审核人：张伟', '填表人：王芳'])
  })

  test('a last record with only its first cell filled is a record', () => {
    expect(tableOf(sheet([['姓名', '代表团', '件数'], ...people, ['李强']])).rows).toHaveLength(3)
  })

  test('the header repeated on a further page is no row, blank rows are none either', () => {
    const header: Cell[] = ['姓名', '代表团', '件数']
    const { rows } = tableOf(sheet([header, people[0]!, [], [null, ' '], header, people[1]!]))
    expect(rows.map(({ line }) => line)).toEqual([2, 6])
  })

  test('text merged downwards stands in each row and says so, an amount stands once', () => {
    const rows: Cell[][] = [
      ['代表', '项目', '金额'],
      ['张伟', '道路改造', 100],
      [null, '路灯安装', null],
    ]
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ]
    const table = tableOf(sheet(rows, merges))
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['张伟', '道路改造', 100],
      ['张伟', '路灯安装', null],
    ])
    expect(table.rows.map(({ fromAbove }) => fromAbove)).toEqual([[], [0]])
  })

  test('a value beside the named columns is kept under the letter of its column', () => {
    const table = tableOf(
      sheet([
        ['姓名', '代表团'],
        ['张伟', '第一代表团'],
        ['王芳', '第二代表团', null, '见附件'],
      ]),
    )
    expect(table.columns.at(-1)).toEqual({ key: 'd', label: 'D', index: 3 })
    expect(table.rows[1]?.cells).toEqual(['王芳', '第二代表团', '见附件'])
  })
})

test('a marked sheet has one more column, and its rows keep their numbers', () => {
  const original = sheet([['名册'], ['姓名', '代表团', '件数'], ...people])
  const marks = [
    { line: 4, text: '没有这个代表团' },
    { line: 4, text: '件数太多' },
  ]
  const marked = markSheet(original, marks, '问题')
  expect(marked.rows).toEqual([
    ['名册'],
    ['姓名', '代表团', '件数', '问题'],
    ['张伟', '第一代表团', 3],
    ['王芳', '第二代表团', 5, '没有这个代表团\n件数太多'],
  ])
  expect(tableOf(marked).columns.map(({ label }) => label)).toEqual(['姓名', '代表团', '件数', '问题'])
})

test('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
