/** After the answer (评价、再办理、回头看、二次交办): the deputy judges, the office draws the consequence. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { answers } from '#features/cases'
import {
  addRating,
  assignmentsOf,
  countRatings,
  giveShares,
  markRead,
  moveAssignment,
  saveDecision,
  saveVerdict,
  setTurns,
  settleContact,
  startClocks,
  stopClocks,
  type Assignment,
} from '#features/cases/server'
import { getUnit } from '#features/directory/server'
import type { deputySuggestionApi } from '../domain/contract-deputy.ts'
import type { officeSuggestionApi } from '../domain/contract-office.ts'
import { lifecycle } from '../domain/lifecycle.ts'
import { refreshHandlingTurns } from './handling-turns.ts'
import { tellRedo, tellSecondAssigned } from './notices.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { guardsOf, moveSuggestion, redoLimit, wrongStage } from './situation.ts'

type DeputyInput<Name extends keyof typeof deputySuggestionApi> = z.output<(typeof deputySuggestionApi)[Name]['input']>
type OfficeInput<Name extends keyof typeof officeSuggestionApi> = z.output<(typeof officeSuggestionApi)[Name]['input']>

const live = ({ state, round }: Assignment, inRound: number): boolean => state !== 'ended' && round === inRound

/** 面商属实与否, by the lead deputy. */
export async function confirmContact(
  work: Work,
  { id, confirmed }: DeputyInput<'confirmContact'>,
): Promise<Suggestion> {
  const { caseId } = await settleContact(work, id, confirmed)
  const suggestion = await getSuggestion(work, caseId)
  if (suggestion.leadPersonId !== work.actor.personId)
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'confirm_contact' })
  await refreshHandlingTurns(work, [caseId])
  work.record(confirmed ? 'suggestion.contact_confirmed' : 'suggestion.contact_disputed', caseId, { contact: id })
  return suggestion
}

/** 已读: the first reading of one's own copy leaves a mark. */
export async function readReply(work: Work, { id }: { id: string }): Promise<Record<string, never>> {
  await markRead(work, id)
  return {}
}

/** 评价: by the lead deputy alone, changeable until it counts; a dissatisfied one says what is not solved. */
export async function rate(work: Work, { id, ...rating }: DeputyInput<'rate'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  if (rating.result === 'dissatisfied' && rating.unsolved === null)
    throw new Refusal('invalid', 'rating.unsolved_missing', {}, 'unsolved')
  const moved = await moveSuggestion(work, suggestion, { action: 'rate' })
  const { attempt } = await addRating(work, { caseId: id, round: suggestion.round, ...rating })
  await stopClocks(work, { caseIds: [id], codes: lifecycle.rate.stops })
  const action = rating.result === 'dissatisfied' && attempt <= redoLimit ? 'redo' : 'close'
  await setTurns(work, id, [{ action, role: 'deputies_office' }])
  // What was said stays out of the shared story: the unit may read it only once it counts.
  work.record('suggestion.rated', id, { round: suggestion.round, attempt })
  return moved
}

/** 再办理 after 不满意: the same units go on, one month (D27). */
export async function redo(work: Work, { id, version, note }: OfficeInput<'redo'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  refuseStale(suggestion, version)
  const shares = await assignmentsOf(work, id)
  const moved = await moveSuggestion(work, suggestion, {
    action: 'redo',
    holds: await guardsOf(work, suggestion, shares),
  })
  await countRatings(work, [id])
  const answering = shares.filter((share) => live(share, suggestion.round) && share.state === 'replied')
  for (const share of answering) await moveAssignment(work, share, { action: 'resume', parties: ['assigner'] })
  const [clock] = await startClocks(
    work,
    answering.map((share) => ({ caseId: id, assignmentId: share.id, code: 'D27' })),
  )
  await refreshHandlingTurns(work, [id])
  if (clock) await tellRedo(work, moved, { unitIds: answering.map(({ unitId }) => unitId), dueOn: clock.dueOn })
  work.record('suggestion.redo', id, { note })
  return moved
}

/** 回头看: the deputy's verdict. */
export async function recheck(work: Work, { id, verdict, words }: DeputyInput<'recheck'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  const moved = await moveSuggestion(work, suggestion, { action: 'recheck' })
  if (verdict !== 'true' && words.trim() === '') throw new Refusal('invalid', 'recheck.words_missing', {}, 'words')
  if (!(await saveVerdict(work, id, { verdict, words })))
    throw wrongStage(work, { state: suggestion.state, action: 'recheck' })
  await setTurns(work, id, [{ action: verdict === 'true' ? 'keep' : 'second_assign', role: 'deputies_office' }])
  work.record('suggestion.rechecked', id, { verdict })
  return moved
}

/** 降低类别: both classes stay on record, the reported and the verified one. */
export async function lowerClass(work: Work, input: OfficeInput<'lowerClass'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, input.id)
  refuseStale(suggestion, input.version)
  if (input.class === 'A') throw new Refusal('invalid', 'recheck.not_lower', {}, 'class')
  const moved = await moveSuggestion(work, suggestion, { action: 'lower', holds: await guardsOf(work, suggestion, []) })
  await saveDecision(work, [input.id], 'lowered')
  await saveSuggestion(work, input.id, { classVerified: input.class })
  await setTurns(work, input.id, [])
  work.record('suggestion.class_lowered', input.id, { class: input.class, note: input.note })
  return moved
}

/** 二次交办: round 2, a notice number of its own, one month (D27); round 1 stays as it was. */
export async function assignAgain(
  work: Work,
  { id, version, unitId, escalated, note }: OfficeInput<'assignAgain'>,
): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  refuseStale(suggestion, version)
  const round = suggestion.round + 1
  const moved = await moveSuggestion(work, suggestion, {
    action: 'second_assign',
    holds: await guardsOf(work, suggestion, []),
    change: { round, closedOn: null },
  })
  await saveDecision(work, [id], 'second_assignment')
  const before = (await assignmentsOf(work, id)).filter((share) => live(share, suggestion.round))
  const unitIds = unitId
    ? [(await getUnit(work, unitId)).id]
    : before.filter(({ part }) => answers(part)).map((share) => share.unitId)
  const shares = await giveShares(
    work,
    unitIds.map((unit) => ({
      caseId: id,
      round,
      unitId: unit,
      part: unitIds.length > 1 ? ('separate' as const) : ('lead' as const),
    })),
  )
  const [clock] = await startClocks(
    work,
    shares.map((share) => ({ caseId: id, assignmentId: share.id, code: 'D27' })),
  )
  if (clock) await tellSecondAssigned(work, moved, { unitIds, dueOn: clock.dueOn })
  await saveSuggestion(work, id, { classVerified: null })
  await refreshHandlingTurns(work, [id])
  const notice = await work.nextNumber(`second-assignment/${work.today.slice(0, 4)}`)
  work.record('suggestion.second_assigned', id, { round, units: unitIds, notice, escalated, note })
  return moved
}

export function refuseStale({ id, version }: Suggestion, seen: number): void {
  if (version !== seen) throw new Refusal('conflict', 'case.changed_meanwhile', { id, version: seen })
}
