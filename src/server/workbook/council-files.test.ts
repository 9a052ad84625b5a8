/** Real workbooks of three councils (议员建议明细表): titles, period, units, two-row headers, merged cells, totals, footnotes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tableOf, type Table } from '#kernel/workbook'
import { readWorkbook } from './read.ts'

/** Real data is never in the repository; it may stand beside it. */
const folder = join(import.meta.dirname, '../../../../shared/data/councils/raw_xls')
const present = existsSync(folder)
if (!present) console.warn(`skipped: the real workbooks are not here (${folder})`)

const table4 = [
  '議員姓名',
  '建議項目及內容',
  '建議地點',
  '建議金額',
  '核定情形/核定金額',
  '核定情形/經費支用科目',
  '核定情形/主辦機關',
  '核定情形/招標方式',
  '核定情形/得標廠商',
]
const table5 = [
  '工作計畫科目名稱',
  '補助事項或用途',
  '補助對象',
  '主辦機關',
  '累計撥付金額',
  '有無涉及財物或勞務採購',
  '處理方式(如未涉及採購則毋須填列，如採公開招標，請填列得標廠商)',
  '是否為除外規定之民間團體/是',
  '是否為除外規定之民間團體/否',
]

const tables = new Map<string, Promise<Table[]>>()

/** Each file is read once. */
function tablesOf(name: string): Promise<Table[]> {
  const reading =
    tables.get(name) ?? readWorkbook(readFileSync(join(folder, name)), name).then((sheets) => sheets.map(tableOf))
  tables.set(name, reading)
  return reading
}

const sum = (table: Table, column: number) =>
  table.rows
    .filter(({ total }) => !total)
    .reduce((amount, { cells }) => amount + (typeof cells[column] === 'number' ? cells[column] : 0), 0)

const totalLine = (table: Table) => table.rows.find(({ total }) => total)

describe.skipIf(!present)('workbooks as councils publish them', () => {
  test.each([
    ['hsinchucc_suggestions_10202.xls', 0, table4, 55, 61],
    // One record has a remark beside the table, in column J.
    ['kcc_suggestions_PSDATA_2008_128_1041.xls', 0, [...table4, 'J'], 826, 832],
    ['kcc_suggestions_PSDATA_2008_128_1325.xls', 0, table4, 1543, 1549],
    ['kcc_suggestions_PSDATA_2008_128_1422.xls', 0, table4, 839, 845],
    ['tcc_suggestions_21128394995.xls', 0, table4, 80, 86],
    ['tcc_suggestions_21128394995.xls', 1, table5, 709, 715],
    ['tcc_suggestions_32208205333.xls', 0, table4, 446, 452],
  ] as const)('%s, sheet %i', async (name, place, columns, records, lineOfTotal) => {
    const table = (await tablesOf(name))[place]!
    expect(table.header).toEqual({ top: 3, height: 2 })
    expect(table.title).toMatch(/市政府10[12]年度對(議員|民間)/u)
    expect(table.unitNote).toBe('千元')
    expect(table.columns.map(({ label }) => label)).toEqual(columns)
    expect(table.rows.filter(({ total }) => !total)).toHaveLength(records)
    expect(totalLine(table)?.line).toBe(lineOfTotal)
    expect(table.notes.slice(1, 3)).toEqual([place === 0 ? '表4' : '表5', '(本表為半年報)'])
  })

  test.each([
    ['hsinchucc_suggestions_10202.xls', 0, 3],
    ['hsinchucc_suggestions_10202.xls', 0, 4],
    ['kcc_suggestions_PSDATA_2008_128_1325.xls', 0, 3],
    ['kcc_suggestions_PSDATA_2008_128_1325.xls', 0, 4],
    ['kcc_suggestions_PSDATA_2008_128_1422.xls', 0, 3],
    ['kcc_suggestions_PSDATA_2008_128_1422.xls', 0, 4],
    ['tcc_suggestions_21128394995.xls', 0, 3],
    ['tcc_suggestions_21128394995.xls', 1, 4],
  ] as const)(
    '%s, sheet %i: the records of column %i add up to the total the council printed',
    async (name, place, column) => {
      const table = (await tablesOf(name))[place]!
      expect(sum(table, column)).toBeCloseTo(Number(totalLine(table)?.cells[column]), 3)
    },
  )

  test('a file that says 千元 and means 元 shows it: its records are a thousand times its total', async () => {
    const table = (await tablesOf('kcc_suggestions_PSDATA_2008_128_1041.xls'))[0]!
    expect(sum(table, 3)).toBeCloseTo(376_952_351.6, 1)
    expect(totalLine(table)?.cells[3]).toBeCloseTo(376_952.3516, 4)
  })

  test('the footnotes of the statistics office are no records', async () => {
    const table = (await tablesOf('kcc_suggestions_PSDATA_2008_128_1422.xls'))[0]!
    expect(table.notes.slice(3)).toEqual([
      '註：1.本表主辦機關為行政院主計總處。',
      '2.本表第一次查填及送達期限為7月22日前。',
    ])
  })

  test('one suggestion with two contracts: deputy, content and place are merged over both rows', async () => {
    const table = (await tablesOf('kcc_suggestions_PSDATA_2008_128_1325.xls'))[0]!
    const row = table.rows.find(({ line }) => line === 117)
    expect(row?.cells.slice(0, 5)).toEqual(['許崑源', '前鎮區盛興里提升服務品質實施計畫案', '前鎮區', null, 30])
    expect(row?.fromAbove).toEqual([0, 1, 2])
  })

  test('a remark merged over several records stands in each of them', async () => {
    const table = (await tablesOf('tcc_suggestions_32208205333.xls'))[0]!
    const rows = table.rows.filter(({ line }) => line >= 150 && line <= 156)
    expect(rows.map(({ fromAbove }) => fromAbove)).toEqual([[], [3], [3], [3], [3], [3], [3]])
    expect(rows.every(({ cells }) => String(cells[3]).startsWith('本開立通報單會將鄰近工程一併設計'))).toBe(true)
    expect(rows.map(({ cells }) => cells[4])).toEqual([null, null, null, null, null, null, null])
  })
})
