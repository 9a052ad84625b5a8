/** Imports as people read them: problems in words, rows in the order of the sheet. */
import type { ImportRow } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { ImportRowView, ImportSummary, ImportView } from '../domain/contract.ts'
import { getBatch, listBatches, takenBefore, type BatchHead } from './batches.ts'
import { columnView, getKind, kindsFor } from './kinds.ts'
import { countIn, pageOfRows, type JudgedRow, type Shown } from './portions.ts'

export const summaryOf = ({ made, createdAt, committedAt, undoneAt, ...head }: BatchHead): ImportSummary => ({
  id: head.id,
  kind: head.kind,
  fileName: head.fileName,
  sheet: head.sheet,
  state: head.state,
  counts: head.counts,
  version: head.version,
  made,
  createdAt: createdAt.toISOString(),
  committedAt: committedAt?.toISOString() ?? null,
  undoneAt: undoneAt?.toISOString() ?? null,
})

export const listImports = async (work: Work): Promise<ImportSummary[]> =>
  (
    await listBatches(
      work,
      kindsFor(work).map(({ name }) => name),
    )
  ).map(summaryOf)

/** One page of its rows as they were judged last. */
export async function showImport(
  work: Work,
  { id, show = 'all', page = 1, limit = 200 }: { id: string; show?: Shown; page?: number; limit?: number },
): Promise<ImportView> {
  const batch = await getBatch(work, id)
  const kind = getKind(work, batch.kind)
  const rows = await pageOfRows(work, id, { show, page, limit })
  const total = countIn(batch.counts, show)
  const { fileId, encoding, sheets, title, unitNote, columns, mapping } = batch
  return {
    ...summaryOf(batch),
    fileId,
    encoding,
    sheets: [...sheets],
    title,
    unitNote,
    columns: [...columns],
    mapping: { ...mapping },
    kindColumns: kind.columns.map(columnView),
    rows: rows.map((row) => rowView(work, row)),
    total,
    pages: Math.max(1, Math.ceil(total / limit)),
    importedBefore: (await takenBefore(work, batch))?.toISOString() ?? null,
  }
}

/** How far the reading of a file or the taking of a batch is, while it runs. */
export const showProgress = async ({ ports, tenant }: Work, { id }: { id: string }) => ({
  progress: ports.progress.of(tenant, id) ?? null,
})

const rowView = (work: Work, { line, state, leftOut = false, cells }: JudgedRow): ImportRowView => ({
  line,
  state,
  leftOut,
  cells: Object.fromEntries(
    Object.entries(cells).map(([key, { value, problem }]) => [
      key,
      problem ? { value, problem: { level: problem.level, text: problemText(work, problem) } } : { value },
    ]),
  ),
})

export const problemText = (
  { ports, language }: Work,
  { code, facts = {} }: NonNullable<ImportRow['cells'][string]['problem']>,
): string => ports.words(language, new Refusal('invalid', code, facts))
