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

export interface Account {
  disabledAt: Timestamp | null
  disabledGround: string | null
  failedCount: Generated<number>
  id: string
  language: string | null
  lockedUntil: Timestamp | null
  openedAt: Timestamp
  passwordHash: string | null
  personId: string
  signedInAt: Timestamp | null
  signInName: string
  tenantId: string
  version: Generated<number>
}

export interface AccountIdentity {
  accountId: string
  issuer: string
  linkedAt: Timestamp
  linkedBy: string | null
  subject: string
  tenantId: string
}

export interface AccountRecovery {
  accountId: string
  codeSha256: string
  tenantId: string
  usedAt: Timestamp | null
}

export interface AccountTotp {
  accountId: string
  confirmedAt: Timestamp | null
  lastStep: Generated<number>
  sealedSecret: string | null
  tenantId: string
  waitingRecovery: string | null
  waitingSecret: string | null
}

export interface AgendaItem {
  addedOn: CivilDate
  beginsAt: string | null
  endedMark: string | null
  id: string
  kind: string
  meetingId: string
  minutes: number | null
  onDay: CivilDate | null
  organisationId: string | null
  parentId: string | null
  position: number
  presenter: Generated<string>
  reportSubject: string | null
  state: Generated<string>
  supplement: Generated<boolean>
  takenBackReason: string | null
  tenantId: string
  title: string
  topicId: string | null
  version: Generated<number>
}

export interface AgendaPaper {
  distributedOn: CivilDate | null
  draftSentOn: CivilDate | null
  exemptReason: string | null
  fileId: string | null
  id: string
  itemId: string
  kind: string
  meetingId: string
  open: Generated<boolean>
  organisationId: string | null
  position: number
  submittedOn: CivilDate | null
  tenantId: string
  title: string
  version: Generated<number>
}

export interface AgreedList {
  confirmedOn: CivilDate | null
  id: string
  meetingId: string
  publishedOn: CivilDate | null
  state: Generated<string>
  tenantId: string
  unpublishedReason: string | null
}

export interface AgreedMatter {
  agendaItemId: string | null
  assignmentId: string | null
  caseId: string | null
  dueOn: CivilDate | null
  id: string
  leadId: string
  listId: string
  number: number | null
  position: number
  reportBack: Generated<boolean>
  tenantId: string
  text: string
  title: string
  topicId: string | null
  version: Generated<number>
}

export interface AgreedMatterAct {
  accountId: string | null
  act: string
  actedOn: CivilDate
  actor: string
  matterId: string
  number: number
  tenantId: string
  text: Generated<string>
}

export interface AgreedMatterCoOwner {
  matterId: string
  organisationId: string
  position: number
  tenantId: string
}

export interface Appointment {
  act: string
  agendaItemId: string | null
  agreedAtId: string | null
  agreedOn: CivilDate | null
  ballotId: string | null
  bodyId: string
  certificateNumber: number | null
  certificateSigner: string | null
  certificateYear: number | null
  certifiedOn: CivilDate | null
  decidedOn: CivilDate | null
  defence: Generated<string>
  defenceGivenOn: CivilDate | null
  defenceOn: CivilDate | null
  endsPostId: string | null
  examOn: CivilDate | null
  examPassMark: number | null
  examScore: number | null
  filedUpOn: CivilDate | null
  id: string
  joint: Generated<boolean>
  lateReason: string | null
  materials: Generated<string>
  meetingId: string | null
  nominatedOn: CivilDate
  nominatorId: string
  number: number
  organisationId: string
  personId: string
  pollId: string | null
  postId: string | null
  postKind: string
  publishedOn: CivilDate | null
  reason: string
  screenedOn: CivilDate | null
  screeningClear: boolean | null
  screeningNote: Generated<string>
  signedBy: string
  state: Generated<string>
  statedOn: CivilDate | null
  statement: Generated<string>
  stateReason: Generated<string>
  tenantId: string
  termId: string
  title: string
  unpublishedReason: string | null
  vacancyId: string | null
  version: Generated<number>
  withdrawnAtId: string | null
  year: number
}

export interface AppointmentList {
  id: string
  meetingId: string
  tenantId: string
}

