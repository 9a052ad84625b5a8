/** The ballot of one phone (手机表决): few and small queries, because a whole hall asks in the same second. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { attendeesOf, getAgendaItem, getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import type { PhoneView } from '../../domain/hall/views.ts'
import { obstacleFor } from '../entitlement.ts'
import { pollsWhere, type Poll } from '../repository.ts'
import { voterOf } from '../voter-repository.ts'

export async function readPhone(
  work: Work,
  { meeting: name }: z.output<typeof hallApi.phone.input>,
): Promise<PhoneView> {
  const meeting = await getMeeting(work, name)
  const poll = await pollAtHand(work, meeting.id)
  const { personId } = work.actor
  const voter = poll && personId !== null ? await voterOf(work, poll.id, personId) : undefined
  if (!voter && !(await isInHall(work, meeting.id))) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  return { ...(await viewOf(work, meeting, poll)), obstacle: poll ? await obstacleIn(work, poll, voter) : null }
}

/** The same for everybody: who may vote is found out when a paper is asked for. */
export async function readBallot(
  work: Work,
  { meeting: name, ticket }: z.output<typeof hallApi.ballot.input>,
): Promise<PhoneView> {
  const meeting = await getMeeting(work, name)
  if (ticket !== ticketFor(work, meeting.id)) throw new Refusal('not_found', 'meeting.not_found', { id: name })
  return { ...(await viewOf(work, meeting, await pollAtHand(work, meeting.id))), obstacle: null }
}

/** Only who was on the roll when the page was opened has it. */
const ticketFor = ({ ports }: Work, meetingId: string): string => ports.seals.digest(`ballot of ${meetingId}`)

/** 发票 and 表决中: what a phone can take part in; closed ones are shown until the next. */
async function pollAtHand(work: Work, meetingId: string): Promise<Poll | undefined> {
  const polls = await pollsWhere(work, { meetingId })
  return (
    polls.find(({ state }) => state === 'open') ??
    polls.find(({ state }) => state === 'ready') ??
    polls.findLast(({ state }) => state === 'closed' || state === 'announced')
  )
}

async function viewOf(
  work: Work,
  { id, reference, title, currentItemId }: Meeting,
  poll: Poll | undefined,
): Promise<Omit<PhoneView, 'obstacle'>> {
  return {
    ticket: ticketFor(work, id),
    reference,
    meetingId: id,
    meeting: title,
    item: currentItemId === null ? null : (await getAgendaItem(work, currentItemId)).title,
    poll: poll ? shown(poll) : null,
  }
}

const shown = ({ id, title, kind, method, state, questions, publicKey, papersRoot }: Poll): PhoneView['poll'] => ({
  id,
  title,
  kind,
  method,
  state,
  questions: [...questions],
  publicKey,
  papersRoot,
  otherNames: kind === 'election',
})

async function obstacleIn(work: Work, poll: Poll, voter: Awaited<ReturnType<typeof voterOf>>): Promise<string | null> {
  const obstacle = await obstacleFor(work, poll, voter)
  return obstacle ? work.ports.words(work.language, new Refusal('conflict', `voting.${obstacle}`)) : null
}

async function isInHall(work: Work, meetingId: string): Promise<boolean> {
  const attendees = await attendeesOf(work, await getMeeting(work, meetingId))
  return attendees.some(({ personId }) => personId === work.actor.personId)
}
