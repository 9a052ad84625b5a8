/** What the public reads (公开的建议和答复): published ones only; no phone, no signature, no name kept back. */
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { promiseState } from '#features/cases'
import type { suggestionApi } from '../domain/contract.ts'
import { publicStates, suggestionStates } from '../domain/lifecycle.ts'
import type { PublicSuggestion } from '../domain/views.ts'
import { containing } from './lists.ts'

type Input = z.output<typeof suggestionApi.publicList.input>
type PublicPromise = PublicSuggestion['promises'][number]
type Found = Omit<PublicSuggestion, 'state' | 'promises'> & {
  state: keyof typeof publicStates
  promises: (Omit<PublicPromise, 'state'> & { fulfilledOn: string | null; givenUpOn: string | null })[]
}

const pageSize = 20

export async function listPublic(
  work: Work,
  { q, unit, session, state, page }: Input,
): Promise<z.input<typeof suggestionApi.publicList.output>> {
  const states = suggestionStates.filter((known) => publicStates[known] === state)
  const filters = [
    q && sql`(c.title like ${containing(q)} or c.reference = ${q} or s.text like ${containing(q)})`,
    unit &&
      sql`exists (select from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
                         where a.tenant_id = c.tenant_id and a.case_id = c.id and a.state <> 'ended' and (o.short_name = ${unit} or o.name = ${unit}))`,
    session && sql`concat(t.number, '-', n.number) = ${session}`,
    state &&
      sql`c.state in (select value from jsonb_array_elements_text(${JSON.stringify(states)}::jsonb) as v (value))`,
  ].filter((filter) => filter !== undefined && filter !== '')
  const condition = filters.length > 0 ? sql.join(filters, sql` and `) : sql`true`
  const rows = await read(
    work,
    sql`${condition} order by s.published_on desc, c.reference limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  const counted = await sql<{ n: number }>`select count(*) as n ${published(work)} and ${condition}`.execute(work.tx)
  const total = counted.rows[0]?.n ?? 0
  return { rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export async function readPublic(work: Work, { reference }: { reference: string }): Promise<PublicSuggestion> {
  const [found] = await read(work, sql`c.reference = ${reference}`)
  if (!found) throw new Refusal('not_found', 'suggestion.not_public', { reference })
  return found
}

/** What the public reads of these, for the index of public texts. */
export async function publicTexts(
  work: Work,
  ids: readonly string[],
): Promise<{ id: string; number: number | null; openedOn: PlainDate; shown: PublicSuggestion }[]> {
  const shown = new Map((await read(work, sql`s.id = any (${ids}::uuid[])`)).map((one) => [one.reference, one]))
  if (shown.size === 0) return []
  const { rows } = await sql<{ id: string; reference: string; number: number | null; openedOn: PlainDate }>`
    select s.id, c.reference, s.number, coalesce(s.submitted_on, c.opened_on) as opened_on ${published(work)}
       and s.id = any (${ids}::uuid[])`.execute(work.tx)
  return rows.flatMap(({ reference, ...row }) => {
    const one = shown.get(reference)
    return one ? [{ ...row, shown: one }] : []
  })
}

const published = ({ tenant }: Work) => sql`
  from suggestion s
  join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
  join congress_session n on n.tenant_id = s.tenant_id and n.id = s.session_id
  join term t on t.tenant_id = n.tenant_id and t.id = n.term_id
  join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
 where s.tenant_id = ${tenant} and s.published_on is not null`

async function read(work: Work, rest: RawBuilder<unknown>): Promise<PublicSuggestion[]> {
  const { rows } = await sql<Found>`
    select c.reference, c.title, case when s.confidential then null else p.name end as lead,
           1 + (select count(*) from suggestion_signer g where g.tenant_id = s.tenant_id and g.suggestion_id = s.id and g.consented)::int as signers,
           jsonb_build_object('term', t.number, 'number', n.number) as session, s.between_sessions, s.category, c.state,
           coalesce((select jsonb_agg(distinct o.short_name) from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
                      where a.tenant_id = c.tenant_id and a.case_id = c.id and a.state <> 'ended'), '[]') as units,
           case when s.publication = 'full' then concat_ws(E'\n\n', nullif(s.text, ''), nullif(s.situation, ''), nullif(s.analysis, ''), nullif(s.proposal, '')) end as text,
           coalesce((select jsonb_agg(jsonb_build_object('unit', o.short_name, 'class', r.class, 'text', r.text, 'repliedOn', r.replied_on, 'round', r.round) order by r.replied_on, r.id)
                       from case_reply r join case_assignment a on a.tenant_id = r.tenant_id and a.id = r.assignment_id
                       join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
                      where r.tenant_id = c.tenant_id and r.case_id = c.id and r.kind = 'reply'), '[]') as replies,
           coalesce((select jsonb_agg(jsonb_build_object('unit', o.short_name, 'content', m.content, 'dueOn', m.due_on, 'outcome', m.outcome,
                              'fulfilledOn', m.fulfilled_on, 'givenUpOn', m.given_up_on) order by m.due_on, m.id)
                       from case_promise m join organisation o on o.tenant_id = m.tenant_id and o.id = m.unit_id
                      where m.tenant_id = c.tenant_id and m.case_id = c.id), '[]') as promises,
           s.class_reported, s.class_verified, s.published_on,
           (select g.result from case_rating g where g.tenant_id = c.tenant_id and g.case_id = c.id and not g.superseded and g.counted_on is not null
             order by g.round desc, g.attempt desc limit 1) as rating
    ${published(work)} and ${rest}`.execute(work.tx)
  return rows.map(({ state, promises, ...row }) => ({
    ...row,
    state: publicStates[state],
    promises: promises.map(({ fulfilledOn, givenUpOn, ...promise }) => ({
      ...promise,
      state: promiseState({ ...promise, fulfilledOn, givenUpOn }, work.today),
    })),
  }))
}
