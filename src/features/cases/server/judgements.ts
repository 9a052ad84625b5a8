/** What the one who raised a case says of the answer (评价、回头看): never the unit that gave it. */
import type { Selectable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { CaseRating, CaseRecheck } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { Grade } from '../domain/views.ts'

export interface NewRating {
  readonly caseId: string
  readonly round: number
  readonly attempt: number
  readonly attitude: Grade
  readonly result: Grade
  readonly classAgreed: boolean | null
  readonly unsolved: string | null
  readonly words: string
}

export type Rating = Selectable<CaseRating>

/** A rating takes the place of the one before, which is kept; none can be changed once it counts. */
export async function addRating(work: Work, rating: NewRating): Promise<void> {
  const { tx, tenant, actor, today, newId } = work
  const current = await currentRating(work, rating.caseId, rating)
  if (current?.countedOn) throw new Refusal('conflict', 'rating.already_counts', { on: current.countedOn })
  if (current)
    await tx
      .updateTable('caseRating')
      .set({ superseded: true })
      .where('tenantId', '=', tenant)
      .where('id', '=', current.id)
      .execute()
  if (!actor.personId) throw new Refusal('forbidden', 'rules.wrong_role')
  await tx
    .insertInto('caseRating')
    .values({ tenantId: tenant, id: newId(), personId: actor.personId, ratedOn: today, ...rating })
    .execute()
}

/** The rating in force for one answer; the newest answer of the round unless one is named. */
export function currentRating(
  { tx, tenant }: Work,
  caseId: string,
  { round, attempt }: { round: number; attempt?: number },
): Promise<Rating | undefined> {
  let query = tx
    .selectFrom('caseRating')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('caseId', '=', caseId)
    .where('round', '=', round)
    .where('superseded', '=', false)
  if (attempt !== undefined) query = query.where('attempt', '=', attempt)
  return query.orderBy('attempt', 'desc').limit(1).executeTakeFirst()
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

export type Recheck = Selectable<CaseRecheck>

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

/** The newest re-check of a case. */
export function currentRecheck({ tx, tenant }: Work, caseId: string): Promise<Recheck | undefined> {
  return tx
    .selectFrom('caseRecheck')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('caseId', '=', caseId)
    .orderBy('openedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function saveVerdict(
  { tx, tenant, today }: Work,
  recheckId: string,
  verdict: 'true' | 'partly' | 'untrue',
  words: string,
): Promise<void> {
  await tx
    .updateTable('caseRecheck')
    .set({ verdict, words, recheckedOn: today })
    .where('tenantId', '=', tenant)
    .where('id', '=', recheckId)
    .execute()
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
