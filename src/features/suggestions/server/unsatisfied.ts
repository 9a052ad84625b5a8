/** 二次交办台: what the deputy was not satisfied with, beside what he was answered, in one round trip. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import type { Unsatisfied } from '../domain/contract-desk.ts'
import { detailsOf } from './rows.ts'
import { redoLimit } from './situation.ts'

const most = 500

/** Rated dissatisfied and not yet acted on, or re-checked and found wanting; the longest waiting first. */
export async function listUnsatisfied(work: Work): Promise<Unsatisfied[]> {
  const { rows } = await sql<Omit<Unsatisfied, 'row'> & { id: string }>`
    select c.id, j.because, j.since, j.attitude, j.unsolved, j.verdict, j.words, j.attempt <= ${redoLimit} as "redoLeft",
           coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'unit', o.short_name, 'class', r.class, 'text', r.text,
                       'repliedOn', r.replied_on, 'signedBy', r.signed_by) order by r.replied_on desc, r.attempt desc, r.id)
                       from case_reply r
                       join case_assignment a on a.tenant_id = r.tenant_id and a.id = r.assignment_id
                       join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
                      where r.tenant_id = c.tenant_id and r.case_id = c.id and r.round = c.round and r.kind = 'reply'), '[]') as replies,
           coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.short_name) order by o.short_name)
                       from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
                      where a.tenant_id = c.tenant_id and a.case_id = c.id and a.round = c.round and a.state <> 'ended'
                        and a.part in ('lead', 'separate')), '[]') as units
      from case_record c
      cross join lateral (
        select 'rating' as because, r.rated_on as since, r.attitude, r.unsolved, null as verdict, r.words, r.attempt
          from (select * from case_rating
                 where tenant_id = c.tenant_id and case_id = c.id and round = c.round and not superseded
                 order by attempt desc limit 1) as r
         where r.result = 'dissatisfied' and c.state = 'rated'
         union all
        select 'recheck', k.rechecked_on, null, null, k.verdict, k.words, 1
          from case_recheck k
         where k.tenant_id = c.tenant_id and k.case_id = c.id and k.verdict in ('partly', 'untrue') and k.decision is null
           and c.state = 'rechecked') as j
     where c.tenant_id = ${work.tenant} and c.kind = 'suggestion' and c.state in ('rated', 'rechecked')
     order by j.since, c.id limit ${most}`.execute(work.tx)
  const details = await detailsOf(
    work,
    rows.map(({ id }) => id),
  )
  const byId = new Map(details.map((row) => [row.id, row]))
  return rows.flatMap(({ id, ...rest }) => {
    const row = byId.get(id)
    return row ? [{ row, ...rest }] : []
  })
}
