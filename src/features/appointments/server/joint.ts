/** 联名提出撤职案、罢免案、候选人: started, signed by each himself or in writing, checked and handed in. */
import type { z } from 'zod'
import { yearOf } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation, getPerson, getPost } from '#features/directory/server'
import { notify } from '#features/notices/server'
import type { jointApi } from '../domain/contract-joint.ts'
import { isJointAct, jointRules, type JointAct } from '../domain/joint.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { checkCase, committeeOf } from './checking.ts'
import { tellAccused } from './defence.ts'
import { factsOf } from './facts.ts'
import { refuseOpenCase } from './nominating.ts'
import { getAppointment, saveAppointment } from './repository.ts'
import { askSigners, eligibleSigners, putSignature, signingOf, type Eligible } from './signers.ts'
import { checkStep, isOffice } from './situation.ts'
import { candidatesOf, getVacancy, leftIn } from './vacancies.ts'

type Input<Name extends keyof typeof jointApi> = z.output<(typeof jointApi)[Name]['input']>

export async function startJoint(work: Work, asked: Input<'start'>): Promise<Appointment> {
  const { act, personId, reason, materials } = asked
  const { organisationId, title, endsPostId, vacancyId } = await postOf(work, asked)
  const organisation = await getOrganisation(work, organisationId)
  const postKind = jointRules[act].posts[organisation.kind]
  if (!postKind) throw new Refusal('invalid', 'joint.no_such_post', { basis: jointRules[act].basis }, 'endsPostId')
  const fields = { act, postKind, personId, organisationId, title, endsPostId }
  const { bodyId, termId } = await checkCase(work, fields)
  await refuseOpenCase(work, fields)
  const lead = await leadOf(work, { act, bodyId, leadId: asked.leadId })
  const proposing = jointRules[act].signers === 'members' ? (await committeeOf(work))?.id : bodyId
  const year = yearOf(work.today)
  const number = await work.nextNumber(`appointment/${year}`)
  const id = work.newId()
  await work.tx
    .insertInto('appointment')
    .values({
      ...fields,
      tenantId: work.tenant,
      id,
      year,
      number,
      bodyId,
      termId,
      vacancyId,
      reason,
      materials,
      joint: true,
      state: 'signing',
      nominatorId: proposing ?? bodyId,
      signedBy: lead.name,
      nominatedOn: work.today,
    })
    .execute()
  await askSigners(work, id, [{ personId: lead.personId, lead: true }], 0)
  const one = await getAppointment(work, id)
  await put(work, one, lead, { signed: true, inWriting: isOffice(work) })
  work.record('appointment.joint_started', id, { ...factsOf(one), lead: lead.name })
  return one
}

/** The post that is to end, or the vacancy that is to be filled. */
async function postOf(work: Work, { act, endsPostId, vacancyId }: Input<'start'>) {
  if (act === 'by_elect') {
    if (vacancyId === null) throw new Refusal('invalid', 'vacancy.missing', {}, 'vacancyId')
    const { organisationId, title, closedOn } = await getVacancy(work, vacancyId)
    if (closedOn !== null) throw new Refusal('conflict', 'vacancy.closed', {}, 'vacancyId')
    return { organisationId, title, endsPostId: null, vacancyId }
  }
  if (endsPostId === null) throw new Refusal('invalid', 'appointment.post_missing', {}, 'endsPostId')
  const { organisationId, title } = await getPost(work, endsPostId)
  return { organisationId, title, endsPostId, vacancyId: null }
}

async function leadOf(
  work: Work,
  { act, bodyId, leadId }: { act: JointAct; bodyId: string; leadId: string | null },
): Promise<Eligible> {
  const wanted = isOffice(work) ? leadId : work.actor.personId
  if (wanted === null) throw new Refusal('invalid', 'joint.lead_missing', {}, 'leadId')
  const lead = (await eligibleSigners(work, { act, bodyId })).find(({ personId }) => personId === wanted)
  if (lead) return lead
  const { name } = await getPerson(work, wanted)
  throw new Refusal('forbidden', 'joint.not_entitled', { name, basis: jointRules[act].basis }, 'leadId')
}

/** Exactly one person of this name among those who may sign. */
async function namedAmong(eligible: readonly Eligible[], name: string, basis: string): Promise<Eligible> {
  const same = eligible.filter((one) => one.name === name || `${one.name}（${one.distinction}）` === name)
  const [only] = same
  if (!only) throw new Refusal('invalid', 'joint.not_entitled', { name, basis }, 'names')
  if (same.length > 1)
    throw new Refusal(
      'invalid',
      'joint.several',
      { name, list: same.map((one) => `${one.name}（${one.distinction}）`).join('、') },
      'names',
    )
  return Promise.resolve(only)
}

