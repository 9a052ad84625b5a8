/** The parts of a total (分类统计): every one is a count over the rows of the figure itself, so that they add up to it. */
import { sql } from 'kysely'
import type { FigureAsk } from '#kernel/figure'
import type { Work } from '#kernel/work'
import { annualText } from '../../messages/annual.ts'
import { figureOf, rowsOf } from '../compute.ts'

/** 全部建议 */
const total = 'F088'

export interface Rate {
  readonly count: number
  readonly base: number
}

export interface Breakdowns {
  readonly systems: readonly { readonly kind: string | null; readonly count: number }[]
  readonly categories: readonly { readonly category: string | null; readonly count: number }[]
  /** As the units reported, 'A' to 'D'. */
  readonly classes: readonly { readonly class: string; readonly count: number }[]
  readonly inTime: Rate
  readonly contacted: Rate
  readonly satisfied: Rate
  readonly basically: Rate
  readonly dissatisfied: number
  readonly published: Rate
  readonly returns: number
  /** 回头看 found partly or not true. */
  readonly untrue: number
  readonly openPromises: number
  readonly overduePromises: number
}

/** x: the rows of the total, with what is counted of them. */
export const matters = (work: Work, ask: FigureAsk) => sql`
  x as materialized (
    select s.id, s.category, s.class_reported, s.class_verified, s.published_on, s.publication, c.returns
      from (${rowsOf(work, figureOf(work, total), ask)}) as f
      join suggestion s on s.tenant_id = ${ask.tenant} and s.id::text = f.id
      join case_record c on c.tenant_id = s.tenant_id and c.id = s.id)`

export async function breakdownsOf(work: Work, ask: FigureAsk): Promise<Breakdowns> {
  const { tenant, to } = ask
  const { rows } = await sql<Breakdowns>`
    with ${matters(work, ask)},
    first_answer as (
      select x.id, bool_and(k.stopped_on is not null and k.stopped_on <= k.due_on) as in_time,
             bool_or(k.stopped_on is null and k.due_on >= ${to}::date) as still_open
        from x join case_clock k on k.tenant_id = ${tenant} and k.case_id = x.id and k.code in ('D24', 'D25') and not k.cancelled
       group by x.id),
    answered as (
      select distinct r.case_id as id from case_reply r join x on x.id = r.case_id
       where r.tenant_id = ${tenant} and r.kind = 'reply' and r.replied_on <= ${to}::date),
    spoken as (
      select distinct k.case_id as id from case_contact k join x on x.id = k.case_id
       where k.tenant_id = ${tenant} and k.disputed_on is null and k.contacted_on <= ${to}::date),
    rated as (
      select distinct on (r.case_id) r.case_id, r.result from case_rating r join x on x.id = r.case_id
       where r.tenant_id = ${tenant} and not r.superseded and r.counted_on <= ${to}::date
       order by r.case_id, r.round, r.attempt),
    promised as (
      select p.due_on from case_promise p join x on x.id = p.case_id
       where p.tenant_id = ${tenant} and p.fulfilled_on is null and p.given_up_on is null)
    select ${groups('systems', 'kind', leadKinds(tenant))}, ${groups('categories', 'category', sql`select category from x`)},
           ${groups('classes', 'class', sql`select class_reported as class from x where class_reported is not null`)},
           (select jsonb_build_object('count', count(*) filter (where in_time), 'base', count(*)) from first_answer where in_time or not still_open) as in_time,
           (select jsonb_build_object('count', count(*) filter (where id in (select id from spoken)), 'base', count(*)) from answered) as contacted,
           (select jsonb_build_object('count', count(*) filter (where result = 'satisfied'), 'base', count(*)) from rated) as satisfied,
           (select jsonb_build_object('count', count(*) filter (where result = 'basically'), 'base', count(*)) from rated) as basically,
           (select count(*)::int from rated where result = 'dissatisfied') as dissatisfied,
           (select jsonb_build_object('count', count(*) filter (where published_on <= ${to}::date), 'base', count(*)) from x where publication <> 'none') as published,
           (select coalesce(sum(returns), 0)::int from x) as returns,
           (select count(distinct r.case_id)::int from case_recheck r join x on x.id = r.case_id
             where r.tenant_id = ${tenant} and r.rechecked_on <= ${to}::date and r.verdict <> 'true') as untrue,
           (select count(*)::int from promised) as open_promises,
           (select count(*)::int from promised where due_on < ${to}::date) as overdue_promises`.execute(work.tx)
  const [found] = rows
  if (!found) throw new Error('one row was expected')
  return found
}

