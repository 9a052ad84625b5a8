/** 校验: the rows of a batch under its mapping, with what was mended, as the kind judges them now; a portion at a time. */
import type { ImportKind, ImportRecord } from '#kernel/import'
import { say } from '#kernel/message'
import type { TableRecord } from '#kernel/records'
import type { Work } from '#kernel/work'
import type { ImportCounts } from '../domain/contract.ts'
import { countsOf, nothingCounted, rowsIn, summed } from '../domain/counts.ts'
import { labelledLine } from '../messages/header-words.ts'
import type { Batch } from './batches.ts'
import { keepJudged, sheetPortions, type JudgedRow } from './portions.ts'

export type Judged = Pick<Batch, 'columns' | 'mapping' | 'unitNote' | 'edits' | 'leftOut'>

/** Begins to judge a sheet; rows left out are not shown to the kind, so that none of them stands in the way of another. */
export function judging(
  work: Work,
  kind: ImportKind,
  batch: Judged,
): (sheet: readonly TableRecord[]) => Promise<JudgedRow[]> {
  const out = new Set(batch.leftOut)
  const check = kind.checking(work)
  return async (sheet) => {
    const rows = sheet.map((row) => ({ line: row.line, values: valuesOf(kind, batch, row) }))
    const taken = await check(rows.filter(({ line }) => !out.has(line)))
    const left = rows.filter(({ line }) => out.has(line)).map(leftOutRow)
    return left.length === 0 ? taken : [...taken, ...left].toSorted((a, b) => a.line - b.line)
  }
}

const leftOutRow = ({ line, values }: ImportRecord): JudgedRow => ({
  line,
  state: 'unchanged',
  leftOut: true,
  cells: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
})

/** Judges a kept sheet again from its first row to its last; answers how many rows are in which state. */
export async function judgeAgain(work: Work, kind: ImportKind, batch: Judged & Pick<Batch, 'id' | 'counts'>) {
  const judge = judging(work, kind, batch)
  const of = rowsIn(batch.counts)
  let counts: ImportCounts = nothingCounted
  for await (const { portion, rows, digest } of sheetPortions(work, batch.id)) {
    work.tell(batch.id, { step: 'judging', done: rowsIn(counts), of })
    const judged = await judge(rows)
    await keepJudged(work, batch.id, { portion, digest, judged })
    counts = summed(counts, countsOf(judged))
  }
  return counts
}

function valuesOf({ columns }: ImportKind, batch: Judged, { line, cells }: TableRecord): Record<string, string> {
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
