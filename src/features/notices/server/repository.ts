/** All SQL that reads notices or changes them after they were written. */
import { sql } from 'kysely'
import type { Facts } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Mode } from '../domain/contract.ts'

export const digestKind = 'notices.digest'

export interface NoticeRow {
  readonly id: string
  readonly kind: string
  readonly facts: Facts
  readonly link: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** What one person was told, unread first, each the newest first; the digest itself only repeats it. */
export async function noticesOf(
  { tx, tenant }: Work,
  personId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select id, kind, facts, link, created_at, read_at from notice
     where tenant_id = ${tenant} and person_id = ${personId} and kind <> ${digestKind}
     order by read_at is null desc, created_at desc, id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export async function countsOf({ tx, tenant }: Work, personId: string): Promise<{ unread: number; total: number }> {
  const { rows } = await sql<{ unread: number; total: number }>`
    select count(*) filter (where read_at is null)::int as unread, count(*)::int as total from notice
     where tenant_id = ${tenant} and person_id = ${personId} and kind <> ${digestKind}`.execute(tx)
  return rows[0] ?? { unread: 0, total: 0 }
}

/** What is read has arrived; it need not be sent any more. */
export async function saveRead(
  { tx, tenant, now }: Work,
  { personId, ids, subjectId }: { personId: string; ids: readonly string[] | undefined; subjectId: string | undefined },
): Promise<void> {
  let statement = tx
    .updateTable('notice')
    .set((is) => ({ readAt: now, nextAttemptAt: null, deliveredAt: is.fn.coalesce('deliveredAt', is.val(now)) }))
    .where('tenantId', '=', tenant)
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
  if (ids) statement = statement.where('id', 'in', ids.length > 0 ? ids : [''])
  if (subjectId) statement = statement.where('subjectId', '=', subjectId)
  await statement.execute()
}

export async function preferenceOf({ tx, tenant }: Work, personId: string): Promise<Mode> {
  const found = await tx
    .selectFrom('noticePreference')
    .select('mode')
    .where('tenantId', '=', tenant)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return (found?.mode ?? 'daily') as Mode
}

/** From now on, and for what still waits for the next digest. */
export async function savePreference({ tx, tenant, now }: Work, personId: string, mode: Mode): Promise<void> {
  await tx
    .insertInto('noticePreference')
    .values({ tenantId: tenant, personId, mode })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet({ mode }))
    .execute()
  if (mode === 'daily') return
  await tx
    .updateTable('notice')
    .set(mode === 'each' ? { channel: 'mail', nextAttemptAt: now } : { channel: 'house', deliveredAt: now })
    .where('tenantId', '=', tenant)
    .where('personId', '=', personId)
    .where('channel', '=', 'digest')
    .where('digestId', 'is', null)
    .where('deliveredAt', 'is', null)
    .execute()
}

export interface DeliveryRow extends NoticeRow {
  readonly personId: string
  readonly person: string
  readonly channel: 'mail' | 'digest' | 'house'
  readonly deliveredAt: Date | null
  readonly attempts: number
  readonly lastError: string | null
}

/** Who was told what about one matter. */
export async function deliveriesOf({ tx, tenant }: Work, subjectId: string, limit: number): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select n.id, n.kind, n.facts, n.link, n.created_at, n.read_at, n.person_id, p.name as person,
           n.channel, n.delivered_at, coalesce(d.attempts, n.attempts) as attempts,
           coalesce(d.last_error, n.last_error) as last_error
      from notice n
      join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
      left join notice d on d.tenant_id = n.tenant_id and d.id = n.digest_id
     where n.tenant_id = ${tenant} and n.subject_id = ${subjectId}
     order by n.created_at desc, p.stroke_key, n.id limit ${limit}`.execute(tx)
  return rows
}

export interface Outgoing extends NoticeRow {
  readonly personId: string
  readonly email: string | null
  readonly attempts: number
}

/** Attempts after which an address is given up; the last error stays visible. */
const attemptLimit = 8

/**
 * Takes mail that is due: counts the attempt and puts the next one off (5, 15, 45 … minutes, a day at most), so that
 * what is lost between sending and marking is sent again later under the same key, and two takers never meet.
 */
export async function takeOutgoing({ tx, tenant, now }: Work, limit: number): Promise<Outgoing[]> {
  const { rows } = await sql<Outgoing>`
    with due as (
      select n.id, c.email from notice n
        left join person_contact c on c.tenant_id = n.tenant_id and c.person_id = n.person_id
       where n.tenant_id = ${tenant} and n.next_attempt_at <= ${now}
       order by n.next_attempt_at, n.id limit ${limit}
         for update of n skip locked
    )
    update notice n
       set attempts = n.attempts + 1,
           next_attempt_at = ${now}::timestamptz + make_interval(mins => least(5 * power(3, least(n.attempts, 6)), 1440)::int)
      from due
     where n.tenant_id = ${tenant} and n.id = due.id
    returning n.id, n.person_id, n.kind, n.facts, n.link, n.created_at, n.read_at, n.attempts, due.email`.execute(tx)
  return rows
}

/** It left the house; what the digest carried has arrived with it. Without an address it waits in the house itself. */
export async function saveDelivered({ tx, tenant, now }: Work, id: string, channel: 'mail' | 'house'): Promise<void> {
  await sql`
    update notice
       set delivered_at = ${now}, next_attempt_at = null, last_error = null,
           channel = case when id = ${id} then ${channel} else channel end
     where tenant_id = ${tenant} and (id = ${id} or digest_id = ${id}) and delivered_at is null`.execute(tx)
}

export async function saveFailed({ tx, tenant }: Work, id: string, error: string): Promise<void> {
  await sql`
    update notice
       set last_error = ${error.slice(0, 500)},
           next_attempt_at = case when attempts < ${attemptLimit} then next_attempt_at end
     where tenant_id = ${tenant} and id = ${id} and delivered_at is null`.execute(tx)
}
