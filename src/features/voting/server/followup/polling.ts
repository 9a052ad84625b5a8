/** 再次测评: a poll made from the step, linked to the one before; what is announced of it decides how the matter goes on. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { AnnouncedPoll, PollSubject } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { addAgendaItem, getMeeting } from '#features/meetings/server'
import type { followupApi } from '../../domain/followup/contract.ts'
import { afterFailure } from '../../domain/followup/ladder.ts'
import { followupRules } from '../../domain/followup/lifecycle.ts'
import { followupWords } from '../../messages/followup.ts'
import { createPoll } from '../creation.ts'
import { getPoll, savePoll } from '../repository.ts'
import { moveOn } from './moving.ts'
import { dissatisfiedIn } from './opening.ts'
import { addAct, getFollowup, savePolls, type StoredFollowup } from './repository.ts'
import { checkStep } from './situation.ts'

export async function callPoll(
  work: Work,
  { id, version, meetingId, agendaItemId, method }: z.output<typeof followupApi.callPoll.input>,
): Promise<StoredFollowup> {
  const followup = await getFollowup(work, id)
  const to = await checkStep(work, followup, 'call_poll')
  const before = await getPoll(work, followup.lastPollId)
  const meeting = await getMeeting(work, meetingId)
  if (meeting.bodyId !== (await getMeeting(work, before.meetingId)).bodyId)
    throw new Refusal('invalid', 'followup.other_body', {}, 'meetingId')
  const title = say(followupWords['zh-CN'].pollTitle, { title: followup.title })
  const item = { meetingId, title, kind: 'poll' as const, organisationId: followup.respondentId }
  const itemId = agendaItemId ?? (await addAgendaItem(work, item)).id
  const poll = await createPoll(work, {
    meetingId,
    agendaItemId: itemId,
    subjectKind: 'followup',
    subjectId: id,
    title,
    kind: 'satisfaction',
    method,
    questions: [{ title: followup.title, subjectId: followup.subjectId }],
  })
  await savePoll(work, poll, { afterId: before.id, round: followup.polls + 1 })
  work.record('followup.poll_called', id, { name: followup.title, poll: poll.id, meeting: meeting.title })
  return moveOn(work, { ...followup, version }, { to, act: 'poll', meetingId, pollId: poll.id })
}

/** 满意、基本满意 settles the matter; 不满意 leads on by the ladder; without a valid ballot nothing was said, and it is held again. */
export const followupPolls: PollSubject = {
  kind: 'followup',
  async announced(work, poll) {
    const followup = await getFollowup(work, poll.subjectId)
    const { id, title, polls, ladder } = followup
    const act = { act: 'announced', pollId: poll.pollId, meetingId: poll.meetingId } as const
    const graded = poll.questions.some(({ grade }) => grade !== null)
    if (!graded) return addAct(work, id, act)
    await savePolls(work, followup, { lastPollId: poll.pollId, polls: polls + 1 })
    const after = { ...followup, polls: polls + 1 }
    const failed = dissatisfiedIn(poll).length > 0
    const situation = { state: followup.state, parties: ['house'] }
    if (failed) {
      const next = afterFailure(ladder, polls + 1)
      nextState(followupRules, next === 'ended' ? 'end' : 'fail', situation)
      await moveOn(work, after, { to: next, ...act })
      work.record('followup.failed', id, { name: title, poll: poll.pollId, step: next })
    } else {
      await moveOn(work, after, { to: nextState(followupRules, 'settle', situation), ...act })
      work.record('followup.settled', id, { name: title, poll: poll.pollId })
    }
    await tellOwner(work, followup, poll)
  },
}

/** The owner of what was polled at first learns of the second result as of the first. */
async function tellOwner(work: Work, { subjectKind, subjectId }: StoredFollowup, poll: AnnouncedPoll): Promise<void> {
  if (subjectKind === null || subjectId === null) return
  await work.slots.pollSubjects.find(({ kind }) => kind === subjectKind)?.announced(work, { ...poll, subjectId })
}
