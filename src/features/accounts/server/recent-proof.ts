/** 再次验证: what takes personal data out of the house or fixes its figures asks for the second factor shown a short while ago. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { proofMinutes } from '../domain/settings.ts'
import { findAccount, returnAttempt, takeAttempt } from './account-repository.ts'
import { refuseFactor, refuseHaste } from './admission.ts'
import { findHouse } from './house.ts'
import { isSecondFactor } from './second-factor.ts'
import { findSecondFactor } from './second-factor-repository.ts'
import { findProof, renewProved } from './session-repository.ts'

/** Signing in is a proof as well; the demonstration has nothing to prove with. */
export async function requireRecentProof(work: Work): Promise<void> {
  const minutes = await settingOf(work, proofMinutes)
  const provedAt = await findProof(work)
  if (provedAt && work.now.getTime() - provedAt.getTime() <= minutes * 60_000) return
  if ((await findHouse(work)).demonstration) return
  throw new Refusal('conflict', 'accounts.prove_again', { minutes })
}

/** A code of the app, or a recovery code; guessing waits like guessing at the door, and the session gets a fresh token. */
export async function proveAgain(work: Work, { oneTimeCode }: { oneTimeCode: string }): Promise<Record<string, never>> {
  await refuseHaste(work)
  const own = work.actor.accountId ? await findAccount(work, { id: work.actor.accountId }) : undefined
  if (!own) throw new Refusal('unauthenticated', 'request.unauthenticated')
  if (!(await findSecondFactor(work, own.id))?.confirmedAt)
    throw new Refusal('conflict', 'accounts.prove_by_signing_in', {})
  const account = await takeAttempt(work, { id: own.id })
  if (!account || !(await isSecondFactor(work, account.id, oneTimeCode))) return refuseFactor(work, account)
  await returnAttempt(work, account.id)
  await renewProved(work)
  work.record('account.proved_again', account.id)
  return {}
}
