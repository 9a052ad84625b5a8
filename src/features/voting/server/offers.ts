/** 待付表决的事项: what the owners of subjects have under an item, and the poll made of one of them. */
import type { PollOffer } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import { getAgendaItem } from '#features/meetings/server'
import type { pollApi } from '../domain/contract.ts'
import { getPoll, type Poll } from './repository.ts'
import { partiesTo } from './situation.ts'

export async function offersUnder(work: Work, agendaItemId: string): Promise<PollOffer[]> {
  const offers: PollOffer[] = []
  for (const subject of work.slots.pollSubjects)
    for (const offer of (await subject.offered?.(work, agendaItemId)) ?? [])
      offers.push({ subjectKind: subject.kind, ...offer })
  return offers
}

/** 付表决: the owner of the subject makes the poll, so that the result goes back to it. */
export async function putToVote(work: Work, asked: z.output<typeof pollApi.put.input>): Promise<Poll> {
  const { subjectKind, ...offer } = asked
  const { meetingId } = await getAgendaItem(work, offer.agendaItemId)
  if (!(await partiesTo(work, { meetingId })).includes('office')) throw new Refusal('forbidden', 'request.forbidden')
  const owner = work.slots.pollSubjects.find(({ kind }) => kind === subjectKind)
  const made = await owner?.put?.(work, offer)
  if (!made) throw new Refusal('not_found', 'voting.not_found', {})
  return getPoll(work, made.pollId)
}
