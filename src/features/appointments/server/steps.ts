/** From the screening to the vote (任免流程): 资格初审、任前考试、主任会议决定、列入议程、拟任职发言. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { askedOf, canDecide, comingMeeting, consentingMeeting, inTimeFor, itemFor } from '#features/decisions/server'
import { agendaOf, getMeeting } from '#features/meetings/server'
import { settingOf } from '#features/office/server'
import type { appointmentApi } from '../domain/contract.ts'
import { isOfCongress } from '../domain/posts.ts'
import { passMark } from '../domain/settings.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { factsOf } from './facts.ts'
import { getAppointment, listAppointments, saveAppointment } from './repository.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof appointmentApi> = z.output<(typeof appointmentApi)[Name]['input']>

/** 资格初审、举报核查, of who is to be appointed, elected or to act for another. */
export async function screen(work: Work, { id, version, clear, note }: Input<'screen'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'screen')
  await saveAppointment(work, { id, version }, { screenedOn: work.today, screeningClear: clear, screeningNote: note })
  work.record('appointment.screened', id, { ...factsOf(one), clear })
  return getAppointment(work, id)
}

/** 任前法律知识考试: the pass mark of the day stays with the score; whoever failed may sit it again. */
export async function examine(work: Work, { id, version, score }: Input<'examine'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'examine')
  const mark = await settingOf(work, passMark)
  await saveAppointment(work, { id, version }, { examOn: work.today, examScore: score, examPassMark: mark })
  work.record('appointment.examined', id, { ...factsOf(one), score, passMark: mark })
  return getAppointment(work, id)
}

const askedFor = (work: Work, { bodyId, nominatedOn }: Appointment) => askedOf(work, { bodyId, since: nominatedOn })

/** 主任会议 for the standing committee, 主席团 for the congress. */
export async function agree(work: Work, { id, version, meetingId }: Input<'agree'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const state = await checkStep(work, one, 'agree')
  const meeting = await consentingMeeting(work, meetingId, await askedFor(work, one))
  await saveAppointment(work, { id, version }, { state, agreedOn: work.today, agreedAtId: meetingId })
  work.record('appointment.agreed', id, { ...factsOf(one), meeting: meeting.title })
  return getAppointment(work, id)
}

export async function decline(work: Work, { id, version, meetingId, reason }: Input<'decline'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const state = await checkStep(work, one, 'decline')
  const meeting = await consentingMeeting(work, meetingId, await askedFor(work, one))
  await saveAppointment(work, { id, version }, { state, stateReason: reason, agreedAtId: meetingId })
  work.record('appointment.declined', id, { ...factsOf(one), meeting: meeting.title, reason })
  return getAppointment(work, id)
}

/** 列入议程: D09 is a rule of practice, so a later nomination is placed with its reason. */
export async function place(work: Work, asked: Input<'place'>): Promise<Appointment> {
  const { id, version, meetingId, lateReason } = asked
  const one = await getAppointment(work, id)
  const meeting = await comingMeeting(work, meetingId)
  const { inTime, lastDay } = await inTimeFor(work, 'D09', {
    startsOn: meeting.startsOn,
    submittedOn: one.nominatedOn,
  })
  const state = await checkStep(work, one, 'place', {
    holds: {
      appointment_same_body: meeting.bodyId === one.bodyId,
      // D09 is a rule of the standing committee; at the congress the presidium puts cases before the meeting.
      appointment_in_time: isOfCongress(one.act) || inTime || lateReason !== null,
    },
    facts: { lastDay },
  })
  const agendaItemId = asked.agendaItemId ?? (await sharedItem(work, meetingId, one))
  const item = await itemFor(work, { meetingId, agendaItemId }, itemOf(one))
  await saveAppointment(
    work,
    { id, version },
    { state, meetingId, agendaItemId: item.id, lateReason: inTime ? null : lateReason },
  )
  work.record('appointment.placed', id, { ...factsOf(one), meeting: meeting.title, reason: lateReason ?? '' })
  return getAppointment(work, id)
}

/** 补选 by the post it is for; everything else is one item of the meeting. */
function itemOf({ act, organisation, title, nominatorId: organisationId }: Appointment) {
  const words = messages['zh-CN']
  return act === 'by_elect'
    ? { title: say(words.byElectionTitle, { organisation, title }), kind: 'election' as const, organisationId }
    : { title: words.itemTitle, kind: 'appointment' as const, organisationId }
}

/** The item of the meeting that takes up appointments, or the other candidates for the post, while it has not begun. */
async function sharedItem(work: Work, meetingId: string, one: Appointment): Promise<string | null> {
  const pending = (await agendaOf(work, meetingId)).filter(({ state }) => state === 'pending')
  if (one.act !== 'by_elect') return pending.find(({ kind }) => kind === 'appointment')?.id ?? null
  const placed = await listAppointments(work, { meetingId, state: 'on_agenda' })
  const items = placed.filter((other) => isSameContest(other, one)).map(({ agendaItemId }) => agendaItemId)
  return pending.find(({ id }) => items.includes(id))?.id ?? null
}

/** Candidates for one vacancy stand against each other. */
const isSameContest = (a: Appointment, b: Appointment): boolean =>
  a.act === b.act && a.vacancyId === b.vacancyId && a.organisationId === b.organisationId && a.title === b.title

/** 拟任职发言 before the vote. */
export async function makeStatement(work: Work, { id, version, text }: Input<'state'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'state')
  await saveAppointment(work, { id, version }, { statedOn: work.today, statement: text })
  work.record('appointment.stated', id, factsOf(one))
  return getAppointment(work, id)
}

export async function withdraw(
  work: Work,
  { id, version, meetingId, reason }: Input<'withdraw'>,
): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const consent = await getMeeting(work, meetingId)
  const agreed = canDecide(consent, await askedFor(work, one))
  const state = await checkStep(work, one, 'withdraw', { holds: { appointment_withdrawal_agreed: agreed } })
  await saveAppointment(work, { id, version }, { state, stateReason: reason, withdrawnAtId: meetingId })
  work.record('appointment.withdrawn', id, { ...factsOf(one), meeting: consent.title, reason })
  return getAppointment(work, id)
}
