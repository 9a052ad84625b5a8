/**
 * Telling people (通知): written in the transaction of what happened, so that nobody is told what was rolled back;
 * delivered after the commit by a job. The same thing, named by its key, is told to a person once.
 */
import { sql } from 'kysely'
import type { Facts } from '#kernel/refusal'
import type { Role } from '#kernel/roles'
import type { Work } from '#kernel/work'

/** Who is told; organisations and roles mean whoever holds such a post today. */
export interface Addressees {
  readonly personIds?: readonly string[]
  readonly organisationIds?: readonly string[]
  /** Of the organisations only those who hold one of these posts. */
  readonly postRoles?: readonly Role[]
  /** Everybody in the district with one of these posts. */
  readonly roles?: readonly Role[]
}

export interface NewNotice {
  readonly to: Addressees
  /** A key of the words in the messages of the feature that tells it, e.g. 'suggestions.assigned'. */
  readonly kind: string
  readonly subjectId: string
  /** Where the one thing to do is done; the same address for every reader. */
  readonly link: string
  readonly facts: Facts
  /** What is told, so that it is told once: the fact and what it is about, never the moment. */
  readonly key: string
}

/** Tells one thing; answers how many people had not been told yet. */
export const notify = async (work: Work, notice: NewNotice): Promise<number> => (await notifyAll(work, [notice])).length

/** Tells many things in one statement. Nobody is told what he did himself; the demonstration writes to nobody outside. */
export async function notifyAll(
  { tx, tenant, today, now, actor, slots }: Work,
  notices: readonly NewNotice[],
): Promise<{ personId: string; key: string }[]> {
  if (notices.length === 0) return []
  const unknown = notices.find(({ kind }) => slots.notices['zh-CN'][kind] === undefined)
  if (unknown) throw new Error(`no feature has words for the notice ${unknown.kind}`)
  const { rows } = await sql<{ personId: string; key: string }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(notices.map(asRow))}::jsonb)
        as n (kind text, subject_id uuid, link text, facts jsonb, key text,
              person_ids jsonb, organisation_ids jsonb, post_roles jsonb, roles jsonb)
    ), held as materialized (
      select h.person_id, h.organisation_id, h.role
        from post h
        join organisation o on o.tenant_id = h.tenant_id and o.id = h.organisation_id
       where h.tenant_id = ${tenant} and h.role is not null
         and h.starts_on <= ${today} and (h.ends_on is null or h.ends_on > ${today})
         and (o.ends_on is null or o.ends_on > ${today})
         and (select bool_or(n.organisation_ids <> '[]' or n.roles <> '[]') from asked n)
    ), told as (
      select n.*, p.value::uuid as person_id from asked n, jsonb_array_elements_text(n.person_ids) as p (value)
      union all
      select n.*, h.person_id from asked n, jsonb_array_elements_text(n.organisation_ids) as o (value)
        join held h on h.organisation_id = o.value::uuid
       where n.post_roles is null or n.post_roles ? h.role
      union all
      select n.*, h.person_id from asked n, jsonb_array_elements_text(n.roles) as r (value)
        join held h on h.role = r.value
    )
    insert into notice (tenant_id, id, person_id, kind, subject_id, link, facts, dedup_key, created_at,
                        channel, next_attempt_at, delivered_at)
    select ${tenant}, gen_random_uuid(), told.person_id, told.kind, told.subject_id, told.link, told.facts, told.key, ${now},
           way.channel, case when way.channel = 'mail' then ${now}::timestamptz end,
           case when way.channel = 'house' then ${now}::timestamptz end
      from told
      join tenant t on t.id = ${tenant}
      cross join lateral (
        select case when t.demonstration
                      or (select c.email from person_contact c
                           where c.tenant_id = ${tenant} and c.person_id = told.person_id) is null then 'house'
                    else case (select f.mode from notice_preference f
                                where f.tenant_id = ${tenant} and f.person_id = told.person_id)
                         when 'none' then 'house' when 'each' then 'mail' else 'digest' end
               end as channel offset 0) as way
     where told.person_id is distinct from ${actor.personId}::uuid
    on conflict (tenant_id, person_id, dedup_key) do nothing
    returning person_id, dedup_key as key`.execute(tx)
  return rows
}

const asRow = ({ to, kind, subjectId, link, facts, key }: NewNotice) => ({
  kind,
  subject_id: subjectId,
  link,
  facts,
  key,
  person_ids: to.personIds ?? [],
  organisation_ids: to.organisationIds ?? [],
  post_roles: to.postRoles ?? null,
  roles: to.roles ?? [],
})

/** The keys already told about these matters, by matter. */
export async function keysTold(
  { tx, tenant }: Work,
  subjectIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (subjectIds.length === 0) return new Map()
  const { rows } = await sql<{ subjectId: string; key: string }>`
    select distinct subject_id, dedup_key as key from notice
     where tenant_id = ${tenant}
       and subject_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(subjectIds)}::jsonb) as s (value))
     limit 50000`.execute(tx)
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId)
  return new Map([...bySubject].map(([subjectId, told]) => [subjectId, new Set(told.map(({ key }) => key))]))
}
