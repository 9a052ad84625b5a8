/** The ballot of one phone (手机表决): few and small queries, because a whole hall asks in the same second. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { findAttendee, getAgendaItem, getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import type { PhoneView } from '../../domain/hall/views.ts'
import { takesOtherNames } from '../../domain/rule.ts'
import { obstacleFor } from '../entitlement.ts'
import { pollsWhere, type Poll } from '../repository.ts'
import { receiptOf } from '../naming.ts'
import { voterOf, votersOf } from '../voter-repository.ts'

export async function readPhone(
  work: Work,
  { meeting: name }: z.output<typeof hallApi.phone.input>,
): Promise<PhoneView> {
  const meeting = await getMeeting(work, name)
  const poll = await pollAtHand(work, meeting.id)
  const personId = work.actor.personId ?? ''
  const voter = poll && personId !== '' ? await voterOf(work, poll.id, personId) : undefined
  const votes = poll !== undefined && canVoteIn(poll)
  const own = voter && votes ? undefined : await findAttendee(work, meeting, { personId: work.actor.personId })
  if (!voter && !own) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  const mark = markOf(work, meeting.id, personId)
  const why = poll ? await obstacleFor(work, poll, voter) : undefined
  // A member who is there can wait for the ballot of the whole hall.
  const mayVote = votes ? why === undefined : own?.part === 'member' && own.attendance === 'present'
  return {
    ...(await viewOf(work, meeting, poll)),
    ticket: mayVote ? ticketFor(work, meeting.id) : '',
    obstacle: why ? work.ports.words(work.language, new Refusal('conflict', `voting.${why}`)) : null,
    mark,
    entitled: mayVote ? [mark] : [],
    receipt: poll && why === 'voted' ? receiptOf(work, poll.id, personId) : null,
  }
}

/** The same for everybody; who may vote stands in it as marks, so that a phone shows the ballot to nobody else. */
export async function readBallot(
  work: Work,
  { meeting: name, ticket }: z.output<typeof hallApi.ballot.input>,
): Promise<PhoneView> {
  const meeting = await getMeeting(work, name)
  if (ticket !== ticketFor(work, meeting.id)) throw new Refusal('not_found', 'meeting.not_found', { id: name })
  const poll = await pollAtHand(work, meeting.id)
  const entitled = poll && canVoteIn(poll) ? await entitledTo(work, poll) : []
  const view = await viewOf(work, meeting, poll)
  const marks = entitled.map((personId) => markOf(work, meeting.id, personId)).toSorted()
  return { ...view, obstacle: null, mark: '', entitled: marks, receipt: null }
}

const canVoteIn = ({ state }: Poll): boolean => state === 'ready' || state === 'open'

/**
 * Whoever was there at the opening, or was let in since; never whoever recused himself. It is read while a whole hall waits,
 * so from the frozen roll alone: whoever comes later has a page of his own until he is let in.
 */
async function entitledTo(work: Work, { id }: Poll): Promise<string[]> {
  const voters = await votersOf(work, id)
  return voters
    .filter(({ atOpening, cameLater }) => atOpening === 'present' || (atOpening === 'absent' && cameLater))
    .map(({ personId }) => personId)
}

/** Only who could vote when the page was opened has it. */
const ticketFor = ({ ports }: Work, meetingId: string): string => ports.seals.digest(`ballot of ${meetingId}`)

/**
 * Known to the phone it belongs to, and to nobody who reads the list of them; short, because the list goes to every phone
 * of a hall in the same second.
 */
const markOf = ({ ports }: Work, meetingId: string, personId: string): string =>
  parseInt(ports.seals.digest(`voter ${personId} of ${meetingId}`).slice(0, 10), 16)
    .toString(36)
    .padStart(8, '0')

/** With what it takes the place of. */
type AtHand = Poll & { readonly insteadOf: string | null }

/** 发票 and 表决中: what a phone can take part in; closed ones are shown until the next. */
async function pollAtHand(work: Work, meetingId: string): Promise<AtHand | undefined> {
  const polls = await pollsWhere(work, { meetingId })
  const poll =
    polls.find(({ state }) => state === 'open') ??
    polls.find(({ state }) => state === 'ready') ??
    polls.findLast(({ state }) => state === 'closed' || state === 'announced')
  const before = polls.find(({ id, state }) => id === poll?.afterId && state === 'void')
  return poll && { ...poll, insteadOf: before?.voidReason ?? null }
}

async function viewOf(
  work: Work,
  { id, reference, title, currentItemId }: Meeting,
  poll: AtHand | undefined,
): Promise<Omit<PhoneView, 'obstacle' | 'mark' | 'entitled' | 'receipt'>> {
  return {
    ticket: ticketFor(work, id),
    reference,
    meetingId: id,
    meeting: title,
    item: currentItemId === null ? null : (await getAgendaItem(work, currentItemId)).title,
    poll: poll ? shown(poll) : null,
  }
}

const shown = ({
  id,
  title,
  kind,
  method,
  state,
  rule,
  questions,
  publicKey,
  papersRoot,
  insteadOf,
}: AtHand): PhoneView['poll'] => ({
  id,
  title,
  kind,
  method,
  state,
  questions: [...questions],
  publicKey,
  papersRoot,
  otherNames: takesOtherNames({ kind, rule }),
  insteadOf,
})
