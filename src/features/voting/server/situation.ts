/** How a poll stands for the actor (表决权限): whether he keeps or chairs it, which conditions hold, what he may do next. */
import { allowedActions, nextState, type StateAfter } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { getAgendaItem, getMeeting, partiesOf, quorumAt } from '#features/meetings/server'
import { pollRules, type PollAction, type PollGuard, type PollParty } from '../domain/lifecycle.ts'
import { isCountedByPeople, isSecret } from '../domain/rule.ts'
import { isTied } from '../domain/tally.ts'
import { countSpent } from './box.ts'
import { entriesOf, isAgreed } from './entry-repository.ts'
import { countNamed } from './named-repository.ts'
import { outcomeOfPoll } from './outcome.ts'
import { isAnotherOpen, type Poll } from './repository.ts'
import { areScrutineersMissing } from './scrutineers.ts'

export const partiesTo = async (work: Work, { meetingId }: Pick<Poll, 'meetingId'>): Promise<PollParty[]> =>
  partiesAt(work, await getMeeting(work, meetingId))

/** The same for whoever has read the meeting. */
export const partiesAt = (work: Work, meeting: Meeting): PollParty[] =>
  partiesOf(work, meeting).filter((party) => party === 'office' || party === 'presiding')

type Guards = Record<PollGuard, boolean>

/** 已收到: how many have voted, as far as the house can know. */
export async function receivedBy(work: Work, { id, method }: Poll): Promise<number> {
  if (method === 'electronic') return countSpent(work, id)
  return method === 'named' ? countNamed(work, id) : 0
}

async function guardsOf(work: Work, poll: Poll, meeting: Meeting): Promise<Guards> {
  const waits = poll.state === 'draft' || poll.state === 'ready'
  const byPeople = isCountedByPeople(poll.method)
  return {
    meeting_sits: meeting.state === 'open',
    item_current:
      poll.agendaItemId === null || (waits && (await getAgendaItem(work, poll.agendaItemId)).state === 'current'),
    quorum: waits && (await quorumAt(work, meeting)).reached,
    nothing_open: waits && !(await isAnotherOpen(work, poll)),
    papers_made: poll.method !== 'electronic' || poll.state === 'ready',
    electronic: poll.method === 'electronic',
    secret_way: isSecret(poll.method),
    scrutineers_named: poll.scrutineers.length > 0 && poll.scrutineersApprovedOn === null,
    scrutineers_approved: waits && !(await areScrutineersMissing(work, poll, meeting)),
    something_cast: poll.state === 'open' && (byPeople || (await receivedBy(work, poll)) > 0),
    counted: poll.state === 'closed' && (!byPeople || isAgreed(await entriesOf(work, poll.id))),
    counted_by_people: byPeople,
    several_questions: poll.questions.length > 1,
    ...(await leftOver(work, poll)),
  }
}

/** What an announced vote has left: equal votes, places, or candidates who formally stand. */
async function leftOver(
  work: Work,
  { id, state, kind, subjectKind }: Poll,
): Promise<Pick<Guards, 'something_tied' | 'preliminary_done' | 'places_left'>> {
  const questions = state === 'announced' ? (await outcomeOfPoll(work, id)).questions : []
  const left = questions.some((question) => question.left > 0)
  const tied = questions.some(isTied)
  return {
    something_tied: tied,
    preliminary_done: kind === 'preliminary' && state === 'announced' && !tied,
    places_left: kind === 'election' && left && !tied && subjectKind === null,
  }
}

/** The state after a step; refuses with the reason the page shows beside its button. */
export async function stepOf<Action extends PollAction>(
  work: Work,
  poll: Poll,
  action: Action,
): Promise<StateAfter<typeof pollRules, Action>> {
  const meeting = await getMeeting(work, poll.meetingId)
  const holds = await guardsOf(work, poll, meeting)
  return nextState(pollRules, action, { state: poll.state, parties: partiesAt(work, meeting), holds })
}

export async function actionsFor(work: Work, poll: Poll, parties: readonly PollParty[]): Promise<PollAction[]> {
  if (parties.length === 0) return []
  const holds = await guardsOf(work, poll, await getMeeting(work, poll.meetingId))
  return allowedActions(pollRules, { state: poll.state, parties, holds })
}
