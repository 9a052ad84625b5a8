/** 测评不满意的后续: begun by the announcement of the poll, one follow-up for each matter that was graded so. */
import type { PollOutcome, QuestionOutcome } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { giveShares, openCase } from '#features/cases/server'
import { getAgendaItem } from '#features/meetings/server'
import { settingOf } from '#features/office/server'
import { consequences, firstStep } from '../../domain/followup/ladder.ts'
import type { Poll } from '../repository.ts'
import { startClock, tellRespondent } from './moving.ts'
import { addAct, getFollowup, insertFollowup } from './repository.ts'

/** What a case can be called. */
const longestTitle = 120

/** A matter of several questions (办理态度、办理结果) is one matter: one of them 不满意 is enough. */
export const dissatisfiedIn = ({ questions }: Pick<PollOutcome, 'questions'>): QuestionOutcome[] => {
  const matters = Map.groupBy(questions, ({ subjectId, title }) => subjectId ?? title)
  return [...matters.values()].flatMap((same) => same.filter(({ grade }) => grade === 'dissatisfied').slice(0, 1))
}

export async function openFollowups(work: Work, poll: Poll, outcome: PollOutcome): Promise<void> {
  for (const question of dissatisfiedIn(outcome)) await openFollowup(work, poll, question)
}

async function openFollowup(work: Work, poll: Poll, { number, title, subjectId }: QuestionOutcome): Promise<void> {
  const ladder = await settingOf(work, consequences)
  const state = firstStep(ladder)
  const about = subjectId ?? poll.subjectId
  const respondentId = await respondentOf(work, poll, about)
  const { id } = await openCase(work, { kind: 'followup', title: title.slice(0, longestTitle), state })
  const [share] =
    respondentId === null ? [] : await giveShares(work, [{ caseId: id, round: 1, unitId: respondentId, part: 'lead' }])
  const assignmentId = share?.id ?? null
  await insertFollowup(work, {
    id,
    pollId: poll.id,
    question: number,
    subjectKind: poll.subjectKind,
    subjectId: about,
    respondentId,
    assignmentId,
    ladder,
  })
  await addAct(work, id, { act: 'opened', pollId: poll.id, meetingId: poll.meetingId })
  await startClock(work, { id, assignmentId, ladder }, state)
  await tellRespondent(work, await getFollowup(work, id), state)
  work.record('followup.opened', id, { name: title, poll: poll.id, step: state })
}

/** Whoever the owner of the subject names, else the organ the agenda item stands for. */
async function respondentOf(
  work: Work,
  { subjectKind, agendaItemId }: Poll,
  subjectId: string | null,
): Promise<string | null> {
  const owner = work.slots.pollSubjects.find(({ kind }) => kind === subjectKind)
  const named = subjectId === null ? null : await owner?.respondent?.(work, subjectId)
  if (named) return named
  return agendaItemId === null ? null : (await getAgendaItem(work, agendaItemId)).organisationId
}
