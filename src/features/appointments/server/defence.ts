/** 申辩意见: whoever is to be removed or recalled is told of it, may answer in writing, and the meeting is given what he wrote. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { whyNot } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { askedOf, consentingMeeting } from '#features/decisions/server'
import { attendeesOf, getMeeting, votersAt } from '#features/meetings/server'
import { notify } from '#features/notices/server'
import type { defenceApi, DefenceView } from '../domain/contract-joint.ts'
import { isDefensible, isJointAct, jointRules } from '../domain/joint.ts'
import { appointmentRules } from '../domain/lifecycle.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { factsOf } from './facts.ts'
import { getAppointment, saveAppointment } from './repository.ts'
import { checkStep, isOffice, standOf } from './situation.ts'

type Input<Name extends keyof typeof defenceApi> = z.output<(typeof defenceApi)[Name]['input']>

export const defenceLink = (id: string): string => `/appointments/${id}/defence`

/** 告知申辩的权利, as soon as the case is handed in. */
export async function tellAccused(work: Work, one: Appointment): Promise<void> {
  if (!isDefensible(one.act)) return
  await notify(work, {
    to: { personIds: [one.personId] },
    kind: 'appointments.may_defend',
    subjectId: one.id,
    link: defenceLink(one.id),
    facts: { ...factsOf(one), act: messages['zh-CN'].acts[one.act] },
    key: `appointment/${one.id}/defence`,
  })
}

/** For the person himself and the office; once it was given out for everybody on the roll of the meeting. */
export async function readDefence(work: Work, { id }: Input<'one'>): Promise<DefenceView> {
  const one = await getAppointment(work, id)
  if (!isDefensible(one.act) || !(await mayRead(work, one)))
    throw new Refusal('not_found', 'appointment.not_found', { id })
  const why = whyNot(appointmentRules, 'defend', await standOf(work, one))
  return {
    id,
    act: one.act,
    name: one.name,
    organisation: one.organisation,
    title: one.title,
    reason: one.reason,
    materials: one.materials,
    meeting: one.meeting,
    defence: one.defence,
    defenceOn: one.defenceOn,
    givenOn: one.defenceGivenOn,
    whyNot: why ? work.ports.words(work.language, new Refusal('conflict', `rules.${why}`, { action: 'defend' })) : null,
    basis: isJointAct(one.act) ? jointRules[one.act].basis : '',
    version: one.version,
  }
}

async function mayRead(work: Work, { personId, meetingId, defenceGivenOn, state }: Appointment): Promise<boolean> {
  if (isOffice(work)) return true
  if (work.actor.personId === null) return false
  if (work.actor.personId === personId) return state !== 'signing'
  if (meetingId === null || defenceGivenOn === null) return false
  const attendees = await attendeesOf(work, await getMeeting(work, meetingId))
  return attendees.some((one) => one.part === 'member' && one.personId === work.actor.personId)
}

/** 书面申辩; changed before the vote, it is given to the meeting anew. */
export async function writeDefence(work: Work, { id, version, text }: Input<'write'>): Promise<DefenceView> {
  const one = await getAppointment(work, id)
  if (!(await mayRead(work, one))) throw new Refusal('not_found', 'appointment.not_found', { id })
  await checkStep(work, one, 'defend')
  await saveAppointment(work, { id, version }, { defence: text, defenceOn: work.today, defenceGivenOn: null })
  work.record('appointment.defended', id, factsOf(one))
  return readDefence(work, { id })
}

/** 印发会议: everybody who votes is given it before he does. */
export async function giveDefence(work: Work, { id, version, meetingId }: Input<'give'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'give_defence')
  const consent = await consentingMeeting(work, meetingId, await askedOf(work, { ...one, since: one.nominatedOn }))
  await saveAppointment(work, { id, version }, { defenceGivenOn: work.today })
  const voters = await votersAt(work, one.meetingId ?? '')
  await notify(work, {
    to: { personIds: voters.map(({ personId }) => personId) },
    kind: 'appointments.defence_given',
    subjectId: id,
    link: defenceLink(id),
    facts: factsOf(one),
    key: `appointment/${id}/defence/${one.defenceOn}`,
  })
  work.record('appointment.defence_given', id, { ...factsOf(one), meeting: consent.title, count: voters.length })
  return getAppointment(work, id)
}
