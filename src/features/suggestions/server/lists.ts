/** Lists of suggestions (建议总表): ids first by an indexed filter, then the details of the few rows shown. */
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { addDays } from '#kernel/date'
import { holdsAny, type Role } from '#kernel/roles'
import { ownUnitsOf, type Work } from '#kernel/work'
import type { ListSuggestions, suggestionApi } from '../domain/contract.ts'
import { overseers } from '../domain/parties.ts'
import type { SuggestionRow } from '../domain/views.ts'
import { detailsOf } from './rows.ts'

type Listed = z.input<typeof suggestionApi.list.output>

const readingAll = ['deputies_office', 'government_office'] as const

/** Of whom a condition asks for a column of the suggestion. */
const readingSome = ['secretariat', ...overseers] as const

/**
 * What the actor's place lets him list at all, as one suggestion decides who reads it: the offices see what was
 * submitted, the secretariat (大会秘书处) what came in session, an overseer what has a number, a unit its own shares.
 */
export function scopeOf(work: Work): RawBuilder<unknown> {
  const { actor, tenant } = work
  const has = (roles: readonly Role[]) => holdsAny(actor, roles)
  if (has(readingAll)) return sql`c.state not in ('draft', 'cosigning')`
  const units = ownUnitsOf(actor)
  const ways = [
    ...(has(['secretariat']) ? [sql`(c.state not in ('draft', 'cosigning') and not s.between_sessions)`] : []),
    ...(has(overseers) ? [sql`s.number is not null`] : []),
    ...(units.length > 0
      ? [
          sql`exists (select from case_assignment a where a.tenant_id = ${tenant} and a.case_id = c.id
             and a.unit_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(units)}::jsonb) as u (value)))`,
        ]
      : []),
  ]
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`
}

/** The units of somebody who lists nothing but their shares; undefined for those who see the whole district. */
export const onlyUnitsOf = ({ actor }: Work): readonly string[] | undefined =>
  holdsAny(actor, [...readingAll, ...readingSome]) ? undefined : ownUnitsOf(actor)

/** The office's ready-made views; each is a condition like any filter. */
export const viewConditions: Record<ListSuggestions['view'], RawBuilder<unknown>> = {
  triage: sql`c.state in ('submitted', 'accepted')`,
  returns: sql`c.state = 'handling' and exists (
    select from case_assignment a where a.tenant_id = c.tenant_id and a.case_id = c.id and a.state = 'return_requested')`,
  duplicates: sql`c.state in ('submitted', 'accepted') and exists (
    select from case_link l where l.tenant_id = c.tenant_id and l.from_id = c.id and l.kind in ('similar', 'merged_into', 'raised_before'))`,
  handling: sql`c.state = 'handling'`,
  rating: sql`c.state in ('replied', 'rated')`,
  second: sql`(c.round > 1 or c.state in ('rechecking', 'rechecked'))`,
  key: sql`exists (select from key_suggestion k where k.tenant_id = c.tenant_id and k.suggestion_id = c.id)`,
  all: sql`true`,
}

/** The only ways to sort; a name outside this list never reaches the database. */
const orders: Record<ListSuggestions['sort'], RawBuilder<unknown>> = {
  /** The newest session first, each in the order of its numbers. */
  number: sql`s.session_id desc, s.between_sessions, s.number`,
  due: sql`c.due_on`,
  title: sql`c.title`,
  lead: sql`(select p.stroke_key from person p where p.tenant_id = s.tenant_id and p.id = s.lead_person_id)`,
  submitted: sql`s.submitted_on`,
  state: sql`c.state`,
}

const withOwn = sql`case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id`

/** Sorts that read a column of the suggestion itself. */
const ownColumns = new Set<ListSuggestions['sort']>(['number', 'lead', 'submitted'])

/** The case alone where nothing asks for a column of the suggestion: half the work for a hundred thousand. */
function sourceFor(
  { actor }: Work,
  { sessionId, between, category, class: classes, joint, q }: ListSuggestions,
): RawBuilder<unknown> {
  const some = holdsAny(actor, readingSome)
  const asked = sessionId !== undefined || between !== undefined || category || classes || joint || q
  return some || asked ? withOwn : sql`case_record c`
}

export async function listSuggestions(work: Work, input: ListSuggestions): Promise<Listed> {
  const condition = sql.join(
    [
      sql`c.tenant_id = ${work.tenant}`,
      sql`c.kind = 'suggestion'`,
      scopeOf(work),
      viewConditions[input.view],
      ...filtersOf(work, input),
    ],
    sql` and `,
  )
  const direction = input.descending ? sql`desc nulls last` : sql`asc nulls last`
  const source = sourceFor(work, input)
  const { rows } = await sql<{ id: string }>`
    select c.id from ${ownColumns.has(input.sort) ? withOwn : source}
     where ${condition}
     order by ${orders[input.sort]} ${direction}, c.id
     limit ${input.limit} offset ${input.offset}`.execute(work.tx)
  const ids = rows.map(({ id }) => id)
  return { rows: await detailsOf(work, ids), ...(await countsOf(work, { source, condition })) }
}

/** 我的建议: as lead or as somebody asked to co-sign, the newest first. */
export async function listMine(work: Work): Promise<SuggestionRow[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${work.tenant} and c.kind = 'suggestion'
       and (s.lead_person_id = ${work.actor.personId}
         or exists (select from suggestion_signer g where g.tenant_id = s.tenant_id and g.suggestion_id = s.id
                       and g.person_id = ${work.actor.personId} and g.consented is distinct from false))
     order by c.opened_on desc, c.id desc limit 200`.execute(work.tx)
  return detailsOf(
    work,
    rows.map(({ id }) => id),
  )
}

