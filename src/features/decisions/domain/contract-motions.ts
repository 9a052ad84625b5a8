/** What can be asked of motions over HTTP (代表议案接口): the deputies' steps and those of the secretariat. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { Id, line, reason, Versioned } from './contract.ts'
import { Motion, MotionView } from './views.ts'
import { congressOffices } from '#kernel/roles'

export const MotionText = z.object({
  /** 案由 */
  title: line(200),
  /** 案据 */
  grounds: z.string().trim().max(20_000).default(''),
  /** 方案 */
  proposal: z.string().trim().max(20_000).default(''),
})

export const motionApi = {
  /** The office reads all of them, a deputy those he leads or was asked to sign. */
  list: endpoint('GET', '/api/motions', {
    access: ['deputy', ...congressOffices],
    input: z.object({
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(Motion) }),
  }),
  one: endpoint('GET', '/api/motions/:id', { access: ['deputy', ...congressOffices], input: Id, output: MotionView }),
  create: endpoint('POST', '/api/motions', { access: ['deputy'], input: MotionText, output: MotionView }),
  change: endpoint('POST', '/api/motions/:id/draft', {
    access: ['deputy'],
    input: MotionText.extend(Versioned.shape),
    output: MotionView,
  }),
  invite: endpoint('POST', '/api/motions/:id/signers', {
    access: ['deputy'],
    input: Versioned.extend({ mandateIds: z.array(z.uuid()).min(1).max(100) }),
    output: MotionView,
  }),
  /** 本人同意或者不同意, to the version that was read. */
  answer: endpoint('POST', '/api/motions/:id/consent', {
    access: ['deputy'],
    input: Versioned.extend({ consented: z.boolean() }),
    output: MotionView,
  }),
  submit: endpoint('POST', '/api/motions/:id/submission', { access: ['deputy'], input: Versioned, output: MotionView }),
  discard: endpoint('POST', '/api/motions/:id/discarding', {
    access: ['deputy'],
    input: Versioned,
    output: MotionView,
  }),
  askWithdrawal: endpoint('POST', '/api/motions/:id/withdrawal-request', {
    access: ['deputy'],
    input: Versioned.extend({ reason }),
    output: MotionView,
  }),
  /** 议案截止时间 of the session that sits or was set next, as it is called in the reader's language; null while none is set. */
  deadline: endpoint('GET', '/api/motion-deadline', {
    access: ['deputy', ...congressOffices],
    input: z.object({}),
    output: z.object({
      session: z.string().nullable(),
      dueOn: PlainDateText.nullable(),
      decidedAt: z.string().nullable(),
    }),
  }),
  setDeadline: endpoint('POST', '/api/motions/deadline', {
    access: congressOffices,
    input: z.object({ sessionId: z.uuid(), dueOn: PlainDateText, meetingId: z.uuid() }),
    output: z.object({}),
  }),
  qualify: endpoint('POST', '/api/motions/:id/qualification', {
    access: congressOffices,
    input: Versioned.extend({ note: z.string().trim().max(2000).default('') }),
    output: MotionView,
  }),
  /** 列入议程 by decision of the presidium or, after a committee's report, of the standing committee. */
  routeAgenda: endpoint('POST', '/api/motions/:id/agenda', {
    access: congressOffices,
    input: Versioned.extend({
      decidedAtId: z.uuid(),
      meetingId: z.uuid(),
      agendaItemId: z.uuid().nullable().default(null),
      reason: z.string().trim().max(2000).default(''),
    }),
    output: MotionView,
  }),
  routeCommittee: endpoint('POST', '/api/motions/:id/committee', {
    access: congressOffices,
    input: Versioned.extend({
      decidedAtId: z.uuid(),
      committeeId: z.uuid(),
      reason: z.string().trim().max(2000).default(''),
    }),
    output: MotionView,
  }),
  convert: endpoint('POST', '/api/motions/:id/conversion', {
    access: congressOffices,
    input: Versioned.extend({ decidedAtId: z.uuid(), reason }),
    output: MotionView,
  }),
  report: endpoint('POST', '/api/motions/:id/report', {
    access: congressOffices,
    input: Versioned.extend({ text: line(20_000) }),
    output: MotionView,
  }),
  decline: endpoint('POST', '/api/motions/:id/refusal', {
    access: congressOffices,
    input: Versioned.extend({ decidedAtId: z.uuid(), reason }),
    output: MotionView,
  }),
  withdraw: endpoint('POST', '/api/motions/:id/withdrawal', {
    access: congressOffices,
    input: Versioned.extend({ decidedAtId: z.uuid() }),
    output: MotionView,
  }),
  conclude: endpoint('POST', '/api/motions/:id/conclusion', {
    access: congressOffices,
    input: Versioned.extend({ note: line(5000) }),
    output: MotionView,
  }),
}
