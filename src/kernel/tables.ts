/** Row types of every table, written by `npm run tables` from the migrated schema; a test fails when stale. */
import type { ColumnType } from 'kysely'
import type { PlainDate } from './date.ts'

/** A date column: read as a civil day, written as its text. */
export type CivilDate = ColumnType<PlainDate, string, string>

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

export type Json = JsonValue

export type JsonArray = JsonValue[]

export type JsonObject = {
  [x: string]: JsonValue | undefined
}

export type JsonPrimitive = boolean | number | string | null

export type JsonValue = JsonArray | JsonObject | JsonPrimitive

export type Timestamp = ColumnType<Date, Date | string, Date | string>

export interface CongressSession {
  closedOn: CivilDate | null
  id: string
  number: number
  openedOn: CivilDate
  tenantId: string
  termId: string
}

export interface Idempotency {
  answer: Json | null
  createdAt: Generated<Timestamp>
  key: string
  owner: string
  request: string
  tenantId: string
}

export interface Journal {
  actorId: string | null
  at: Timestamp
  detail: Json
  fact: string
  hash: string
  leaf: string
  personalCommitment: string | null
  seq: number
  subjectId: string
  tenantId: string
}

export interface JournalHead {
  hash: string
  seq: number
  tenantId: string
}

export interface JournalPersonal {
  content: Json
  salt: string
  seq: number
  tenantId: string
}

export interface Mandate {
  certificateNumber: string
  constituency: string
  delegationId: string
  endGround: string | null
  endsOn: CivilDate | null
  id: string
  occupation: Generated<string>
  personId: string
  startsOn: CivilDate
  tenantId: string
  termId: string
  version: Generated<number>
}

export interface MandateSuspension {
  endsOn: CivilDate | null
  ground: string
  id: string
  mandateId: string
  startsOn: CivilDate
  tenantId: string
}

export interface NumberSeries {
  last: number
  series: string
  tenantId: string
}

export interface Organisation {
  code: string | null
  endsOn: CivilDate | null
  handles: Generated<boolean>
  id: string
  kind: string
  name: string
  parentId: string | null
  phone: string | null
  shortName: string
  sort: Generated<number>
  startsOn: CivilDate
  tenantId: string
  version: Generated<number>
}

export interface OrganisationName {
  endsOn: CivilDate | null
  name: string
  organisationId: string
  startsOn: CivilDate
  tenantId: string
}

export interface Person {
  distinction: Generated<string>
  gender: string | null
  id: string
  name: string
  strokeKey: string
  tenantId: string
  version: Generated<number>
}

export interface PersonContact {
  address: string | null
  email: string | null
  personId: string
  phone: string | null
  tenantId: string
}

export interface Post {
  endsOn: CivilDate | null
  id: string
  organisationId: string
  personId: string
  role: string | null
  startsOn: CivilDate
  tenantId: string
  title: string
  version: Generated<number>
}

export interface Station {
  address: Generated<string>
  id: string
  level: string
  tenantId: string
}

export interface StoredFile {
  content: Uint8Array
  id: string
  mediaType: string
  name: string
  sha256: string
  size: number
  tenantId: string
  uploadedAt: Timestamp
  uploadedBy: string | null
}

export interface Tenant {
  code: string
  createdAt: Generated<Timestamp>
  demonstration: Generated<boolean>
  host: string | null
  id: string
  name: string
}

export interface Term {
  bodyId: string
  endsOn: CivilDate | null
  id: string
  number: number
  startsOn: CivilDate
  tenantId: string
}

export interface UnitDuty {
  id: string
  number: number
  organisationId: string
  tenantId: string
  topic: string
}

export interface Tables {
  congressSession: CongressSession
  idempotency: Idempotency
  journal: Journal
  journalHead: JournalHead
  journalPersonal: JournalPersonal
  mandate: Mandate
  mandateSuspension: MandateSuspension
  numberSeries: NumberSeries
  organisation: Organisation
  organisationName: OrganisationName
  person: Person
  personContact: PersonContact
  post: Post
  station: Station
  storedFile: StoredFile
  tenant: Tenant
  term: Term
  unitDuty: UnitDuty
}
