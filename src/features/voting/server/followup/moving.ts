/** How a follow-up goes on (测评后续的推进): one act, one state, one clock at a time; whose turn it is, is told. */
import type { Work } from '#kernel/work'
import { saveCase, startClocks, stopClocks } from '#features/cases/server'
import { notify } from '#features/notices/server'
import { ladderSteps, periodOf, type Ladder, type LadderStep } from '../../domain/followup/ladder.ts'
import { openStates, turnIn, type FollowupState } from '../../domain/followup/lifecycle.ts'
import { addAct, getFollowup, type NewAct, type StoredFollowup } from './repository.ts'

/** The page of everybody who has a part in it; the office has it at the workbench too. */
export const linkOf = (id: string): string => `/followups/${id}`

const clockCodes = ladderSteps.map((step) => `followup.${step}`)

/** The act is put down; the clock of the step before is stopped and that of the next one started. */
export async function moveOn(
  work: Work,
  followup: StoredFollowup,
  { to, ...act }: NewAct & { readonly to: FollowupState },
): Promise<StoredFollowup> {
  const { id, version } = followup
  const over = !openStates.some((state) => state === to)
  await saveCase(work, { id, version }, { state: to, closedOn: over ? work.today : null })
  await addAct(work, id, act)
  // A poll that was called keeps the day by which it is to be held.
  if (to !== 'polling') {
    await stopClocks(work, { caseIds: [id], codes: clockCodes, cancelled: to === 'dropped' })
    await startClock(work, followup, to)
    await tellRespondent(work, followup, to)
  }
  return getFollowup(work, id)
}

const isStep = (state: FollowupState): state is Extract<FollowupState, LadderStep> =>
  ladderSteps.some((step) => step === state)

/** The period of the step as it stood when the follow-up began; the organ's own steps are its share of the case. */
export async function startClock(
  work: Work,
  { id, assignmentId, ladder }: { id: string; assignmentId: string | null; ladder: Ladder },
  state: FollowupState,
): Promise<void> {
  const rule = isStep(state) ? periodOf(ladder, state) : undefined
  if (!rule) return
  const own = state === 'report_again' || state === 'redo'
  await startClocks(work, [{ caseId: id, code: rule.code, rule, assignmentId: own ? assignmentId : null }])
}

export async function tellRespondent(
  work: Work,
  { id, title, respondentId, polls }: Pick<StoredFollowup, 'id' | 'title' | 'respondentId' | 'polls'>,
  state: FollowupState,
): Promise<void> {
  if (respondentId === null || turnIn(state, respondentId) !== 'respondent') return
  await notify(work, {
    to: { organisationIds: [respondentId] },
    kind: 'voting.followup_turn',
    subjectId: id,
    link: linkOf(id),
    facts: { title, step: `clock.followup.${state}` },
    key: `followup/${id}/${state}/${polls}`,
  })
}
