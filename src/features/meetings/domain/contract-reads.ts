/** What people read of one meeting (会议全貌): as the office sees it, as somebody on the roll does, and as the public does. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { PublicAddress } from '#features/publications'
import { MeetingId } from './contract.ts'
import { AgendaPaper } from './contract-material.ts'
import { Speech } from './contract-speech.ts'
import { itemKinds, meetingKinds } from './kinds.ts'
import { itemStates } from './lifecycle.ts'
import { AgendaItem, Attendee, Meeting, QuorumView } from './views.ts'
import { congressOffices } from '#kernel/roles'

const day = z.string()

/** 会议通知的期限 */
export const NoticeRule = z.object({
  code: z.string(),
  dueOn: day,
  hard: z.boolean(),
  basis: z.string(),
  /** The last working day before, when the day itself is a rest day. */
  restDay: day.nullable(),
})

export const MeetingView = z.object({
  meeting: Meeting,
  agenda: z.array(AgendaItem),
  /** Why an item may neither be altered nor taken back any more, by item: it is voted on, or was. */
  fixed: z.record(z.string(), z.string()),
  papers: z.array(AgendaPaper),
  /** Empty for those who are not told who is there. */
  attendees: z.array(Attendee),
  /** The reader himself, when he is on the roll. */
  own: Attendee.nullable(),
  quorum: QuorumView,
  speeches: z.array(Speech),
  notice: NoticeRule.nullable(),
  /** 参照的上次会议, whose minutes are at hand. */
  basedOn: z.object({ title: z.string(), reference: z.string(), minutesSigned: z.boolean() }).nullable(),
  can: z.record(z.string(), z.string().nullable()),
  /** The version of the meeting's live channel this was read from. */
  liveVersion: z.string(),
})
export type MeetingView = z.infer<typeof MeetingView>

/** What appears of a meeting for everybody, exactly as it was screened. */
export const PublicContent = z.object({
  reference: z.string(),
  title: z.string(),
  kind: z.enum(meetingKinds),
  startsOn: day,
  endsOn: day,
  /** HH:MM */
  beginsAt: z.string(),
  place: z.string(),
  members: z.number().int(),
  present: z.number().int(),
  agenda: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      depth: z.number().int(),
      title: z.string(),
      kind: z.enum(itemKinds),
      state: z.enum(itemStates),
      supplement: z.boolean(),
      /** 表决结果 that were announced, each with its arithmetic; totals only. */
      results: z.array(z.string()),
      papers: z.array(z.object({ title: z.string(), fileId: z.string().nullable() })),
    }),
  ),
  /** The signed minutes; null while they are not signed or not screened. */
  minutes: z.string().nullable(),
})
export type PublicContent = z.infer<typeof PublicContent>

export const PublicMeeting = PublicContent.extend({
  publishedOn: day,
  modifiedAt: z.string(),
  /** 决议决定、任免名单 that came out of it and are public themselves. */
  acts: z.array(PublicAddress),
})
export type PublicMeeting = z.infer<typeof PublicMeeting>

export const readApi = {
  one: endpoint('GET', '/api/meetings/:id', {
    access: 'signed_in',
    input: z.object({ id: MeetingId }),
    output: MeetingView,
  }),
  /** 参照上次会议: a new one with the agenda and the seats of an earlier one; its minutes are a link away. */
  clone: endpoint('POST', '/api/meetings/:id/clone', {
    access: congressOffices,
    input: z.object({ id: z.uuid(), startsOn: day }),
    output: Meeting,
  }),
  /** 未经批准两次不出席本级人民代表大会会议, as it stands in the records; it decides nothing. */
  absences: endpoint('GET', '/api/meeting-absences', {
    access: congressOffices,
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({ mandateId: z.string(), personId: z.string(), name: z.string(), sessions: z.array(z.string()) }),
      ),
    }),
  }),
  publicList: endpoint('GET', '/api/public/meetings', {
    access: 'public',
    input: z.object({
      year: z.coerce.number().int().min(2000).max(2100).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    output: z.object({
      rows: z.array(
        PublicMeeting.pick({
          reference: true,
          title: true,
          kind: true,
          startsOn: true,
          endsOn: true,
          publishedOn: true,
        }),
      ),
      total: z.number().int(),
      pages: z.number().int(),
    }),
  }),
  publicOne: endpoint('GET', '/api/public/meetings/:reference', {
    access: 'public',
    input: z.object({ reference: MeetingId }),
    output: PublicMeeting,
  }),
}
