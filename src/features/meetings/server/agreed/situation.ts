/** How a list and its matters stand for the actor (议定事项权限): which parties he is, what holds, what he may do. */
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import { ownOrgansOf, type Work } from '#kernel/work'
import {
  agreedListRules,
  agreedMatterRules,
  type ListAction,
  type ListGuard,
  type ListState,
  type MatterAction,
  type MatterGuard,
  type MatterParty,
} from '../../domain/agreed/lifecycle.ts'
import { heldStates } from '../../domain/lifecycle.ts'
import type { Meeting } from '../../domain/views.ts'
import { isOffice } from '../situation.ts'
import type { StoredMatter } from './repository.ts'

export function matterPartiesOf(
  work: Work,
  { leadId, coOwners }: Pick<StoredMatter, 'leadId' | 'coOwners'>,
): MatterParty[] {
  const organs = ownOrgansOf(work.actor)
  return [
    ...(isOffice(work.actor) ? ['office' as const] : []),
    ...(organs.includes(leadId) ? ['owner' as const] : []),
    ...(coOwners.some(({ id }) => organs.includes(id)) ? ['co_owner' as const] : []),
  ]
}

const matterGuards = (work: Work, matter: StoredMatter): Record<MatterGuard, boolean> => ({
  agreed_in_time: matter.dueOn !== null && matter.stoppedOn === null && work.today <= matter.dueOn,
  agreed_nothing_asked: matter.extensionId === null,
  agreed_time_asked: matter.extensionId !== null,
  agreed_reported: matter.state === 'reported' || !matter.reportBack,
  agreed_no_topic: matter.topicId === null,
})

const matterSituation = (work: Work, matter: StoredMatter) => ({
  state: matter.state,
  parties: matterPartiesOf(work, matter),
  holds: matterGuards(work, matter),
})

/** Refuses a step the rules do not allow; answers where it leads. */
export const checkMatter = <Action extends MatterAction>(
  work: Work,
  matter: StoredMatter,
  action: Action,
): StateAfter<typeof agreedMatterRules, Action> => nextState(agreedMatterRules, action, matterSituation(work, matter))

export function matterActions(work: Work, matter: StoredMatter): Record<string, string | null> {
  const situation = matterSituation(work, matter)
  return reasonsOf(agreedMatterRules, situation)
}

const closedStates: readonly string[] = heldStates
const satStates: readonly string[] = ['open', 'adjourned', ...heldStates]

export interface ListStand {
  readonly meeting: Pick<Meeting, 'kind' | 'state'>
  readonly state: ListState
  readonly drafts: number
}

export const listGuards = ({ meeting, drafts }: ListStand): Record<ListGuard, boolean> => ({
  agreed_joint_meeting: meeting.kind === 'joint',
  agreed_meeting_sat: satStates.includes(meeting.state),
  agreed_meeting_closed: closedStates.includes(meeting.state),
  agreed_has_drafts: drafts > 0,
  agreed_no_drafts: drafts === 0,
})

const listSituation = (work: Work, stand: ListStand) => ({
  state: stand.state,
  parties: isOffice(work.actor) ? ['office'] : [],
  holds: listGuards(stand),
})

export const checkList = <Action extends ListAction>(
  work: Work,
  stand: ListStand,
  action: Action,
): StateAfter<typeof agreedListRules, Action> => nextState(agreedListRules, action, listSituation(work, stand))

export function listActions(work: Work, stand: ListStand): Record<string, string | null> {
  const situation = listSituation(work, stand)
  return reasonsOf(agreedListRules, situation)
}
