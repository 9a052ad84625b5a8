/** 付表决与宣布: one ballot for several cases, a question for each; what the announced poll says ends them. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { AnnouncedPoll, PollKind, PollSubject } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { createPost, endPost, getPost, houseActor } from '#features/directory/server'
import { getAgendaItem } from '#features/meetings/server'
import { notify } from '#features/notices/server'
import { createPoll } from '#features/voting/server'
import type { appointmentApi } from '../domain/contract.ts'
import { appointmentRules } from '../domain/lifecycle.ts'
import { namesOnBallot } from '../domain/namesakes.ts'
import { gives, isSecret } from '../domain/posts.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { checkBetweenSessions } from './checking.ts'
import { openList } from './lists.ts'
import { factsOf } from './facts.ts'
import { getAppointment, listAppointments, lockAppointments, saveAppointment } from './repository.ts'
import { signingOf } from './signers.ts'
import { checkStep, isCalled } from './situation.ts'
import { closeIfFilled, getVacancy, leftIn, openVacancy } from './vacancies.ts'

type Input = z.output<typeof appointmentApi.callVote.input>

/** What kind of poll decides on an act. */
const pollKindOf = ({ act }: Appointment): PollKind =>
  act === 'by_elect' ? 'election' : act === 'remove' || act === 'recall' ? 'removal' : 'appointment'

export async function callVote(
  work: Work,
  { ids, method, title, places }: Input,
): Promise<{ pollId: string; ballotId: string }> {
  await lockAppointments(work, ids)
  const cases = await listAppointments(work, { ids })
  const [first] = cases
  if (!first || cases.length < new Set(ids).size) throw new Refusal('not_found', 'appointment.not_found', {}, 'ids')
  for (const one of cases) await checkStep(work, one, 'call_vote')
  await checkBetweenSessions(work, cases)
  const kind = pollKindOf(first)
  const together = cases.every((one) => pollKindOf(one) === kind && one.agendaItemId === first.agendaItemId)
  if (!together) throw new Refusal('conflict', 'appointment.ballot_mixed', {}, 'ids')
  if (method === 'hands' || method === 'named') checkOpen(cases, 'method')

  const ballotId = work.newId()
  const { id: pollId } = await createPoll(work, {
    meetingId: first.meetingId ?? '',
    agendaItemId: first.agendaItemId,
    subjectKind: 'appointment',
    subjectId: ballotId,
    title,
    kind,
    method,
    questions: kind === 'election' ? await contests(work, cases, places) : cases.map(questionOf),
  })
  for (const one of cases) {
    await saveAppointment(work, one, { ballotId })
    work.record('appointment.vote_called', one.id, { ...factsOf(one), poll: pollId })
  }
  return { pollId, ballotId }
}

function checkOpen(cases: readonly Appointment[], field: string): void {
  if (cases.some(({ postKind, act }) => isSecret(postKind, act)))
    throw new Refusal('invalid', 'appointment.must_be_secret', {}, field)
}

const questionOf = (one: Appointment) => {
  const title = say(messages['zh-CN'].question, { ...factsOf(one), act: messages['zh-CN'].acts[one.act] })
  return { title, subjectId: one.id, options: [{ title, subjectId: one.id, personId: one.personId }] }
}

/** 补选: candidates for the same vacancy stand in one question, for as many places as are left in it. */
async function contests(work: Work, cases: readonly Appointment[], places: number) {
  const posts = Map.groupBy(cases, ({ vacancyId, organisation, title }) => vacancyId ?? `${organisation}${title}`)
  const questions = []
  for (const candidates of posts.values()) {
    const [{ vacancyId, organisation, title } = { vacancyId: null, organisation: '', title: '' }] = candidates
    const names = namesOnBallot(candidates)
    questions.push({
      title: `${organisation}${title}`,
      places: vacancyId === null ? places : leftIn(await getVacancy(work, vacancyId)),
      options: candidates.map(({ id, personId }, at) => ({ title: names[at] ?? '', subjectId: id, personId })),
    })
  }
  return questions
}

interface Verdict {
  readonly caseId: string
  readonly passed: boolean
}

/** By question; of a contest by candidate, where those tied wait for the next vote; of a merged poll the same for all. */
function verdictsOf({ subjectId, questions }: AnnouncedPoll, cases: readonly Appointment[]): Verdict[] {
  return questions.flatMap(({ options, passed, subjectId: about }): Verdict[] => {
    if (about !== null && about !== subjectId) return [{ caseId: about, passed }]
    const named = options.filter((option) => option.subjectId !== null)
    if (named.length === 0) return cases.map(({ id }) => ({ caseId: id, passed }))
    return named
      .filter(({ tied }) => !tied)
      .map((option) => ({ caseId: option.subjectId ?? '', passed: option.passed }))
  })
}

