/** 交办、改派、退办审定、撤销: who handles a suggestion, in as few round trips as the number of statements, not of items. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  assignmentsOf,
  getAssignment,
  giveShares,
  handlingPartiesOf,
  moveAssignment,
  moveCases,
  saveCase,
  startClocks,
  stopClocks,
  type Assignment,
  type Share,
  type StartClock,
} from '#features/cases/server'
import { getUnit } from '#features/directory/server'
import type { AssignItem } from '../domain/contract-office.ts'
import { lifecycle } from '../domain/lifecycle.ts'
import { settingOf } from '#features/office/server'
import { jointAssignment } from '../domain/settings.ts'
import { refreshHandlingTurns } from './handling-turns.ts'
import { tellAssigned, tellReturnDecided, tellUnassigned } from './notices.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { moveSuggestion, partiesOf, stateAfter } from './situation.ts'

export type Item = z.output<typeof AssignItem>

const unitsOf = ({ leadUnitIds, coUnitIds, referenceUnitIds }: Item): string[] => [
  ...leadUnitIds,
  ...coUnitIds,
  ...referenceUnitIds,
]

/** What the checks of one item need, read for all items at once. */
interface Candidate {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly round: number
  readonly unknownUnits: number
}

/** Refuses what cannot be assigned: wrong step or person, changed meanwhile, a unit twice or unknown, parts that do not fit. */
export function checkItem(work: Work, item: Item, candidate: Candidate | undefined): void {
  if (!candidate) throw new Refusal('not_found', 'suggestion.not_found', { reference: item.id })
  const parties = partiesOf(work, { leadPersonId: '', signers: [], betweenSessions: false })
  stateAfter(work, 'assign', { state: candidate.state, parties })
  if (candidate.version !== item.version)
    throw new Refusal('conflict', 'case.changed_meanwhile', { id: item.id, version: item.version })
  const units = unitsOf(item)
  if (new Set(units).size < units.length) throw new Refusal('invalid', 'assignment.unit_twice', {}, 'coUnitIds')
  if (item.handling !== 'separate' && item.leadUnitIds.length > 1)
    throw new Refusal('invalid', 'assignment.one_lead', {}, 'leadUnitIds')
  if (item.handling === 'separate' && item.leadUnitIds.length < 2)
    throw new Refusal('invalid', 'assignment.two_separate', {}, 'leadUnitIds')
  if (item.handling === 'lead_and_co' && item.coUnitIds.length === 0)
    throw new Refusal('invalid', 'assignment.co_missing', {}, 'coUnitIds')
  if (item.handling === 'single' && item.coUnitIds.length > 0)
    throw new Refusal('invalid', 'assignment.co_not_wanted', {}, 'coUnitIds')
  if (candidate.unknownUnits > 0)
    throw new Refusal('not_found', 'directory.unit_not_found', { id: item.leadUnitIds[0] ?? '' }, 'leadUnitIds')
}

