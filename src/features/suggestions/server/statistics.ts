/**
 * Statistics of suggestions (办理统计) with fair denominators: what was never asked or came too late is in no base.
 * A handling unit gets them of what was assigned to it, the same ones its list shows.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { suggestionApi } from '../domain/contract.ts'
import { judgedStates } from '../domain/judged.ts'
import { onlyUnitsOf, scopeOf } from './lists.ts'

type Statistics = z.output<typeof suggestionApi.statistics.output>

export async function statistics(work: Work, { sessionId }: { sessionId?: string | undefined }): Promise<Statistics> {
  const { tx, tenant, today } = work
  const counted = sql`
    select s.id, s.between_sessions, s.category, s.class_reported, s.class_verified, s.published_on, s.publication,
           c.state, c.round, c.returns
      from suggestion s join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
     where s.tenant_id = ${tenant} and s.number is not null and c.state not in ('withdrawn', 'returned', 'refused', 'referenced')
       and (${sessionId ?? null}::uuid is null or s.session_id = ${sessionId ?? null}::uuid) and ${scopeOf(work)}`
  const { rows } = await sql<Omit<Statistics, 'byUnit'>>`
    with x as materialized (${counted}),
    first_answer as (
      select x.id, bool_and(k.stopped_on is not null and k.stopped_on <= k.due_on) as in_time,
             bool_or(k.stopped_on is null and k.due_on >= ${today}::date) as still_open
        from x join case_clock k on k.tenant_id = ${tenant} and k.case_id = x.id and k.code in ('D24', 'D25') and not k.cancelled
       group by x.id),
    rated as (${ratedInTime(tenant)}),
    judged as (${judgedOf(tenant)}),
    answered as (
      select distinct r.case_id from case_reply r join x on x.id = r.case_id where r.tenant_id = ${tenant} and r.kind = 'reply'),
    spoken as (
      select k.case_id, min(k.contacted_on) - min(a.assigned_on) as days
        from case_contact k join case_assignment a on a.tenant_id = k.tenant_id and a.id = k.assignment_id join x on x.id = k.case_id
       where k.tenant_id = ${tenant} and k.disputed_on is null group by k.case_id)
    select (select count(*) from x) as total,
           (select count(*) from x where not between_sessions) as in_session,
           (select count(*) from x where between_sessions) as between_sessions,
           (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*) as n from x group by state) g) as by_state,
           (select coalesce(jsonb_agg(jsonb_build_object('category', category, 'count', n) order by n desc, category), '[]')
              from (select coalesce(category, '') as category, count(*) as n from x group by category) g) as by_category,
           (select coalesce(jsonb_object_agg(class_reported, n), '{}')
              from (select class_reported, count(*) as n from x where class_reported is not null group by class_reported) g) as by_class_reported,
           (select coalesce(jsonb_object_agg(class_verified, n), '{}')
              from (select class_verified, count(*) as n from x where class_verified is not null group by class_verified) g) as by_class_verified,
           (select jsonb_build_object('count', count(*) filter (where in_time), 'base', count(*)) from first_answer where in_time or not still_open) as answered_in_time,
           (select jsonb_build_object('count', count(*) filter (where result = 'satisfied'), 'base', count(*)) from rated) as satisfied,
           (select jsonb_build_object('count', count(*) filter (where result = 'basically'), 'base', count(*)) from rated) as basically,
           (select jsonb_build_object('count', count(*) filter (where not rated), 'base', count(*))
              from judged) as unrated,
           (select jsonb_build_object('count', count(*) filter (where case_id in (select case_id from spoken)), 'base', count(*)) from answered) as contacted,
           (select jsonb_build_object('count', count(*) filter (where round > 1), 'base', count(*)) from x where class_reported = 'A') as second_assigned,
           (select percentile_cont(0.5) within group (order by days) from spoken) as median_days_to_contact,
           (select count(*) from case_promise p join x on x.id = p.case_id
             where p.tenant_id = ${tenant} and p.fulfilled_on is null and p.given_up_on is null) as open_promises,
           (select count(*) from case_promise p join x on x.id = p.case_id
             where p.tenant_id = ${tenant} and p.fulfilled_on is null and p.given_up_on is null and p.due_on < ${today}::date) as overdue_promises,
           (select coalesce(sum(returns), 0) from x) as returns,
           (select jsonb_build_object('count', count(*) filter (where published_on is not null), 'base', count(*)) from x where publication <> 'none') as published`.execute(
    tx,
  )
  const [totals] = rows
  if (!totals) throw new Error('one row was expected')
  return { ...totals, returns: Number(totals.returns), byUnit: await unitsOf(work, counted) }
}

/** The first rating of each that counts and was given in its time (D26). */
const ratedInTime = (tenant: string) => sql`
      select case_id, result
        from (select distinct on (r.case_id) r.case_id, r.result,
                     (select k.stopped_on <= k.due_on from case_clock k
                       where k.tenant_id = r.tenant_id and k.case_id = r.case_id and k.code = 'D26' and not k.cancelled
                         and k.started_on <= r.rated_on
                       order by k.started_on desc limit 1) as in_time
                from case_rating r join x on x.id = r.case_id
               where r.tenant_id = ${tenant} and not r.superseded and r.counted_on is not null
               order by r.case_id, r.round, r.attempt) as first_rating
       where in_time is not false`

