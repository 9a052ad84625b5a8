/** The office's steps over HTTP (会务): convening, the roll, the agenda, the sitting. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { itemKinds, meetingKinds, reportSubjects } from './kinds.ts'
import { meetingStates } from './lifecycle.ts'
import { AgendaItem, Attendee, Meeting, parts } from './views.ts'

/** The office, and whoever presides: decided by the rules of each meeting. */
const sitting = ['deputies_office', 'secretariat', 'chairman', 'committee_member', 'deputy'] as const

export const Id = z.object({ id: z.uuid() })
/** A meeting by its id or by the reference of its address. */
export const MeetingId = z.string().regex(/^([0-9a-f-]{36}|\d{0,2}[a-z]\d{1,4}(-\d{1,3})?)$/)
export const line = (longest: number) => z.string().trim().min(1).max(longest)
export const optionalLine = (longest: number) => z.string().trim().max(longest).default('')
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Version = z.coerce.number().int()

export const Head = z.object({
  startsOn: PlainDateText,
  /** The same day when left out. */
  endsOn: PlainDateText.optional(),
  beginsAt: Clock.default('09:00'),
  place: optionalLine(200),
  chairId: z.uuid().nullable().default(null),
  /** 临时召集: why there was no time for the notice. */
  urgentReason: line(500).nullable().default(null),
})

export const ConveneMeeting = Head.extend({
  kind: z.enum(meetingKinds),
  bodyId: z.uuid(),
  sessionId: z.uuid().nullable().default(null),
  /** The next one of the body and term when left out. */
  number: z.coerce.number().int().min(1).max(999).optional(),
  /** Made from body, term and number when left out. */
  title: line(200).optional(),
})

export const ChangeMeeting = Head.extend({ id: z.uuid(), version: Version, title: line(200) })

export const NewMember = z.object({
  personId: z.uuid(),
  part: z.enum(parts).default('observer'),
  /** As what somebody attends; posts and mandates give it themselves. */
  capacity: optionalLine(200),
})

export const AddMembers = z.object({
  meetingId: z.uuid(),
  /** posts: of the body, of a presidium also its members so far · mandates: of the congress or delegation · persons: one by one · names: of a list. */
  from: z.enum(['posts', 'mandates', 'persons', 'names']),
  /** 预备会议通过的名单 of a presidium, as it was adopted. */
  names: z.array(line(60)).max(300).default([]),
  /** 联席机构: whose posts instead of the body's; of a joint meeting only. */
  organIds: z.array(z.uuid()).max(20).default([]),
  persons: z.array(NewMember).max(2000).default([]),
})

export const NewItem = z.object({
  meetingId: z.uuid(),
  parentId: z.uuid().nullable().default(null),
  title: line(300),
  kind: z.enum(itemKinds).default('other'),
  /** Of a report; left out of every other kind. */
  reportSubject: z.enum(reportSubjects).nullable().default(null),
  organisationId: z.uuid().nullable().default(null),
  presenter: optionalLine(200),
  topicId: z.uuid().nullable().default(null),
  onDay: PlainDateText.nullable().default(null),
  beginsAt: Clock.nullable().default(null),
  minutes: z.coerce.number().int().min(1).max(600).nullable().default(null),
})

export const ChangeItem = NewItem.omit({ meetingId: true, parentId: true, topicId: true }).extend({
  id: z.uuid(),
  version: Version,
})

export const MoveItem = z.object({
  id: z.uuid(),
  version: Version,
  parentId: z.uuid().nullable(),
  /** Its place among the items of the same parent, from 1. */
  place: z.coerce.number().int().min(1).max(300),
})

