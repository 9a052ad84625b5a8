/** All SQL of the daily digest: the day it was written, whom it is for, what it carries. */
import { sql } from 'kysely'
import type { Facts } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { digestKind } from './repository.ts'

/** True for the first who asks on a day; another waits for him and is told no. */
export async function beginDigestDay({ tx, tenant, today, now }: Work): Promise<boolean> {
  const begun = await tx
    .insertInto('noticeDigestDay')
    .values({ tenantId: tenant, onDay: today, writtenAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('onDay')
    .executeTakeFirst()
  return begun !== undefined
}

/** Who gets a digest: everybody with an address who did not choose otherwise, a page at a time. */
export async function digestReaders({ tx, tenant }: Work, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select c.person_id from person_contact c
      join tenant t on t.id = c.tenant_id and not t.demonstration
      left join notice_preference f on f.tenant_id = c.tenant_id and f.person_id = c.person_id
     where c.tenant_id = ${tenant} and c.email is not null and coalesce(f.mode, 'daily') = 'daily'
       and (${after} = '' or c.person_id > nullif(${after}, '')::uuid)
     order by c.person_id limit ${limit}`.execute(tx)
  return rows.map(({ personId }) => personId)
}

export interface PendingNotice {
  readonly id: string
  readonly personId: string
  readonly kind: string
  readonly facts: Facts
  readonly link: string
}

/** What these persons were told since their last digest and have not read yet, the oldest first. */
export async function pendingFor({ tx, tenant }: Work, personIds: readonly string[]): Promise<PendingNotice[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<PendingNotice>`
    select id, person_id, kind, facts, link from notice
     where tenant_id = ${tenant} and channel = 'digest' and digest_id is null and delivered_at is null
       and person_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as p (value))
     order by created_at, id limit 20000`.execute(tx)
  return rows
}

export interface Digest {
  readonly personId: string
  readonly link: string
  readonly facts: Facts
  /** The notices it carries: they arrive with it. */
  readonly carries: readonly string[]
}

/** Writes digests into the outbox, all in one statement; one per person and day. */
export async function saveDigests({ tx, tenant, today, now, newId }: Work, digests: readonly Digest[]): Promise<void> {
  if (digests.length === 0) return
  const rows = JSON.stringify(digests.map((digest) => ({ id: newId(), person_id: digest.personId, ...digest })))
  await sql`
    with asked as (
      select * from jsonb_to_recordset(${rows}::jsonb) as d (id uuid, person_id uuid, link text, facts jsonb, carries jsonb)
    ), written as (
      insert into notice (tenant_id, id, person_id, kind, subject_id, link, facts, dedup_key, created_at, channel, next_attempt_at)
      select ${tenant}, id, person_id, ${digestKind}, person_id, link, facts, ${`digest/${today}`}, ${now}, 'mail', ${now} from asked
      on conflict (tenant_id, person_id, dedup_key) do nothing
      returning id
    )
    update notice n
       set digest_id = asked.id
      from asked, written, jsonb_array_elements_text(asked.carries) as carried (id)
     where written.id = asked.id and n.tenant_id = ${tenant} and n.id = carried.id::uuid`.execute(tx)
}