/** Reads all candidates in one statement. */
export async function candidatesOf({ tx, tenant }: Work, items: readonly Item[]): Promise<Map<string, Candidate>> {
  const asked = items.map((item) => ({ id: item.id, units: unitsOf(item) }))
  const { rows } = await sql<Candidate>`
    select c.id, c.state, c.version, c.round,
           (select count(*) from jsonb_array_elements_text(asked.units) as u (value)
             where not exists (select from organisation o
                                where o.tenant_id = ${tenant} and o.id = u.value::uuid and o.handles and o.ends_on is null))::int as unknown_units
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (id uuid, units jsonb)
      join case_record c on c.tenant_id = ${tenant} and c.id = asked.id and c.kind = 'suggestion'`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** 交办 of items that passed `checkItem`: shares, clocks, turns and facts for all of them together. */
export async function assignAll(work: Work, items: readonly Item[]): Promise<{ id: string; version: number }[]> {
  if (items.length === 0) return []
  const done = await moveToHandling(work, items)
  await askJoint(work, items)
  const shares = await giveShares(work, items.flatMap(sharesOf))
  const difficulty = new Map(items.map((item) => [item.id, item.difficulty]))
  await stopClocks(work, { caseIds: items.map(({ id }) => id), codes: lifecycle.assign.stops })
  await startClocks(
    work,
    shares.flatMap((share) => clocksFor(share, difficulty.get(share.caseId) ?? 'ordinary')),
  )
  await refreshHandlingTurns(
    work,
    items.map(({ id }) => id),
  )
  await tellAssigned(work, shares)
  for (const item of items)
    work.record('suggestion.assigned', item.id, {
      handling: item.handling,
      leadUnits: item.leadUnitIds,
      coUnits: item.coUnitIds,
      difficulty: item.difficulty,
    })
  return done
}

/** Kinds of units that the congress's office assigns to by itself: they are not the government's. */
const outsideGovernment = ['congress', 'supervisory', 'court', 'procuratorate', 'party', 'vertical', 'enterprise']

/** 联合交办: where a unit of the government answers, the other office is asked to confirm. */
async function askJoint(work: Work, items: readonly Item[]): Promise<void> {
  const { tx, tenant, actor } = work
  const offices = lifecycle.confirm_joint.by.filter((role) => !actor.roles.includes(role))
  const [other] = offices
  if (offices.length !== 1 || !(await settingOf(work, jointAssignment))) return
  const asked = JSON.stringify(items.map(({ id, leadUnitIds }) => ({ id, units: leadUnitIds })))
  await sql`
    update suggestion s set joint_office = ${other}
      from jsonb_to_recordset(${asked}::jsonb) as asked (id uuid, units jsonb)
     where s.tenant_id = ${tenant} and s.id = asked.id
       and exists (select from jsonb_array_elements_text(asked.units) as u (value)
                     join organisation o on o.tenant_id = ${tenant} and o.id = u.value::uuid
                    where o.kind <> all (${outsideGovernment}::text[]))`.execute(tx)
}

/** State and version of all cases in one statement, what is the suggestion's own in another. */
async function moveToHandling(work: Work, items: readonly Item[]): Promise<{ id: string; version: number }[]> {
  const { tx, tenant } = work
  const asked = JSON.stringify(items.map(({ id, handling, difficulty }) => ({ id, handling, difficulty })))
  await sql`
    update suggestion s set handling = asked.handling, difficulty = asked.difficulty
      from jsonb_to_recordset(${asked}::jsonb) as asked (id uuid, handling text, difficulty text)
     where s.tenant_id = ${tenant} and s.id = asked.id`.execute(tx)
  return moveCases(
    work,
    items.map(({ id, version }) => ({ id, version, state: lifecycle.assign.to })),
  )
}

const sharesOf = ({ id, handling, leadUnitIds, coUnitIds, referenceUnitIds }: Item): Share[] => {
  const shares = (part: Share['part'], unitIds: readonly string[]) =>
    unitIds.map((unitId): Share => ({ caseId: id, round: 1, unitId, part }))
  return [
    ...shares(handling === 'separate' ? 'separate' : 'lead', leadUnitIds),
    ...shares('co', coUnitIds),
    ...shares('reference', referenceUnitIds),
  ]
}

/** 退办、首次沟通、会办、答复 clocks of one share; complex matters have six months (D25). */
export function clocksFor(
  { caseId, id: assignmentId, part }: Pick<Assignment, 'caseId' | 'id' | 'part'>,
  difficulty: string,
): StartClock[] {
  const clock = (code: string): StartClock => ({ caseId, assignmentId, code })
  switch (part) {
    case 'lead':
    case 'separate':
      return [clock('D20'), clock('D22'), clock(difficulty === 'complex' ? 'D25' : 'D24')]
    case 'co':
      return [clock('D20'), clock('D23')]
    case 'reference':
      return []
  }
}

/** 撤销交办: while nobody received it, the suggestion waits for assignment again and its clocks are void. */
export async function undoAssignment(work: Work, id: string): Promise<{ id: string; version: number }> {
  const suggestion = await getSuggestion(work, id)
  const shares = (await assignmentsOf(work, id)).filter(({ state }) => state !== 'ended')
  const holds = { not_assigned_yet: shares.every(({ state }) => state === 'assigned') }
  const moved = await moveSuggestion(work, suggestion, { action: 'unassign', holds })
  for (const share of shares) {
    await endShare(work, share, 'undone')
    await tellUnassigned(work, suggestion, share)
  }
  await saveSuggestion(work, id, { jointOffice: null, jointConfirmedOn: null, jointConfirmedBy: null })
  work.record('suggestion.unassigned', id, {})
  return { id, version: moved.version }
}

/** Ends one share and makes its clocks void. */
export async function endShare(
  work: Work,
  share: Assignment,
  endReason: 'returned' | 'changed' | 'withdrawn' | 'undone',
): Promise<void> {
  await moveAssignment(work, share, {
    action: 'end',
    parties: ['assigner'],
    change: { endedOn: work.today, endReason },
  })
  await stopClocks(work, { caseIds: [share.caseId], assignmentId: share.id, codes: allCodes, cancelled: true })
}

const allCodes = ['D20', 'D21', 'D22', 'D23', 'D24', 'D25', 'D27']

/** 改派: the new unit takes over what is left of the time; the first due day stays unless it is set anew with a reason. */
export async function handOver(
  work: Work,
  share: Assignment,
  { unitId, resetClock }: { unitId: string; resetClock: boolean },
): Promise<Assignment> {
  await getUnit(work, unitId)
  const kept = resetClock ? undefined : await runningDue(work, share)
  await stopClocks(work, { caseIds: [share.caseId], assignmentId: share.id, codes: allCodes, cancelled: true })
  const [next] = await giveShares(work, [
    { caseId: share.caseId, round: share.round, unitId, part: share.part, replacesId: share.id },
  ])
  if (!next) throw new Error('the share was not given')
  const { difficulty } = await getSuggestion(work, share.caseId)
  const clocks = clocksFor(next, difficulty).map((clock) =>
    kept && kept.code === clock.code ? { ...clock, startedOn: kept.startedOn, keepDueOn: kept.dueOn } : clock,
  )
  await startClocks(
    work,
    kept && !clocks.some(({ code }) => code === kept.code)
      ? [...clocks, { caseId: share.caseId, assignmentId: next.id, ...kept, keepDueOn: kept.dueOn }]
      : clocks,
  )
  await tellAssigned(work, [next])
  return next
}

async function runningDue(
  { tx, tenant }: Work,
  share: Assignment,
): Promise<{ code: string; startedOn: PlainDate; dueOn: PlainDate } | undefined> {
  return tx
    .selectFrom('caseClock')
    .select(['code', 'startedOn', 'dueOn'])
    .where('tenantId', '=', tenant)
    .where('assignmentId', '=', share.id)
    .where('code', 'in', ['D23', 'D24', 'D25', 'D27'])
    .where('stoppedOn', 'is', null)
    .executeTakeFirst()
}

/** 退办审定: granted, the share ends and another unit takes over; refused, the unit goes on. */
export async function decideReturn(
  work: Work,
  {
    id,
    granted,
    note,
    newUnitId,
    resetClock,
  }: { id: string; granted: boolean; note: string; newUnitId: string | null; resetClock: boolean },
): Promise<Suggestion> {
  const share = await getAssignment(work, id)
  const parties = handlingPartiesOf(work, share)
  const change = { returnDecidedOn: work.today, returnGranted: granted, returnNote: note }
  if (!granted) {
    if (note === '') throw new Refusal('invalid', 'assignment.reason_missing', {}, 'note')
    await moveAssignment(work, share, { action: 'refuse_return', parties, change })
    await stopClocks(work, { caseIds: [share.caseId], assignmentId: share.id, codes: ['D21'] })
  } else {
    if (!newUnitId) throw new Refusal('invalid', 'assignment.new_unit_missing', {}, 'newUnitId')
    await moveAssignment(work, share, {
      action: 'grant_return',
      parties,
      change: { ...change, endedOn: work.today, endReason: 'returned' },
    })
    await handOver(work, share, { unitId: newUnitId, resetClock })
    const suggestion = await getSuggestion(work, share.caseId)
    await saveCase(work, suggestion, { returns: suggestion.returns + 1 })
  }
  await refreshHandlingTurns(work, [share.caseId])
  const decided = await getSuggestion(work, share.caseId)
  await tellReturnDecided(work, decided, { share, granted, note })
  work.record('suggestion.return_decided', share.caseId, {
    granted,
    note,
    unit: share.unitId,
    newUnit: newUnitId,
    resetClock,
  })
  return decided
}

/** 改派 by decision of those who assign. */
export async function reassign(
  work: Work,
  { id, unitId, reason }: { id: string; unitId: string; reason: string },
): Promise<Suggestion> {
  const share = await getAssignment(work, id)
  const suggestion = await moveSuggestion(work, await getSuggestion(work, share.caseId), { action: 'reassign' })
  await moveAssignment(work, share, {
    action: 'end',
    parties: handlingPartiesOf(work, share),
    change: { endedOn: work.today, endReason: 'changed' },
  })
  await handOver(work, share, { unitId, resetClock: false })
  await refreshHandlingTurns(work, [share.caseId])
  work.record('suggestion.reassigned', suggestion.id, { from: share.unitId, to: unitId, reason })
  return getSuggestion(work, share.caseId)
}