export interface AppointmentSigner {
  appointmentId: string
  askedOn: CivilDate
  inWriting: Generated<boolean>
  lead: Generated<boolean>
  personId: string
  position: number
  signedOn: CivilDate | null
  tenantId: string
  withdrawnOn: CivilDate | null
}

export interface AttemptCount {
  beganAt: Timestamp
  count: number
  scope: string
  tenantId: string
}

export interface AttendanceEvent {
  accountId: string | null
  agendaItemId: string | null
  at: Timestamp
  codeWindow: number | null
  id: string
  kind: string
  meetingId: string
  method: string
  onDay: CivilDate
  personId: string
  reason: Generated<string>
  tenantId: string
}

export interface AuthSession {
  accountId: string
  address: string
  awaiting: string | null
  begunAt: Timestamp
  device: string
  expiresAt: Timestamp
  id: string
  idleMinutes: number
  method: string
  provedAt: Timestamp | null
  seenAt: Timestamp
  strong: boolean
  tenantId: string
  tokenSha256: string
}

export interface Ballot {
  mark: string | null
  name: string | null
  option: number | null
  pollId: string
  question: number
  sealed: string | null
  serial: string
  tenantId: string
}

export interface CaseAssignment {
  assignedBy: string | null
  assignedOn: CivilDate
  caseId: string
  endedOn: CivilDate | null
  endReason: string | null
  id: string
  part: string
  receivedByDefault: Generated<boolean>
  receivedOn: CivilDate | null
  replacesId: string | null
  returnDecidedOn: CivilDate | null
  returnGranted: boolean | null
  returnNote: string | null
  returnReason: string | null
  returnRequestedOn: CivilDate | null
  round: number
  state: string
  tenantId: string
  unitId: string
  version: Generated<number>
}

export interface CaseClock {
  assignmentId: string | null
  cancelled: Generated<boolean>
  caseId: string
  code: string
  dueOn: CivilDate
  explanation: Json
  firstDueOn: CivilDate
  id: string
  rule: Json
  startedOn: CivilDate
  stoppedOn: CivilDate | null
  tenantId: string
}

export interface CaseContact {
  assignmentId: string
  caseId: string
  confirmedOn: CivilDate | null
  contactedOn: CivilDate
  disputedOn: CivilDate | null
  id: string
  method: string
  note: Generated<string>
  participants: Generated<string>
  place: Generated<string>
  round: number
  stage: string
  tenantId: string
}

export interface CaseDelivery {
  deliveredOn: CivilDate
  personId: string
  readOn: CivilDate | null
  replyId: string
  tenantId: string
}

export interface CaseExtension {
  clockId: string
  decidedOn: CivilDate | null
  granted: boolean | null
  id: string
  note: string | null
  reason: string
  requestedOn: CivilDate
  requestedUntil: CivilDate
  tenantId: string
}

export interface CaseFile {
  belongsTo: string
  caseId: string
  fileId: string
  ownerId: string | null
  tenantId: string
}

export interface CaseLink {
  fromId: string
  id: string
  kind: string
  linkedOn: CivilDate
  tenantId: string
  toId: string
}

export interface CasePromise {
  amountFen: number | null
  caseId: string
  content: string
  dueOn: CivilDate
  fulfilledOn: CivilDate | null
  givenUpOn: CivilDate | null
  id: string
  outcome: Generated<string>
  replyId: string
  tenantId: string
  unitId: string
  version: Generated<number>
}

export interface CasePromiseProgress {
  id: string
  onDay: CivilDate
  promiseId: string
  tenantId: string
  words: string
}

export interface CaseRating {
  attempt: number
  attitude: string
  caseId: string
  classAgreed: boolean | null
  countedOn: CivilDate | null
  id: string
  personId: string
  ratedOn: CivilDate
  result: string
  round: number
  superseded: Generated<boolean>
  tenantId: string
  unsolved: string | null
  words: Generated<string>
}

export interface CaseRecheck {
  caseId: string
  decidedOn: CivilDate | null
  decision: string | null
  id: string
  openedOn: CivilDate
  recheckedOn: CivilDate | null
  round: number
  tenantId: string
  verdict: string | null
  words: Generated<string>
}

