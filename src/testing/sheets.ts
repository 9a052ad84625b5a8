/** Sheets as offices hand them in, and what became of the suggestions on them, within a test's transaction. */
import { printCsv } from '#kernel/delimited'
import type { ImportKind, ImportRecord, ImportRow, Made } from '#kernel/import'
import type { Work } from '#kernel/work'
import { ListSuggestions } from '../features/suggestions/domain/contract.ts'
import { deskSuggestionApi } from '../features/suggestions/domain/contract-desk.ts'
import type { SuggestionRow } from '../features/suggestions/domain/views.ts'
import { exportSuggestions } from '../features/suggestions/server/export.ts'
import { listSuggestions } from '../features/suggestions/server/lists.ts'
import { accept } from '../features/suggestions/server/screening.ts'

export async function uploaded(work: Work, bytes: Uint8Array, name: string): Promise<string> {
  return (await work.ports.files.put(work, { name, bytes }, 'workbook')).id
}

export const uploadedSheet = (work: Work, rows: readonly (readonly string[])[], name = '清单.csv'): Promise<string> =>
  uploaded(work, new TextEncoder().encode(printCsv(rows)), name)

/** Rows of a sheet as their kind judges them, all in one portion. */
export const checked = (kind: ImportKind, work: Work, rows: readonly ImportRecord[]): Promise<ImportRow[]> =>
  kind.checking(work)(rows)

/** Writes judged rows, all in one portion. */
export const written = async (kind: ImportKind, work: Work, rows: readonly ImportRow[]): Promise<{ made: Made[] }> => ({
  made: await kind.writing(work, { file: '清单.csv' })(rows),
})

/** Every suggestion the actor sees. */
export const suggestionsSeenBy = async (work: Work): Promise<readonly SuggestionRow[]> =>
  (await listSuggestions(work, ListSuggestions.parse({ limit: 500 }))).rows

/** 受理 */
export async function accepted(work: Work, { id, version }: Pick<SuggestionRow, 'id' | 'version'>): Promise<void> {
  await accept(work, { items: [{ id, version }] })
}

/** 导出 of everything the actor sees. */
export const exportedSheet = (work: Work): Promise<{ fileId: string; rows: number }> =>
  exportSuggestions(work, deskSuggestionApi.export.input.parse({ format: 'xlsx' }))
