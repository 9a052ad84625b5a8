/** A poll as it is shown (表决视图): before the closing only how many have voted, before the announcement no result but to those who keep it. */
import { outcomeOf as outcomeIn, spareFor } from '#kernel/majority'
import { quorumRules } from '#kernel/majority-rules'
import type { PollOutcome } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { attendeesOf, getMeeting, votersAt } from '#features/meetings/server'
import type { PollParty } from '../domain/lifecycle.ts'
import { hasPlaces, isCountedByPeople, isSecret, takesOtherNames } from '../domain/rule.ts'
import type { PollRow, PollView, VoterRow } from '../domain/views.ts'
import { entriesOf, isAgreed, type Entry } from './entry-repository.ts'
import { obstacleFor } from './entitlement.ts'
import { votersByName } from './named-repository.ts'
import { outcomeOf, outcomeOfPoll } from './outcome.ts'
import { getPoll, pollsWhere, type Poll } from './repository.ts'
import { areScrutineersMissing } from './scrutineers.ts'
import { actionsFor, partiesTo, receivedBy } from './situation.ts'
import { countVoters, voterOf, votersOf, type PollVoter } from './voter-repository.ts'

export const rowOf = (poll: Poll): PollRow => ({
  id: poll.id,
  meetingId: poll.meetingId,
  agendaItemId: poll.agendaItemId,
  subjectKind: poll.subjectKind,
  subjectId: poll.subjectId,
  title: poll.title,
  kind: poll.kind,
  method: poll.method,
  state: poll.state,
  round: poll.round,
  afterId: poll.afterId,
  version: poll.version,
})

export async function listPolls(work: Work, { meetingId }: { meetingId: string }): Promise<{ polls: PollRow[] }> {
  const parties = await partiesTo(work, { meetingId })
  if (parties.length === 0 && !(await isInHall(work, meetingId))) throw notFound()
  return { polls: (await pollsWhere(work, { meetingId })).map(rowOf) }
}

const notFound = (): Refusal => new Refusal('not_found', 'voting.not_found', {})

async function isInHall(work: Work, meetingId: string): Promise<boolean> {
  const attendees = await attendeesOf(work, await getMeeting(work, meetingId))
  return attendees.some(({ personId }) => personId === work.actor.personId)
}

export async function readPoll(work: Work, { id }: { id: string }): Promise<PollView> {
  const poll = await getPoll(work, id)
  const parties = await partiesTo(work, poll)
  const { personId } = work.actor
  const voter = personId === null ? undefined : await voterOf(work, id, personId)
  if (parties.length === 0 && !voter && !(await isInHall(work, poll.meetingId))) throw notFound()
  return viewOf(work, poll, { parties, voter })
}

/** The poll after a step, for whoever took it. */
export const viewAfter = async (work: Work, poll: Poll): Promise<PollView> => {
  const { personId } = work.actor
  const voter = personId === null ? undefined : await voterOf(work, poll.id, personId)
  return viewOf(work, poll, { parties: await partiesTo(work, poll), voter })
}

async function viewOf(
  work: Work,
  poll: Poll,
  { parties, voter }: { parties: readonly PollParty[]; voter: PollVoter | undefined },
): Promise<PollView> {
  const obstacle = (await obstacleFor(work, poll, voter)) ?? null
  const entries = await entriesOf(work, poll.id)
  const counts = await countVoters(work, poll.id)
  return {
    ...rowOf(poll),
    questions: [...poll.questions],
    otherNames: takesOtherNames(poll),
    secret: isSecret(poll.method),
    mergedReason: poll.mergedReason,
    voidReason: poll.voidReason,
    scrutineers: poll.scrutineers.map(({ name }) => name),
    scrutineersApproved: poll.scrutineersApprovedOn !== null,
    scrutineersNeeded: waits(poll) && (await areScrutineersMissing(work, poll, await getMeeting(work, poll.meetingId))),
    publicKey: poll.publicKey,
    openedAt: poll.openedAt?.toISOString() ?? null,
    closedAt: poll.closedAt?.toISOString() ?? null,
    announcedAt: poll.announcedAt?.toISOString() ?? null,
    received: await receivedBy(work, poll),
    expected: counts.present,
    ...(await hopeOf(work, poll)),
    entries: entries.length,
    agreed: isAgreed(entries),
    own: {
      obstacle,
      words: obstacle && work.ports.words(work.language, new Refusal('conflict', `voting.${obstacle}`)),
      paperIssued: (voter?.paperDigest ?? null) !== null,
    },
    outcome: mayHear(poll, { parties, entries }) ? await outcomeOf(work, poll) : null,
    actions: await actionsFor(work, poll, parties),
  }
}

