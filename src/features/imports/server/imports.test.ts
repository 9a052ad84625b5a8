import { describe, expect, test } from 'vitest'
import { tableOf } from '#kernel/workbook'
import type { Work } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, inSession, type District } from '#testing/people'
import { accepted, exportedSheet, suggestionsSeenBy, uploadedSheet } from '#testing/sheets'
import { rowsTaken } from '../domain/counts.ts'
import { commitImport, undoImport } from './commands.ts'
import { listKinds } from './kinds.ts'
import { markFile } from './marked-file.ts'
import { leaveOut, mapColumns, mendCell, previewImport } from './preview.ts'
import { listImports, showImport } from './views.ts'

const head = ['领衔代表', '标题', '内容', '主办单位', '提出日期']
const first = ['陈晓峰', '关于修缮里山老桥的建议', '桥面破损，请尽快修缮。', '住建局', '2025-06-03']
const second = ['徐美琴', '关于增开夜班公交的建议', '末班车太早。', '交通局', '2025-06-04']

async function opened(test: TestWork): Promise<{ office: Work; district: District }> {
  const district = await createDistrict(test)
  return { office: test(district.deputiesOffice, betweenSessions), district }
}

const preview = async (work: Work, rows: readonly (readonly string[])[], name?: string) =>
  previewImport(work, { kind: 'suggestions', fileId: await uploadedSheet(work, rows, name) })

const counted = (more: object = {}) => ({ new: 0, changed: 0, unchanged: 0, warning: 0, error: 0, leftOut: 0, ...more })
const problemsOf = async (work: Work, id: string) =>
  (await showImport(work, { id })).rows.flatMap(({ line, cells }) =>
    Object.entries(cells).flatMap(([key, { problem }]) => (problem ? [[line, key, problem.level, problem.text]] : [])),
  )

