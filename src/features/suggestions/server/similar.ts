/** 相似建议: submitted in the last five years about the same place or matter, with the words both share. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { addMonths } from '#kernel/date'
import type { Work } from '#kernel/work'
import { closestTexts } from '#features/search/server'
import type { suggestionApi } from '../domain/contract.ts'
import { mostAlike, type Likeness, type Text } from '../domain/likeness.ts'
import { reasonsOf } from '../domain/reasons.ts'
import type { SuggestionState } from '../domain/lifecycle.ts'
import { isUnitOnly } from './rows.ts'

const years = 5
/** The index names those that share the rarest words; only their texts are compared. */
const textLimit = 60
/** On citizens' messages pairs above this were about the same matter or place, those below mostly not. */
const least = 0.13

type Found = z.input<typeof suggestionApi.similar.output>

/** For the page of somebody who writes or screens; quiet, never in the way. */
export async function findSimilar(
  work: Work,
  { text, exceptId }: z.output<typeof suggestionApi.similar.input>,
): Promise<Found> {
  const found = await alike(work, { title: '', text }, { limit: 5, least, exceptId })
  const towns = found.length === 0 ? [] : await townNames(work)
  return found.map(({ id, reference, title, state, likeness, shared }) => ({
    id,
    reference,
    title,
    state,
    likeness,
    ...reasonsOf(shared, towns),
  }))
}

async function townNames({ tx, tenant }: Work): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select('name')
    .where('tenantId', '=', tenant)
    .where('kind', 'in', ['town', 'street'])
    .limit(500)
    .execute()
  return rows.map(({ name }) => name)
}

interface Candidate extends Text {
  readonly reference: string | null
  readonly state: SuggestionState
}

/** The most alike of those the actor may know of. */
export async function alike(
  work: Work,
  asked: Omit<Text, 'id'>,
  { limit, least: atLeast, exceptId }: { limit: number; least: number; exceptId?: string | undefined },
): Promise<(Candidate & Likeness)[]> {
  if (`${asked.title}${asked.text}`.trim() === '') return []
  const near = await closestTexts(work, `${asked.title}\n${asked.text}`, {
    kind: 'suggestion',
    where: knownOf(work, exceptId),
    limit: textLimit,
  })
  const candidates = await readTexts(
    work,
    near.map(({ id }) => id),
  )
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return mostAlike(asked, candidates, { limit, least: atLeast }).flatMap((likeness) => {
    const candidate = byId.get(likeness.id)
    return candidate ? [{ ...candidate, ...likeness }] : []
  })
}

/** Handed in, within the years looked back at, and known to the actor. */
const knownOf = (work: Work, exceptId: string | undefined) => sql`exists (
  select from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
   where c.tenant_id = t.tenant_id and c.id = t.id
     and c.opened_on >= ${addMonths(work.today, -12 * years)}
     and c.state not in ('draft', 'cosigning', 'returned', 'withdrawn', 'refused')
     and c.id is distinct from ${exceptId ?? null}::uuid
     and ${known(work)})`

/** A unit knows of its own and of what is public; a deputy not of what its lead keeps from publication. */
function known(work: Work) {
  const { actor, tenant } = work
  if (isUnitOnly(work)) {
    const units = JSON.stringify(actor.posts.map(({ organisationId }) => organisationId))
    return sql`(s.published_on is not null or exists (
      select from case_assignment a where a.tenant_id = ${tenant} and a.case_id = c.id and a.state <> 'ended'
         and a.unit_id in (select value::uuid from jsonb_array_elements_text(${units}::jsonb) as u (value))))`
  }
  const offices = ['deputies_office', 'government_office', 'secretariat'] as const
  if (offices.some((role) => actor.roles.includes(role))) return sql`true`
  return sql`(s.publication <> 'none' or s.lead_person_id = ${actor.personId})`
}

async function readTexts({ tx, tenant }: Work, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Candidate>`
    select c.id, c.reference, c.title, c.state, left(concat_ws(' ', s.text, s.situation, s.proposal), 1500) as text
      from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${tenant}
       and c.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as i (value))`.execute(
    tx,
  )
  return rows
}
