/** Admission (放行): what is still missing before somebody is signed in, and the session that follows. */
import { MarkedRefusal, Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { SignInMethod } from '../domain/contract-own.ts'
import type { AwaitedStep, SignedIn } from '../domain/contract-sign-in.ts'
import { homeOf, needsTwoFactors, rolesOf } from '../domain/standing.ts'
import {
  attemptsIn,
  countAttempt,
  returnAttempt,
  saveFailure,
  saveSignedIn,
  type Account,
} from './account-repository.ts'
import { findHouse } from './house.ts'
import { prepareEnrolment } from './second-factor.ts'
import { findSecondFactor } from './second-factor-repository.ts'
import { beginSession, limitsFor, pendingLimits } from './session-repository.ts'
import { findStanding } from './standing.ts'

/** Failures from one place; a hall full of deputies shares one, so only failures count. */
const failuresFromOnePlace = { limit: 60, minutes: 15 }

export interface Proof {
  readonly method: SignInMethod
  /** The second factor was shown, or the way in does not need one of ours. */
  readonly strong?: boolean
  /** The attempt was counted before it was checked. */
  readonly counted?: boolean
}

/** Lets the account in, or one step further. */
export async function admit(
  work: Work,
  account: Account,
  { method, strong = false, counted = false }: Proof,
): Promise<SignedIn> {
  const roles = rolesOf(await findStanding(work, account.personId))
  const open = strong || (await findHouse(work)).demonstration
  const awaiting = open ? null : await missingStep(work, account, { method, twoFactors: needsTwoFactors(roles) })
  const limits = awaiting ? pendingLimits : await limitsFor(work, roles)

  if (awaiting === 'enrolment') await prepareEnrolment(work, account)
  await beginSession(work, { ...limits, accountId: account.id, method, awaiting, strong: open })
  if (awaiting) {
    if (counted) await returnAttempt(work, account.id)
  } else {
    await saveSignedIn(work, account.id)
    const { address, device } = work.session
    work.record('account.signed_in', account.id, { method, strong: open }, { address, device })
  }
  return { awaiting, home: homeOf(roles) }
}

/** A code sent to somebody opens no desk: such a session counts as one factor, see withoutDesk. */
async function missingStep(
  work: Work,
  account: Account,
  { method, twoFactors }: { method: SignInMethod; twoFactors: boolean },
): Promise<AwaitedStep | null> {
  if (twoFactors && method === 'link' && !account.passwordHash) return 'password'
  const factor = await findSecondFactor(work, account.id)
  if (factor?.confirmedAt) return 'totp'
  return twoFactors && method !== 'code' ? 'enrolment' : null
}

/** Before anything is checked: enough wrong tries from one place, and it has to wait. */
export async function refuseHaste(work: Work): Promise<void> {
  const { limit, minutes } = failuresFromOnePlace
  if ((await attemptsIn(work, placeOf(work), minutes)) >= limit)
    throw new Refusal('too_many', 'accounts.too_many', { minutes })
}

/** A wrong try: counted for the account and for the place, recorded, and refused in words that tell nothing apart. */
export async function refuseTry(
  work: Work,
  account: Account | undefined,
  { method, code, field }: { method: SignInMethod | 'second_factor'; code: string; field?: string },
): Promise<never> {
  await saveFailure(work, account)
  await countAttempt(work, placeOf(work), failuresFromOnePlace.minutes)
  work.record('account.sign_in_failed', account?.id ?? work.tenant, { method }, { address: work.session.address })
  throw new MarkedRefusal('invalid', code, {}, field)
}

/** The same for a code of the app, at the door and inside. */
export const refuseFactor = (work: Work, account: Account | undefined): Promise<never> =>
  refuseTry(work, account, { method: 'second_factor', code: 'accounts.wrong_second_factor', field: 'oneTimeCode' })

const placeOf = ({ session }: Work): string => `failures ${session.address}`
