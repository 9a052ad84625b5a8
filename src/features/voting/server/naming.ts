/** 记名表决: by the voter himself, or by the office for whoever is called; the second is marked as such. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { stirMeeting } from '#features/meetings/server'
import { faultOf } from '../domain/ballot.ts'
import type { pollApi } from '../domain/contract.ts'
import { admit } from './entitlement.ts'
import { insertNamed, namedVotes, votedBy, type NamedVote } from './named-repository.ts'
import { getPoll } from './repository.ts'

type Input<Name extends keyof typeof pollApi> = z.output<(typeof pollApi)[Name]['input']>

export interface Receipt {
  readonly receipt: string
  readonly repeated: boolean
}

export const castNamed = (work: Work, { id, marks }: Input<'castNamed'>): Promise<Receipt> => {
  const { personId } = work.actor
  if (personId === null) throw new Refusal('forbidden', 'voting.not_entitled')
  return put(work, { id, marks, personId, byOffice: false })
}

export const enterNamed = (work: Work, { id, personId, marks }: Input<'enterNamed'>): Promise<Receipt> =>
  put(work, { id, marks, personId, byOffice: true })

/** 回执: the same however often it is asked for. */
export const receiptOf = ({ ports }: Work, id: string, personId: string): string =>
  ports.sha256(`named ${id} ${personId}`).slice(0, 8).toUpperCase()

async function put(
  work: Work,
  { id, marks, personId, byOffice }: Input<'castNamed'> & { personId: string; byOffice: boolean },
): Promise<Receipt> {
  const poll = await getPoll(work, id)
  if (poll.method !== 'named') throw new Refusal('conflict', 'voting.method')
  const receipt = receiptOf(work, id, personId)
  if (await hasVoted(work, { id, personId, byOffice })) return { receipt, repeated: true }
  const fault = faultOf(poll, { marks, others: [] })
  if (fault) throw new Refusal('invalid', `voting.ballot_${fault.fault}`, { question: fault.question }, 'marks')
  await admit(work, poll, personId)
  const counted = await insertNamed(work, { pollId: id, personId, marks, byOffice })
  // It was closed, or another of his devices was quicker, while this one waited.
  if (!counted && !(await hasVoted(work, { id, personId, byOffice }))) throw new Refusal('conflict', 'voting.closed')
  if (byOffice && counted) work.record('poll.entered_for', id, { person: personId })
  stirMeeting(work, poll.meetingId)
  return { receipt, repeated: !counted }
}

/** A vote comes once, from whom it came first: whoever comes second is told that it was not his that counts. */
async function hasVoted(
  work: Work,
  { id, personId, byOffice }: { id: string; personId: string; byOffice: boolean },
): Promise<boolean> {
  const voted = await votedBy(work, id, personId)
  if (voted === 'office' && !byOffice) throw new Refusal('conflict', 'voting.entered_for')
  if (voted === 'himself' && byOffice) throw new Refusal('conflict', 'voting.voted_himself')
  return voted !== undefined
}

/** Who voted how: for the office, and only once nobody can be led by it. */
export async function readNamed(work: Work, { id }: { id: string }): Promise<{ votes: NamedVote[] }> {
  const { state } = await getPoll(work, id)
  if (state !== 'closed' && state !== 'announced') throw new Refusal('conflict', 'voting.not_closed')
  return { votes: await namedVotes(work, id) }
}
