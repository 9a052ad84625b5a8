/** Keeps mandates (代表身份): given by election, suspended and ended only on statutory grounds. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { mandateRules } from '../domain/lifecycle.ts'
import {
  mandateState,
  type ChangeMandate,
  type EndMandate,
  type Mandate,
  type NewMandate,
  type ResumeMandate,
  type SuspendMandate,
} from '../domain/person.ts'
import {
  closeSuspension,
  insertMandates,
  insertSuspension,
  saveMandate,
  takenCertificates,
} from './mandate-repository.ts'
import { getMandate } from './mandates.ts'
import { refuseUnknown } from './references.ts'

export async function createMandate(work: Work, input: z.input<typeof NewMandate>): Promise<Mandate> {
  const [id] = await createMandates(work, [input])
  if (!id) throw new Error('one mandate in, none out')
  return getMandate(work, id)
}

/** Several at once, in one statement; answers their ids in the same order. */
export async function createMandates(work: Work, inputs: readonly z.input<typeof NewMandate>[]): Promise<string[]> {
  nextState(mandateRules, 'create', { state: 'new', parties: work.actor.roles })
  const numbers = inputs.map(({ certificateNumber }) => certificateNumber)
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
  const [taken = twice] = await takenCertificates(work, inputs)
  if (taken !== undefined)
    throw new Refusal('conflict', 'directory.certificate_taken', { number: taken }, 'certificateNumber')

  await refuseUnknown(work, 'person', { ids: inputs.map(({ personId }) => personId), field: 'personId' })
  await refuseUnknown(work, 'term', { ids: inputs.map(({ termId }) => termId), field: 'termId' })
  await refuseUnknown(work, 'organisation', {
    ids: inputs.map(({ delegationId }) => delegationId),
    field: 'delegationId',
  })

  const mandates = inputs.map((input) => ({ ...input, id: work.newId() }))
  await insertMandates(work, mandates)
  for (const { id, personId, termId, delegationId, constituency, certificateNumber } of mandates)
    work.record('directory.mandate_created', id, { personId, termId, delegationId, constituency, certificateNumber })
  return mandates.map(({ id }) => id)
}

/** 变更: another delegation, constituency or occupation; a first day that was entered wrongly. */
export async function changeMandate(
  work: Work,
  { id, version, delegationId, constituency, occupation, startsOn }: z.output<typeof ChangeMandate>,
): Promise<Mandate> {
  const before = await decide(work, id, 'change')

  await saveMandate(work, { id, version }, { delegationId, constituency, occupation, ...(startsOn && { startsOn }) })
  work.record('directory.mandate_changed', id, {
    from: { delegationId: before.delegationId, constituency: before.constituency, startsOn: before.startsOn },
    delegationId,
    constituency,
    occupation,
    startsOn: startsOn ?? before.startsOn,
  })
  return getMandate(work, id)
}

/** 暂时停止执行代表职务, 代表法（2025）第六十一条. */
export async function suspendMandate(
  work: Work,
  { id, version, ground, startsOn }: z.output<typeof SuspendMandate>,
): Promise<Mandate> {
  const before = await decide(work, id, 'suspend')
  notBefore(before.startsOn, startsOn, 'startsOn')

  await saveMandate(work, { id, version }, {})
  await insertSuspension(work, { mandateId: id, ground, startsOn })
  work.record('directory.mandate_suspended', id, { ground, startsOn })
  return getMandate(work, id)
}

/** 恢复执行代表职务: the ground is gone within the term, 代表法（2025）第六十一条第二款. */
export async function resumeMandate(
  work: Work,
  { id, version, resumesOn }: z.output<typeof ResumeMandate>,
): Promise<Mandate> {
  await decide(work, id, 'resume')

  await saveMandate(work, { id, version }, {})
  await closeSuspension(work, id, resumesOn)
  work.record('directory.mandate_resumed', id, { resumesOn })
  return getMandate(work, id)
}

/** 代表资格终止, 代表法（2025）第六十二条; the standing committee announces it (第六十三条). */
export async function endMandate(
  work: Work,
  { id, version, ground, endsOn }: z.output<typeof EndMandate>,
): Promise<Mandate> {
  const before = await decide(work, id, 'end')
  notBefore(before.startsOn, endsOn, 'endsOn')

  await saveMandate(work, { id, version }, { endsOn, endGround: ground })
  work.record('directory.mandate_ended', id, { ground, endsOn })
  return getMandate(work, id)
}

async function decide(work: Work, id: string, action: 'change' | 'suspend' | 'resume' | 'end'): Promise<Mandate> {
  const mandate = await getMandate(work, id)
  nextState(mandateRules, action, { state: mandateState(mandate), parties: work.actor.roles })
  return mandate
}

function notBefore(earliest: string, on: string, field: string): void {
  if (on < earliest) throw new Refusal('invalid', 'directory.ends_before_start', { startsOn: earliest }, field)
}
