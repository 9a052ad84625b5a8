import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { exportTable } from './table-export.ts'

const rows = [
  ['标题', '件数'],
  ['=HYPERLINK("http://x")', 3],
  ['＋1', 2],
]

test(
  'a list leaves as CSV and as a workbook, and neither runs what a stranger typed',
  rolledBack(async (test) => {
    const work = test(['deputies_office'], '2026-11-24')
    const csv = await exportTable(work, { name: '决议/决定', format: 'csv', rows })
    expect(csv).toMatchObject({ name: '决议 决定 2026-11-24.csv', rows: 2 })
    const { bytes } = await work.ports.files.get(work, csv.fileId)
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      `\uFEFF标题,件数\r\n"'=HYPERLINK(""http://x"")",3\r\n'＋1,2\r\n`,
    )
    const xlsx = await exportTable(work, { name: '决议决定', format: 'xlsx', rows })
    const made = await work.ports.files.get(work, xlsx.fileId)
    const [sheet] = await work.ports.workbooks.read(made.bytes, made.name)
    expect(sheet).toMatchObject({ name: '决议决定', rows })
  }),
)
