/** All SQL of imports. find* may answer undefined; get* refuses with not_found. */
import { Refusal } from '#kernel/refusal'
import type { TextEncoding } from '#kernel/workbook'
import type { Work } from '#kernel/work'
import type { ImportCounts } from '../domain/contract.ts'
import type { BatchState } from '../domain/lifecycle.ts'
import type { Mapping } from '../domain/mapping.ts'
import type { SheetColumn } from './reading.ts'

type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface BatchHead {
  readonly id: string
  readonly kind: string
  readonly fileName: string
  readonly sheet: string
  readonly state: BatchState
  readonly counts: ImportCounts
  /** How many things it made; which ones is kept by portion. */
  readonly made: number
  readonly createdAt: Date
  readonly committedAt: Date | null
  readonly undoneAt: Date | null
  readonly version: number
}

export interface Batch extends BatchHead {
  readonly fileId: string
  readonly sha256: string
  readonly encoding: TextEncoding | null
  readonly sheets: readonly string[]
  readonly title: string | null
  readonly unitNote: string | null
  readonly columns: readonly SheetColumn[]
  readonly mapping: Mapping
  readonly edits: Edits
  readonly leftOut: readonly number[]
}

const headColumns = [
  'id',
  'kind',
  'fileName',
  'sheet',
  'state',
  'counts',
  'made',
  'createdAt',
  'committedAt',
  'undoneAt',
  'version',
] as const

export async function listBatches({ tx, tenant }: Work, kinds: readonly string[]): Promise<BatchHead[]> {
  if (kinds.length === 0) return []
  const rows = await tx
    .selectFrom('importBatch')
    .select(headColumns)
    .where('tenantId', '=', tenant)
    .where('kind', 'in', kinds)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute()
  return rows as unknown as BatchHead[]
}

/** What a file was handed in as. */
export async function kindsOfFile({ tx, tenant }: Work, fileId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('importBatch')
    .select('kind')
    .distinct()
    .where('tenantId', '=', tenant)
    .where('fileId', '=', fileId)
    .execute()
  return rows.map(({ kind }) => kind)
}

/** `lock` keeps others from changing or taking the batch until this work is over. */
export async function getBatch(
  { tx, tenant }: Work,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Batch> {
  let query = tx.selectFrom('importBatch').selectAll().where('tenantId', '=', tenant).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const found = await query.executeTakeFirst()
  if (!found) throw new Refusal('not_found', 'import.not_found', {})
  return found as unknown as Batch
}

export type NewBatch = Omit<Batch, keyof Pending>
type Pending = Pick<
  Batch,
  'edits' | 'leftOut' | 'state' | 'made' | 'createdAt' | 'committedAt' | 'undoneAt' | 'version'
>

export async function insertBatch({ tx, tenant, actor, now }: Work, batch: NewBatch): Promise<void> {
  const { columns, mapping, counts, sheets, ...plain } = batch
  await tx
    .insertInto('importBatch')
    .values({
      ...plain,
      tenantId: tenant,
      sheets: JSON.stringify(sheets),
      columns: JSON.stringify(columns),
      mapping: JSON.stringify(mapping),
      counts: JSON.stringify(counts),
      createdBy: actor.accountId,
      createdAt: now,
    })
    .execute()
}

export type BatchChange = Partial<
  Pick<Batch, 'mapping' | 'edits' | 'leftOut' | 'counts' | 'state' | 'made' | 'committedAt' | 'undoneAt'>
>

export async function saveBatch({ tx, tenant }: Work, before: Batch, change: BatchChange): Promise<Batch> {
  const { state, made, committedAt, undoneAt, ...documents } = change
  await tx
    .updateTable('importBatch')
    .set({
      ...Object.fromEntries(Object.entries(documents).map(([key, value]) => [key, JSON.stringify(value)])),
      ...(state && { state }),
      ...(made !== undefined && { made }),
      ...(committedAt && { committedAt }),
      ...(undoneAt && { undoneAt }),
      version: before.version + 1,
    })
    .where('tenantId', '=', tenant)
    .where('id', '=', before.id)
    .execute()
  return { ...before, ...change, version: before.version + 1 }
}

/** A preview of the same file that nobody took gives way to the new one. */
export async function dropPreviews({ tx, tenant }: Work, kind: string, fileId: string): Promise<void> {
  const previews = tx
    .selectFrom('importBatch')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('kind', '=', kind)
    .where('fileId', '=', fileId)
    .where('state', '=', 'preview')
  await tx.deleteFrom('importPortion').where('tenantId', '=', tenant).where('batchId', 'in', previews).execute()
  await tx.deleteFrom('importBatch').where('tenantId', '=', tenant).where('id', 'in', previews).execute()
}

/** When a file with these very bytes was last taken, and not taken back. */
export async function takenBefore({ tx, tenant }: Work, { id, kind, sha256, sheet }: Batch): Promise<Date | null> {
  const found = await tx
    .selectFrom('importBatch')
    .select('committedAt')
    .where('tenantId', '=', tenant)
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .where('sheet', '=', sheet)
    .where('state', '=', 'committed')
    .where('id', '<>', id)
    .orderBy('committedAt', 'desc')
    .executeTakeFirst()
  return found?.committedAt ?? null
}

export async function rememberedMapping(
  { tx, tenant }: Work,
  kind: string,
  signature: string,
): Promise<Mapping | undefined> {
  const found = await tx
    .selectFrom('importMapping')
    .select('mapping')
    .where('tenantId', '=', tenant)
    .where('kind', '=', kind)
    .where('signature', '=', signature)
    .executeTakeFirst()
  return found?.mapping as Mapping | undefined
}

export async function rememberMapping(
  { tx, tenant }: Work,
  { kind, signature, mapping }: { kind: string; signature: string; mapping: Mapping },
): Promise<void> {
  const kept = JSON.stringify(mapping)
  await tx
    .insertInto('importMapping')
    .values({ tenantId: tenant, kind, signature, mapping: kept })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'signature']).doUpdateSet({ mapping: kept }))
    .execute()
}