const waits = ({ state }: Poll): boolean => state === 'draft' || state === 'ready'

/**
 * Whoever keeps or chairs the poll looks at the result first; everybody else hears it announced. Before two counts by people
 * agree there is none: nobody is to read out that it failed with no votes.
 */
function mayHear(
  { state, method }: Poll,
  { parties, entries }: { parties: readonly PollParty[]; entries: readonly Entry[] },
): boolean {
  if (state === 'announced') return true
  const counted = !isCountedByPeople(method) || isAgreed(entries)
  return state === 'closed' && parties.length > 0 && counted
}

/** 还差几人: how many may leave before a single motion cannot pass any more. */
async function hopeOf(work: Work, poll: Poll): Promise<{ needed: number | null; spare: number | null }> {
  const undecided = ['draft', 'ready', 'open'].includes(poll.state)
  if (!undecided || !('majority' in poll.rule) || hasPlaces(poll.kind)) return { needed: null, spare: null }
  const { kind } = await getMeeting(work, poll.meetingId)
  const voters = await votersAt(work, poll.meetingId, poll.agendaItemId ?? undefined)
  const there = voters.filter((voter) => voter.present)
  const taken = await takingPart(work, poll)
  const mayVote = voters.filter(({ personId, present, recused }) => taken.has(personId) || (present && !recused)).length
  const { majority } = poll.rule
  const recused = there.filter((voter) => voter.recused).length
  const assembly = { members: voters.length, present: mayVote, recused, cast: mayVote, valid: mayVote }
  const { needed } = outcomeIn(majority, assembly, 0)
  if (poll.state !== 'open') return { needed, spare: spareFor(majority, quorumRules[kind], assembly) }
  // The quorum was there at the opening, and whoever has voted on his phone may leave.
  const spare = spareFor(majority, undefined, assembly)
  return { needed, spare: spare >= mayVote - taken.size ? null : spare }
}

/** Whose vote counts wherever he is now: he has voted by name, or has a paper. */
async function takingPart(work: Work, poll: Poll): Promise<ReadonlySet<string>> {
  if (poll.state !== 'open' || isCountedByPeople(poll.method)) return new Set()
  if (poll.method === 'named') return votersByName(work, poll.id)
  const voters = await votersOf(work, poll.id)
  return new Set(voters.filter(({ paperDigest }) => paperDigest !== null).map(({ personId }) => personId))
}

export async function readOutcome(work: Work, { id }: { id: string }): Promise<PollOutcome> {
  const { state } = await readPoll(work, { id })
  if (state !== 'announced') throw new Refusal('conflict', 'voting.not_announced')
  return outcomeOfPoll(work, id)
}

export async function readVoters(work: Work, { id }: { id: string }): Promise<{ voters: VoterRow[] }> {
  const voters = await votersOf(work, id)
  const byName = await votersByName(work, id)
  return {
    voters: voters.map(({ personId, name, seat, atOpening, cameLater, paperDigest }) => ({
      personId,
      name,
      seat,
      standing: cameLater ? 'present' : atOpening,
      takesPart: paperDigest !== null || byName.has(personId),
    })),
  }
}

export const pollsOfSubject = async (work: Work, subjectKind: string, subjectId: string): Promise<PollRow[]> =>
  (await pollsWhere(work, { subjectKind, subjectId })).map(rowOf)
