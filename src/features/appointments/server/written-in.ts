/** 另选他人当选: somebody voters wrote down has the votes; the office names the person, and the result becomes an act. */
import type { z } from 'zod'
import { yearOf } from '#kernel/date'
import type { QuestionOutcome } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getPerson } from '#features/directory/server'
import { outcomeOfPoll } from '#features/voting/server'
import type { vacancyApi } from '../domain/contract-joint.ts'
import { isMeantBy } from '../domain/namesakes.ts'
import { checkCase } from './checking.ts'
import { openList } from './lists.ts'
import { factsOf } from './facts.ts'
import { getAppointment, listAppointments } from './repository.ts'
import { closeIfFilled, getVacancy } from './vacancies.ts'
import { changePost } from './voting.ts'

/** Names that were written down, elected and not yet turned into an act, with the poll that says so. */
export async function writtenInFor(work: Work, vacancyId: string): Promise<{ pollId: string; name: string }[]> {
  const cases = await listAppointments(work, { vacancyId })
  const named = cases.filter(({ state }) => state === 'passed')
  const polls = new Set(cases.flatMap(({ pollId }) => pollId ?? []))
  const found: { pollId: string; name: string }[] = []
  for (const pollId of polls) {
    const { questions, state } = await outcomeOfPoll(work, pollId)
    if (state !== 'announced') continue
    const own = questions.filter(({ options }) =>
      options.some(({ subjectId }) => cases.some(({ id }) => id === subjectId)),
    )
    for (const name of own.flatMap(writtenInAndElected))
      if (!named.some((one) => one.pollId === pollId && isMeantBy(name, one))) found.push({ pollId, name })
  }
  return found
}

/** Among those tied whoever was written down stands on the ballot, with no case of his own. */
const writtenInAndElected = ({ options, others }: QuestionOutcome): string[] => [
  ...others.filter(({ passed }) => passed).map(({ name }) => name),
  ...options.filter(({ passed, subjectId }) => passed && subjectId === null).map(({ title }) => title),
]

export async function fillByName(
  work: Work,
  { id, pollId, personId }: z.output<typeof vacancyApi.fillByName.input>,
): Promise<string> {
  const { organisationId, title } = await getVacancy(work, id)
  const person = await getPerson(work, personId)
  const { name } = person
  const elected = (await writtenInFor(work, id)).some((one) => one.pollId === pollId && isMeantBy(one.name, person))
  if (!elected) throw new Refusal('conflict', 'vacancy.not_written_in', { name }, 'personId')
  const beside = (await listAppointments(work, { vacancyId: id })).find((one) => one.pollId === pollId)
  if (!beside) throw new Refusal('conflict', 'vacancy.not_written_in', { name }, 'personId')
  const fields = { act: 'by_elect', postKind: 'elected', personId, organisationId, title, endsPostId: null } as const
  const { bodyId, termId } = await checkCase(work, fields)
  const year = yearOf(work.today)
  const number = await work.nextNumber(`appointment/${year}`)
  const caseId = work.newId()
  await work.tx
    .insertInto('appointment')
    .values({
      ...fields,
      tenantId: work.tenant,
      id: caseId,
      year,
      number,
      bodyId,
      termId,
      vacancyId: id,
      nominatorId: bodyId,
      signedBy: beside.signedBy,
      reason: beside.reason,
      nominatedOn: beside.nominatedOn,
      state: 'passed',
      meetingId: beside.meetingId,
      agendaItemId: beside.agendaItemId,
      pollId,
      decidedOn: beside.decidedOn,
    })
    .execute()
  const one = await getAppointment(work, caseId)
  const postId = await changePost(work, one)
  await work.tx
    .updateTable('appointment')
    .set({ postId })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', caseId)
    .execute()
  if (beside.meetingId !== null) await openList(work, beside.meetingId)
  work.record('appointment.passed', caseId, { ...factsOf(one), poll: pollId })
  await closeIfFilled(work, id)
  return id
}
