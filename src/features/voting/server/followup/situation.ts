/** How a follow-up stands for the actor (测评后续权限): which parties he is, which conditions hold, what he may do. */
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import { ownOrgansOf, type Work } from '#kernel/work'
import { isOffice } from '#features/meetings/server'
import {
  followupRules,
  type FollowupAction,
  type FollowupGuard,
  type FollowupParty,
} from '../../domain/followup/lifecycle.ts'
import { hasPollUnderWay, type StoredFollowup } from './repository.ts'

export function partiesOf(work: Work, { respondentId }: Pick<StoredFollowup, 'respondentId'>): FollowupParty[] {
  return [
    ...(isOffice(work.actor) ? ['office' as const] : []),
    ...(respondentId !== null && ownOrgansOf(work.actor).includes(respondentId) ? ['respondent' as const] : []),
  ]
}

type Guards = Partial<Record<FollowupGuard, boolean>>

const guardsOf = async (work: Work, { id, state }: StoredFollowup): Promise<Guards> => ({
  followup_no_poll: state !== 'polling' || !(await hasPollUnderWay(work, id)),
})

/** Refuses a step the rules do not allow; answers where the table says it leads. */
export async function checkStep<Action extends FollowupAction>(
  work: Work,
  followup: StoredFollowup,
  action: Action,
  holds: Guards = {},
): Promise<StateAfter<typeof followupRules, Action>> {
  const situation = {
    state: followup.state,
    parties: partiesOf(work, followup),
    holds: { ...(await guardsOf(work, followup)), ...holds },
  }
  return nextState(followupRules, action, situation)
}

export async function actionsFor(work: Work, followup: StoredFollowup): Promise<Record<string, string | null>> {
  const situation = {
    state: followup.state,
    parties: partiesOf(work, followup),
    // Whether the chairmen agreed is said with the step.
    holds: { ...(await guardsOf(work, followup)), followup_drop_agreed: true },
  }
  return reasonsOf(followupRules, situation)
}