/** Of the counted ones `x` those whose judgement is over: rated, with a rating that counts, or closed without any. */
const judgedOf = (tenant: string) => sql`
  select id, rated
    from (select x.id, x.state, exists (select from case_rating r where r.tenant_id = ${tenant} and r.case_id = x.id
                                           and not r.superseded and r.counted_on is not null) as rated
            from x where x.class_reported is not null) as answered_ones
   where rated or state = any (${judgedStates}::text[])`

/**
 * Lead and co-handled shares of each unit, in the order of the register. Each rate has its own base: in time of the shares
 * answered or overdue, A of those whose class was verified.
 */
async function unitsOf(work: Work, counted: ReturnType<typeof sql>): Promise<Statistics['byUnit']> {
  const { tx, tenant, today } = work
  const own = onlyUnitsOf(work)
  const { rows } = await sql<Statistics['byUnit'][number]>`
    with x as materialized (${counted}),
    shares as (
      select a.unit_id, a.part in ('lead', 'separate') as answers, a.part = 'co' as gives_opinion, x.class_verified,
             first_answer.in_time, first_answer.in_time or not first_answer.still_open as due
        from x join case_assignment a on a.tenant_id = ${tenant} and a.case_id = x.id and a.round = 1 and a.state <> 'ended'
         and a.part <> 'reference'
        cross join lateral (
          select bool_and(k.stopped_on is not null and k.stopped_on <= k.due_on) as in_time,
                 bool_or(k.stopped_on is null and k.due_on >= ${today}::date) as still_open
            from case_clock k
           where k.tenant_id = a.tenant_id and k.assignment_id = a.id and k.code in ('D24', 'D25') and not k.cancelled) as first_answer)
    select o.id as unit_id, o.short_name as unit,
           count(*) filter (where answers)::int as lead,
           count(*) filter (where gives_opinion)::int as co,
           jsonb_build_object('count', count(*) filter (where answers and class_verified = 'A'),
                              'base', count(*) filter (where answers and class_verified is not null)) as solved,
           jsonb_build_object('count', count(*) filter (where answers and in_time),
                              'base', count(*) filter (where answers and due)) as in_time
      from shares join organisation o on o.tenant_id = ${tenant} and o.id = shares.unit_id
     where ${own === undefined} or o.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(own ?? [])}::jsonb))
     group by o.id, o.short_name, o.sort order by o.sort, o.short_name limit 500`.execute(tx)
  return rows
}
