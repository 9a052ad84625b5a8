/** 主席团成员: by the list the preparatory meeting adopted, and as they were at the presidium's meetings before in this session. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Meeting } from '../domain/views.ts'
import { mandateInForce } from './mandate-in-force.ts'

interface PresidiumMember {
  readonly personId: string
  readonly part: 'member'
  readonly capacity: string
  readonly mandateId: string | null
  readonly postId: string | null
}

/** Who was on the roll of the presidium before, in the session it meets in. */
export async function earlierMembersOf(
  { tx, tenant }: Work,
  { id, bodyId, sessionId }: Meeting,
): Promise<PresidiumMember[]> {
  if (sessionId === null) return []
  const { rows } = await sql<PresidiumMember>`
    select distinct on (r.person_id) r.person_id, 'member' as part, r.capacity, r.mandate_id, r.post_id
      from meeting_member r
      join meeting m on m.tenant_id = r.tenant_id and m.id = r.meeting_id
     where m.tenant_id = ${tenant} and m.kind = 'presidium' and m.body_id = ${bodyId}
       and m.session_id = ${sessionId} and m.id <> ${id} and m.state <> 'cancelled'
       and r.part = 'member' and r.struck_on is null
     order by r.person_id, m.starts_on desc, m.id desc
     limit 1000`.execute(tx)
  return rows
}

/** 主席团由代表组成: each name is one deputy of the congress that day; a name of nobody or of two is refused with all such names. */
export async function deputiesNamed(
  { tx, tenant }: Work,
  { startsOn, sessionId }: Meeting,
  names: readonly string[],
): Promise<PresidiumMember[]> {
  const wanted = [...new Set(names)]
  const { rows } = await sql<PresidiumMember & { name: string }>`
    select distinct on (p.id) p.id as person_id, p.name, 'member' as part, m.constituency as capacity,
           m.id as mandate_id, null::uuid as post_id
      from person p
      join mandate m on m.tenant_id = p.tenant_id and m.person_id = p.id
      join term t on t.tenant_id = m.tenant_id and t.id = m.term_id
     where p.tenant_id = ${tenant} and p.name = any (${wanted}::text[])
       and ${mandateInForce(startsOn)}
       and (${sessionId}::uuid is null
            or exists (select from congress_session s where s.tenant_id = m.tenant_id and s.id = ${sessionId} and s.term_id = m.term_id))
     order by p.id, m.id
     limit 2000`.execute(tx)
  const found = Map.groupBy(rows, ({ name }) => name)
  const unknown = wanted.filter((name) => !found.has(name))
  if (unknown.length > 0)
    throw new Refusal('invalid', 'meeting.no_deputy_named', { names: unknown.join('、') }, 'names')
  const twice = wanted.filter((name) => (found.get(name)?.length ?? 0) > 1)
  if (twice.length > 0) throw new Refusal('invalid', 'meeting.several_named', { names: twice.join('、') }, 'names')
  return rows
}