export const meetingApi = {
  list: endpoint('GET', '/api/meetings', {
    access: 'signed_in',
    input: z.object({
      kind: z.enum(meetingKinds).optional(),
      state: z.enum(meetingStates).optional(),
      from: PlainDateText.optional(),
      to: PlainDateText.optional(),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(Meeting) }),
  }),
  convene: endpoint('POST', '/api/meetings', { access: congressOffices, input: ConveneMeeting, output: Meeting }),
  change: endpoint('POST', '/api/meetings/:id/head', {
    access: congressOffices,
    input: ChangeMeeting,
    output: Meeting,
  }),
  cancel: endpoint('POST', '/api/meetings/:id/cancellation', {
    access: congressOffices,
    input: Id.extend({ reason: line(500) }),
    output: Meeting,
  }),
  sendNotice: endpoint('POST', '/api/meetings/:id/notice', { access: congressOffices, input: Id, output: Meeting }),
  addMembers: endpoint('POST', '/api/meetings/:meetingId/members', {
    access: congressOffices,
    input: AddMembers,
    /** How many hold such a post or mandate that day, and how many of them were not on the roll yet. */
    output: z.object({ found: z.number().int(), added: z.number().int() }),
  }),
  removeMember: endpoint('POST', '/api/meetings/:meetingId/members/:personId/removal', {
    access: congressOffices,
    input: z.object({ meetingId: z.uuid(), personId: z.uuid() }),
    output: z.object({}),
  }),
  placeMember: endpoint('POST', '/api/meetings/:meetingId/members/:personId/seat', {
    access: congressOffices,
    input: z.object({ meetingId: z.uuid(), personId: z.uuid(), seat: z.string().trim().max(20) }),
    output: z.object({}),
  }),
  addItem: endpoint('POST', '/api/meetings/:meetingId/agenda', { access: sitting, input: NewItem, output: AgendaItem }),
  changeItem: endpoint('POST', '/api/agenda/:id', { access: congressOffices, input: ChangeItem, output: AgendaItem }),
  moveItem: endpoint('POST', '/api/agenda/:id/place', { access: congressOffices, input: MoveItem, output: AgendaItem }),
  removeItem: endpoint('POST', '/api/agenda/:id/removal', {
    access: congressOffices,
    input: Id.extend({ version: Version }),
    output: z.object({}),
  }),
  open: endpoint('POST', '/api/meetings/:id/opening', { access: sitting, input: Id, output: Meeting }),
  adoptAgenda: endpoint('POST', '/api/meetings/:id/agenda-adoption', { access: sitting, input: Id, output: Meeting }),
  /** 下一项: to the item named, or to the next one that is pending. */
  moveOn: endpoint('POST', '/api/meetings/:id/current', {
    access: sitting,
    input: Id.extend({ itemId: z.uuid().optional() }),
    output: Meeting,
  }),
  endItem: endpoint('POST', '/api/agenda/:id/end', { access: sitting, input: Id, output: AgendaItem }),
  takeBack: endpoint('POST', '/api/agenda/:id/withdrawal', {
    access: sitting,
    input: Id.extend({ reason: line(500) }),
    output: AgendaItem,
  }),
  adjourn: endpoint('POST', '/api/meetings/:id/adjournment', {
    access: sitting,
    input: Id.extend({
      /** Everybody has to check in again. */
      overnight: z.boolean().default(false),
    }),
    output: Meeting,
  }),
  resume: endpoint('POST', '/api/meetings/:id/resumption', { access: sitting, input: Id, output: Meeting }),
  close: endpoint('POST', '/api/meetings/:id/closing', { access: sitting, input: Id, output: Meeting }),
  archive: endpoint('POST', '/api/meetings/:id/archive', { access: congressOffices, input: Id, output: Meeting }),
}

const About = z.object({ meetingId: z.uuid(), personId: z.uuid() })

export const attendanceApi = {
  /** 到会、离席、回避、返回, entered for somebody by the office or by the person. */
  arrive: endpoint('POST', '/api/meetings/:meetingId/attendance/:personId/arrival', {
    access: sitting,
    input: About,
    output: Attendee,
  }),
  /** 集体登记到会: a head count at the door. */
  arriveMany: endpoint('POST', '/api/meetings/:meetingId/arrivals', {
    access: congressOffices,
    input: z.object({ meetingId: z.uuid(), personIds: z.array(z.uuid()).min(1).max(2000) }),
    output: z.object({ arrived: z.number().int() }),
  }),
  leave: endpoint('POST', '/api/meetings/:meetingId/attendance/:personId/departure', {
    access: sitting,
    input: About.extend({ reason: optionalLine(300) }),
    output: Attendee,
  }),
  recuse: endpoint('POST', '/api/meetings/:meetingId/attendance/:personId/recusal', {
    access: sitting,
    input: About.extend({
      /** The item at hand when left out. */
      itemId: z.uuid().optional(),
      reason: optionalLine(300),
    }),
    output: Attendee,
  }),
  return: endpoint('POST', '/api/meetings/:meetingId/attendance/:personId/return', {
    access: sitting,
    input: About.extend({ itemId: z.uuid().optional() }),
    output: Attendee,
  }),
  askLeave: endpoint('POST', '/api/meetings/:meetingId/leave', {
    access: 'signed_in',
    input: z.object({ meetingId: z.uuid(), reason: line(300) }),
    output: Attendee,
  }),
  /** 批准请假; the office may enter the leave of somebody who asked on paper. */
  decideLeave: endpoint('POST', '/api/meetings/:meetingId/attendance/:personId/leave', {
    access: ['deputies_office', 'secretariat', 'chairman'],
    input: About.extend({ approved: z.boolean(), reason: optionalLine(300) }),
    output: Attendee,
  }),
}
