import { describe, expect, test } from 'vitest'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { betweenSessions, createDistrict } from '#testing/people'
import { uploadedSheet } from '#testing/sheets'
import type { ImportRowView } from '../domain/contract.ts'
import { commitImport, undoImport } from './commands.ts'
import { judgeOnceMore, leaveOut, mendCell, previewImport } from './preview.ts'
import { showImport, showProgress } from './views.ts'

const head = ['领衔代表', '标题', '内容', '提出日期']
const row = (n: number) => ['陈晓峰', `关于修缮第${n}座桥的建议`, '桥面破损，请尽快修缮。', '2025-06-03']
const long = 1203

/** Page after page of all its rows. */
async function shownIn(office: Work, id: string): Promise<ImportRowView[][]> {
  const pages: ImportRowView[][] = []
  for (let page = 1; ; page += 1) {
    const { rows, pages: of } = await showImport(office, { id, page, limit: 500 })
    pages.push(rows)
    if (page >= of) return pages
  }
}

describe('a sheet kept in more than one portion', () => {
  test(
    'is shown, mended, taken and taken back as one',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      const rows = [head, ...Array.from({ length: long }, (_, n) => row(n + 1))]
      const fileId = await uploadedSheet(office, rows)
      const looked = await previewImport(office, { kind: 'suggestions', fileId })
      expect(looked.counts).toMatchObject({ new: long, error: 0 })
      expect((await showProgress(office, { id: fileId })).progress).toEqual({ step: 'judging', done: 1000, of: long })

      await expect(leaveOut(office, { id: looked.id, lines: [2, 1205], leftOut: true })).rejects.toMatchObject({
        code: 'import.line_unknown',
        detail: { line: 1205 },
      })
      await mendCell(office, { id: looked.id, line: 1204, key: 'title', value: '关于拆除最后一座桥的建议' })
      const left = await leaveOut(office, { id: looked.id, lines: [2], leftOut: true })
      const taken = await commitImport(office, left)
      expect(taken.made).toBe(long - 1)

      const pages = await shownIn(office, looked.id)
      expect(pages.map(({ length }) => length)).toEqual([500, 500, 203])
      const shown = pages.flat()
      expect(shown.map(({ line }) => line)).toEqual(Array.from({ length: long }, (_, n) => n + 2))
      expect(shown.at(-1)?.cells['title']?.value).toBe('关于拆除最后一座桥的建议')
      const out = await showImport(office, { id: looked.id, show: 'leftOut' })
      expect([out.total, out.pages, out.rows.map(({ line }) => line)]).toEqual([1, 1, [2]])
      expect(await undoImport(office, looked)).toMatchObject({ state: 'undone' })
      expect((await shownIn(office, looked.id)).flat()).toEqual(shown)
    }),
    60_000,
  )

  test(
    'a preview of the same file nobody took gives way with all its rows',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      const fileId = await uploadedSheet(office, [head, row(1)])
      const first = await previewImport(office, { kind: 'suggestions', fileId })
      await previewImport(office, { kind: 'suggestions', fileId })
      const kept = await office.tx.selectFrom('importPortion').select('batchId').execute()
      expect(kept.filter(({ batchId }) => batchId === first.id)).toEqual([])
      await expect(showImport(office, first)).rejects.toMatchObject({ code: 'import.not_found' })
    }),
  )

  test(
    'sees a suggestion that stands on it twice, a thousand rows apart; taken, the second makes none',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      const rows = [head, ...Array.from({ length: long }, (_, n) => row(n + 1)), row(1)]
      const fileId = await uploadedSheet(office, rows)
      const looked = await previewImport(office, { kind: 'suggestions', fileId })
      expect(looked.counts).toMatchObject({ new: long, unchanged: 1 })
      const { rows: shown } = await showImport(office, { id: looked.id, show: 'unchanged' })
      expect(shown.map(({ line, cells }) => [line, cells['title']?.problem?.text])).toEqual([
        [1205, expect.stringContaining('第 2 行')],
      ])
      expect((await commitImport(office, looked)).made).toBe(long)
      const again = await previewImport(office, { kind: 'suggestions', fileId })
      expect(again.counts).toMatchObject({ new: 0, unchanged: long + 1 })
    }),
    60_000,
  )

  test(
    'leaves all rows with errors out at once, and takes them in again when what was missing is there',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      const stranger = ['石磊', '关于改造集镇管网的建议', '管网老化。', '2025-06-03']
      const fileId = await uploadedSheet(office, [head, row(1), stranger, row(2)])
      const looked = await previewImport(office, { kind: 'suggestions', fileId })
      expect(looked.counts).toMatchObject({ new: 2, error: 1 })
      const left = await leaveOut(office, { id: looked.id, lines: 'errors', leftOut: true })
      expect(left.counts).toMatchObject({ new: 2, error: 0, leftOut: 1 })

      const roster = [
        ['姓名', '代表团', '选区', '代表证号'],
        ['石磊', '里山代表团', '里山镇第3选区', '17-901'],
      ]
      const rosterFile = await uploadedSheet(office, roster, '名册.csv')
      await commitImport(office, await previewImport(office, { kind: 'roster', fileId: rosterFile }))
      await leaveOut(office, { id: looked.id, lines: [3], leftOut: false })
      expect((await judgeOnceMore(office, looked)).counts).toMatchObject({ new: 3, error: 0, leftOut: 0 })
    }),
  )
})
