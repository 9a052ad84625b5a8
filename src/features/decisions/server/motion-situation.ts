/** How a motion stands for the actor (议案权限): parties, guards, and what he may do. */
import { Refusal, type Facts } from '#kernel/refusal'
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { getOrganisation, sessionsOf } from '#features/directory/server'
import { isVotedOn } from '#features/voting/server'
import {
  motionRules,
  signersNeeded,
  type MotionAction,
  type MotionGuard,
  type MotionParty,
} from '../domain/lifecycle.ts'
import type { Motion, MotionSigner, MotionView } from '../domain/views.ts'
import { deadlineOf, getMotion, signersOf } from './motion-repository.ts'
import { voteInWords } from './reads.ts'
import { isOffice } from './situation.ts'

export function motionPartiesOf(work: Work, { leadPersonId }: Motion, signers: readonly MotionSigner[]): MotionParty[] {
  const { personId, roles } = work.actor
  const deputy = roles.includes('deputy') && personId !== null
  return [
    ...(deputy && personId === leadPersonId ? ['lead_deputy' as const] : []),
    ...(deputy && signers.some((signer) => signer.personId === personId) ? ['co_signer' as const] : []),
    ...(isOffice(work) ? ['office' as const] : []),
  ]
}

/** 大会会议 a motion is handed in to: the one that sits, or the next that has been set; while there is neither, that of its draft. */
export async function sessionOfHandingIn(work: Work, { sessionId }: Motion): Promise<string> {
  const newestFirst = await sessionsOf(work)
  return newestFirst.findLast(({ closedOn }) => closedOn === null || closedOn >= work.today)?.id ?? sessionId
}

type Guards = Partial<Record<MotionGuard, boolean>>

interface Stand {
  readonly signers: readonly MotionSigner[]
  readonly signed: number
  readonly needed: number
  readonly deadlineOn: string | null
  readonly holds: Guards
}

export async function standOf(work: Work, motion: Motion): Promise<Stand> {
  const { title, grounds, proposal, bodyId, sessionId, withdrawalAskedOn } = motion
  const signers = await signersOf(work, motion)
  const deadlineOn = await deadlineOf(
    work,
    motion.submittedOn === null ? await sessionOfHandingIn(work, motion) : sessionId,
  )
  const needed = signersNeeded((await getOrganisation(work, bodyId)).parentId !== null)
  const signed = 1 + signers.filter(({ counts }) => counts).length
  const own = signers.find(({ personId }) => personId === work.actor.personId)
  return {
    signers,
    signed,
    needed,
    deadlineOn,
    holds: {
      motion_complete: title !== '' && grounds !== '' && proposal !== '',
      motion_signed: signed >= needed,
      motion_in_time: deadlineOn !== null && work.today <= deadlineOn,
      motion_not_signed: own !== undefined && !own.counts,
      motion_asks_consent: own !== undefined && own.consented !== false && !own.counts,
      motion_withdrawal_asked: withdrawalAskedOn !== null,
      motion_not_voted: motion.state !== 'on_agenda' || !(await isVotedOn(work, 'motion', motion.id)),
    },
  }
}

/** Refuses a step the rules do not allow; answers where it leads. */
export async function checkMotion<Action extends MotionAction>(
  work: Work,
  motion: Motion,
  action: Action,
  { holds = {}, facts = {} }: { holds?: Guards; facts?: Facts } = {},
): Promise<StateAfter<typeof motionRules, Action>> {
  const stand = await standOf(work, motion)
  const { signed, needed } = stand
  const situation = {
    state: motion.state,
    parties: motionPartiesOf(work, motion, stand.signers),
    holds: { ...stand.holds, ...holds },
  }
  return nextState(motionRules, action, situation, { signed, needed, ...facts })
}

/** Conditions that depend on the meeting chosen with the step. */
const chosenWithStep = { motion_same_body: true, motion_withdrawal_agreed: true } as const satisfies Guards

/** Whoever neither leads nor signs it and is no office does not learn that it exists; the office from its submission on. */
export async function viewMotion(work: Work, id: string): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const { signers, signed, needed, deadlineOn, holds } = await standOf(work, motion)
  const parties = motionPartiesOf(work, motion, signers)
  const asDeputy = parties.some((party) => party !== 'office')
  if (!asDeputy && (parties.length === 0 || motion.submittedOn === null))
    throw new Refusal('not_found', 'motion.not_found', { id })
  const situation = { state: motion.state, parties, holds: { ...holds, ...chosenWithStep } }
  return {
    ...motion,
    signers: [...signers],
    signed,
    needed,
    deadlineOn,
    vote: await voteInWords(work, motion.pollId),
    actions: reasonsOf(motionRules, situation),
  }
}
