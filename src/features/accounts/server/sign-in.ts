/** Signing in (登录) with a password and, where a post at the desk asks for it, a second factor. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Ports } from '#kernel/ports'
import type { Work } from '#kernel/work'
import type { AwaitedStep, SignedIn, signInApi } from '../domain/contract-sign-in.ts'
import { passwordOf } from '../domain/password.ts'
import { signInNameOf } from '../domain/sign-in-name.ts'
import { findAccount, savePassword, takeAttempt, type Account } from './account-repository.ts'
import { admit, refuseFactor, refuseHaste, refuseTry } from './admission.ts'
import { acceptablePassword } from './passwords.ts'
import { confirmEnrolment, enrolmentFor, isSecondFactor } from './second-factor.ts'
import { endSession, findPending, type PendingSession } from './session-repository.ts'

type Input<Name extends keyof typeof signInApi> = z.output<(typeof signInApi)[Name]['input']>

export async function signInWithPassword(work: Work, { name, password }: Input<'password'>): Promise<SignedIn> {
  await refuseHaste(work)
  const account = await takeAttempt(work, { signInName: signInNameOf(name) })
  const right = await isPassword(work.ports, account, password)

  if (!account || !right)
    return refuseTry(work, account, { method: 'password', code: 'accounts.wrong', field: 'password' })
  return admit(work, account, { method: 'password', counted: true })
}

/** Checks against a password nobody has when there is none, so that a name without account takes as long. */
export async function isPassword(ports: Ports, account: Account | undefined, typed: string): Promise<boolean> {
  decoy ??= ports.passwords.hash(ports.randomToken(32))
  const right = await ports.passwords.verify(account?.passwordHash ?? (await decoy), passwordOf(typed))
  return right && !!account?.passwordHash
}

let decoy: Promise<string> | undefined

/** The step this browser still has to take. */
export async function pendingStep(work: Work): Promise<z.input<typeof signInApi.pending.output>> {
  const pending = await findPending(work)
  const account = pending && (await findAccount(work, { id: pending.accountId }))
  const enrolment = account && pending.awaiting === 'enrolment' ? await enrolmentFor(work, account) : null
  return { awaiting: pending?.awaiting ?? null, name: pending?.name ?? '', enrolment }
}

export async function showSecondFactor(work: Work, { oneTimeCode }: Input<'secondFactor'>): Promise<SignedIn> {
  await refuseHaste(work)
  const pending = await awaited(work, 'totp')
  const account = await takeAttempt(work, { id: pending.accountId })
  const right = account !== undefined && (await isSecondFactor(work, account.id, oneTimeCode))

  if (!right) return refuseFactor(work, account)
  return admit(work, account, { method: pending.method, strong: true })
}

/** The first code of the app proves that it has the secret; from now on the account asks for it. */
export async function enrolAtSignIn(work: Work, { oneTimeCode }: Input<'enrol'>): Promise<SignedIn> {
  await refuseHaste(work)
  const pending = await awaited(work, 'enrolment')
  const account = await takeAttempt(work, { id: pending.accountId })
  const right = account !== undefined && (await confirmEnrolment(work, account.id, oneTimeCode))

  if (!right) return refuseFactor(work, account)
  return admit(work, account, { method: pending.method, strong: true })
}

/** Who came by invitation to a post at the desk sets a password before the second factor. */
export async function setFirstPassword(work: Work, input: Input<'firstPassword'>): Promise<SignedIn> {
  const pending = await awaited(work, 'password')
  const account = await findAccount(work, { id: pending.accountId })
  if (!account) throw beginAgain()
  const passwordHash = await acceptablePassword(work, input, [account.signInName, pending.name])

  await savePassword(work, account.id, passwordHash)
  work.record('account.password_set', account.id)
  return admit(work, { ...account, passwordHash }, { method: pending.method })
}

async function awaited(work: Work, step: AwaitedStep): Promise<PendingSession> {
  const pending = await findPending(work)
  if (pending?.awaiting !== step) throw beginAgain()
  return pending
}

const beginAgain = (): Refusal => new Refusal('conflict', 'accounts.begin_again')

export async function signOut(work: Work): Promise<Record<string, never>> {
  const accountId = await endSession(work)
  work.session.end()
  if (accountId) work.record('account.signed_out', accountId)
  return {}
}
