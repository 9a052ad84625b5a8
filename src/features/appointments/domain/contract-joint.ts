/** What can be asked of joint cases, statements of the accused and vacancies over HTTP (联名、申辩、出缺接口). */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { Id, line, reason, Versioned } from './contract.ts'
import { jointActs } from './joint.ts'
import { acts } from './posts.ts'
import { AppointmentView, JointView, Vacancy } from './views.ts'
import { congressOffices } from '#kernel/roles'

/** Who signs, and the office that puts down what was signed on paper. */
export const signers = ['committee_member', 'deputy', 'deputies_office', 'secretariat'] as const

const statement = z.string().trim().min(2).max(20_000)

export const JointProposal = z.object({
  act: z.enum(jointActs),
  personId: z.uuid(),
  /** The post that is to end; for a candidate the vacancy instead. */
  endsPostId: z.uuid().nullable().default(null),
  vacancyId: z.uuid().nullable().default(null),
  reason,
  materials: z.string().trim().max(20_000).default(''),
  /** 领衔人; whoever proposes himself leads. */
  leadId: z.uuid().nullable().default(null),
})

export const jointApi = {
  /** What the reader leads or was asked to sign. */
  list: endpoint('GET', '/api/joint-cases', {
    access: signers,
    input: z.object({
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(JointView) }),
  }),
  /** Persons of exactly this name with the posts the act can be about, and the vacancies that are open. */
  people: endpoint('GET', '/api/joint-cases/people', {
    access: signers,
    input: z.object({ act: z.enum(jointActs), name: line(40) }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          distinction: z.string(),
          posts: z.array(z.object({ id: z.string(), organisation: z.string(), title: z.string() })),
        }),
      ),
    }),
  }),
  one: endpoint('GET', '/api/joint-cases/:id', { access: signers, input: Id, output: JointView }),
  start: endpoint('POST', '/api/joint-cases', { access: signers, input: JointProposal, output: JointView }),
  invite: endpoint('POST', '/api/joint-cases/:id/signers', {
    access: signers,
    input: Versioned.extend({ names: z.array(line(40)).min(1).max(200) }),
    output: JointView,
  }),
  /** 签名、撤回签名 of the reader himself. */
  sign: endpoint('POST', '/api/joint-cases/:id/signature', {
    access: signers,
    input: Versioned.extend({ signed: z.boolean() }),
    output: JointView,
  }),
  /** 书面签名, put down by the office. */
  signInWriting: endpoint('POST', '/api/joint-cases/:id/written-signature', {
    access: congressOffices,
    input: Versioned.extend({ name: line(40), signed: z.boolean() }),
    output: JointView,
  }),
  handIn: endpoint('POST', '/api/joint-cases/:id/submission', {
    access: signers,
    input: Versioned,
    output: JointView,
  }),
  abandon: endpoint('POST', '/api/joint-cases/:id/end', { access: signers, input: Versioned, output: JointView }),
}

export const DefenceView = z.object({
  id: z.string(),
  act: z.enum(acts),
  name: z.string(),
  organisation: z.string(),
  title: z.string(),
  reason: z.string(),
  materials: z.string(),
  meeting: z.string().nullable(),
  defence: z.string(),
  defenceOn: z.string().nullable(),
  givenOn: z.string().nullable(),
  /** Why the reader cannot write it; null when he can. */
  whyNot: z.string().nullable(),
  basis: z.string(),
  version: z.number().int(),
})
export type DefenceView = z.infer<typeof DefenceView>

export const defenceApi = {
  one: endpoint('GET', '/api/appointments/:id/defence', { access: 'signed_in', input: Id, output: DefenceView }),
  write: endpoint('POST', '/api/appointments/:id/defence', {
    access: 'signed_in',
    input: Versioned.extend({ text: statement }),
    output: DefenceView,
  }),
  give: endpoint('POST', '/api/appointments/:id/defence/distribution', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid() }),
    output: AppointmentView,
  }),
}

export const vacancyApi = {
  list: endpoint('GET', '/api/vacancies', {
    access: signers,
    input: z.object({ open: z.stringbool().default(false) }),
    output: z.object({ rows: z.array(Vacancy) }),
  }),
  open: endpoint('POST', '/api/vacancies', {
    access: congressOffices,
    input: z.object({
      organisationId: z.uuid(),
      title: line(60),
      places: z.coerce.number().int().min(1).max(50).default(1),
      arisenOn: PlainDateText,
      reason: line(500),
    }),
    output: Vacancy,
  }),
  close: endpoint('POST', '/api/vacancies/:id/end', {
    access: congressOffices,
    input: Versioned.extend({ reason: line(500) }),
    output: Vacancy,
  }),
  /** 另选他人当选: who it is that was written down and elected. */
  fillByName: endpoint('POST', '/api/vacancies/:id/written-in', {
    access: congressOffices,
    input: Versioned.extend({ pollId: z.uuid(), personId: z.uuid() }),
    output: Vacancy,
  }),
}
