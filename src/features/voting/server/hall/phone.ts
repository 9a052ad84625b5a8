/** The ballot of one phone (手机表决): few and small queries, because a whole hall asks in the same second. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { attendeesOf, getAgendaItem, getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import type { PhoneView } from '../../domain/hall/views.ts'
import { obstacleFor } from '../entitlement.ts'
import { pollsWhere, type Poll } from '../repository.ts'
import { voterOf } from '../voter-repository.ts'

/** 发票 and 表决中: what a phone can take part in; closed ones are shown until the next. */
export async function readPhone(
  work: Work,
  { meeting: name }: z.output<typeof hallApi.phone.input>,
): Promise<PhoneView> {
  const meeting = await getMeeting(work, name)
  const polls = await pollsWhere(work, { meetingId: meeting.id })
  const poll =
    polls.find(({ state }) => state === 'open') ??
    polls.find(({ state }) => state === 'ready') ??
    polls.findLast(({ state }) => state === 'closed' || state === 'announced')
  const { personId } = work.actor
  const voter = poll && personId !== null ? await voterOf(work, poll.id, personId) : undefined
  if (!voter && !(await isInHall(work, meeting.id))) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  const item = meeting.currentItemId
  return {
    meetingId: meeting.id,
    meeting: meeting.title,
    item: item === null ? null : (await getAgendaItem(work, item)).title,
    poll: poll ? shown(poll) : null,
    obstacle: poll ? await obstacleIn(work, poll, voter) : null,
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
