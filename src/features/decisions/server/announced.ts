/** 表决结果宣布: the outcome of a decision or a motion is what the announced poll says, and nothing else leads there. */
import type { AnnouncedPoll, PollSubject } from '#kernel/poll'
import { yearOf } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { getMeeting } from '#features/meetings/server'
import { notify } from '#features/notices/server'
import { resolutionRules } from '../domain/lifecycle.ts'
import { offersOf, putAsMotion } from './putting.ts'
import { listResolutions, lockResolution, saveResolution } from './repository.ts'
import { linkOf } from './steps.ts'

/** Every question of the poll passed; a decision is voted on as a whole, or part by part (分项表决). */
export const passed = ({ questions }: Pick<AnnouncedPoll, 'questions'>): boolean =>
  questions.length > 0 && questions.every((question) => question.passed)

export const resolutionPolls: PollSubject = {
  kind: 'resolution',
  async announced(work, poll) {
    const resolution = await lockResolution(work, poll.subjectId)
    if (resolution.meetingId !== poll.meetingId)
      throw new Refusal('conflict', 'decision.item_of_other_meeting', {}, 'subjectId')
    const situation = { state: resolution.state, parties: ['house'] }
    const { id, title, proposerId, executorId } = resolution
    if (passed(poll)) {
      const state = nextState(resolutionRules, 'adopt', situation)
      await saveResolution(work, resolution, { state, pollId: poll.pollId, ...(await adoption(work, resolution)) })
    } else {
      const state = nextState(resolutionRules, 'reject', situation)
      await saveResolution(work, resolution, { state, pollId: poll.pollId, decidedOn: work.today })
    }
    const { amendsId, amendsAs } = resolution
    if (passed(poll) && amendsId !== null) work.record('decision.amended', amendsId, { as: amendsAs, title })
    const outcome = passed(poll) ? 'adopted' : 'rejected'
    await notify(work, {
      to: { organisationIds: [proposerId, ...(executorId === null ? [] : [executorId])] },
      kind: `decisions.${outcome}`,
      subjectId: id,
      link: linkOf(id),
      facts: { title },
      key: `resolution/${id}/outcome`,
    })
    work.record(`decision.${outcome}`, id, { title, poll: poll.pollId })
  },
  async offered(work, agendaItemId) {
    const waiting = await listResolutions(work, { state: 'on_agenda', agendaItemId })
    return offersOf(work, 'resolution', waiting)
  },
  async put(work, asked) {
    const { id, title, meetingId } = await lockResolution(work, asked.id)
    return putAsMotion(work, { kind: 'resolution', id, title, meetingId }, asked)
  },
}

/** The number is drawn from the series of the body and the year; the meeting and the number make the address. */
async function adoption(work: Work, { bodyId, meetingId }: { bodyId: string; meetingId: string | null }) {
  const { reference } = await getMeeting(work, meetingId ?? '')
  const year = yearOf(work.today)
  const number = await work.nextNumber(`resolution/${bodyId}/${year}`)
  return {
    decidedOn: work.today,
    effectiveOn: work.today,
    year,
    number,
    reference: `${reference}-${number}`,
  }
}
