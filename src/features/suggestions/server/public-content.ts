/** What would appear of suggestions (公开内容): the public part, with personal data masked in every text. */
import { sql } from 'kysely'
import { mostPublishables } from '#kernel/publication'
import type { Work } from '#kernel/work'
import { among } from '#features/cases/server'
import { maskPersonal } from '#features/publications'
import { publicStates, type SuggestionState } from '../domain/lifecycle.ts'
import type { PublicContent } from '../domain/views.ts'
import { changesOf } from './key-reads.ts'

/** The public part, and what decides whether it may be published. */
export interface PublicPart {
  readonly id: string
  readonly state: SuggestionState
  readonly year: number
  readonly consent: string
  readonly consentReason: string
  readonly content: PublicContent
}

interface Found extends Omit<PublicPart, 'content'> {
  readonly content: Omit<PublicContent, 'state'>
  /** Names that must not appear: co-signers, and the lead deputy when confidentiality is wished. */
  readonly hidden: readonly string[]
}

/** These suggestions, or all that are accepted, the newest first. */
export async function publicParts(work: Work, ids?: readonly string[]): Promise<PublicPart[]> {
  const { tx, tenant } = work
  const which = ids
    ? sql`s.id ${among(ids)}`
    : sql`(s.published_on is not null or c.state not in ('withdrawn', 'returned', 'refused', 'referenced'))`
  const { rows } = await sql<Found>`
    select s.id, c.state, extract(year from coalesce(s.raised_on, s.submitted_on, c.opened_on))::int as year,
           s.publication as consent, s.publication_reason as consent_reason,
           ${contentOf} as content,
           coalesce((select jsonb_agg(gp.name) from suggestion_signer g
                       join person gp on gp.tenant_id = g.tenant_id and gp.id = g.person_id
                      where g.tenant_id = s.tenant_id and g.suggestion_id = s.id), '[]')
             || case when s.confidential then jsonb_build_array(p.name) else '[]' end as hidden
      from suggestion s
      join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
      join congress_session n on n.tenant_id = s.tenant_id and n.id = s.session_id
      join term t on t.tenant_id = n.tenant_id and t.id = n.term_id
      join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
     where s.tenant_id = ${tenant} and s.number is not null and c.reference is not null and ${which}
     order by s.accepted_on desc, s.number desc limit ${mostPublishables}`.execute(tx)
  return rows.map(({ content, hidden, ...row }) => ({
    ...row,
    content: masked({ ...content, state: publicStates[row.state] }, hidden),
  }))
}

const unit = sql`jsonb_build_object('id', o.id, 'name', o.short_name)`

/** One object, in the order of the contract. */
const contentOf = sql`jsonb_build_object(
  'reference', c.reference, 'title', c.title,
  'lead', case when not s.confidential then jsonb_build_object('id', p.id, 'name', p.name) end,
  'signers', 1 + (select count(*) from suggestion_signer g where g.tenant_id = s.tenant_id and g.suggestion_id = s.id and g.consented)::int,
  'session', jsonb_build_object('term', t.number, 'number', n.number),
  'betweenSessions', s.between_sessions, 'submittedOn', coalesce(s.raised_on, s.submitted_on, c.opened_on), 'category', s.category,
  'units', coalesce((
    select jsonb_agg(${unit} || jsonb_build_object('lead', a.part <> 'co') order by a.part = 'co', o.sort, o.short_name)
      from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where a.tenant_id = c.tenant_id and a.case_id = c.id and a.state <> 'ended' and a.round = c.round
       and a.part <> 'reference'), '[]'),
  'text', case when s.publication = 'full'
               then concat_ws(E'\n\n', nullif(s.text, ''), nullif(s.situation, ''), nullif(s.analysis, ''), nullif(s.proposal, '')) end,
  'replies', coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'unit', ${unit}, 'class', r.class, 'text', r.text, 'repliedOn', r.replied_on, 'round', r.round)
                     order by r.replied_on, r.id)
      from case_reply r
      join case_assignment a on a.tenant_id = r.tenant_id and a.id = r.assignment_id
      join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where r.tenant_id = c.tenant_id and r.case_id = c.id and r.kind = 'reply'), '[]'),
  'promises', coalesce((
    select jsonb_agg(jsonb_build_object('id', m.id, 'unit', ${unit}, 'content', m.content, 'dueOn', m.due_on, 'outcome', m.outcome,
                       'fulfilledOn', m.fulfilled_on, 'givenUpOn', m.given_up_on) order by m.due_on, m.id)
      from case_promise m join organisation o on o.tenant_id = m.tenant_id and o.id = m.unit_id
     where m.tenant_id = c.tenant_id and m.case_id = c.id), '[]'),
  'targets', coalesce((
    select jsonb_agg(jsonb_build_object('id', t.id, 'indicator', t.indicator, 'target', t.target, 'dueOn', t.due_on, 'metOn', t.met_on,
                       'changes', ${changesOf}) order by t.due_on, t.id)
      from key_target t where t.tenant_id = c.tenant_id and t.suggestion_id = c.id), '[]'),
  'classReported', s.class_reported, 'classVerified', s.class_verified,
  'rating', (select g.result from case_rating g
              where g.tenant_id = c.tenant_id and g.case_id = c.id and not g.superseded and g.counted_on is not null
              order by g.round desc, g.attempt desc limit 1))`

/** Keys in one order, so that the same content has the same digest; nothing that is no part of the contract. */
function masked(content: PublicContent, hidden: readonly string[]): PublicContent {
  const clean = (text: string) => maskPersonal(text, hidden)
  return {
    reference: content.reference,
    title: clean(content.title),
    lead: content.lead,
    signers: content.signers,
    session: content.session,
    betweenSessions: content.betweenSessions,
    submittedOn: content.submittedOn,
    category: content.category,
    state: content.state,
    units: content.units,
    text: content.text === null ? null : clean(content.text),
    replies: content.replies.map((reply) => ({ ...reply, text: clean(reply.text ?? '') })),
    promises: content.promises.map((promise) => ({
      ...promise,
      content: clean(promise.content),
      outcome: clean(promise.outcome),
    })),
    targets: content.targets.map((target) => ({
      ...target,
      indicator: clean(target.indicator),
      target: clean(target.target),
      changes: target.changes.map((change) => ({
        ...change,
        target: clean(change.target),
        reason: clean(change.reason),
      })),
    })),
    classReported: content.classReported,
    classVerified: content.classVerified,
    rating: content.rating,
  }
}