describe('a list of suggestions signed on paper', () => {
  test(
    'is looked at, taken and stands in the list of what is to be screened; the same file again creates nothing',
    rolledBack(async (test) => {
      const { office } = await opened(test)
      const looked = await preview(office, [head, first, second])
      expect(looked).toMatchObject({ state: 'preview', counts: counted({ new: 2 }), made: 0 })
      expect(await suggestionsSeenBy(office)).toEqual([])

      const taken = await commitImport(office, looked)
      expect(taken).toMatchObject({ state: 'committed', made: 2 })
      expect(rowsTaken(taken)).toBe(2)
      const rows = await suggestionsSeenBy(office)
      expect(
        rows.map(({ title, lead, state, submittedOn, proposedUnit }) => [
          title,
          lead,
          state,
          submittedOn,
          proposedUnit?.name,
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['关于修缮里山老桥的建议', '陈晓峰', 'submitted', '2025-06-03', '住建局'],
          ['关于增开夜班公交的建议', '徐美琴', 'submitted', '2025-06-04', '交通局'],
        ]),
      )
      const again = await preview(office, [head, first, second])
      expect(again.counts).toEqual(counted({ unchanged: 2 }))
      expect((await showImport(office, { id: again.id })).importedBefore).not.toBeNull()
      expect((await commitImport(office, again)).made).toBe(0)
      expect(await suggestionsSeenBy(office)).toHaveLength(2)
    }),
  )

  test(
    'can be taken back while nobody has worked on it, and not afterwards',
    rolledBack(async (test) => {
      const { office } = await opened(test)
      const one = await commitImport(office, await preview(office, [head, first, second]))
      expect(await undoImport(office, one)).toMatchObject({ state: 'undone' })
      expect(await suggestionsSeenBy(office)).toHaveLength(0)
      await expect(undoImport(office, one)).rejects.toMatchObject({ code: 'rules.wrong_state' })

      const other = await commitImport(office, await preview(office, [head, first, second]))
      const [row] = await suggestionsSeenBy(office)
      await accepted(office, row!)
      await expect(undoImport(office, other)).rejects.toMatchObject({ code: 'suggestion.import_in_use' })
    }),
  )

  test(
    'is taken whole or not at all: a wrong row is mended in place or left out',
    rolledBack(async (test) => {
      const { office } = await opened(test)
      const looked = await preview(office, [head, first, ['陈晓锋', ...second.slice(1)], ['', '', '', '', '']])
      expect(looked.counts).toEqual(counted({ new: 1, error: 1 }))
      expect(await problemsOf(office, looked.id)).toEqual([
        [3, 'lead', 'error', '代表名册里没有“陈晓锋”。请先导入代表名册，或在这里改正姓名'],
      ])
      await expect(commitImport(office, looked)).rejects.toMatchObject({
        code: 'import.errors_left',
        detail: { count: 1 },
      })
      expect(await suggestionsSeenBy(office)).toHaveLength(0)

      const out = await leaveOut(office, { id: looked.id, lines: 'errors', leftOut: true })
      expect(out.counts).toEqual(counted({ new: 1, leftOut: 1 }))
      await leaveOut(office, { id: looked.id, lines: [3], leftOut: false })
      const mended = await mendCell(office, { id: looked.id, line: 3, key: 'lead', value: '徐美琴' })
      expect(mended.counts).toEqual(counted({ new: 2 }))
      await expect(commitImport(office, looked)).rejects.toMatchObject({ code: 'import.changed_meanwhile' })
      expect((await commitImport(office, mended)).made).toBe(2)
      await expect(mendCell(office, { id: looked.id, line: 3, key: 'lead', value: '' })).rejects.toMatchObject({
        code: 'rules.wrong_state',
      })
    }),
  )

  test(
    'names namesakes apart by certificate or delegation, and says of each row what is odd',
    rolledBack(async (test) => {
      const { office } = await opened(test)
      const wide = ['领衔代表', '代表团', '标题', '内容', '主办单位', '类别']
      const looked = await preview(office, [
        wide,
        ['李明', '', '关于甲的建议', '甲', '', ''],
        ['李明', '新登代表团', '关于乙的建议', '乙', '河道管理所', '没有的类'],
        ['陈晓峰、徐美琴', '', `关于${'丙'.repeat(130)}的建议`, '', '', ''],
        ['陈晓峰', '', '', '', '', ''],
      ])
      expect(looked.counts).toEqual(counted({ warning: 2, error: 2 }))
      const problems = await problemsOf(office, looked.id)
      expect(problems.map(([line, key, level]) => [line, key, level].join(' ')).toSorted()).toEqual([
        '2 lead error',
        '3 category warning',
        '3 leadUnits warning',
        '4 lead warning',
        '4 text warning',
        '4 title warning',
        '5 title error',
      ])
      expect(problems[0]?.[3]).toBe(
        '有 2 位代表叫“李明”：17-005 里山代表团 里山镇、17-006 新登代表团 新登镇。请填写代表证号',
      )
    }),
  )

  test(
    'is mapped as it was the last time a sheet had these headers',
    rolledBack(async (test) => {
      const { office } = await opened(test)
      const odd = ['甲栏', '乙栏', '内容']
      const looked = await preview(office, [odd, ['陈晓峰', '关于修缮老桥的建议', '桥面破损']])
      expect(looked.counts).toEqual(counted({ error: 1 }))
      const columns = (await showImport(office, { id: looked.id })).columns.map(({ key }) => key)
      expect(columns).toEqual(['甲栏', '乙栏', '内容'])
      await expect(
        mapColumns(office, { id: looked.id, mapping: { 甲栏: 'lead', 乙栏: 'text', 内容: 'text' } }),
      ).rejects.toMatchObject({ code: 'import.column_twice' })
      const mapping = { 甲栏: 'lead', 乙栏: 'title', 内容: 'text' }
      await commitImport(office, await mapColumns(office, { id: looked.id, mapping }))

      const next = await preview(office, [odd, ['徐美琴', '关于夜班公交的建议', '末班车太早']])
      expect(next.counts).toEqual(counted({ new: 1 }))
    }),
  )

  test(
    'comes back marked with what is wrong beside each row',
    rolledBack(async (test) => {
      const { office } = await opened(test)
      const looked = await preview(office, [head, first, ['无名氏', '=1+1', '', '', '']])
      const { fileId, name } = await markFile(office, looked)
      expect(name).toBe('清单（已标注）.xlsx')
      const { bytes } = await office.ports.files.get(office, fileId)
      const [sheet] = await office.ports.workbooks.read(bytes, name)
      const { columns, rows } = tableOf(sheet!)
      expect(columns.map(({ label }) => label)).toEqual([...head, '问题'])
      expect(rows[0]?.cells.at(-1)).toBeNull()
      expect(rows[1]?.cells[1]).toBe('=1+1')
      expect(rows[1]?.cells.at(-1)).toMatch(/代表名册里没有“无名氏”/)
    }),
    60_000,
  )

  test(
    'written by the export is known again, row by row',
    rolledBack(async (test) => {
      const { office, district } = await opened(test)
      const one = await submitted(test, district)
      await submitted(test, district, { text: '建议村口加装路灯。天黑后看不清路。' })
      await accepted(office, one)
      const { fileId, rows } = await exportedSheet(office)
      expect(rows).toBe(2)
      const again = await previewImport(office, { kind: 'suggestions', fileId })
      expect(again.counts).toEqual(counted({ unchanged: 2 }))
    }),
  )

  test(
    'is not for everybody: the secretariat registers in session only, the system administrator not at all',
    rolledBack(async (test) => {
      const { office, district } = await opened(test)
      const secretariat = test(district.secretariat, betweenSessions)
      const looked = await preview(secretariat, [head, first, [...second.slice(0, 4), inSession]])
      expect(looked.counts).toEqual(counted({ new: 1, error: 1 }))
      const system = test(['system_admin'], betweenSessions)
      await expect(preview(system, [head, first])).rejects.toMatchObject({ code: 'rules.wrong_role' })
      await expect(showImport(system, looked)).rejects.toMatchObject({ code: 'rules.wrong_role' })
      expect(await listImports(system)).toEqual([])
      expect((await listKinds(system)).map(({ name }) => name)).toEqual(['units'])
      expect((await listKinds(office)).map(({ name }) => name)).toEqual(['roster', 'suggestions'])
    }),
  )
})

test(
  'a text file whose encoding cannot be told is read in the one that was answered',
  rolledBack(async (test) => {
    const { office } = await opened(test)
    const bytes = Buffer.from('d0d5c3fb2cb1eacce20ab3c2cffeb7e52cb9d8d3dac7c50a', 'hex')
    const { id } = await office.ports.files.put(office, { name: '表.csv', bytes }, 'workbook')
    const asked = { kind: 'suggestions', fileId: id, encoding: 'gb18030' } as const
    const { columns } = await showImport(office, await previewImport(office, asked))
    expect(columns.map(({ label, sample }) => [label, sample])).toEqual([
      ['姓名', '陈晓峰'],
      ['标题', '关于桥'],
    ])
  }),
)