/** 待付表决 under an item: what is decided by one kind of poll stands on one ballot. */
async function uncalled(work: Work, agendaItemId: string): Promise<Map<PollKind, Appointment[]>> {
  const cases = await listAppointments(work, { state: 'on_agenda', agendaItemId })
  const waiting = []
  for (const one of cases) if (!(await isCalled(work, one.ballotId))) waiting.push(one)
  return Map.groupBy(waiting, pollKindOf)
}

export const appointmentPolls: PollSubject = {
  kind: 'appointment',
  async offered(work, agendaItemId) {
    const { title } = await getAgendaItem(work, agendaItemId)
    return [...(await uncalled(work, agendaItemId))].map(([kind, cases]) => ({
      id: kind,
      title,
      kind,
      matters: cases.length,
      secret: cases.some(({ postKind, act }) => isSecret(postKind, act)),
    }))
  },
  async put(work, { id, agendaItemId, method, places }) {
    const cases = [...(await uncalled(work, agendaItemId))].find(([kind]) => kind === id)?.[1] ?? []
    if (cases.length === 0) throw new Refusal('not_found', 'appointment.not_found', {})
    const { title } = await getAgendaItem(work, agendaItemId)
    return callVote(work, { ids: cases.map((one) => one.id), method, title, places })
  },
  checkOpen: async (work, ballotId) => checkOpen(await listAppointments(work, { ballotId }), 'to'),
  async announced(work, poll) {
    const cases = await listAppointments(work, { ballotId: poll.subjectId })
    const open = cases.filter(({ state }) => state === 'on_agenda')
    await lockAppointments(
      work,
      open.map(({ id }) => id),
    )
    const verdicts = verdictsOf(poll, open)
    if (verdicts.some(({ passed }) => passed)) await openList(work, poll.meetingId)
    for (const verdict of verdicts) await decide(work, poll, verdict)
    const vacancies = new Set(open.flatMap(({ vacancyId }) => vacancyId ?? []))
    for (const id of vacancies) await closeIfFilled(work, id)
  },
}

async function decide(work: Work, poll: AnnouncedPoll, { caseId, passed }: Verdict): Promise<void> {
  const one = await getAppointment(work, caseId)
  const outcome = passed ? 'passed' : 'refused'
  const situation = { state: one.state, parties: ['house'] }
  const state = nextState(appointmentRules, passed ? 'pass' : 'refuse', situation)
  const postId = passed ? await changePost(work, one) : null
  await saveAppointment(work, one, { state, pollId: poll.pollId, decidedOn: work.today, postId })
  const words = messages['zh-CN']
  await notify(work, {
    to: await concerned(work, one),
    kind: 'appointments.decided',
    subjectId: one.id,
    link: '/appointments',
    facts: { ...factsOf(one), act: words.acts[one.act], result: words.results[outcome] },
    key: `appointment/${one.id}/outcome`,
  })
  work.record(`appointment.${outcome}`, one.id, { ...factsOf(one), poll: poll.pollId })
}

/** The person himself, and whoever proposed it: the organ, or those who signed. */
async function concerned(work: Work, one: Appointment): Promise<{ personIds: string[]; organisationIds?: string[] }> {
  if (!one.joint) return { personIds: [one.personId], organisationIds: [one.nominatorId] }
  const { signers } = await signingOf(work, one)
  const signed = signers.filter(({ signedOn, withdrawnOn }) => signedOn !== null && withdrawnOn === null)
  return { personIds: [one.personId, ...signed.map(({ personId }) => personId)] }
}

/** 出缺: whoever was elected is gone, and the congress elects anew. */
const leaveVacant = (work: Work, { id, act, name, organisationId, title }: Appointment): Promise<string> =>
  openVacancy(work, {
    organisationId,
    title,
    places: 1,
    arisenOn: work.today,
    reason: say(messages['zh-CN'].vacancyReason, { act: messages['zh-CN'].acts[act], name }),
    caseId: id,
  })

/**
 * The directory follows the announcement. A post begun here gives no role: what somebody may do in the product is
 * given by the security administrator.
 */
export async function changePost(work: Work, one: Appointment): Promise<string | null> {
  const house: Work = { ...work, actor: houseActor }
  const { personId, organisationId, act, endsPostId } = one
  if (gives(act)) {
    const title = act === 'act' ? say(messages['zh-CN'].actingTitle, { title: one.title }) : one.title
    return (await createPost(house, { personId, organisationId, title, role: null, startsOn: work.today })).id
  }
  if (endsPostId === null) return null
  const { version, endsOn } = await getPost(work, endsPostId)
  if (endsOn === null) await endPost(house, { id: endsPostId, version, endsOn: work.today })
  if (one.postKind === 'elected') await leaveVacant(work, one)
  return null
}
