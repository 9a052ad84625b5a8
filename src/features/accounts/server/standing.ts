/** Reads a standing (身份与岗位) as two columns of a statement, so that finding out who asks costs one round trip. */
import { sql, type RawBuilder } from 'kysely'
import type { ActorMandate, ActorPost, Work } from '#kernel/work'
import { suspendedOn } from '#features/directory/server'
import type { Standing } from '../domain/standing.ts'

type Asked = Pick<Work, 'tenant' | 'today'>

/** In force today: begun, not ended, the term not over, not suspended (代表法（2025）第六十一条). */
export const mandatesOf = ({ tenant, today }: Asked, person: RawBuilder<string>): RawBuilder<ActorMandate[]> => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'bodyId', t.body_id) order by m.starts_on, m.id), '[]')
     from mandate m
     join term t on t.tenant_id = m.tenant_id and t.id = m.term_id
    where m.tenant_id = ${tenant} and m.person_id = ${person}
      and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on > ${today})
      and (t.ends_on is null or t.ends_on > ${today})
      and not ${suspendedOn(today)})`

/** Held today, in an organisation that still exists. */
export const postsOf = ({ tenant, today }: Asked, person: RawBuilder<string>): RawBuilder<ActorPost[]> => sql`
  (select coalesce(
            jsonb_agg(jsonb_build_object('organisationId', o.id, 'role', h.role) order by h.starts_on, h.id), '[]')
     from post h
     join organisation o on o.tenant_id = h.tenant_id and o.id = h.organisation_id
    where h.tenant_id = ${tenant} and h.person_id = ${person} and h.role is not null
      and h.starts_on <= ${today} and (h.ends_on is null or h.ends_on > ${today})
      and (o.ends_on is null or o.ends_on > ${today}))`

export async function findStanding(work: Work, personId: string): Promise<Standing> {
  const person = sql<string>`${personId}`
  const { rows } = await sql<Standing>`
    select ${mandatesOf(work, person)} as mandates, ${postsOf(work, person)} as posts`.execute(work.tx)
  return rows[0] ?? { mandates: [], posts: [] }
}
