/** 预览: a sheet is read, its columns are recognised, its rows judged and mended; nothing else is written. */
import type { z } from 'zod'
import type { ImportKind } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { importApi, ImportSummary } from '../domain/contract.ts'
import { importRules } from '../domain/lifecycle.ts'
import { proposeMapping, signatureOf, takenTwice, type Mapping } from '../domain/mapping.ts'
import {
  dropPreviews,
  getBatch,
  insertBatch,
  rememberedMapping,
  saveBatch,
  type Batch,
  type BatchChange,
} from './batches.ts'
import { countsOf, judge } from './judging.ts'
import { getKind } from './kinds.ts'
import { keepRows, rowsOf, unknownLine } from './portions.ts'
import { readSheet, type SheetColumn } from './reading.ts'
import { summaryOf } from './views.ts'

type Input<Name extends keyof typeof importApi> = z.output<(typeof importApi)[Name]['input']>

export async function previewImport(work: Work, { kind: name, fileId, sheet, encoding }: Input<'preview'>) {
  const kind = getKind(work, name)
  const file = await work.ports.files.get(work, fileId)
  const { rows: sheetRows, ...read } = await readSheet(work, file, { sheet, encoding })
  const mapping = await mappingFor(work, kind, read.columns)
  const rows = await judge(work, kind, { ...read, mapping, edits: {}, leftOut: [] }, sheetRows)

  await dropPreviews(work, name, fileId)
  const id = work.newId()
  await insertBatch(work, {
    ...read,
    id,
    kind: name,
    fileId,
    fileName: file.name,
    sha256: file.sha256,
    encoding: encoding ?? null,
    mapping,
    counts: countsOf(rows, []),
  })
  await keepRows(work, id, sheetRows)
  work.record('import.previewed', id, { kind: name, file: file.name, sheet: read.sheet, rows: rows.length })
  return summaryOf(await getBatch(work, id))
}

/** As it was mapped the last time a sheet had these headers; otherwise as its words say. */
async function mappingFor(work: Work, kind: ImportKind, columns: readonly SheetColumn[]): Promise<Mapping> {
  const known = await rememberedMapping(work, kind.name, work.ports.sha256(signatureOf(columns)))
  const keys = new Set(kind.columns.map(({ key }) => key))
  return known && Object.values(known).every((target) => target === null || keys.has(target))
    ? known
    : proposeMapping(columns, kind.columns)
}

export function mapColumns(work: Work, { id, mapping }: Input<'map'>): Promise<ImportSummary> {
  return mend(work, id, (batch, kind) => {
    const unknown = Object.values(mapping).find((key) => key !== null && !kind.columns.some((one) => one.key === key))
    if (unknown) throw new Refusal('invalid', 'import.column_unknown', { column: unknown }, 'mapping')
    const kept = Object.fromEntries(batch.columns.map(({ key }) => [key, mapping[key] ?? null]))
    const twice = takenTwice(kept, kind.columns)
    if (twice) throw new Refusal('invalid', 'import.column_twice', { column: twice.headers[0] ?? twice.key }, 'mapping')
    return { mapping: kept }
  })
}

export function mendCell(work: Work, { id, line, key, value }: Input<'mend'>): Promise<ImportSummary> {
  return mend(work, id, async (batch, kind) => {
    await refuseUnknownLines(work, batch, [line])
    if (!kind.columns.some((column) => column.key === key))
      throw new Refusal('invalid', 'import.column_unknown', { column: key }, 'key')
    const edited = { ...batch.edits[String(line)], [key]: value }
    return { edits: { ...batch.edits, [String(line)]: edited } }
  })
}

export function leaveOut(work: Work, { id, lines }: Input<'leaveOut'>): Promise<ImportSummary> {
  return mend(work, id, async (batch) => {
    await refuseUnknownLines(work, batch, lines)
    return { leftOut: [...new Set(lines)].toSorted((a, b) => a - b) }
  })
}

async function refuseUnknownLines(work: Work, { id }: Batch, lines: readonly number[]): Promise<void> {
  const unknown = await unknownLine(work, id, lines)
  if (unknown !== undefined) throw new Refusal('invalid', 'import.line_unknown', { line: unknown }, 'line')
}

/** Changes a preview and judges it again. */
async function mend(
  work: Work,
  id: string,
  change: (batch: Batch, kind: ImportKind) => BatchChange | Promise<BatchChange>,
): Promise<ImportSummary> {
  const batch = await getBatch(work, id, { lock: true })
  const kind = getKind(work, batch.kind)
  nextState(importRules, 'mend', { state: batch.state, parties: work.actor.roles })
  const changed = await change(batch, kind)
  const { leftOut } = { ...batch, ...changed }
  const rows = await judge(work, kind, { ...batch, ...changed }, await rowsOf(work, id))

  return summaryOf(await saveBatch(work, batch, { ...changed, counts: countsOf(rows, leftOut) }))
}
