/** What the one who raised a case says of the answer (评价、回头看): never the unit that gave it. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Grade, ResultClass } from '../domain/views.ts'

export interface NewRating {
  readonly caseId: string
  readonly round: number
  readonly attitude: Grade
  readonly result: Grade
  readonly classAgreed: boolean | null
  readonly unsolved: string | null
  readonly words: string
}

/**
 * Judges the newest answer of the round and says which it was. A rating takes the place of the one before, which is kept;
 * none can be changed once it counts.
 */
export async function addRating(work: Work, rating: NewRating): Promise<{ attempt: number }> {
  const { tx, tenant, actor, today, newId } = work
  const { attempt, inForce, countedOn } = await newestAnswer(work, rating)
  if (countedOn) throw new Refusal('conflict', 'rating.already_counts', { on: countedOn })
  if (inForce)
    await tx
      .updateTable('caseRating')
      .set({ superseded: true })
      .where('tenantId', '=', tenant)
      .where('id', '=', inForce)
      .execute()
  if (!actor.personId) throw new Refusal('forbidden', 'rules.wrong_role')
  await tx
    .insertInto('caseRating')
    .values({ tenantId: tenant, id: newId(), personId: actor.personId, ratedOn: today, attempt, ...rating })
    .execute()
  return { attempt }
}

interface NewestAnswer {
  readonly attempt: number
  /** The rating of this answer, if it has one, and since when it counts. */
  readonly inForce: string | null
  readonly countedOn: PlainDate | null
}

async function newestAnswer(
  { tx, tenant }: Work,
  { caseId, round }: Pick<NewRating, 'caseId' | 'round'>,
): Promise<NewestAnswer> {
  const { rows } = await sql<NewestAnswer>`
    select a.attempt, r.id as in_force, r.counted_on
      from (select coalesce(max(attempt), 1) as attempt from case_reply
             where tenant_id = ${tenant} and case_id = ${caseId} and round = ${round} and kind = 'reply') a
      left join case_rating r on r.tenant_id = ${tenant} and r.case_id = ${caseId} and r.round = ${round}
       and r.attempt = a.attempt and not r.superseded`.execute(tx)
  return rows[0] ?? { attempt: 1, inForce: null, countedOn: null }
}

/** How one round of a case was answered and judged so far; null for what nobody has said yet. */
export interface Judgement {
  /** Class of the newest answer. */
  readonly class: ResultClass | null
  /** Which answer of the round the rating in force judges, and what it says. */
  readonly attempt: number | null
  readonly attitude: Grade | null
  readonly result: Grade | null
  /** Of the newest re-check of the case. */
  readonly verdict: 'true' | 'partly' | 'untrue' | null
}

export const unjudged: Judgement = { class: null, attempt: null, attitude: null, result: null, verdict: null }

export async function judgementOf(
  { tx, tenant }: Work,
  { id, round }: { id: string; round: number },
): Promise<Judgement> {
  const { rows } = await sql<Judgement>`
    select a.class, r.attempt, r.attitude, r.result, k.verdict
      from (select) one
      left join lateral (
        select class from case_reply where tenant_id = ${tenant} and case_id = ${id} and round = ${round} and kind = 'reply'
         order by attempt desc, class desc limit 1) a on true
      left join lateral (
        select attempt, attitude, result from case_rating
         where tenant_id = ${tenant} and case_id = ${id} and round = ${round} and not superseded
         order by attempt desc limit 1) r on true
      left join lateral (
        select verdict from case_recheck where tenant_id = ${tenant} and case_id = ${id}
         order by opened_on desc, id desc limit 1) k on true`.execute(tx)
  return rows[0] ?? unjudged
}

/** 计入: from today on the rating stands and the unit may see it. */
export async function countRatings({ tx, tenant, today }: Work, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return
  await tx
    .updateTable('caseRating')
    .set({ countedOn: today })
    .where('tenantId', '=', tenant)
    .where('caseId', 'in', caseIds)
    .where('superseded', '=', false)
    .where('countedOn', 'is', null)
    .execute()
}

export async function openRechecks(
  { tx, tenant, today, newId }: Work,
  cases: readonly { id: string; round: number }[],
): Promise<void> {
  if (cases.length === 0) return
  await tx
    .insertInto('caseRecheck')
    .values(cases.map(({ id, round }) => ({ tenantId: tenant, id: newId(), caseId: id, round, openedOn: today })))
    .execute()
}

/** The verdict of the newest re-check; false when none was opened. */
export async function saveVerdict(
  { tx, tenant, today }: Work,
  caseId: string,
  { verdict, words }: { verdict: 'true' | 'partly' | 'untrue'; words: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update case_recheck set verdict = ${verdict}, words = ${words}, rechecked_on = ${today}
     where tenant_id = ${tenant}
       and id = (select id from case_recheck where tenant_id = ${tenant} and case_id = ${caseId}
                  order by opened_on desc, id desc limit 1)`.execute(tx)
  return numAffectedRows === 1n
}

export async function saveDecision(
  { tx, tenant, today }: Work,
  caseIds: readonly string[],
  decision: 'kept' | 'lowered' | 'second_assignment',
): Promise<void> {
  await tx
    .updateTable('caseRecheck')
    .set({ decision, decidedOn: today })
    .where('tenantId', '=', tenant)
    .where('caseId', 'in', caseIds)
    .where('decision', 'is', null)
    .execute()
}
