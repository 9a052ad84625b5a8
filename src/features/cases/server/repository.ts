/** All SQL that reads or changes the case itself and its links. find* may answer undefined; get* refuses with not_found. */
import { sql, type Selectable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { CaseRecord as Row } from '#kernel/tables'
import type { Work } from '#kernel/work'

export type CaseRecord = Omit<Selectable<Row>, 'tenantId'>

const columns = [
  'id',
  'kind',
  'reference',
  'title',
  'state',
  'round',
  'returns',
  'visibility',
  'openedOn',
  'closedOn',
  'dueOn',
  'dueClockId',
  'version',
] as const

export interface NewCase {
  readonly id?: string
  readonly kind: string
  readonly title: string
  readonly state: string
}

/** 登记: a case begins to exist. */
export async function openCase(
  { tx, tenant, today, newId }: Work,
  { id = newId(), kind, title, state }: NewCase,
): Promise<CaseRecord> {
  return tx
    .insertInto('caseRecord')
    .values({ tenantId: tenant, id, kind, title, state, openedOn: today })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Many cases at once, in the order asked. */
export async function openCases(work: Work, asked: readonly NewCase[]): Promise<string[]> {
  const { tx, tenant, today, newId } = work
  const rows = asked.map(({ id = newId(), kind, title, state }) => ({ id, kind, title, state }))
  await sql`
    insert into case_record (tenant_id, id, kind, title, state, opened_on)
    select ${tenant}, r.id, r.kind, r.title, r.state, ${today}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, kind text, title text, state text)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export async function getCase({ tx, tenant }: Work, id: string): Promise<CaseRecord> {
  const found = await tx
    .selectFrom('caseRecord')
    .select(columns)
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Refusal('not_found', 'case.not_found', { id })
  return found
}

export type CaseChange = Partial<
  Pick<CaseRecord, 'title' | 'state' | 'round' | 'returns' | 'visibility' | 'reference' | 'closedOn'>
>

/** What the case becomes, unless somebody else changed it first. */
export async function saveCase<Change extends CaseChange>(
  { tx, tenant }: Work,
  { id, version }: Pick<CaseRecord, 'id' | 'version'>,
  change: Change,
): Promise<Change & { version: number }> {
  const becomes = { ...change, version: version + 1 }
  const saved = await tx
    .updateTable('caseRecord')
    .set(becomes)
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!saved) throw new Refusal('conflict', 'case.changed_meanwhile', { id, version })
  return becomes
}

export type Moved = Pick<CaseRecord, 'id' | 'version' | 'state'> & Partial<Pick<CaseRecord, 'closedOn' | 'reference'>>

/** Many cases into their next states; what is closed stays closed, what is numbered keeps its number. Refuses them all when one was changed meanwhile. */
export async function moveCases(
  { tx, tenant }: Work,
  cases: readonly Moved[],
): Promise<{ id: string; version: number }[]> {
  const asked = JSON.stringify(
    cases.map(({ id, version, state, closedOn, reference }) => ({
      id,
      version,
      state,
      closed_on: closedOn,
      reference,
    })),
  )
  const { rows } = await sql<{ id: string; version: number }>`
    update case_record c set state = asked.state, closed_on = coalesce(asked.closed_on, c.closed_on),
                             reference = coalesce(asked.reference, c.reference), version = c.version + 1
      from jsonb_to_recordset(${asked}::jsonb) as asked (id uuid, version integer, state text, closed_on date, reference text)
     where c.tenant_id = ${tenant} and c.id = asked.id and c.version = asked.version
    returning c.id, c.version`.execute(tx)
  if (rows.length < cases.length) throw new Refusal('conflict', 'case.changed_meanwhile', { id: '', version: 0 })
  return rows
}

/** Keeps others from changing these cases until this work is over, so that what was checked holds when it is written. */
export async function lockCases({ tx, tenant }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .selectFrom('caseRecord')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** A case that was only ever a draft ceases to exist, with its turns, files and links; the feature drops its own rows first. */
export const discardCase = (work: Work, id: string): Promise<void> => discardCases(work, [id])

/** Cases nobody has worked on yet cease to exist, with what the loop itself hung on them. */
export async function discardCases({ tx, tenant }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['caseTurn', 'caseFile', 'caseClock'] as const)
    await tx.deleteFrom(table).where('tenantId', '=', tenant).where('caseId', 'in', ids).execute()
  await tx
    .deleteFrom('caseLink')
    .where('tenantId', '=', tenant)
    .where((is) => is.or([is('fromId', 'in', ids), is('toId', 'in', ids)]))
    .execute()
  await tx.deleteFrom('caseRecord').where('tenantId', '=', tenant).where('id', 'in', ids).execute()
}

export type LinkKind = 'merged_into' | 'split_from' | 'raised_before' | 'similar' | 'converted_from'

export async function linkCases(
  { tx, tenant, today, newId }: Work,
  fromId: string,
  toIds: readonly string[],
  kind: LinkKind,
): Promise<void> {
  if (toIds.length === 0) return
  if (toIds.includes(fromId)) throw new Refusal('invalid', 'case.link_to_itself', {})
  await tx
    .insertInto('caseLink')
    .values(toIds.map((toId) => ({ tenantId: tenant, id: newId(), fromId, toId, kind, linkedOn: today })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unlinkCases({ tx, tenant }: Work, fromId: string, kind: LinkKind): Promise<void> {
  await tx
    .deleteFrom('caseLink')
    .where('tenantId', '=', tenant)
    .where('fromId', '=', fromId)
    .where('kind', '=', kind)
    .execute()
}
