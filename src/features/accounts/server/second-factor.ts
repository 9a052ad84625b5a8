/** The second factor (动态口令, RFC 6238) and the recovery codes for a lost telephone. */
import { Secret, TOTP } from 'otpauth'
import type { Work } from '#kernel/work'
import type { Enrolment } from '../domain/contract-sign-in.ts'
import { crockford, normalRecoveryCode, recoveryCodeFrom } from '../domain/recovery-code.ts'
import type { Account } from './account-repository.ts'
import { findHouse } from './house.ts'
import {
  findSecondFactor,
  saveConfirmed,
  saveRecovery,
  saveWaiting,
  spendRecovery,
  spendStep,
} from './second-factor-repository.ts'

const recoveryCodes = 8
/** 160 bits, the length RFC 4226 recommends. */
const secretBytes = 20

/** Where a sealed text belongs; moved to another account it does not open. */
const placeOf = ({ tenant }: Work, accountId: string, what: 'totp' | 'recovery'): string =>
  `${what} ${tenant} ${accountId}`

/** Makes a secret for the app and leaves it waiting for its first code; `anew` replaces one that waits already. */
export async function prepareEnrolment(work: Work, { id }: Pick<Account, 'id'>, { anew = false } = {}): Promise<void> {
  const { ports } = work
  const secret = new Secret({ buffer: Uint8Array.from(bytesOf(ports.randomToken(secretBytes))).buffer })
  const codes = Array.from({ length: recoveryCodes }, () =>
    recoveryCodeFrom(bytesOf(ports.randomToken(crockford.bytes))),
  )
  await saveWaiting(work, id, {
    waitingSecret: ports.seals.seal(secret.base32, placeOf(work, id, 'totp')),
    waitingRecovery: ports.seals.seal(codes.join(' '), placeOf(work, id, 'recovery')),
    keep: !anew,
  })
}

/** What the app takes in, while it waits; null when nothing waits. */
export async function enrolmentFor(
  work: Work,
  { id, signInName }: Pick<Account, 'id' | 'signInName'>,
): Promise<Enrolment | null> {
  const waiting = await openWaiting(work, id)
  if (!waiting) return null
  const { name } = await findHouse(work)
  const totp = new TOTP({ issuer: name, label: signInName, secret: Secret.fromBase32(waiting.secret) })
  return { secret: waiting.secret, uri: totp.toString(), recoveryCodes: waiting.codes }
}

/** The first code of the app; true when it proves that the app has the waiting secret. */
export async function confirmEnrolment(work: Work, accountId: string, typed: string): Promise<boolean> {
  const waiting = await openWaiting(work, accountId)
  const step = waiting && stepOf(work, waiting.secret, typed)
  if (!waiting || step === undefined) return false
  await saveConfirmed(work, accountId, step)
  await saveRecovery(
    work,
    accountId,
    waiting.codes.map((code) => work.ports.sha256(code)),
  )
  work.record('account.second_factor_set', accountId)
  return true
}

/** A code of the app, or a recovery code; either counts once. */
export async function isSecondFactor(work: Work, accountId: string, typed: string): Promise<boolean> {
  const sealed = (await findSecondFactor(work, accountId))?.sealedSecret
  const secret = sealed && work.ports.seals.open(sealed, placeOf(work, accountId, 'totp'))
  const step = secret ? stepOf(work, secret, typed) : undefined
  if (step !== undefined) return spendStep(work, accountId, step)
  const recovery = normalRecoveryCode(typed)
  if (!recovery || !(await spendRecovery(work, accountId, work.ports.sha256(recovery)))) return false
  work.record('account.recovery_code_used', accountId)
  return true
}

async function openWaiting(work: Work, accountId: string): Promise<{ secret: string; codes: string[] } | undefined> {
  const factor = await findSecondFactor(work, accountId)
  if (!factor?.waitingSecret || !factor.waitingRecovery) return undefined
  const { seals } = work.ports
  const secret = seals.open(factor.waitingSecret, placeOf(work, accountId, 'totp'))
  const codes = seals.open(factor.waitingRecovery, placeOf(work, accountId, 'recovery'))
  return secret && codes ? { secret, codes: codes.split(' ') } : undefined
}

/** The time step this code belongs to, now or one step off for a clock that is; undefined when it is wrong. */
function stepOf({ now }: Work, secret: string, typed: string): number | undefined {
  const token = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const off = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp, window: 1 })
  return off === null ? undefined : TOTP.counter({ timestamp }) + off
}

const bytesOf = (token: string): Uint8Array => Buffer.from(token, 'base64url')
