/** Imports as people read them: problems in words, rows in the order of the sheet. */
import type { ImportRow } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { ImportRowView, ImportSummary, ImportView } from '../domain/contract.ts'
import { getBatch, listBatches, takenBefore, type BatchHead } from './batches.ts'
import { countsOf, judgedRows } from './judging.ts'
import { columnView, getKind, kindsFor } from './kinds.ts'

export const summaryOf = ({ made, createdAt, committedAt, undoneAt, ...head }: BatchHead): ImportSummary => ({
  id: head.id,
  kind: head.kind,
  fileName: head.fileName,
  sheet: head.sheet,
  state: head.state,
  counts: head.counts,
  version: head.version,
  made: made.length,
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

/** A preview is judged as things stand now: what was missing when it was made may be there by now. */
export async function showImport(work: Work, { id }: { id: string }): Promise<ImportView> {
  const batch = await getBatch(work, id)
  const kind = getKind(work, batch.kind)
  const rows = await judgedRows(work, kind, batch)
  const out = new Set(batch.leftOut)
  const { fileId, encoding, sheets, title, unitNote, columns, mapping } = batch
  return {
    ...summaryOf(batch),
    counts: countsOf(rows, batch.leftOut),
    fileId,
    encoding,
    sheets: [...sheets],
    title,
    unitNote,
    columns: [...columns],
    mapping: { ...mapping },
    kindColumns: kind.columns.map(columnView),
    rows: rows.map((row) => rowView(work, row, out.has(row.line))),
    importedBefore: (await takenBefore(work, batch))?.toISOString() ?? null,
  }
}

const rowView = (work: Work, { line, state, cells }: ImportRow, leftOut: boolean): ImportRowView => ({
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