export interface CaseRecord {
  closedOn: CivilDate | null
  dueClockId: string | null
  dueOn: CivilDate | null
  id: string
  kind: string
  openedOn: CivilDate
  reference: string | null
  returns: Generated<number>
  round: Generated<number>
  state: string
  tenantId: string
  title: string
  version: Generated<number>
  visibility: Generated<string>
}

export interface CaseReply {
  assignmentId: string
  attempt: Generated<number>
  caseId: string
  class: string | null
  id: string
  kind: string
  letterNumber: string | null
  points: Generated<Json>
  repliedOn: CivilDate
  round: number
  signedBy: string
  tenantId: string
  text: string
}

export interface CaseReplyDraft {
  assignmentId: string
  class: string | null
  files: Generated<Json>
  points: Generated<Json>
  promises: Generated<Json>
  savedAt: Timestamp
  tenantId: string
  text: Generated<string>
}

export interface CaseTurn {
  action: string
  assignmentId: string | null
  caseId: string
  dueOn: CivilDate | null
  id: string
  organisationId: string | null
  personId: string | null
  role: string | null
  since: CivilDate
  tenantId: string
}

export interface CongressSession {
  closedOn: CivilDate | null
  id: string
  number: number
  openedOn: CivilDate
  tenantId: string
  termId: string
}

export interface FigureWording {
  approved: boolean | null
  decidedAt: Timestamp | null
  decidedBy: string | null
  definition: string
  figureId: string
  note: Generated<string>
  owner: string
  proposedAt: Timestamp
  proposedBy: string
  reason: string
  revision: number
  rounding: string
  tenantId: string
}

export interface HallRehearsal {
  act: number
  meetingId: string
  run: Generated<string>
  tenantId: string
}

export interface HallRehearsalSeat {
  item: number | null
  mark: string | null
  meetingId: string
  number: number
  tenantId: string
}

export interface HallScreen {
  meetingId: string
  mode: Generated<string>
  number: number
  pollId: string | null
  previewMode: string | null
  previewPollId: string | null
  tenantId: string
  zoom: Generated<number>
}

export interface Idempotency {
  answer: Json | null
  createdAt: Generated<Timestamp>
  key: string
  owner: string
  request: string
  tenantId: string
}

export interface ImportBatch {
  columns: Json
  committedAt: Timestamp | null
  counts: Json
  createdAt: Timestamp
  createdBy: string | null
  edits: Generated<Json>
  encoding: string | null
  fileId: string
  fileName: string
  id: string
  kind: string
  leftOut: Generated<Json>
  made: Generated<number>
  mapping: Json
  sha256: string
  sheet: string
  sheets: Json
  state: Generated<string>
  tenantId: string
  title: string | null
  undoneAt: Timestamp | null
  unitNote: string | null
  version: Generated<number>
}

export interface ImportMapping {
  kind: string
  mapping: Json
  signature: string
  tenantId: string
}

