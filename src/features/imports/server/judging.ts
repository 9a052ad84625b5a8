/** 校验: the rows of a batch under its mapping, with what was mended, as the kind judges them now. */
import type { ImportKind, ImportRow } from '#kernel/import'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import type { ImportCounts } from '../domain/contract.ts'
import { labelledLine } from '../messages/header-words.ts'
import type { Batch } from './batches.ts'
import { rowsOf, takenRows } from './portions.ts'
import type { SheetRow } from './reading.ts'

export type Judged = Pick<Batch, 'columns' | 'mapping' | 'unitNote' | 'edits' | 'leftOut'>

/** The rows as they were taken, or as they are judged now. */
export async function judgedRows(work: Work, kind: ImportKind, batch: Batch): Promise<ImportRow[]> {
  return batch.state === 'preview' ? judge(work, kind, batch, await rowsOf(work, batch.id)) : takenRows(work, batch.id)
}

/** Rows left out are judged apart, so that none of them stands in the way of another. */
export async function judge(
  work: Work,
  kind: ImportKind,
  batch: Judged,
  sheet: readonly SheetRow[],
): Promise<ImportRow[]> {
  const out = new Set(batch.leftOut)
  const rows = sheet.map((row) => ({ line: row.line, values: valuesOf(kind, batch, row) }))
  const taken = await kind.check(
    work,
    rows.filter(({ line }) => !out.has(line)),
  )
  const left = rows
    .filter(({ line }) => out.has(line))
    .map(({ line, values }): ImportRow => ({
      line,
      state: 'unchanged',
      cells: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
    }))
  return left.length === 0 ? taken : [...taken, ...left].toSorted((a, b) => a.line - b.line)
}

function valuesOf({ columns }: ImportKind, batch: Judged, { line, cells }: SheetRow): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { key, label } of batch.columns) {
    const target = columns.find((column) => column.key === batch.mapping[key])
    const text = cells[key]
    if (!target || text === undefined) continue
    const value = target.amount && batch.unitNote && isNumber(text) ? `${text} ${batch.unitNote}` : text
    if (!target.many) values[target.key] = value
    else values[target.key] = [values[target.key], say(labelledLine, { label, value })].filter(Boolean).join('\n')
  }
  return { ...values, ...batch.edits[String(line)] }
}

const isNumber = (text: string): boolean => /^-?[\d,]+(?:\.\d+)?$/.test(text)

export function countsOf(rows: readonly ImportRow[], leftOut: readonly number[]): ImportCounts {
  const out = new Set(leftOut)
  const taken = rows.filter(({ line }) => !out.has(line))
  const count = (state: ImportRow['state']) => taken.filter((row) => row.state === state).length
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    warning: count('warning'),
    error: count('error'),
    leftOut: rows.length - taken.length,
  }
}
