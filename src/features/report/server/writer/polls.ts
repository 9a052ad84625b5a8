/** 满意度测评 of a report: called at the meeting that heard it, counted and announced by voting, read from there. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { PollOutcome, PollSubject } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { createPoll, outcomeOfPoll, pollsOfSubject } from '#features/voting/server'
import type { WriterInput } from '../../domain/writer/contract.ts'
import { annualText } from '../../messages/annual.ts'
import { refuseStep } from './allowed.ts'
import { getReport } from './repository.ts'

const subjectKind = 'report'

export async function pollReport(
  work: Work,
  { id, version, method }: WriterInput<'poll'>,
): Promise<{ pollId: string }> {
  const report = await getReport(work, id, { lock: true })
  if (report.version !== version) throw new Refusal('conflict', 'report.stale', { version: report.version })
  refuseStep(work, 'poll', report)
  const { title, deliveredMeetingId } = report
  const { id: pollId } = await createPoll(work, {
    meetingId: deliveredMeetingId ?? '',
    subjectKind,
    subjectId: id,
    title: say(annualText.poll.title, { title }).slice(0, 300),
    kind: 'satisfaction',
    method,
    questions: [{ title, subjectId: id }],
  })
  work.record('report.poll_called', id, { poll: pollId })
  return { pollId }
}

/** The report itself keeps nothing of the result. */
export const reportPolls: PollSubject = {
  kind: subjectKind,
  announced: async (work, { subjectId, pollId }) => {
    await getReport(work, subjectId)
    work.record('report.polled', subjectId, { poll: pollId })
  },
}

/** The result last announced; undefined while there is none. */
export async function outcomeOn(work: Work, reportId: string): Promise<PollOutcome | undefined> {
  const polls = await pollsOfSubject(work, subjectKind, reportId)
  const announced = polls.filter(({ kind, state }) => kind === 'satisfaction' && state === 'announced').at(-1)
  return announced && outcomeOfPoll(work, announced.id)
}

export async function pollWords(work: Work, reportId: string): Promise<string[]> {
  const outcome = await outcomeOn(work, reportId)
  return outcome?.questions.flatMap(({ words }) => words) ?? []
}