const actOf = ({ act }: Appointment): JointAct => {
  if (!isJointAct(act)) throw new Refusal('conflict', 'rules.wrong_state', { action: 'sign' })
  return act
}

export async function inviteToSign(work: Work, { id, version, names }: Input<'invite'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'invite')
  const act = actOf(one)
  const eligible = await eligibleSigners(work, { act, bodyId: one.bodyId })
  const { signers } = await signingOf(work, one)
  const asked: Eligible[] = []
  for (const name of new Set(names)) {
    const person = await namedAmong(eligible, name, jointRules[act].basis)
    if (!signers.some(({ personId }) => personId === person.personId)) asked.push(person)
  }
  await saveAppointment(work, { id, version }, {})
  const added = asked.map(({ personId }) => ({ personId, lead: false }))
  await askSigners(work, id, added, signers.length)
  await notify(work, {
    to: { personIds: asked.map(({ personId }) => personId) },
    kind: 'appointments.sign_joint',
    subjectId: id,
    link: jointLink(id),
    facts: { ...factsOf(one), act: messages['zh-CN'].acts[one.act], lead: one.signedBy },
    key: `appointment/${id}/sign`,
  })
  work.record('appointment.signers_asked', id, { ...factsOf(one), names: asked.map(({ name }) => name).join('、') })
  return getAppointment(work, id)
}

export const jointLink = (id: string): string => `/joint/${id}`

/** 本人签名或者撤回签名 */
export async function signOwn(work: Work, { id, version, signed }: Input<'sign'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, signed ? 'sign' : 'unsign')
  const { signers } = await signingOf(work, one)
  const own = signers.find(({ personId }) => personId === work.actor.personId)
  if (!own) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'sign' })
  await saveAppointment(work, { id, version }, {})
  await put(work, one, own, { signed, inWriting: false })
  return getAppointment(work, id)
}

/** 书面签名: put down by the office from the paper; whoever was not asked yet is asked by it. */
export async function signInWriting(
  work: Work,
  { id, version, name, signed }: Input<'signInWriting'>,
): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const act = actOf(one)
  const { signers } = await signingOf(work, one)
  const person = await namedAmong(await eligibleSigners(work, { act, bodyId: one.bodyId }), name, jointRules[act].basis)
  const known = signers.find(({ personId }) => personId === person.personId)
  const has = known !== undefined && known.signedOn !== null && known.withdrawnOn === null
  await checkStep(work, one, signed ? 'sign' : 'unsign', {
    holds: { appointment_not_signed: !has, appointment_signed: has },
  })
  await saveAppointment(work, { id, version }, {})
  if (!known) await askSigners(work, id, [{ personId: person.personId, lead: false }], signers.length)
  await put(work, one, person, { signed, inWriting: true })
  return getAppointment(work, id)
}

/** 每一代表联合提名的候选人人数不得超过应选名额（地方组织法（2022）第二十六条）. */
async function put(
  work: Work,
  one: Appointment,
  { personId, name }: Pick<Eligible, 'personId' | 'name'>,
  how: { signed: boolean; inWriting: boolean },
): Promise<void> {
  if (how.signed && one.vacancyId !== null) {
    const places = leftIn(await getVacancy(work, one.vacancyId))
    let others = 0
    for (const candidate of await candidatesOf(work, one.vacancyId))
      if (candidate.joint && candidate.id !== one.id) {
        const { signers } = await signingOf(work, candidate)
        if (signers.some((signer) => signer.personId === personId && signer.counts)) others += 1
      }
    if (others >= places) throw new Refusal('conflict', 'joint.too_many_candidates', { name, places })
  }
  await putSignature(work, { appointmentId: one.id, personId }, how)
  work.record(how.signed ? 'appointment.joint_signed' : 'appointment.joint_unsigned', one.id, {
    ...factsOf(one),
    signer: name,
    inWriting: how.inWriting,
  })
}

/** 提出: the signatures are counted among those who hold the seat or the mandate today. */
export async function handIn(work: Work, { id, version }: Input<'handIn'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const { signed, needed, all, signers } = await signingOf(work, one)
  const state = await checkStep(work, one, 'hand_in', { facts: { signed, needed, all } })
  await saveAppointment(work, { id, version }, { state, nominatedOn: work.today })
  const names = signers.filter(({ counts }) => counts).map(({ name }) => name)
  work.record('appointment.nominated', id, { ...factsOf(one), names: names.join('、') })
  await tellAccused(work, one)
  return getAppointment(work, id)
}

export async function abandonJoint(work: Work, { id, version }: Input<'abandon'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const state = await checkStep(work, one, 'abandon')
  await saveAppointment(work, { id, version }, { state })
  work.record('appointment.withdrawn', id, factsOf(one))
  return getAppointment(work, id)
}
