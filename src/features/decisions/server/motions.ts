/** 代表议案 by deputies: drafting, signing and handing in; each signs for himself, to the text he has read. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { findSession, getMandate } from '#features/directory/server'
import { notify } from '#features/notices/server'
import type { motionApi } from '../domain/contract-motions.ts'
import type { Motion, MotionView } from '../domain/views.ts'
import { digestOf, getMotion, saveMotion, signersOf } from './motion-repository.ts'
import { checkMotion, sessionOfHandingIn, viewMotion } from './motion-situation.ts'

type Input<Name extends keyof typeof motionApi> = z.output<(typeof motionApi)[Name]['input']>

export async function createMotion(work: Work, fields: Input<'create'>): Promise<MotionView> {
  const session = await findSession(work)
  if (!session) throw new Refusal('conflict', 'motion.no_session', {})
  const mandate = work.actor.mandates.find(({ bodyId }) => bodyId === session.bodyId)
  if (!mandate || work.actor.personId === null) throw new Refusal('forbidden', 'motion.no_mandate', {})
  const id = work.newId()
  await work.tx
    .insertInto('motion')
    .values({
      ...fields,
      tenantId: work.tenant,
      id,
      sessionId: session.id,
      leadMandateId: mandate.id,
      leadPersonId: work.actor.personId,
    })
    .execute()
  work.record('motion.created', id, { title: fields.title })
  return viewMotion(work, id)
}

/** Whoever signed the text before has to read and sign it again. */
export async function changeMotion(work: Work, asked: Input<'change'>): Promise<MotionView> {
  const { id, version, title, grounds, proposal } = asked
  const motion = await getMotion(work, id)
  await checkMotion(work, motion, 'change')
  await saveMotion(work, { id, version }, { title, grounds, proposal })
  work.record('motion.changed', id, { title })
  const after = await getMotion(work, id)
  const again = (await signersOf(work, after)).filter(({ consented, counts }) => consented === true && !counts)
  await tellAsked(
    work,
    after,
    again.map(({ personId }) => personId),
  )
  return viewMotion(work, id)
}

/** More than any congress of a district has deputies who would be asked. */
const signerLimit = 200

export async function inviteSigners(work: Work, { id, version, mandateIds }: Input<'invite'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'invite')
  const known = await signersOf(work, motion)
  const invited = []
  for (const mandateId of new Set(mandateIds)) {
    const mandate = await getMandate(work, mandateId)
    const { name } = mandate
    if (!mandate.active || mandate.bodyId !== motion.bodyId)
      throw new Refusal('invalid', 'motion.signer_not_deputy', { name }, 'mandateIds')
    if (mandate.personId === motion.leadPersonId)
      throw new Refusal('invalid', 'motion.signer_is_lead', { name }, 'mandateIds')
    if (known.some((signer) => signer.personId === mandate.personId))
      throw new Refusal('conflict', 'motion.signer_already_asked', { name }, 'mandateIds')
    invited.push(mandate)
  }
  if (known.length + invited.length > signerLimit)
    throw new Refusal('invalid', 'motion.too_many_signers', { limit: signerLimit }, 'mandateIds')
  await saveMotion(work, { id, version }, { state })
  await work.tx
    .insertInto('motionSigner')
    .values(
      invited.map((mandate, at) => ({
        tenantId: work.tenant,
        motionId: id,
        mandateId: mandate.id,
        personId: mandate.personId,
        position: known.length + at + 1,
        invitedOn: work.today,
      })),
    )
    .execute()
  await tellAsked(
    work,
    motion,
    invited.map(({ personId }) => personId),
  )
  work.record('motion.invited', id, { deputies: invited.map(({ name }) => name).join('、') })
  return viewMotion(work, id)
}

const tellAsked = (work: Work, motion: Motion, personIds: readonly string[]): Promise<number> =>
  notify(work, {
    to: { personIds },
    kind: 'decisions.sign_motion',
    subjectId: motion.id,
    link: motionLink(motion.id),
    facts: { lead: motion.lead, title: motion.title },
    key: `motion/${motion.id}/sign/${digestOf(work, motion).slice(0, 16)}`,
  })

export const motionLink = (id: string): string => `/motions/${id}`

/** 本人同意或者不同意: with the mandate in force, and to the version that was read. */
export async function answerMotion(work: Work, { id, version, consented }: Input<'answer'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  await checkMotion(work, motion, consented ? 'consent' : 'decline_signing')
  const own = (await signersOf(work, motion)).find(({ personId }) => personId === work.actor.personId)
  if (!own || !work.actor.mandates.some((held) => held.id === own.mandateId))
    throw new Refusal('forbidden', 'motion.no_mandate', {})
  if (version !== motion.version) throw new Refusal('conflict', 'motion.changed_meanwhile', {})
  await work.tx
    .updateTable('motionSigner')
    .set({ answeredOn: work.today, consented, textDigest: consented ? digestOf(work, motion) : null })
    .where('tenantId', '=', work.tenant)
    .where('motionId', '=', id)
    .where('mandateId', '=', own.mandateId)
    .execute()
  work.record(consented ? 'motion.signed' : 'motion.declined_signing', id, { deputies: own.name })
  return viewMotion(work, id)
}

export async function submitMotion(work: Work, { id, version }: Input<'submit'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'submit')
  if (!work.actor.mandates.some((held) => held.id === motion.leadMandateId))
    throw new Refusal('forbidden', 'motion.no_mandate', {})
  const sessionId = await sessionOfHandingIn(work, motion)
  const number = await work.nextNumber(`motion/${sessionId}`)
  await saveMotion(work, { id, version }, { state, number, sessionId, submittedOn: work.today })
  work.record('motion.submitted', id, { title: motion.title, number })
  return viewMotion(work, id)
}

export async function discardMotion(work: Work, { id, version }: Input<'discard'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'discard')
  await saveMotion(work, { id, version }, { state })
  work.record('motion.discarded', id, {})
  return viewMotion(work, id)
}

export async function askMotionWithdrawal(
  work: Work,
  { id, version, reason }: Input<'askWithdrawal'>,
): Promise<MotionView> {
  const motion = await getMotion(work, id)
  await checkMotion(work, motion, 'ask_withdrawal')
  await saveMotion(work, { id, version }, { withdrawalAskedOn: work.today, withdrawalReason: reason })
  work.record('motion.withdrawal_asked', id, { reason })
  return viewMotion(work, id)
}