export interface ImportPortion {
  batchId: string
  counts: Generated<Json>
  digest: Generated<string>
  judged: Json | null
  made: Generated<Json>
  portion: number
  rows: Json
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

export interface KeySuggestion {
  acceptedOn: CivilDate | null
  committeeId: string | null
  leaderId: string
  pickedOn: CivilDate
  suggestionId: string
  supervisorId: string
  tenantId: string
  year: number
}

export interface KeyTarget {
  baseline: Generated<string>
  dueOn: CivilDate
  evidence: Generated<string>
  id: string
  indicator: string
  metOn: CivilDate | null
  suggestionId: string
  target: string
  tenantId: string
}

export interface KeyTargetChange {
  changedOn: CivilDate
  dueOn: CivilDate
  id: string
  reason: string
  target: string
  targetId: string
  tenantId: string
}

export interface LiveChannel {
  channel: string
  stirs: Generated<number>
  tenantId: string
  version: number
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

export interface Meeting {
  agendaAdoptedOn: CivilDate | null
  basedOnId: string | null
  beginsAt: Generated<string>
  bodyId: string
  cancelledReason: string | null
  chairId: string | null
  closedOn: CivilDate | null
  endsOn: CivilDate
  id: string
  kind: string
  notifiedOn: CivilDate | null
  number: number
  openedOn: CivilDate | null
  place: Generated<string>
  publishedOn: CivilDate | null
  reference: string
  sessionId: string | null
  startsOn: CivilDate
  state: Generated<string>
  tenantId: string
  termId: string | null
  title: string
  unpublishedReason: string | null
  urgentReason: string | null
  version: Generated<number>
}

export interface MeetingCalendar {
  openedAt: Timestamp
  personId: string
  tenantId: string
  tokenDigest: string
}

export interface MeetingMember {
  capacity: Generated<string>
  mandateId: string | null
  meetingId: string
  part: Generated<string>
  personId: string
  postId: string | null
  seat: string | null
  struckOn: CivilDate | null
  tenantId: string
}

export interface MeetingMinutes {
  circulatedOn: CivilDate | null
  correctionsUntil: CivilDate | null
  meetingId: string
  publishedOn: CivilDate | null
  signedById: string | null
  signedOn: CivilDate | null
  state: Generated<string>
  tenantId: string
  version: Generated<number>
}

export interface MeetingTopic {
  bodyId: string
  decidedOn: CivilDate | null
  decisionNote: Generated<string>
  id: string
  kind: string
  proposedById: string
  proposedOn: CivilDate
  reason: Generated<string>
  state: Generated<string>
  tabledAtId: string | null
  tenantId: string
  title: string
  version: Generated<number>
  wishedOn: CivilDate | null
}

export interface MinutesCorrection {
  accepted: boolean | null
  answer: Generated<string>
  answeredOn: CivilDate | null
  askedOn: CivilDate
  correction: string
  id: string
  meetingId: string
  passage: string
  personId: string
  tenantId: string
}

export interface MinutesText {
  meetingId: string
  savedAt: Timestamp
  savedBy: string | null
  tenantId: string
  text: string
  version: number
}

export interface Motion {
  agendaItemId: string | null
  committeeId: string | null
  committeeReport: Generated<string>
  concludedOn: CivilDate | null
  decidedOn: CivilDate | null
  decisionNote: Generated<string>
  grounds: Generated<string>
  id: string
  leadMandateId: string
  leadPersonId: string
  meetingId: string | null
  number: number | null
  pollId: string | null
  proposal: Generated<string>
  reportedOn: CivilDate | null
  reviewNote: Generated<string>
  route: string | null
  routedAtId: string | null
  routedOn: CivilDate | null
  routeReason: Generated<string>
  sessionId: string
  state: Generated<string>
  submittedOn: CivilDate | null
  tenantId: string
  title: string
  version: Generated<number>
  withdrawalAskedOn: CivilDate | null
  withdrawalReason: Generated<string>
  withdrawnAtId: string | null
}

export interface MotionDeadline {
  decidedAtId: string | null
  dueOn: CivilDate
  sessionId: string
  setOn: CivilDate
  tenantId: string
}

export interface MotionSigner {
  answeredOn: CivilDate | null
  consented: boolean | null
  invitedOn: CivilDate
  mandateId: string
  motionId: string
  personId: string
  position: number
  tenantId: string
  textDigest: string | null
}

export interface NamedVote {
  accountId: string | null
  byOffice: boolean
  mark: string
  option: number
  personId: string
  pollId: string
  question: number
  tenantId: string
}

export interface Notice {
  attempts: Generated<number>
  channel: string
  createdAt: Timestamp
  dedupKey: string
  deliveredAt: Timestamp | null
  digestId: string | null
  facts: Json
  id: string
  kind: string
  lastError: string | null
  link: string
  nextAttemptAt: Timestamp | null
  personId: string
  readAt: Timestamp | null
  subjectId: string
  tenantId: string
}

export interface NoticeDigestDay {
  onDay: CivilDate
  tenantId: string
  writtenAt: Timestamp
}

export interface NoticePreference {
  mode: string
  personId: string
  tenantId: string
}

export interface NumberSeries {
  last: number
  series: string
  tenantId: string
}

export interface OathCeremony {
  form: string
  heldOn: CivilDate | null
  id: string
  leadId: string | null
  oathText: Generated<string>
  organiserId: string
  place: string
  plannedOn: CivilDate
  state: Generated<string>
  stateReason: Generated<string>
  tenantId: string
  textVersion: Generated<string>
  version: Generated<number>
  witness: Generated<string>
}

export interface OathTaker {
  appointmentId: string
  ceremonyId: string
  sworn: boolean | null
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

export interface Paper {
  aboutId: string
  addressee: Generated<string>
  content: Json | null
  digest: string | null
  fileId: string | null
  id: string
  issuedBy: string | null
  issuedOn: CivilDate
  kind: string
  number: number | null
  numberText: string | null
  organId: string | null
  scanFileId: string | null
  scannedOn: CivilDate | null
  series: string | null
  subjectId: string
  tenantId: string
  title: string
  voidedBy: string | null
  voidedOn: CivilDate | null
  voidReason: string | null
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

export interface Poll {
  afterId: string | null
  agendaItemId: string | null
  announcedAt: Timestamp | null
  ballotsDigest: string | null
  closedAt: Timestamp | null
  id: string
  kind: string
  meetingId: string
  mergedReason: string | null
  method: string
  nominatedOn: CivilDate | null
  occasion: string | null
  openedAt: Timestamp | null
  papersRoot: string | null
  publicKey: string | null
  round: Generated<number>
  rule: Json
  scrutineersApprovedOn: CivilDate | null
  state: Generated<string>
  subjectId: string | null
  subjectKind: string | null
  tenantId: string
  title: string
  version: Generated<number>
  voidReason: string | null
}

export interface PollEntry {
  accountId: string | null
  at: Timestamp
  content: Json
  digest: string
  id: string
  name: string
  number: number
  personId: string
  pollId: string
  tenantId: string
}

export interface PollFollowup {
  assignmentId: string | null
  id: string
  ladder: Json
  lastPollId: string
  pollId: string
  polls: Generated<number>
  question: number
  respondentId: string | null
  subjectId: string | null
  subjectKind: string | null
  tenantId: string
}

export interface PollFollowupAct {
  accountId: string | null
  act: string
  actedOn: CivilDate
  actor: string
  followupId: string
  meetingId: string | null
  number: number
  pollId: string | null
  tenantId: string
  text: Generated<string>
}

export interface PollKey {
  pollId: string
  sealed: string
  tenantId: string
}

export interface PollOption {
  included: Generated<boolean>
  note: Generated<string>
  number: number
  personId: string | null
  pollId: string
  question: number
  subjectId: string | null
  tenantId: string
  title: string
}

export interface PollQuestion {
  aspect: Generated<string>
  formal: number | null
  number: number
  places: number
  pollId: string
  post: Generated<string>
  subjectId: string | null
  tenantId: string
  title: string
}

export interface PollScrutineer {
  chief: boolean
  name: string
  personId: string
  pollId: string
  tenantId: string
}

export interface PollVoter {
  atClosing: string | null
  atOpening: string
  cameLater: Generated<boolean>
  mandateId: string | null
  name: string
  paperDigest: string | null
  personId: string
  pollId: string
  seat: string | null
  strokeKey: string
  tenantId: string
}

export interface PortalSubscription {
  addressDigest: string
  addressSealed: string
  asked: Generated<number>
  attempts: Generated<number>
  confirmedAt: Timestamp | null
  createdAt: Timestamp
  id: string
  language: string
  lastError: string | null
  nextAttemptAt: Timestamp | null
  scope: string
  sourceDigest: string | null
  tenantId: string
  toldUntil: Timestamp | null
  value: string
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

export interface Publication {
  agendaItems: Generated<Json>
  consent: string
  content: Json | null
  createdAt: Timestamp
  digest: string
  held: Generated<number>
  id: string
  kind: string
  meetingId: string | null
  modifiedAt: Timestamp
  parts: Json
  publishedOn: CivilDate
  reason: string | null
  reference: string
  screened: Json
  screening: Json
  state: string
  tenantId: string
  title: string
  topic: string | null
  units: Json
  version: Generated<number>
  withdrawnOn: CivilDate | null
  words: string
  year: number
}

export interface PublicationAct {
  accountId: string | null
  at: Timestamp
  before: Json
  id: string
  tenantId: string
  undoneAt: Timestamp | null
}

export interface QuarterMeeting {
  agreed: string
  heldOn: CivilDate
  id: string
  issues: string
  quarter: number
  responsible: Generated<string>
  suggestionId: string
  tenantId: string
  year: number
}

export interface ReportAsked {
  nothingAt: Timestamp | null
  personId: string
  roundId: string
  tenantId: string
}

export interface ReportComment {
  answer: string | null
  answeredAt: Timestamp | null
  answeredBy: string | null
  enteredBy: string | null
  id: string
  madeAt: Timestamp
  paragraph: number | null
  personId: string
  reason: Generated<string>
  roundId: string
  tenantId: string
  text: string
  withdrawnAt: Timestamp | null
}

export interface ReportDeliberation {
  confirmedAt: Timestamp | null
  confirmedBy: string | null
  documentId: string
  fromVersion: number
  number: number
  openedAt: Timestamp
  openedBy: string | null
  reason: string
  tenantId: string
  toVersion: number | null
}

export interface ReportDocument {
  checkedAt: Timestamp | null
  checkedBy: string | null
  createdAt: Timestamp
  createdBy: string | null
  deliveredAt: Timestamp | null
  deliveredBy: string | null
  deliveredMeetingId: string | null
  discussedAt: Timestamp | null
  discussedBy: string | null
  discussedMeetingId: string | null
  fromOn: CivilDate
  id: string
  kind: Generated<string>
  publishedAt: Timestamp | null
  resolutionId: string | null
  resolvedAt: Timestamp | null
  resolvedBy: string | null
  sessionId: string | null
  signedAt: Timestamp | null
  signedBy: string | null
  snapshotId: string | null
  state: string
  tenantId: string
  title: string
  toOn: CivilDate
  version: number
  writtenAt: Timestamp
  writtenBy: string | null
}

export interface ReportPast {
  broughtAt: Timestamp
  broughtBy: string | null
  claims: Json
  id: string
  removedAt: Timestamp | null
  removedBy: string | null
  removedReason: Generated<string>
  tenantId: string
  text: string
  title: string
  year: number
}

export interface ReportRound {
  circle: string
  closedAt: Timestamp | null
  closedBy: string | null
  documentId: string
  dueOn: CivilDate
  id: string
  note: Generated<string>
  openedAt: Timestamp
  openedBy: string | null
  snapshotId: string
  tenantId: string
  version: number
}

export interface ReportVersion {
  content: Json
  documentId: string
  savedAt: Timestamp
  savedBy: string | null
  tenantId: string
  title: string
  version: number
}

export interface Resolution {
  agendaItemId: string | null
  agreedAtId: string | null
  agreedOn: CivilDate | null
  amendsAs: string | null
  amendsId: string | null
  bodyId: string
  decidedOn: CivilDate | null
  deliberateBy: CivilDate | null
  dossier: Generated<Json>
  effectiveOn: CivilDate | null
  executorId: string | null
  id: string
  kind: string
  listed: Generated<boolean>
  major: string | null
  matter: string
  meetingId: string | null
  number: number | null
  pollId: string | null
  proposerId: string
  publishedOn: CivilDate | null
  reference: string | null
  review: Generated<string>
  reviewedOn: CivilDate | null
  reviewerId: string | null
  state: Generated<string>
  stateReason: Generated<string>
  submittedOn: CivilDate | null
  tenantId: string
  text: Generated<string>
  title: string
  unpublishedReason: string | null
  version: Generated<number>
  withdrawnAtId: string | null
  year: number | null
}

export interface ResolutionReport {
  dueOn: CivilDate
  id: string
  reportedOn: CivilDate | null
  resolutionId: string
  subject: string
  tenantId: string
  text: Generated<string>
}

export interface SavedView {
  accountId: string
  address: string
  id: string
  name: string
  tenantId: string
}

export interface SearchSize {
  countedAt: Timestamp
  counts: Generated<Json>
  meanLength: number
  tenantId: string
  texts: number
}

export interface SearchText {
  audience: string
  body: string
  id: string
  kind: string
  length: number
  onDay: CivilDate
  plain: string
  reference: string | null
  tenantId: string
  title: string
  titleWords: string
  units: string[]
  words: string
}

export interface SearchWord {
  tenantId: string
  texts: number
  word: string
}

export interface Setting {
  key: string
  reason: string
  setAt: Timestamp
  setBy: string | null
  tenantId: string
  value: Json
  version: number
}

export interface SetUpCode {
  codeSha256: string
  guessesLeft: number
  issuedAt: Timestamp
  tenantId: string
}

export interface SignInCode {
  accountId: string
  codeDigest: string | null
  expiresAt: Timestamp
  guessesLeft: Generated<number>
  id: string
  issuedAt: Timestamp
  issuedBy: string | null
  kind: string
  linkSha256: string
  sealedLink: string | null
  spentAt: Timestamp | null
  tenantId: string
}

export interface Snapshot {
  fromOn: CivilDate
  frozenAt: Timestamp
  frozenBy: string | null
  id: string
  name: string
  tenantId: string
  toOn: CivilDate
}

export interface SnapshotFigure {
  arithmetic: string
  cause: Generated<string>
  denominator: Generated<string>
  digest: Generated<string>
  figureId: string
  madeAt: Timestamp
  madeBy: string | null
  numerator: string
  rowCount: number
  rows: Json
  snapshotId: string
  statement: Generated<number>
  tenantId: string
  value: string
  version: number
  wording: Generated<number>
}

export interface Speech {
  askedAt: Timestamp
  beganAt: Timestamp | null
  endedAt: Timestamp | null
  id: string
  itemId: string
  limitMinutes: number | null
  meetingId: string
  personId: string
  position: number
  prepared: Generated<boolean>
  state: Generated<string>
  summary: Generated<string>
  tenantId: string
}

export interface SpeechOpinion {
  id: string
  organisationId: string | null
  position: number
  speechId: string
  tenantId: string
  text: string
}

export interface SpentPaper {
  digest: string
  paper: string
  pollId: string
  signature: string
  tenantId: string
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

export interface Suggestion {
  acceptedOn: CivilDate | null
  analysis: Generated<string>
  betweenSessions: boolean
  category: string | null
  classReported: string | null
  classVerified: string | null
  confidential: Generated<boolean>
  contactWish: Generated<string>
  convertedFromMotion: string | null
  difficulty: Generated<string>
  formedBy: string | null
  handling: string | null
  id: string
  jointConfirmedBy: string | null
  jointConfirmedOn: CivilDate | null
  jointOffice: string | null
  leadMandateId: string
  leadPersonId: string
  number: number | null
  proposal: Generated<string>
  proposedReason: string | null
  proposedUnitId: string | null
  publication: Generated<string>
  publicationReason: Generated<string>
  publishedOn: CivilDate | null
  raisedOn: CivilDate | null
  screeningGround: string | null
  screeningNote: Generated<string>
  sessionId: string
  situation: Generated<string>
  submittedOn: CivilDate | null
  tenantId: string
  text: Generated<string>
  unpublishedReason: string | null
  wishedUnitId: string | null
  writtenOnly: Generated<boolean>
}

export interface SuggestionSigner {
  answeredOn: CivilDate | null
  consented: boolean | null
  invitedOn: CivilDate
  mandateId: string
  personId: string
  position: number
  suggestionId: string
  tenantId: string
  textDigest: string | null
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

export interface TriageAction {
  accountId: string | null
  action: string
  at: Timestamp
  id: string
  tenantId: string
  undo: Json
  undoneAt: Timestamp | null
}

export interface UnitDuty {
  id: string
  number: number
  organisationId: string
  tenantId: string
  topic: string
}

export interface UnitRouting {
  accuracy: string
  examples: number
  id: string
  learntOn: CivilDate
  macroF1: string
  numbers: Uint8Array
  tenantId: string
  topThree: string
  units: Json
  words: string
}

export interface Vacancy {
  arisenOn: CivilDate
  bodyId: string
  caseId: string | null
  closedOn: CivilDate | null
  closeReason: Generated<string>
  id: string
  organisationId: string
  places: number
  reason: string
  tenantId: string
  title: string
  version: Generated<number>
}

export interface Tables {
  account: Account
  accountIdentity: AccountIdentity
  accountRecovery: AccountRecovery
  accountTotp: AccountTotp
  agendaItem: AgendaItem
  agendaPaper: AgendaPaper
  agreedList: AgreedList
  agreedMatter: AgreedMatter
  agreedMatterAct: AgreedMatterAct
  agreedMatterCoOwner: AgreedMatterCoOwner
  appointment: Appointment
  appointmentList: AppointmentList
  appointmentSigner: AppointmentSigner
  attemptCount: AttemptCount
  attendanceEvent: AttendanceEvent
  authSession: AuthSession
  ballot: Ballot
  caseAssignment: CaseAssignment
  caseClock: CaseClock
  caseContact: CaseContact
  caseDelivery: CaseDelivery
  caseExtension: CaseExtension
  caseFile: CaseFile
  caseLink: CaseLink
  casePromise: CasePromise
  casePromiseProgress: CasePromiseProgress
  caseRating: CaseRating
  caseRecheck: CaseRecheck
  caseRecord: CaseRecord
  caseReply: CaseReply
  caseReplyDraft: CaseReplyDraft
  caseTurn: CaseTurn
  congressSession: CongressSession
  figureWording: FigureWording
  hallRehearsal: HallRehearsal
  hallRehearsalSeat: HallRehearsalSeat
  hallScreen: HallScreen
  idempotency: Idempotency
  importBatch: ImportBatch
  importMapping: ImportMapping
  importPortion: ImportPortion
  journal: Journal
  journalHead: JournalHead
  journalPersonal: JournalPersonal
  keySuggestion: KeySuggestion
  keyTarget: KeyTarget
  keyTargetChange: KeyTargetChange
  liveChannel: LiveChannel
  mandate: Mandate
  mandateSuspension: MandateSuspension
  meeting: Meeting
  meetingCalendar: MeetingCalendar
  meetingMember: MeetingMember
  meetingMinutes: MeetingMinutes
  meetingTopic: MeetingTopic
  minutesCorrection: MinutesCorrection
  minutesText: MinutesText
  motion: Motion
  motionDeadline: MotionDeadline
  motionSigner: MotionSigner
  namedVote: NamedVote
  notice: Notice
  noticeDigestDay: NoticeDigestDay
  noticePreference: NoticePreference
  numberSeries: NumberSeries
  oathCeremony: OathCeremony
  oathTaker: OathTaker
  organisation: Organisation
  organisationName: OrganisationName
  paper: Paper
  person: Person
  personContact: PersonContact
  poll: Poll
  pollEntry: PollEntry
  pollFollowup: PollFollowup
  pollFollowupAct: PollFollowupAct
  pollKey: PollKey
  pollOption: PollOption
  pollQuestion: PollQuestion
  pollScrutineer: PollScrutineer
  pollVoter: PollVoter
  portalSubscription: PortalSubscription
  post: Post
  publication: Publication
  publicationAct: PublicationAct
  quarterMeeting: QuarterMeeting
  reportAsked: ReportAsked
  reportComment: ReportComment
  reportDeliberation: ReportDeliberation
  reportDocument: ReportDocument
  reportPast: ReportPast
  reportRound: ReportRound
  reportVersion: ReportVersion
  resolution: Resolution
  resolutionReport: ResolutionReport
  savedView: SavedView
  searchSize: SearchSize
  searchText: SearchText
  searchWord: SearchWord
  setting: Setting
  setUpCode: SetUpCode
  signInCode: SignInCode
  snapshot: Snapshot
  snapshotFigure: SnapshotFigure
  speech: Speech
  speechOpinion: SpeechOpinion
  spentPaper: SpentPaper
  station: Station
  storedFile: StoredFile
  suggestion: Suggestion
  suggestionSigner: SuggestionSigner
  tenant: Tenant
  term: Term
  triageAction: TriageAction
  unitDuty: UnitDuty
  unitRouting: UnitRouting
  vacancy: Vacancy
}