/** The kind of the unit that leads each: its first lead, or the first of those that handle it separately. */
const leadKinds = (tenant: string) => sql`
  select (select o.kind from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
           where a.tenant_id = ${tenant} and a.case_id = x.id and a.round = 1 and a.part in ('lead', 'separate') and a.state <> 'ended'
           order by a.assigned_on, a.id limit 1) as kind from x`

const groups = (name: string, column: string, query: ReturnType<typeof sql>) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object(${sql.lit(column)}, ${sql.ref(column)}, 'count', n) order by n desc, ${sql.ref(column)}), '[]')
     from (select ${sql.ref(column)}, count(*)::int as n from (${query}) as q group by ${sql.ref(column)}) as g) as ${sql.ref(name)}`

export interface UnitLine {
  readonly unit: string
  readonly lead: number
  readonly co: number
  readonly solved: number
  readonly inTime: number
}

/** Every unit that had a share in the first round, in the order of the directory. */
export async function unitLinesOf(work: Work, ask: FigureAsk): Promise<UnitLine[]> {
  const { tenant } = ask
  const { rows } = await sql<UnitLine>`
    with ${matters(work, ask)},
    shares as (
      select a.unit_id, a.part, x.class_verified,
             exists (select from case_clock k where k.tenant_id = a.tenant_id and k.assignment_id = a.id and k.code in ('D24', 'D25')
                        and k.stopped_on <= k.due_on and not k.cancelled) as in_time
        from x join case_assignment a on a.tenant_id = ${tenant} and a.case_id = x.id and a.round = 1 and a.state <> 'ended'
         and a.part <> 'reference')
    select o.name as unit, count(*) filter (where part in ('lead', 'separate'))::int as lead, count(*) filter (where part = 'co')::int as co,
           count(*) filter (where part in ('lead', 'separate') and class_verified = 'A')::int as solved,
           count(*) filter (where part in ('lead', 'separate') and in_time)::int as in_time
      from shares join organisation o on o.tenant_id = ${tenant} and o.id = shares.unit_id
     group by o.id, o.name, o.sort order by o.sort, o.name limit 1000`.execute(work.tx)
  return rows
}

export interface KeyLine {
  readonly number: number
  readonly title: string
  readonly leader: string
  readonly supervisor: string
  readonly units: string
  readonly targets: readonly { indicator: string; target: string; dueOn: string; metOn: string | null }[]
}

/** 重点建议 among the rows of their figure. */
export async function keyLinesOf(work: Work, ask: FigureAsk): Promise<KeyLine[]> {
  const { tenant } = ask
  const { rows } = await sql<KeyLine>`
    select s.number, c.title, l.name as leader, v.name as supervisor,
           coalesce((select string_agg(o.name, ${annualText.and} order by a.assigned_on, a.id) from case_assignment a
              join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
             where a.tenant_id = c.tenant_id and a.case_id = c.id and a.round = 1 and a.part in ('lead', 'separate') and a.state <> 'ended'), '') as units,
           coalesce((select jsonb_agg(jsonb_build_object('indicator', t.indicator, 'target', t.target, 'dueOn', t.due_on, 'metOn', t.met_on)
                       order by t.due_on, t.id)
              from key_target t where t.tenant_id = k.tenant_id and t.suggestion_id = k.suggestion_id), '[]') as targets
      from (${rowsOf(work, figureOf(work, 'F085'), ask)}) as f
      join suggestion s on s.tenant_id = ${tenant} and s.id::text = f.id
      join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
      join key_suggestion k on k.tenant_id = s.tenant_id and k.suggestion_id = s.id
      join person l on l.tenant_id = k.tenant_id and l.id = k.leader_id
      join person v on v.tenant_id = k.tenant_id and v.id = k.supervisor_id
     order by s.number limit 100`.execute(work.tx)
  return rows
}
