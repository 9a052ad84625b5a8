/** All SQL of subscriptions by mail (邮件订阅). */
import { sql } from 'kysely'
import type { Language } from '#kernel/message'
import type { Work } from '#kernel/work'
import type { SubscriptionScope } from '../../domain/contract.ts'
import { meetingKinds } from './scopes.ts'

const mostAttempts = 8

export interface Subscription extends SubscriptionScope {
  readonly id: string
  readonly language: Language
  readonly addressSealed: string
  readonly asked: number
  readonly confirmedAt: Date | null
  readonly toldUntil: Date | null
}

const columns = sql`id, scope, value, language, address_sealed, asked, confirmed_at, told_until`

export async function findSubscription({ tx, tenant }: Work, id: string): Promise<Subscription | undefined> {
  const { rows } = await sql<Subscription>`
    select ${columns} from portal_subscription where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]
}

/** How many unconfirmed ones wait for this address, and from this place on the network. */
export async function countWaiting(
  { tx, tenant }: Work,
  { addressDigest, sourceDigest }: { addressDigest: string; sourceDigest: string },
): Promise<{ ofAddress: number; ofSource: number }> {
  const { rows } = await sql<{ ofAddress: number; ofSource: number }>`
    select count(*) filter (where address_digest = ${addressDigest})::int as of_address,
           count(*) filter (where source_digest = ${sourceDigest})::int as of_source
      from portal_subscription
     where tenant_id = ${tenant} and confirmed_at is null and (address_digest = ${addressDigest} or source_digest = ${sourceDigest})`.execute(
    tx,
  )
  return rows[0] ?? { ofAddress: 0, ofSource: 0 }
}

/** Asked again before it was confirmed it is sent again, three times at most; a confirmed one stays as it is. */
export async function saveRequest(
  { tx, tenant, now, language, newId }: Work,
  of: SubscriptionScope & { addressSealed: string; addressDigest: string; sourceDigest: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into portal_subscription as s (tenant_id, id, scope, value, language, address_sealed, address_digest, source_digest, created_at, next_attempt_at)
    values (${tenant}, ${newId()}, ${of.scope}, ${of.value}, ${language}, ${of.addressSealed}, ${of.addressDigest}, ${of.sourceDigest}, ${now}, ${now})
    on conflict (tenant_id, address_digest, scope, value)
    do update set asked = s.asked + 1, next_attempt_at = ${now}, attempts = 0, language = ${language}
     where s.confirmed_at is null and s.asked < 3
    returning id`.execute(tx)
  return rows[0]?.id
}

/** From now on; what was published before is no news. */
export async function saveConfirmed({ tx, tenant, now }: Work, id: string): Promise<void> {
  await tx
    .updateTable('portalSubscription')
    .set({ confirmedAt: now, toldUntil: now, sourceDigest: null, nextAttemptAt: null, attempts: 0 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .execute()
}

export async function dropSubscription({ tx, tenant }: Pick<Work, 'tx' | 'tenant'>, id: string): Promise<void> {
  await tx.deleteFrom('portalSubscription').where('tenantId', '=', tenant).where('id', '=', id).execute()
}

/** Whoever does not confirm within three days never asked. */
export async function dropUnconfirmed({ tx, tenant, now }: Work): Promise<void> {
  await sql`
    delete from portal_subscription
     where tenant_id = ${tenant} and confirmed_at is null and created_at < ${now}::timestamptz - interval '3 days'`.execute(
    tx,
  )
}

/** Everybody whose subject has news since the last mail is due. */
export async function markDue({ tx, tenant, now }: Work): Promise<void> {
  await sql`
    update portal_subscription s set next_attempt_at = ${now}, attempts = 0
     where s.tenant_id = ${tenant} and s.confirmed_at is not null and s.next_attempt_at is null
       and exists (select from publication p
                    where p.tenant_id = s.tenant_id and p.modified_at > s.told_until and p.modified_at <= ${now}
                      and case s.scope
                            when 'all' then p.state = 'published' and p.kind = 'suggestion'
                            when 'meetings' then p.state = 'published' and p.kind = any (${meetingKinds}::text[])
                            when 'unit' then p.units @> jsonb_build_array(jsonb_build_object('id', s.value))
                            when 'topic' then p.topic = s.value
                            else p.reference = s.value end)`.execute(tx)
}

/** Takes mail that is due and puts the next attempt off, as notices do. */
export async function takeDue({ tx, tenant, now }: Work, limit: number): Promise<Subscription[]> {
  const { rows } = await sql<Subscription>`
    with due as (
      select id from portal_subscription
       where tenant_id = ${tenant} and next_attempt_at <= ${now}
       order by next_attempt_at, id limit ${limit} for update skip locked)
    update portal_subscription s
       set attempts = s.attempts + 1,
           next_attempt_at = ${now}::timestamptz + make_interval(mins => least(5 * power(3, least(s.attempts, 6)), 1440)::int)
     where s.tenant_id = ${tenant} and s.id in (select id from due)
    returning ${columns}`.execute(tx)
  return rows
}

export async function saveTold({ tx, tenant }: Work, id: string, until: Date | null): Promise<void> {
  await tx
    .updateTable('portalSubscription')
    .set({ nextAttemptAt: null, attempts: 0, lastError: null, ...(until ? { toldUntil: until } : {}) })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
}

/** After eight attempts the address is given up and forgotten: nobody can be reached there. */
export async function saveFailed({ tx, tenant }: Work, id: string, error: string): Promise<void> {
  const failed = await tx
    .updateTable('portalSubscription')
    .set({ lastError: error.slice(0, 500) })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirst()
  if (failed && failed.attempts >= mostAttempts) await dropSubscription({ tx, tenant }, id)
}
