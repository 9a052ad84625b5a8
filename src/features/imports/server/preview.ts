/** 预览: a sheet is read, its columns are recognised, its rows judged and mended; nothing else is written. */
import type { z } from 'zod'
import type { ImportKind } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { importApi, ImportCounts, ImportSummary } from '../domain/contract.ts'
import { countsOf, nothingCounted, rowsIn, summed } from '../domain/counts.ts'
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
import { judgeAgain, judging } from './judging.ts'
import { getKind } from './kinds.ts'
import { keepPortion, linesWithErrors, unknownLine } from './portions.ts'
import { readSheet, type SheetColumn } from './reading.ts'
import { summaryOf } from './views.ts'

type Input<Name extends keyof typeof importApi> = z.output<(typeof importApi)[Name]['input']>

export async function previewImport(work: Work, { kind: name, fileId, sheet, encoding }: Input<'preview'>) {
  const kind = getKind(work, name)
  const { batch, records: of, portions } = await opened(work, kind, { fileId, sheet, encoding })
  await dropPreviews(work, name, fileId)
  await insertBatch(work, batch)
  const judge = judging(work, kind, { ...batch, edits: {}, leftOut: [] })
  let counts: ImportCounts = nothingCounted
  let portion = 0
  for (const { text, records } of portions()) {
    work.tell(fileId, { step: 'judging', done: rowsIn(counts), of })
    const judged = await judge(records)
    await keepPortion(work, batch.id, { portion, rows: text, judged })
    counts = summed(counts, countsOf(judged))
    portion += 1
  }
  work.record('import.previewed', batch.id, { kind: name, file: batch.fileName, sheet: batch.sheet, rows: of })
  return summaryOf(await saveBatch(work, await getBatch(work, batch.id), { counts }))
}

/** The sheet as it was read, as the head of a batch to be; its file is let go before the first row is judged. */
async function opened(
  work: Work,
  kind: ImportKind,
  { fileId, sheet, encoding }: Pick<Input<'preview'>, 'fileId' | 'sheet' | 'encoding'>,
) {
  const file = await work.ports.files.get(work, fileId)
  work.tell(fileId, { step: 'reading', done: 0, of: 0 })
  const { portions, records, ...read } = await readSheet(work, file, { sheet, encoding })
  const batch = {
    ...read,
    id: work.newId(),
    kind: kind.name,
    fileId,
    fileName: file.name,
    sha256: file.sha256,
    encoding: encoding ?? null,
    mapping: await mappingFor(work, kind, read.columns),
    counts: nothingCounted,
  }
  return { batch, records, portions }
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

/** 不导入, or after all to be imported. */
export function leaveOut(work: Work, { id, lines, leftOut }: Input<'leaveOut'>): Promise<ImportSummary> {
  return mend(work, id, async (batch) => {
    const asked = lines === 'errors' ? await linesWithErrors(work, id) : lines
    if (lines !== 'errors') await refuseUnknownLines(work, batch, asked)
    const out = new Set(batch.leftOut)
    for (const line of asked)
      if (leftOut) out.add(line)
      else out.delete(line)
    return { leftOut: [...out].toSorted((a, b) => a - b) }
  })
}

/** 再核对: as things stand now; what was missing when the sheet was looked at may be there by now. */
export const judgeOnceMore = (work: Work, { id }: Input<'judge'>): Promise<ImportSummary> => mend(work, id, () => ({}))

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
  const counts = await judgeAgain(work, kind, { ...batch, ...changed })
  return summaryOf(await saveBatch(work, batch, { ...changed, counts }))
}
