/** What can be asked of decisions over HTTP (决议决定接口). */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { PublicAddress } from '#features/publications'
import { resolutionStates } from './lifecycle.ts'
import {
  amendmentKinds,
  Dossier,
  majorForms,
  MeetingChoice,
  Resolution,
  resolutionKinds,
  ResolutionView,
} from './views.ts'

/** The office, and whoever proposes for an organ or carries a decision out: decided by the rules of each. */
const organs = ['deputies_office', 'secretariat', 'government_office', 'unit', 'unit_head'] as const

export const Id = z.object({ id: z.uuid() })
export const Versioned = Id.extend({ version: z.coerce.number().int() })
export const line = (longest: number) => z.string().trim().min(1).max(longest)
export const reason = line(2000)

export const ResolutionFields = z.object({
  kind: z.enum(resolutionKinds),
  /** The standing committee when left out. */
  bodyId: z.uuid().optional(),
  matter: line(60),
  major: z.enum(majorForms).nullable().default(null),
  title: line(200),
  text: z.string().trim().max(20_000).default(''),
  proposerId: z.uuid(),
  dossier: Dossier.prefault({}),
  executorId: z.uuid().nullable().default(null),
  /** The decision in force that this one changes. */
  amendsId: z.uuid().nullable().default(null),
  amendsAs: z.enum(amendmentKinds).nullable().default(null),
})

const View = ResolutionView

export const decisionApi = {
  list: endpoint('GET', '/api/decisions', {
    access: organs,
    input: z.object({
      state: z.enum(resolutionStates).optional(),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(Resolution) }),
  }),
  one: endpoint('GET', '/api/decisions/:id', { access: organs, input: Id, output: View }),
  /** What the steps are filled in with: matters, organs, and meetings that can take something up or have decided. */
  choices: endpoint('GET', '/api/decisions/choices', {
    access: congressOffices,
    input: z.object({}),
    output: z.object({
      matters: z.array(z.string()),
      organs: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
      meetings: z.array(MeetingChoice),
      /** Decisions in force, which another one may change. */
      inForce: z.array(z.object({ id: z.string(), title: z.string(), bodyId: z.string(), body: z.string() })),
      sessions: z.array(z.object({ id: z.string(), term: z.number().int(), number: z.number().int() })),
    }),
  }),
  create: endpoint('POST', '/api/decisions', { access: organs, input: ResolutionFields, output: View }),
  change: endpoint('POST', '/api/decisions/:id/draft', {
    access: organs,
    input: ResolutionFields.extend(Versioned.shape),
    output: View,
  }),
  submit: endpoint('POST', '/api/decisions/:id/submission', { access: organs, input: Versioned, output: View }),
  /** 主任会议决定 */
  agree: endpoint('POST', '/api/decisions/:id/agreement', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid() }),
    output: View,
  }),
  decline: endpoint('POST', '/api/decisions/:id/refusal', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), reason }),
    output: View,
  }),
  file: endpoint('POST', '/api/decisions/:id/filing', { access: congressOffices, input: Versioned, output: View }),
  review: endpoint('POST', '/api/decisions/:id/review', {
    access: congressOffices,
    input: Versioned.extend({ reviewerId: z.uuid(), text: line(20_000) }),
    output: View,
  }),
  /** 列入议程: on an item of the meeting, or on a new one. */
  place: endpoint('POST', '/api/decisions/:id/placing', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), agendaItemId: z.uuid().nullable().default(null) }),
    output: View,
  }),
  postpone: endpoint('POST', '/api/decisions/:id/postponement', {
    access: 'signed_in',
    input: Versioned.extend({ reason }),
    output: View,
  }),
  discard: endpoint('POST', '/api/decisions/:id/discarding', { access: organs, input: Versioned, output: View }),
  withdraw: endpoint('POST', '/api/decisions/:id/withdrawal', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), reason }),
    output: View,
  }),
  askReport: endpoint('POST', '/api/decisions/:id/reports', {
    access: congressOffices,
    input: Versioned.extend({ subject: line(200), dueOn: PlainDateText, executorId: z.uuid() }),
    output: View,
  }),
  report: endpoint('POST', '/api/decisions/:id/reports/:reportId', {
    access: organs,
    input: Versioned.extend({ reportId: z.uuid(), text: line(20_000) }),
    output: View,
  }),
  setListed: endpoint('POST', '/api/decisions/:id/listing', {
    access: congressOffices,
    input: Versioned.extend({ listed: z.boolean() }),
    output: View,
  }),
  complete: endpoint('POST', '/api/decisions/:id/completion', {
    access: congressOffices,
    input: Versioned,
    output: View,
  }),
}

export const PublicDecision = z.object({
  reference: z.string(),
  title: z.string(),
  kind: z.enum(resolutionKinds),
  body: z.string(),
  adoptionNote: z.string(),
  decidedOn: z.string(),
  effectiveOn: z.string().nullable(),
  text: z.string().nullable(),
  reports: z.array(z.object({ id: z.string(), subject: z.string(), reportedOn: z.string(), text: z.string() })),
})
export type PublicDecision = z.infer<typeof PublicDecision>

/** A published decision that changes another, or was changed by it. */
export const PublicAmendment = PublicDecision.pick({ reference: true, title: true, decidedOn: true }).extend({
  as: z.enum(amendmentKinds),
})
export type PublicAmendment = z.infer<typeof PublicAmendment>

const PublicStanding = PublicDecision.extend({ changedAs: z.enum(amendmentKinds).nullable() })
export type PublicStanding = z.infer<typeof PublicStanding>

export const publicDecisionApi = {
  list: endpoint('GET', '/api/public/decisions', {
    access: 'public',
    input: z.object({
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      rows: z.array(PublicStanding),
      total: z.number().int(),
    }),
  }),
  one: endpoint('GET', '/api/public/decisions/:reference', {
    access: 'public',
    input: z.object({ reference: z.string().max(40) }),
    output: PublicDecision.extend({
      meeting: PublicAddress.nullable(),
      amends: PublicAmendment.nullable(),
      amendedBy: z.array(PublicAmendment),
    }),
  }),
  preview: endpoint('GET', '/api/decisions/:id/preview', {
    access: congressOffices,
    input: Id,
    output: PublicDecision,
  }),
}
