/** One's own account (我的账号): password, second factor, sessions. */
import type { z } from 'zod'
import { MarkedRefusal, Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { OwnAccount, OwnSession, ownAccountApi, SignInMethod } from '../domain/contract-own.ts'
import { needsTwoFactors } from '../domain/standing.ts'
import {
  findAccount,
  returnAttempt,
  saveFailure,
  savePassword,
  takeAttempt,
  type Account,
} from './account-repository.ts'
import { acceptablePassword } from './passwords.ts'
import { confirmEnrolment, enrolmentFor, prepareEnrolment } from './second-factor.ts'
import { countRecovery, findSecondFactor } from './second-factor-repository.ts'
import { endSession, endSessions } from './session-repository.ts'
import { isPassword } from './sign-in.ts'

type Input<Name extends keyof typeof ownAccountApi> = z.output<(typeof ownAccountApi)[Name]['input']>
type Nothing = Record<string, never>

export async function getOwnAccount(work: Work): Promise<OwnAccount> {
  const account = await ownAccount(work)
  const factor = await findSecondFactor(work, account.id)
  return {
    signInName: account.signInName,
    hasPassword: account.passwordHash !== null,
    secondFactor: factor?.confirmedAt ? 'on' : factor?.waitingSecret ? 'waiting' : 'off',
    secondFactorNeeded: needsTwoFactors(work.actor.roles),
    recoveryCodesLeft: await countRecovery(work, account.id),
    enrolment: await enrolmentFor(work, account),
    sessions: await ownSessions(work, account.id),
  }
}

export async function changePassword(work: Work, input: Input<'changePassword'>): Promise<Nothing> {
  const account = await ownAccount(work)
  await provePassword(work, account, { typed: input.currentPassword, field: 'currentPassword' })
  const passwordHash = await acceptablePassword(work, input, [account.signInName, work.actor.name])

  await savePassword(work, account.id, passwordHash)
  await endSessions(work, account.id, { butThis: true })
  work.record('account.password_set', account.id)
  return {}
}

export async function beginEnrolment(work: Work, { ownPassword }: Input<'beginEnrolment'>): Promise<Nothing> {
  const account = await ownAccount(work)
  await provePassword(work, account, { typed: ownPassword, field: 'ownPassword' })
  await prepareEnrolment(work, account, { anew: true })
  return {}
}

export async function confirmOwnEnrolment(work: Work, { oneTimeCode }: Input<'confirmEnrolment'>): Promise<Nothing> {
  const account = await ownAccount(work)
  if (!(await confirmEnrolment(work, account.id, oneTimeCode)))
    throw new Refusal('invalid', 'accounts.wrong_second_factor', {}, 'oneTimeCode')
  await endSessions(work, account.id, { butThis: true })
  return {}
}

/** On every device, this one included. */
export async function signOutEverywhere(work: Work): Promise<Nothing> {
  const account = await ownAccount(work)
  await endSession(work)
  await endSessions(work, account.id)
  work.session.end()
  work.record('account.signed_out_everywhere', account.id)
  return {}
}

async function ownAccount(work: Work): Promise<Account> {
  const account = work.actor.accountId ? await findAccount(work, { id: work.actor.accountId }) : undefined
  if (!account) throw new Refusal('unauthenticated', 'request.unauthenticated')
  return account
}

/** A change of the keys asks for the present one; guessing it from a borrowed screen waits like guessing at the door. */
async function provePassword(
  work: Work,
  { id, passwordHash }: Account,
  { typed, field }: { typed: string; field: string },
): Promise<void> {
  if (passwordHash === null) return
  const account = await takeAttempt(work, { id })
  if (account && (await isPassword(work.ports, account, typed))) return returnAttempt(work, id)
  await saveFailure(work, account)
  work.record('account.password_not_proved', id)
  throw new MarkedRefusal('invalid', 'accounts.wrong_own_password', {}, field)
}

async function ownSessions({ tx, tenant, now, session, ports }: Work, accountId: string): Promise<OwnSession[]> {
  const found = await tx
    .selectFrom('authSession')
    .select(['id', 'method', 'device', 'address', 'begunAt', 'seenAt', 'tokenSha256'])
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('awaiting', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('seenAt', 'desc')
    .limit(50)
    .$narrowType<{ method: SignInMethod }>()
    .execute()
  const own = session.token && ports.sha256(session.token)
  return found.map(({ tokenSha256, begunAt, seenAt, ...one }) => ({
    ...one,
    begunAt: begunAt.toISOString(),
    seenAt: seenAt.toISOString(),
    current: tokenSha256 === own,
  }))
}
