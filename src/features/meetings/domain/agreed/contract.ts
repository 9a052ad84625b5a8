/** What can be asked of agreed lists over HTTP (议定事项接口). */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { Id, line, MeetingId, optionalLine } from '../contract.ts'
import { followers } from '../desk-tabs.ts'
import { AgreedListView, AgreedMatter, AgreedMatterView, PublicAgreedList } from './views.ts'

const Versioned = Id.extend({ version: z.coerce.number().int() })
/** The field of a report or a reason. */
export const longestReport = 20_000
export const longestReason = 2000
/** More than any joint meeting agrees on. */
export const mostMatters = 100
export const mostCoOwners = 20

export const WriteMatter = z.object({
  title: line(120),
  text: line(5000),
  agendaItemId: z.uuid().nullable().default(null),
  leadId: z.uuid(),
  coOwnerIds: z.array(z.uuid()).max(mostCoOwners).default([]),
  /** The period of the setting when left out. */
  dueOn: PlainDateText.nullable().default(null),
  reportBack: z.boolean().default(true),
})
export type WriteMatter = z.output<typeof WriteMatter>

/** Which of them: still to be carried out, late ones, those accepted as done, those ended early. */
export const stands = ['open', 'late', 'done', 'dropped'] as const

export const agreedApi = {
  /** Confirmed matters across meetings, those under way first; a unit sees its own. */
  list: endpoint('GET', '/api/agreed-matters', {
    access: followers,
    input: z.object({
      stand: z.enum(stands).optional(),
      unitId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(300),
    }),
    output: z.object({ rows: z.array(AgreedMatter) }),
  }),
  one: endpoint('GET', '/api/agreed-matters/:id', { access: followers, input: Id, output: AgreedMatterView }),
  /** The list of one joint meeting with the review of what was agreed before; drafts for the office alone. */
  ofMeeting: endpoint('GET', '/api/meetings/:id/agreed', {
    access: 'signed_in',
    input: z.object({ id: MeetingId }),
    output: AgreedListView,
  }),
  write: endpoint('POST', '/api/meetings/:meetingId/agreed', {
    access: congressOffices,
    input: WriteMatter.extend({ meetingId: z.uuid() }),
    output: AgreedListView,
  }),
  change: endpoint('POST', '/api/agreed-matters/:id/draft', {
    access: congressOffices,
    input: WriteMatter.extend({ id: z.uuid(), version: z.coerce.number().int() }),
    output: AgreedListView,
  }),
  remove: endpoint('POST', '/api/agreed-matters/:id/removal', {
    access: congressOffices,
    input: Versioned,
    output: AgreedListView,
  }),
  /** 确认清单: all drafts of the meeting at once. */
  confirm: endpoint('POST', '/api/meetings/:meetingId/agreed/confirmation', {
    access: congressOffices,
    input: z.object({ meetingId: z.uuid() }),
    output: AgreedListView,
  }),
  acknowledge: endpoint('POST', '/api/agreed-matters/:id/receipt', {
    access: followers,
    input: Versioned,
    output: AgreedMatterView,
  }),
  reportProgress: endpoint('POST', '/api/agreed-matters/:id/progress', {
    access: followers,
    input: Versioned.extend({ text: line(longestReport) }),
    output: AgreedMatterView,
  }),
  reportDone: endpoint('POST', '/api/agreed-matters/:id/done', {
    access: followers,
    input: Versioned.extend({ text: line(longestReport) }),
    output: AgreedMatterView,
  }),
  askTime: endpoint('POST', '/api/agreed-matters/:id/time', {
    access: followers,
    input: Versioned.extend({ until: PlainDateText, reason: line(longestReason) }),
    output: AgreedMatterView,
  }),
  decideTime: endpoint('POST', '/api/agreed-matters/:id/time-decision', {
    access: congressOffices,
    input: Versioned.extend({ granted: z.boolean(), note: optionalLine(longestReason) }),
    output: AgreedMatterView,
  }),
  accept: endpoint('POST', '/api/agreed-matters/:id/acceptance', {
    access: congressOffices,
    input: Versioned.extend({ note: optionalLine(longestReason) }),
    output: AgreedMatterView,
  }),
  /** 退回: with the reason and the day by which it is to be reported again. */
  sendBack: endpoint('POST', '/api/agreed-matters/:id/return', {
    access: congressOffices,
    input: Versioned.extend({ dueOn: PlainDateText, reason: line(longestReason) }),
    output: AgreedMatterView,
  }),
  /** 转为议题 of the body named, proposed by the lead owner. */
  proposeTopic: endpoint('POST', '/api/agreed-matters/:id/topic', {
    access: congressOffices,
    input: Versioned.extend({ bodyId: z.uuid(), title: line(300) }),
    output: AgreedMatterView,
  }),
  /** 终止, with the reason its owners are told. */
  drop: endpoint('POST', '/api/agreed-matters/:id/end', {
    access: congressOffices,
    input: Versioned.extend({ reason: line(longestReason) }),
    output: AgreedMatterView,
  }),
  publicList: endpoint('GET', '/api/public/agreed', {
    access: 'public',
    input: z.object({}),
    output: z.object({
      rows: z.array(z.object({ reference: z.string(), title: z.string(), publishedOn: z.string() })),
    }),
  }),
  publicOne: endpoint('GET', '/api/public/agreed/:reference', {
    access: 'public',
    input: z.object({ reference: MeetingId }),
    output: PublicAgreedList.extend({ publishedOn: z.string() }),
  }),
}
