/** Signing in (登录) as browser and server share it: every way in, and the steps that may follow. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { roles } from '#kernel/roles'
import { doors } from './demonstration.ts'

/** 还差哪一步: the code of the second factor, its set-up, or a first password. */
export const awaitedSteps = ['totp', 'enrolment', 'password'] as const
export type AwaitedStep = (typeof awaitedSteps)[number]

export const SignedIn = z.object({
  /** What is still missing; null once the person is signed in. */
  awaiting: z.enum(awaitedSteps).nullable(),
  /** Where the work of this person begins. */
  home: z.string(),
})
export type SignedIn = z.infer<typeof SignedIn>

export const Door = z.object({ door: z.enum(doors), role: z.enum(roles), name: z.string() })
export type Door = z.infer<typeof Door>

/** What the authenticator app takes in: as a picture, as an address and as text to type. */
export const Enrolment = z.object({ secret: z.string(), uri: z.string(), recoveryCodes: z.array(z.string()) })
export type Enrolment = z.infer<typeof Enrolment>

const typedLine = z.string().max(200).default('')
const nothing = z.object({})
const toAll = { access: 'public' } as const

export const signInApi = {
  /** Which ways in this house offers; the doors only in a demonstration. */
  ways: endpoint('GET', '/api/sign-in/ways', {
    ...toAll,
    input: nothing,
    output: z.object({ identityProvider: z.boolean(), doors: z.array(Door) }),
  }),
  password: endpoint('POST', '/api/sign-in', {
    ...toAll,
    input: z.object({ name: typedLine, password: z.string().max(1000).default('') }),
    output: SignedIn,
  }),
  /** The step this browser still has to take, with what it needs to show. */
  pending: endpoint('GET', '/api/sign-in/pending', {
    ...toAll,
    input: nothing,
    output: z.object({
      awaiting: z.enum(awaitedSteps).nullable(),
      name: z.string(),
      enrolment: Enrolment.nullable(),
    }),
  }),
  secondFactor: endpoint('POST', '/api/sign-in/second-factor', {
    ...toAll,
    input: z.object({ oneTimeCode: typedLine }),
    output: SignedIn,
  }),
  enrol: endpoint('POST', '/api/sign-in/enrolment', {
    ...toAll,
    input: z.object({ oneTimeCode: typedLine }),
    output: SignedIn,
  }),
  firstPassword: endpoint('POST', '/api/sign-in/first-password', {
    ...toAll,
    input: z.object({
      newPassword: z.string().max(1000).default(''),
      newPasswordAgain: z.string().max(1000).default(''),
    }),
    output: SignedIn,
  }),
  /** Answers alike whether the name is known or not; the code goes to where the person is reached. */
  sendCode: endpoint('POST', '/api/sign-in/codes', {
    ...toAll,
    input: z.object({ name: typedLine }),
    output: z.object({ request: z.uuid() }),
  }),
  code: endpoint('POST', '/api/sign-in/code', {
    ...toAll,
    input: z.object({ request: z.string().max(50).default(''), oneTimeCode: typedLine }),
    output: SignedIn,
  }),
  link: endpoint('POST', '/api/sign-in/link', {
    ...toAll,
    input: z.object({ linkToken: z.string().max(200).default('') }),
    output: SignedIn,
  }),
  demonstration: endpoint('POST', '/api/sign-in/demonstration', {
    ...toAll,
    input: z.object({ door: z.enum(doors) }),
    output: SignedIn,
  }),
  signOut: endpoint('POST', '/api/sign-out', { ...toAll, input: nothing, output: nothing }),
}
