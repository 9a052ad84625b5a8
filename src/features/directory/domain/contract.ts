/** What can be asked of the directory and by whom; who may change what comes from the rule tables. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import type { Role } from '#kernel/roles'
import {
  deputiesBodyRules,
  dutyRules,
  mandateRules,
  organisationRules,
  personRules,
  postRules,
  sessionRules,
} from './lifecycle.ts'
import {
  ChangeOrganisation,
  Duty,
  EndOrganisation,
  NewDuty,
  NewOrganisation,
  NewStation,
  Organisation,
  organisationKinds,
  RenameOrganisation,
  Station,
} from './organisation.ts'
import {
  ChangeMandate,
  ChangePerson,
  Contact,
  Deputy,
  EndMandate,
  EndPost,
  Mandate,
  NewMandate,
  NewPerson,
  NewPost,
  Person,
  Post,
  ResumeMandate,
  SaveContact,
  SuspendMandate,
} from './person.ts'
import { Flag } from './shapes.ts'
import { CloseSession, NewTerm, OpenSession, Session, Term } from './term.ts'
import {
  DeputyView,
  ExportDeputies,
  ExportedFile,
  ExportUnits,
  OrganisationView,
  PersonRow,
  PersonView,
  UnitView,
} from './views.ts'

/** Those who look things up in the directory at the desk. */
const readers = [
  'deputies_office',
  'secretariat',
  'government_office',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const satisfies readonly Role[]

/** Organisations of both keepers; which kind is whose, the command decides. */
const organisationKeepers = [...organisationRules.create.by, ...deputiesBodyRules.create.by] as const

const Id = z.object({ id: z.uuid() })
const search = z.string().trim().max(60).optional()
const Done = z.object({})

const ListDeputies = z.object({ delegationId: z.uuid().optional(), search, on: PlainDateText.optional() })

const ListOrganisations = z.object({
  kind: z.enum(organisationKinds).optional(),
  handles: Flag.optional(),
  search,
  on: PlainDateText.optional(),
  /** Also those that have ended. */
  ended: Flag.optional(),
})

const ListPeople = z.object({
  group: z.enum(['deputies', 'posts', 'everybody']).default('deputies'),
  search,
  delegationId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  on: PlainDateText.optional(),
})

/** What everybody may look up. */
export const publicApi = {
  deputies: endpoint('GET', '/api/deputies', { access: 'public', input: ListDeputies, output: z.array(Deputy) }),
  deputy: endpoint('GET', '/api/deputies/:id', { access: 'public', input: Id, output: DeputyView }),
  delegations: endpoint('GET', '/api/delegations', {
    access: 'public',
    input: z.object({}),
    output: z.array(Organisation.pick({ id: true, name: true })),
  }),
  stations: endpoint('GET', '/api/stations', {
    access: 'public',
    input: z.object({ parentId: z.uuid().optional() }),
    output: z.array(Station),
  }),
  sessions: endpoint('GET', '/api/sessions', {
    access: 'public',
    input: z.object({ termId: z.uuid().optional() }),
    output: z.array(Session),
  }),
  terms: endpoint('GET', '/api/terms', { access: 'public', input: z.object({}), output: z.array(Term) }),
  units: endpoint('GET', '/api/units', { access: 'public', input: z.object({}), output: z.array(UnitView) }),
}

export const organisationApi = {
  list: endpoint('GET', '/api/organisations', {
    access: readers,
    input: ListOrganisations,
    output: z.array(Organisation),
  }),
  get: endpoint('GET', '/api/organisations/:id', { access: readers, input: Id, output: OrganisationView }),
  create: endpoint('POST', '/api/organisations', {
    access: organisationKeepers,
    input: NewOrganisation,
    output: Organisation,
  }),
  rename: endpoint('POST', '/api/organisations/:id/name', {
    access: organisationKeepers,
    input: RenameOrganisation,
    output: Organisation,
  }),
  change: endpoint('PUT', '/api/organisations/:id', {
    access: organisationKeepers,
    input: ChangeOrganisation,
    output: Organisation,
  }),
  end: endpoint('POST', '/api/organisations/:id/ending', {
    access: organisationKeepers,
    input: EndOrganisation,
    output: Organisation,
  }),
  exportUnits: endpoint('POST', '/api/organisations/exports', {
    access: readers,
    input: ExportUnits,
    output: ExportedFile,
  }),
  createStation: endpoint('POST', '/api/stations', {
    access: deputiesBodyRules.create.by,
    input: NewStation,
    output: Station,
  }),
  createDuty: endpoint('POST', '/api/organisations/:organisationId/duties', {
    access: dutyRules.create.by,
    input: NewDuty,
    output: Duty,
  }),
  removeDuty: endpoint('DELETE', '/api/duties/:id', { access: dutyRules.remove.by, input: Id, output: Done }),
}

export const personApi = {
  list: endpoint('GET', '/api/people', { access: readers, input: ListPeople, output: z.array(PersonRow) }),
  get: endpoint('GET', '/api/people/:id', { access: readers, input: Id, output: PersonView }),
  exportDeputies: endpoint('POST', '/api/people/exports', {
    access: readers,
    input: ExportDeputies,
    output: ExportedFile,
    recentProof: true,
  }),
  contact: endpoint('GET', '/api/people/:id/contact', {
    access: personRules.save_contact.by,
    input: Id,
    output: Contact,
  }),
  create: endpoint('POST', '/api/people', { access: personRules.create.by, input: NewPerson, output: Person }),
  change: endpoint('PUT', '/api/people/:id', { access: personRules.change.by, input: ChangePerson, output: Person }),
  /** Everybody may change their own; the command decides. */
  saveContact: endpoint('PUT', '/api/people/:id/contact', { access: 'signed_in', input: SaveContact, output: Contact }),
  createPost: endpoint('POST', '/api/posts', { access: postRules.create.by, input: NewPost, output: Post }),
  endPost: endpoint('POST', '/api/posts/:id/ending', { access: postRules.end.by, input: EndPost, output: Post }),
}

export const mandateApi = {
  create: endpoint('POST', '/api/mandates', { access: mandateRules.create.by, input: NewMandate, output: Mandate }),
  change: endpoint('PUT', '/api/mandates/:id', {
    access: mandateRules.change.by,
    input: ChangeMandate,
    output: Mandate,
  }),
  suspend: endpoint('POST', '/api/mandates/:id/suspension', {
    access: mandateRules.suspend.by,
    input: SuspendMandate,
    output: Mandate,
  }),
  resume: endpoint('POST', '/api/mandates/:id/resumption', {
    access: mandateRules.resume.by,
    input: ResumeMandate,
    output: Mandate,
  }),
  end: endpoint('POST', '/api/mandates/:id/ending', {
    access: mandateRules.end.by,
    input: EndMandate,
    output: Mandate,
  }),
  createTerm: endpoint('POST', '/api/terms', { access: sessionRules.create_term.by, input: NewTerm, output: Term }),
  openSession: endpoint('POST', '/api/sessions', { access: sessionRules.open.by, input: OpenSession, output: Session }),
  closeSession: endpoint('POST', '/api/sessions/:id/closing', {
    access: sessionRules.close.by,
    input: CloseSession,
    output: Session,
  }),
}
