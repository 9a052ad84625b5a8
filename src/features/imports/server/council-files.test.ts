/** Real sheets of three councils (议员建议明细表), taken through both steps: roster first, then every list of suggestions. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tableOf } from '#kernel/workbook'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { betweenSessions, createDistrict } from '#testing/people'
import { uploaded, uploadedSheet } from '#testing/sheets'
import { commitImport, undoImport } from './commands.ts'
import { judgeOnceMore, previewImport } from './preview.ts'
import { showImport } from './views.ts'

/** Real data is never in the repository; it may stand beside it. */
const folder = join(import.meta.dirname, '../../../../../shared/data/councils/raw_xls')
const present = existsSync(folder)
if (!present) console.warn(`skipped: the real workbooks are not here (${folder})`)

/** The councillors a file names, as its first deputy of each row is read. */
async function rosterOf(work: Work, name: string, bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = await work.ports.workbooks.read(bytes, name)
  const leads = tableOf(sheet!)
    .rows.filter(({ total }) => !total)
    .map(
      ({ cells }) =>
        String(cells[0])
          .split(/\n|\s{2,}/u)[0]
          ?.trim() ?? '',
    )
  return [...new Set(leads)].map((lead, at) => [lead, '里山代表团', '里山镇第1选区', `98-${at + 1}`, `议员${at + 1}`])
}

async function countOf({ tx, tenant }: Work): Promise<number> {
  const { count } = await tx
    .selectFrom('suggestion')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('tenantId', '=', tenant)
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe.skipIf(!present)('workbooks as councils publish them', () => {
  test.each([
    ['hsinchucc_suggestions_10202.xls', 55, 0],
    // Records that differ only in the contract: one suggestion each.
    ['kcc_suggestions_PSDATA_2008_128_1041.xls', 818, 8],
    ['kcc_suggestions_PSDATA_2008_128_1325.xls', 1527, 16],
    ['kcc_suggestions_PSDATA_2008_128_1422.xls', 835, 4],
    ['tcc_suggestions_21128394995.xls', 80, 0],
    ['tcc_suggestions_32208205333.xls', 443, 3],
  ] as const)(
    '%s: %i suggestions come in, again none, and all go back',
    async (name, created, repeated) => {
      await rolledBack(async (test) => {
        const { deputiesOffice } = await createDistrict(test)
        const office = test(deputiesOffice, betweenSessions)
        const bytes = readFileSync(join(folder, name))
        const head = ['姓名', '代表团', '选区', '代表证号', '工作单位']
        const roster = await uploadedSheet(office, [head, ...(await rosterOf(office, name, bytes))], '名册.csv')
        const file = await uploaded(office, bytes, name)

        const stranger = await previewImport(office, { kind: 'suggestions', fileId: file })
        expect(stranger.counts.error).toBe(created + repeated)
        await commitImport(office, await previewImport(office, { kind: 'roster', fileId: roster }))
        await judgeOnceMore(office, stranger)
        const looked = await showImport(office, { id: stranger.id })
        expect(looked.counts).toMatchObject({ error: 0, unchanged: repeated, changed: 0 })
        expect(looked.counts.new + looked.counts.warning).toBe(created)
        expect(looked.unitNote).toBe('千元')

        const start = performance.now()
        expect((await commitImport(office, looked)).made).toBe(created)
        const seconds = (performance.now() - start) / 1000
        console.log(`${name}: ${created} suggestions in ${seconds.toFixed(1)} s`)
        expect(await countOf(office)).toBe(created)
        const again = await previewImport(office, { kind: 'suggestions', fileId: file })
        expect(again.counts).toMatchObject({ new: 0, warning: 0, error: 0, unchanged: created + repeated })
        await undoImport(office, looked)
        expect(await countOf(office)).toBe(0)
      })()
    },
    120_000,
  )
})
