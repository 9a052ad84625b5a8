/** 相似建议: submitted in the last five years about the same place or matter, with the words both share. */
import { sql } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { z } from 'zod'
import { addMonths } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { closestTexts } from '#features/search/server'
import type { suggestionApi } from '../domain/contract.ts'
import { customsOf, mostAlike, type Customs, type Likeness, type Text } from '../domain/likeness.ts'
import { placeNames } from '../domain/phrases.ts'
import { reasonsOf } from '../domain/reasons.ts'
import type { Reasons } from '../domain/views.ts'
import type { SuggestionState } from '../domain/lifecycle.ts'
import { getSuggestion } from './repository.ts'
import { isUnitOnly } from './rows.ts'
import { sightOf } from './view.ts'

const years = 5
/** The index names those that share the rarest words; only their texts are compared. */
const textLimit = 60
/** On citizens' messages pairs above this were about the same matter or place, those below mostly not. */
const least = 0.13

type Found = z.input<typeof suggestionApi.similar.output>
type Why = z.input<typeof suggestionApi.whySimilar.output>

/** For the page of somebody who writes or screens; quiet, never in the way. What has no reason is not named. */
export async function findSimilar(
  work: Work,
  { text, exceptId }: z.output<typeof suggestionApi.similar.input>,
): Promise<Found> {
  const asked = { title: '', text }
  const customs = await readCustoms(work)
  const found = await alike(work, asked, { limit: 5, least, exceptId, customs })
  const reasons = await reasonsFor(work, asked, found, customs)
  return found.flatMap(({ id, reference, title, state, likeness }) => {
    const own = reasons.get(id)
    return own ? [{ id, reference, title, state, likeness, ...own }] : []
  })
}

/** 相关建议: why each of those it is linked with as similar is, as far as the actor may know of them. */
export async function whySimilar(work: Work, { id }: { id: string }): Promise<Why> {
  const { id: caseId, title, text, situation, proposal } = await getSuggestion(work, id)
  if (!(await sightOf(work, caseId))) throw new Refusal('not_found', 'suggestion.not_found', { reference: id })
  const { rows } = await sql<{ id: string }>`
    select t.id from case_link l
      join case_record t on t.tenant_id = l.tenant_id and t.id in (l.from_id, l.to_id) and t.id <> ${caseId}
     where l.tenant_id = ${work.tenant} and l.kind = 'similar' and (l.from_id = ${caseId} or l.to_id = ${caseId})
       and ${knownOf(work, caseId)} limit 50`.execute(work.tx)
  if (rows.length === 0) return []
  const others = await readTexts(
    work,
    rows.map((row) => row.id),
  )
  const asked = { title, text: [text, situation, proposal].join('\n') }
  const reasons = await reasonsFor(work, asked, others, await readCustoms(work))
  return [...reasons].map(([other, own]) => ({ id: other, ...own }))
}

async function reasonsFor(
  work: Work,
  asked: Omit<Text, 'id'>,
  others: readonly Text[],
  { weight }: Customs,
): Promise<Map<string, Reasons>> {
  if (others.length === 0) return new Map()
  const names = placeNames(await namesOfPlaces(work))
  const reasons = others.map((other) => [other.id, reasonsOf(asked, other, names, weight)] as const)
  return new Map(reasons.filter(([, { places, matters }]) => places.length + matters.length > 0))
}

async function namesOfPlaces({ tx, tenant }: Work): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select('name')
    .where('tenantId', '=', tenant)
    .where('kind', 'in', ['town', 'street', 'platform', 'station'])
    .limit(1000)
    .execute()
  return rows.map(({ name }) => name)
}

/** So many tell what is custom. */
const sampleSize = 80

/** What the newest suggestions of the district say, whoever may read them: only how often is known from it. */
async function readCustoms({ tx, tenant }: Work): Promise<Customs> {
  const { rows } = await sql<{ text: string }>`
    select left(concat_ws(' ', c.title, s.text, s.situation, s.proposal), 600) as text
      from suggestion s join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
     where s.tenant_id = ${tenant} and s.submitted_on is not null order by s.id desc limit ${sampleSize}`.execute(tx)
  return customsOf(rows.map(({ text }) => text))
}

interface Candidate extends Text {
  readonly reference: string | null
  readonly state: SuggestionState
}

interface Asking {
  readonly limit: number
  readonly least: number
  readonly exceptId?: string | undefined
  readonly customs?: Customs
}

/** The most alike of those the actor may know of. */
export async function alike(
  work: Work,
  asked: Omit<Text, 'id'>,
  { limit, least: atLeast, exceptId, customs }: Asking,
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
  if (candidates.length === 0) return []
  const { customary } = customs ?? (await readCustoms(work))
  return mostAlike(asked, candidates, { limit, least: atLeast, customary }).flatMap((likeness) => {
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
    const units = JSON.stringify(ownOrgansOf(actor))
    return sql`(s.published_on is not null or exists (
      select from case_assignment a where a.tenant_id = ${tenant} and a.case_id = c.id and a.state <> 'ended'
         and a.unit_id in (select value::uuid from jsonb_array_elements_text(${units}::jsonb) as u (value))))`
  }
  const offices = ['deputies_office', 'government_office', 'secretariat'] as const
  if (holdsAny(actor, offices)) return sql`true`
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