function filtersOf({ today, tenant, actor }: Work, input: ListSuggestions): RawBuilder<unknown>[] {
  const { state, sessionId, between, unitId, category, class: classes, round, key, due, joint, q } = input
  const among = (column: RawBuilder<unknown>, values: readonly string[]) => sql`${column} = any (${values}::text[])`
  return [
    state && among(sql`c.state`, state),
    sessionId && sql`s.session_id = ${sessionId}`,
    between !== undefined && sql`s.between_sessions = ${between}`,
    unitId &&
      sql`exists (select from case_assignment a where a.tenant_id = ${tenant} and a.case_id = c.id and a.unit_id = ${unitId} and a.state <> 'ended')`,
    category && sql`s.category = ${category}`,
    classes && among(sql`s.class_reported`, classes),
    round && sql`c.round = ${round}`,
    key && viewConditions.key,
    joint && sql`(s.joint_confirmed_on is null and ${among(sql`s.joint_office`, actor.roles)})`,
    due && dueCondition(due, today),
    q && searchCondition(q),
  ].filter((filter) => filter !== undefined && filter !== false && filter !== '' && filter !== 0)
}

const dueCondition = (due: NonNullable<ListSuggestions['due']>, today: PlainDate): RawBuilder<unknown> => {
  switch (due) {
    case 'overdue':
      return sql`c.due_on < ${today}::date`
    case 'due_soon':
      return sql`c.due_on between ${today}::date and ${addDays(today, 15)}::date`
    case 'extended':
      return sql`exists (select from case_clock k where k.tenant_id = c.tenant_id and k.case_id = c.id and k.stopped_on is null and k.due_on > k.first_due_on)`
  }
}

/** A pattern of LIKE for what is typed: text, never a pattern of its own. */
export const containing = (words: string): string => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Number, title or name of the lead deputy. */
function searchCondition(q: string): RawBuilder<unknown> {
  const like = containing(q)
  const number = /^\d{1,6}$/.test(q) ? Number(q) : null
  return sql`(c.title like ${like} or c.reference = ${q} or s.number = ${number}
    or s.lead_person_id in (select p.id from person p where p.tenant_id = s.tenant_id and p.name like ${like}))`
}

/** How many in all, and how many by state, for the chips above the list. */
async function countsOf(
  { tx }: Work,
  { source, condition }: { source: RawBuilder<unknown>; condition: RawBuilder<unknown> },
): Promise<Pick<Listed, 'total' | 'counts'>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select c.state, count(*) as n from ${source} where ${condition} group by c.state`.execute(tx)
  return {
    total: rows.reduce((sum, { n }) => sum + n, 0),
    counts: Object.fromEntries(rows.map(({ state, n }) => [state, n])),
  }
}
