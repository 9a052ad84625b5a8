/** What people see of appointment cases (任免案) and oath ceremonies (宪法宣誓仪式). */
import { z } from 'zod'
import { appointmentStates, ceremonyStates } from './lifecycle.ts'
import { acts, postKinds } from './posts.ts'

const day = z.string()

export const Appointment = z.object({
  id: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  act: z.enum(acts),
  postKind: z.enum(postKinds),
  personId: z.string(),
  name: z.string(),
  distinction: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  title: z.string(),
  bodyId: z.string(),
  termId: z.string(),
  nominatorId: z.string(),
  nominator: z.string(),
  signedBy: z.string(),
  reason: z.string(),
  nominatedOn: day,
  endsPostId: z.string().nullable(),
  /** 联名提出, and the materials it comes with. */
  joint: z.boolean(),
  materials: z.string(),
  vacancyId: z.string().nullable(),
  /** 申辩意见, and when the meeting was given it. */
  defence: z.string(),
  defenceOn: day.nullable(),
  defenceGivenOn: day.nullable(),
  state: z.enum(appointmentStates),
  stateReason: z.string(),
  screenedOn: day.nullable(),
  screeningClear: z.boolean().nullable(),
  screeningNote: z.string(),
  examOn: day.nullable(),
  examScore: z.number().nullable(),
  examPassMark: z.number().nullable(),
  agreedOn: day.nullable(),
  meetingId: z.string().nullable(),
  meeting: z.string().nullable(),
  meetingChairId: z.string().nullable(),
  agendaItemId: z.string().nullable(),
  lateReason: z.string().nullable(),
  statedOn: day.nullable(),
  statement: z.string(),
  ballotId: z.string().nullable(),
  pollId: z.string().nullable(),
  decidedOn: day.nullable(),
  postId: z.string().nullable(),
  certificateYear: z.number().int().nullable(),
  certificateNumber: z.number().int().nullable(),
  certifiedOn: day.nullable(),
  certificateSigner: z.string().nullable(),
  filedUpOn: day.nullable(),
  publishedOn: day.nullable(),
  /** The day of the oath; null while none was sworn. */
  swornOn: day.nullable(),
  version: z.number().int(),
})
export type Appointment = z.infer<typeof Appointment>

/** 联名人: he counts while he has signed, not taken it back, and still holds the mandate or the seat. */
export const Signer = z.object({
  personId: z.string(),
  name: z.string(),
  distinction: z.string(),
  lead: z.boolean(),
  askedOn: day,
  signedOn: day.nullable(),
  inWriting: z.boolean(),
  withdrawnOn: day.nullable(),
  counts: z.boolean(),
})
export type Signer = z.infer<typeof Signer>

/** 联名: how many have signed of how many there are, and how many the law asks for. */
export const Signing = z.object({
  signers: z.array(Signer),
  signed: z.number().int(),
  needed: z.number().int(),
  all: z.number().int(),
  basis: z.string(),
})
export type Signing = z.infer<typeof Signing>

export const AppointmentView = Appointment.extend({
  signing: Signing.nullable(),
  /** Secret by law or by the provincial rule. */
  secret: z.boolean(),
  examined: z.boolean(),
  takesOath: z.boolean(),
  /** 依据 of the post. */
  basis: z.string(),
  /** How often the same person failed for the same post in this term. */
  failures: z.number().int(),
  vote: z.array(z.string()),
  actions: z.record(z.string(), z.string().nullable()),
})
export type AppointmentView = z.infer<typeof AppointmentView>

/** A joint case as those who sign it see it (联名案). */
export const JointView = Appointment.pick({
  id: true,
  act: true,
  name: true,
  distinction: true,
  organisation: true,
  title: true,
  reason: true,
  materials: true,
  state: true,
  stateReason: true,
  version: true,
}).extend({
  signing: Signing,
  actions: z.record(z.string(), z.string().nullable()),
})
export type JointView = z.infer<typeof JointView>

/** 出缺: how many places of an elected post wait for a by-election. */
export const Vacancy = z.object({
  id: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  title: z.string(),
  places: z.number().int(),
  filled: z.number().int(),
  arisenOn: day,
  reason: z.string(),
  closedOn: day.nullable(),
  closeReason: z.string(),
  candidates: z.array(
    z.object({ id: z.string(), name: z.string(), nominator: z.string(), state: z.enum(appointmentStates) }),
  ),
  /** 另选他人 who were elected and are not named yet. */
  writtenIn: z.array(z.object({ pollId: z.string(), name: z.string() })),
  version: z.number().int(),
})
export type Vacancy = z.infer<typeof Vacancy>

export const forms = ['single', 'collective'] as const

export const Ceremony = z.object({
  id: z.string(),
  organiserId: z.string(),
  organiser: z.string(),
  plannedOn: day,
  place: z.string(),
  form: z.enum(forms),
  leadId: z.string().nullable(),
  lead: z.string().nullable(),
  witness: z.string(),
  /** Chosen with the plan, or empty for the text in force on the day; once held, the one that was sworn. */
  textVersion: z.string(),
  oathText: z.string(),
  state: z.enum(ceremonyStates),
  heldOn: day.nullable(),
  stateReason: z.string(),
  takers: z.array(
    z.object({
      appointmentId: z.string(),
      personId: z.string(),
      name: z.string(),
      post: z.string(),
      sworn: z.boolean().nullable(),
    }),
  ),
  version: z.number().int(),
})
export type Ceremony = z.infer<typeof Ceremony>

/** What a plan says, part by part, as its history compares it. */
export const planParts = [
  'organiser',
  'plannedOn',
  'place',
  'form',
  'leader',
  'witness',
  'textVersion',
  'takers',
] as const
export type PlanPart = (typeof planParts)[number]

/** 安排的经过: what was done with a plan, when, by whom, and which parts it changed. */
export const PlanEvent = z.object({
  on: day,
  by: z.string(),
  step: z.enum(['planned', 'changed', 'held', 'cancelled']),
  changes: z.array(z.object({ part: z.enum(planParts), from: z.string(), to: z.string() })),
})
export type PlanEvent = z.infer<typeof PlanEvent>

export const CeremonyView = Ceremony.extend({
  history: z.array(PlanEvent),
  actions: z.record(z.string(), z.string().nullable()),
})
export type CeremonyView = z.infer<typeof CeremonyView>
