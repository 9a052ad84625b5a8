/** How a decision stands for the actor: which parties he is, which guards hold, and what he may do (决议决定权限). */
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import type { Facts } from '#kernel/refusal'
import { congressOffices, holdsAny } from '#kernel/roles'
import { ownOrgansOf, type Work } from '#kernel/work'
import { isVotedOn } from '#features/voting/server'
import {
  resolutionRules,
  type ResolutionAction,
  type ResolutionGuard,
  type ResolutionParty,
} from '../domain/lifecycle.ts'
import { dossierNeeded, type Resolution } from '../domain/views.ts'
import { reportsOf } from './repository.ts'

export const isOffice = ({ actor }: Work): boolean => holdsAny(actor, congressOffices)

type Parts = Pick<Resolution, 'proposerId' | 'executorId' | 'meetingChairId'>

export function partiesOf(work: Work, { proposerId, executorId, meetingChairId }: Parts): ResolutionParty[] {
  const organs = ownOrgansOf(work.actor)
  const { personId } = work.actor
  return [
    ...(isOffice(work) ? ['office' as const] : []),
    ...(organs.includes(proposerId) ? ['proposer' as const] : []),
    ...(executorId !== null && organs.includes(executorId) ? ['executor' as const] : []),
    ...(personId !== null && personId === meetingChairId ? ['presiding' as const] : []),
  ]
}

type Guards = Partial<Record<ResolutionGuard, boolean>>

/** What holds of the decision itself; meetings named with a step are judged with the step. */
export async function guardsOf(work: Work, resolution: Resolution): Promise<Guards> {
  const { kind, major, text, dossier, reviewedOn, state } = resolution
  const reports = state === 'adopted' ? await reportsOf(work, resolution.id) : []
  return {
    resolution_dossier: text !== '' && (major === null || dossierNeeded.every((part) => dossier[part] !== '')),
    resolution_voted_on: kind !== 'filing',
    resolution_filing: kind === 'filing',
    resolution_reviewed: major === null || reviewedOn !== null,
    resolution_not_voted: state !== 'on_agenda' || !(await isVotedOn(work, 'resolution', resolution.id)),
    resolution_reports_in: reports.every(({ reportedOn }) => reportedOn !== null),
  }
}

/** Refuses a step the rules do not allow; answers where it leads. */
export async function checkStep<Action extends ResolutionAction>(
  work: Work,
  resolution: Resolution,
  action: Action,
  { holds = {}, facts = {} }: { holds?: Guards; facts?: Facts } = {},
): Promise<StateAfter<typeof resolutionRules, Action>> {
  const situation = {
    state: resolution.state,
    parties: partiesOf(work, resolution),
    holds: { ...(await guardsOf(work, resolution)), ...holds },
  }
  return nextState(resolutionRules, action, situation, facts)
}

/** Conditions that depend on the meeting chosen with the step: a button does not wait for them. */
const chosenWithStep = {
  resolution_in_time: true,
  resolution_same_body: true,
  resolution_withdrawal_agreed: true,
} as const satisfies Guards

/** Every action for this reader: null when allowed, else the reason. */
export async function actionsFor(work: Work, resolution: Resolution): Promise<Record<string, string | null>> {
  const situation = {
    state: resolution.state,
    parties: partiesOf(work, resolution),
    holds: { ...(await guardsOf(work, resolution)), ...chosenWithStep },
  }
  return reasonsOf(resolutionRules, situation)
}
