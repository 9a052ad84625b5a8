/** 谁可以表决: the exact reason why somebody cannot vote now; the page shows the one the command refuses with. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { findAttendee } from '#features/meetings/server'
import type { Obstacle } from '../domain/views.ts'
import { votedBy } from './named-repository.ts'
import type { Poll } from './repository.ts'
import { letIn, voterOf, type PollVoter } from './voter-repository.ts'

const before: readonly string[] = ['draft', 'ready']

/** Why this person cannot take part in the poll as it stands; undefined when he can. */
export async function obstacleFor(
  work: Work,
  poll: Pick<Poll, 'id' | 'state' | 'method' | 'meetingId' | 'agendaItemId'>,
  voter: PollVoter | undefined,
): Promise<Obstacle | undefined> {
  if (before.includes(poll.state) && !(poll.method === 'electronic' && poll.state === 'ready')) return 'not_open'
  if (poll.state !== 'open' && poll.state !== 'ready') return 'closed'
  if (!voter) return 'not_entitled'
  const voted = poll.method === 'named' ? await votedBy(work, poll.id, voter.personId) : undefined
  if (voted) return voted === 'office' ? 'entered_for' : 'voted'
  if (voter.atOpening === 'recused') return 'recused'
  const away = await awayNow(work, poll, voter)
  if (away !== undefined) return away
  if (poll.method !== 'electronic' && poll.method !== 'named') return 'method'
  return undefined
}

/** Whoever goes, or recuses himself, before he has voted does not vote any more. */
async function awayNow(
  work: Work,
  { meetingId, agendaItemId }: Pick<Poll, 'meetingId' | 'agendaItemId'>,
  { personId, atOpening, cameLater }: PollVoter,
): Promise<Obstacle | undefined> {
  const own = await findAttendee(work, { id: meetingId, currentItemId: agendaItemId }, { personId })
  if (own?.attendance === 'present') return undefined
  if (own?.attendance === 'recused') return 'recused'
  return atOpening === 'absent' && !cameLater ? 'not_present' : 'left'
}

/** The voter who may take part now, let in when he came after the opening; refuses with the exact reason. */
export async function admit(
  work: Work,
  poll: Pick<Poll, 'id' | 'state' | 'method' | 'meetingId' | 'agendaItemId'>,
  personId: string | null,
): Promise<PollVoter> {
  const voter = personId === null ? undefined : await voterOf(work, poll.id, personId)
  const obstacle = await obstacleFor(work, poll, voter)
  if (obstacle || !voter)
    throw new Refusal(obstacle === 'not_entitled' ? 'forbidden' : 'conflict', `voting.${obstacle ?? 'not_entitled'}`)
  if (voter.atOpening === 'absent' && !voter.cameLater) await letIn(work, poll.id, voter.personId)
  return voter
}
