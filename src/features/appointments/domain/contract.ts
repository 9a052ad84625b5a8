/** What can be asked of appointments over HTTP (任免接口). */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { PublicAddress } from '#features/publications'
import { pollMethods } from '#kernel/poll'
import { appointmentStates } from './lifecycle.ts'
import { acts, postKinds } from './posts.ts'
import { Appointment, AppointmentView } from './views.ts'

/** The office, and organs that nominate: decided by the rules of each case. */
export const organs = ['deputies_office', 'secretariat', 'government_office', 'unit', 'unit_head'] as const

export const Id = z.object({ id: z.uuid() })
export const Versioned = Id.extend({ version: z.coerce.number().int() })
export const line = (longest: number) => z.string().trim().min(1).max(longest)
export const reason = line(2000)

export const Nomination = z.object({
  act: z.enum(acts),
  postKind: z.enum(postKinds),
  personId: z.uuid(),
  organisationId: z.uuid(),
  title: line(60),
  nominatorId: z.uuid(),
  signedBy: line(40),
  reason,
  /** The post in the directory that ends by this act. */
  endsPostId: z.uuid().nullable().default(null),
})

export const appointmentApi = {
  list: endpoint('GET', '/api/appointments', {
    access: organs,
    input: z.object({
      state: z.enum(appointmentStates).optional(),
      meetingId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(300),
    }),
    output: z.object({ rows: z.array(Appointment) }),
  }),
  /** What the steps of the office are filled in with. */
  choices: endpoint('GET', '/api/appointments/choices', {
    access: congressOffices,
    input: z.object({}),
    output: z.object({
      organs: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
      meetings: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          kind: z.string(),
          bodyId: z.string(),
          endedOn: z.string(),
          ahead: z.boolean(),
          opened: z.boolean(),
        }),
      ),
    }),
  }),
  /** Everybody of exactly this name, with the posts held today. */
  people: endpoint('GET', '/api/appointments/people', {
    access: organs,
    input: z.object({ name: line(40) }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          distinction: z.string(),
          posts: z.array(
            z.object({ id: z.string(), organisationId: z.string(), organisation: z.string(), title: z.string() }),
          ),
        }),
      ),
    }),
  }),
  one: endpoint('GET', '/api/appointments/:id', { access: organs, input: Id, output: AppointmentView }),
  nominate: endpoint('POST', '/api/appointments', { access: organs, input: Nomination, output: AppointmentView }),
  change: endpoint('POST', '/api/appointments/:id/nomination', {
    access: organs,
    input: Nomination.extend(Versioned.shape),
    output: AppointmentView,
  }),
  screen: endpoint('POST', '/api/appointments/:id/screening', {
    access: congressOffices,
    input: Versioned.extend({ clear: z.boolean(), note: z.string().trim().max(2000).default('') }),
    output: AppointmentView,
  }),
  examine: endpoint('POST', '/api/appointments/:id/exam', {
    access: congressOffices,
    input: Versioned.extend({ score: z.coerce.number().min(0).max(100) }),
    output: AppointmentView,
  }),
  agree: endpoint('POST', '/api/appointments/:id/agreement', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid() }),
    output: AppointmentView,
  }),
  decline: endpoint('POST', '/api/appointments/:id/refusal', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), reason }),
    output: AppointmentView,
  }),
  place: endpoint('POST', '/api/appointments/:id/placing', {
    access: congressOffices,
    input: Versioned.extend({
      meetingId: z.uuid(),
      agendaItemId: z.uuid().nullable().default(null),
      lateReason: line(500).nullable().default(null),
    }),
    output: AppointmentView,
  }),
  state: endpoint('POST', '/api/appointments/:id/statement', {
    access: congressOffices,
    input: Versioned.extend({ text: z.string().trim().max(20_000).default('') }),
    output: AppointmentView,
  }),
  /** 付表决: one ballot for these cases, a question for each person. */
  callVote: endpoint('POST', '/api/appointments/ballot', {
    access: congressOffices,
    input: z.object({
      ids: z.array(z.uuid()).min(1).max(100),
      method: z.enum(pollMethods),
      title: line(300),
      /** 应选名额 of each post, in by-elections. */
      places: z.coerce.number().int().min(1).max(50).default(1),
    }),
    output: z.object({ pollId: z.string() }),
  }),
  discard: endpoint('POST', '/api/appointments/:id/discarding', {
    access: organs,
    input: Versioned,
    output: AppointmentView,
  }),
  withdraw: endpoint('POST', '/api/appointments/:id/withdrawal', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), reason }),
    output: AppointmentView,
  }),
  certify: endpoint('POST', '/api/appointments/:id/certificate', {
    access: congressOffices,
    input: Versioned.extend({ signer: line(40) }),
    output: AppointmentView,
  }),
  fileUp: endpoint('POST', '/api/appointments/:id/upward-filing', {
    access: organs,
    input: Versioned,
    output: AppointmentView,
  }),
}

export const PublicList = z.object({
  reference: z.string(),
  title: z.string(),
  decidedOn: z.string(),
  adoptionNote: z.string(),
  groups: z.array(
    z.object({
      organisation: z.string(),
      rows: z.array(z.object({ name: z.string(), act: z.enum(acts), title: z.string() })),
    }),
  ),
})
export type PublicList = z.infer<typeof PublicList>

export const publicAppointmentApi = {
  list: endpoint('GET', '/api/public/appointments', {
    access: 'public',
    input: z.object({
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.object({ rows: z.array(PublicList), total: z.number().int() }),
  }),
  one: endpoint('GET', '/api/public/appointments/:reference', {
    access: 'public',
    input: z.object({ reference: z.string().max(40) }),
    output: PublicList.extend({ meeting: PublicAddress.nullable() }),
  }),
  preview: endpoint('GET', '/api/appointment-lists/:id/preview', {
    access: congressOffices,
    input: Id,
    output: PublicList,
  }),
}
