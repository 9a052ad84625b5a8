/** Units as the public sees them (承办单位公开统计): counted from what is published and nothing else, in the office's order. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { PublicUnitStatistics } from '../domain/contract.ts'

/** Below this many there are counts only: shares of a handful say more about chance than about a unit. */
export const smallest = 10

type Counted = Omit<PublicUnitStatistics, 'percent'>

/** All units with something published; one that is asked for by itself may have nothing yet. */
export async function unitStatistics(work: Work, id?: string): Promise<PublicUnitStatistics[]> {
  const { tx, tenant, today } = work
  const { rows } = await sql<Counted>`
    with shares as materialized (
      select (u->>'id')::uuid as unit_id, (u->>'lead')::boolean as lead, p.content
        from publication p, jsonb_array_elements(p.content->'units') as e (u)
       where p.tenant_id = ${tenant} and p.kind = 'suggestion' and p.state = 'published'
         and (${id ?? null}::text is null or u->>'id' = ${id ?? null})),
    promises as (
      select (m->'unit'->>'id')::uuid as unit_id, m
        from publication p, jsonb_array_elements(p.content->'promises') as e (m)
       where p.tenant_id = ${tenant} and p.kind = 'suggestion' and p.state = 'published')
    select o.id, o.name, o.short_name,
           count(*) filter (where s.lead)::int as led, count(*) filter (where not s.lead)::int as joined,
           count(*) filter (where s.lead and coalesce(s.content->>'classVerified', s.content->>'classReported') = 'A')::int as solved,
           count(*) filter (where s.lead and coalesce(s.content->>'classVerified', s.content->>'classReported') = 'B')::int as planned,
           count(*) filter (where s.lead and s.content->>'rating' is not null)::int as rated,
           count(*) filter (where s.lead and s.content->>'rating' = 'satisfied')::int as satisfied,
           count(*) filter (where s.lead and s.content->>'rating' = 'basically')::int as basically,
           count(*) filter (where s.lead and s.content->>'rating' = 'dissatisfied')::int as dissatisfied,
           (select count(*)::int from promises q where q.unit_id = o.id) as promised,
           (select count(*)::int from promises q where q.unit_id = o.id and q.m->>'fulfilledOn' is not null) as kept,
           (select count(*)::int from promises q
             where q.unit_id = o.id and q.m->>'fulfilledOn' is null and q.m->>'givenUpOn' is null
               and (q.m->>'dueOn')::date < ${today}::date) as overdue
      from organisation o left join shares s on s.unit_id = o.id
     where o.tenant_id = ${tenant} and (s.unit_id is not null or (o.handles and o.id::text = ${id ?? null}))
     group by o.id, o.name, o.short_name, o.sort order by o.sort, o.short_name limit 500`.execute(tx)
  return rows.map((row) => ({ ...row, percent: percentOf(row) }))
}

/** Rounded half up to whole percent; null for a base that is too small to say anything. */
const share = (count: number, base: number): number | null =>
  base < smallest ? null : Math.floor((count * 100) / base + 0.5)

const percentOf = ({ led, solved, rated, satisfied, promised, kept }: Counted): PublicUnitStatistics['percent'] => ({
  solved: share(solved, led),
  satisfied: share(satisfied, rated),
  kept: share(kept, promised),
})

export async function unitOf(work: Work, id: string): Promise<PublicUnitStatistics> {
  const [found] = await unitStatistics(work, id)
  if (!found) throw new Refusal('not_found', 'portal.unit_not_found', { id })
  return found
}
