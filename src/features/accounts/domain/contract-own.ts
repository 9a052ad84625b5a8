/** One's own account (我的账号): password, second factor, sessions. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { Enrolment } from './contract-sign-in.ts'

export const signInMethods = ['password', 'code', 'link', 'identity_provider', 'demonstration', 'set_up'] as const
export type SignInMethod = (typeof signInMethods)[number]

export const OwnSession = z.object({
  id: z.uuid(),
  method: z.enum(signInMethods),
  device: z.string(),
  address: z.string(),
  begunAt: z.string(),
  seenAt: z.string(),
  /** The session that asks. */
  current: z.boolean(),
})
export type OwnSession = z.infer<typeof OwnSession>

export const OwnAccount = z.object({
  signInName: z.string(),
  hasPassword: z.boolean(),
  /** waiting: begun, but no code has proved yet that the app has the secret. */
  secondFactor: z.enum(['off', 'waiting', 'on']),
  /** A post at the desk asks for it. */
  secondFactorNeeded: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  enrolment: Enrolment.nullable(),
  sessions: z.array(OwnSession),
})
export type OwnAccount = z.infer<typeof OwnAccount>

const nothing = z.object({})
const typedPassword = z.string().max(1000).default('')
const toSignedIn = { access: 'signed_in' } as const

export const ownAccountApi = {
  get: endpoint('GET', '/api/me/account', { ...toSignedIn, input: nothing, output: OwnAccount }),
  changePassword: endpoint('POST', '/api/me/account/password', {
    ...toSignedIn,
    input: z.object({ currentPassword: typedPassword, newPassword: typedPassword, newPasswordAgain: typedPassword }),
    output: nothing,
  }),
  /** Begins anew: the app gets a new secret, the old one counts until the new one is proved. */
  beginEnrolment: endpoint('POST', '/api/me/account/enrolment', {
    ...toSignedIn,
    input: z.object({ ownPassword: typedPassword }),
    output: nothing,
  }),
  confirmEnrolment: endpoint('POST', '/api/me/account/enrolment/confirmation', {
    ...toSignedIn,
    input: z.object({ oneTimeCode: z.string().max(200).default('') }),
    output: nothing,
  }),
  /** 再次验证: the second factor again, for what asks for a recent one. */
  prove: endpoint('POST', '/api/me/account/proof', {
    ...toSignedIn,
    input: z.object({ oneTimeCode: z.string().max(200).default('') }),
    output: nothing,
  }),
  signOutEverywhere: endpoint('POST', '/api/me/account/sessions/end', {
    ...toSignedIn,
    input: nothing,
    output: nothing,
  }),
}
