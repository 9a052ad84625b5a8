/** 付表决: what stands on an agenda is offered to the console and becomes a poll of yes or no about it. */
import type { PollOffer, PutToVote } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { createPoll, pollsOfSubject } from '#features/voting/server'

interface Matter {
  readonly id: string
  readonly title: string
}

/** Those about which no vote is prepared or under way. */
export async function offersOf(
  work: Work,
  subjectKind: string,
  matters: readonly Matter[],
): Promise<Omit<PollOffer, 'subjectKind'>[]> {
  const offers = []
  for (const { id, title } of matters)
    if (!(await isCalled(work, subjectKind, id)))
      offers.push({ id, title, kind: 'motion' as const, matters: 1, secret: false })
  return offers
}

async function isCalled(work: Work, subjectKind: string, id: string): Promise<boolean> {
  const polls = await pollsOfSubject(work, subjectKind, id)
  return polls.some(({ state }) => state !== 'void' && state !== 'withdrawn')
}

export async function putAsMotion(
  work: Work,
  { kind, id, title, meetingId }: Matter & { readonly kind: string; readonly meetingId: string | null },
  { agendaItemId, method }: PutToVote,
): Promise<{ pollId: string }> {
  if (await isCalled(work, kind, id)) throw new Refusal('conflict', 'decision.already_called', {})
  const subject = { subjectKind: kind, subjectId: id }
  const place = { meetingId: meetingId ?? '', agendaItemId }
  const { id: pollId } = await createPoll(work, {
    ...place,
    ...subject,
    title,
    kind: 'motion',
    method,
    questions: [{ title }],
  })
  return { pollId }
}
