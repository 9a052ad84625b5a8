/** What people see of a meeting (会议): its head, roll, agenda, papers and attendance. */
import { z } from 'zod'
import { itemKinds, meetingKinds, paperKinds, reportSubjects } from './kinds.ts'
import { attendances, itemStates, meetingStates } from './lifecycle.ts'

const day = z.string()

export const Meeting = z.object({
  id: z.string(),
  kind: z.enum(meetingKinds),
  bodyId: z.string(),
  body: z.string(),
  termId: z.string().nullable(),
  term: z.number().int().nullable(),
  sessionId: z.string().nullable(),
  /** 第N次 */
  number: z.number().int(),
  title: z.string(),
  /** Part of the address: 17c28. */
  reference: z.string(),
  startsOn: day,
  endsOn: day,
  /** HH:MM */
  beginsAt: z.string(),
  place: z.string(),
  state: z.enum(meetingStates),
  urgentReason: z.string().nullable(),
  chairId: z.string().nullable(),
  chair: z.string().nullable(),
  /** 参照上次会议 */
  basedOnId: z.string().nullable(),
  agendaAdoptedOn: day.nullable(),
  notifiedOn: day.nullable(),
  openedOn: day.nullable(),
  closedOn: day.nullable(),
  cancelledReason: z.string().nullable(),
  publishedOn: day.nullable(),
  currentItemId: z.string().nullable(),
  version: z.number().int(),
})
export type Meeting = z.infer<typeof Meeting>

export const parts = ['member', 'observer'] as const
export type Part = (typeof parts)[number]

export const AgendaItem = z.object({
  id: z.string(),
  meetingId: z.string(),
  parentId: z.string().nullable(),
  position: z.number().int(),
  /** 1, 1.2: counted from the tree. */
  number: z.string(),
  depth: z.number().int(),
  title: z.string(),
  kind: z.enum(itemKinds),
  reportSubject: z.enum(reportSubjects).nullable(),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  presenter: z.string(),
  topicId: z.string().nullable(),
  onDay: day.nullable(),
  beginsAt: z.string().nullable(),
  minutes: z.number().int().nullable(),
  /** 增列 */
  supplement: z.boolean(),
  state: z.enum(itemStates),
  takenBackReason: z.string().nullable(),
  version: z.number().int(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** One on the roll, as he stands to the item at hand. */
export const Attendee = z.object({
  personId: z.string(),
  name: z.string(),
  distinction: z.string(),
  mandateId: z.string().nullable(),
  part: z.enum(parts),
  capacity: z.string(),
  seat: z.string().nullable(),
  attendance: z.enum(attendances),
})
export type Attendee = z.infer<typeof Attendee>

/** 表决人: a member of the roll as votes need him; observers are none. */
export interface Voter {
  readonly personId: string
  readonly mandateId: string | null
  readonly name: string
  readonly strokeKey: string
  readonly seat: string | null
  readonly present: boolean
  readonly recused: boolean
}

/** 法定人数 as it stands now. */
export const QuorumView = z.object({
  all: z.number().int(),
  present: z.number().int(),
  needed: z.number().int(),
  reached: z.boolean(),
  spare: z.number().int(),
  /** 法律依据 */
  basis: z.string().nullable(),
  /** What the person at the desk has to know before it breaks; null while there is room. */
  warning: z.string().nullable(),
})
export type QuorumView = z.infer<typeof QuorumView>

export const PaperKind = z.enum(paperKinds)
