/** What is seen in the hall (会场): one view of the meeting as it stands, and what each screen shows of it. */
import { z } from 'zod'
import { AgendaItem, Meeting, QuorumView, Speech } from '#features/meetings'
import { PollOffer } from '#kernel/poll'
import { PollRow, PollView } from '../views.ts'

export const screenModes = [
  'auto', // 跟随会议：自动
  'welcome', // 会标
  'agenda', // 当前议程
  'attendance', // 出席情况
  'speaker', // 发言人与用时
  'vote', // 表决中：已收到
  'result', // 表决结果
] as const
export type ScreenMode = (typeof screenModes)[number]

/** In per cent; a hall has walls and screens of its own. */
export const zooms = [70, 80, 90, 100, 110, 125, 150] as const

/** 大屏: what it shows, and what waits to go up (预览). */
export const HallScreen = z.object({
  number: z.number().int(),
  mode: z.enum(screenModes),
  pollId: z.string().nullable(),
  zoom: z.number().int(),
  preview: z.object({ mode: z.enum(screenModes), pollId: z.string().nullable() }).nullable(),
})
export type HallScreen = z.infer<typeof HallScreen>

export const Speaker = z.object({
  name: z.string(),
  beganAt: z.string(),
  limitMinutes: z.number().int().nullable(),
  /** How many wait for the floor. */
  waiting: z.number().int(),
})

export const HallView = z.object({
  meeting: Meeting,
  /** The version of the meeting's live channel this was read from. */
  liveVersion: z.string(),
  /** The server's clock, so that screens count from it. */
  at: z.string(),
  quorum: QuorumView.omit({ warning: true }),
  onLeave: z.number().int(),
  item: AgendaItem.nullable(),
  next: AgendaItem.nullable(),
  /** 第几项，共几项 */
  place: z.object({ at: z.number().int(), of: z.number().int() }),
  speaker: Speaker.nullable(),
  /** The poll at hand: under way, waiting for its count or its announcement, or the next one of the item. */
  poll: PollView.nullable(),
  /** 待付表决 under the item at hand; nothing for those who only watch. */
  offers: z.array(PollOffer),
  /** The polls of this meeting that stand. */
  polls: z.array(PollRow),
  screens: z.array(HallScreen),
  /** 彩排: invented people on the real agenda. */
  rehearsal: z.boolean(),
  /** 签到码 of this moment, on a screen the office has opened while members gather. */
  door: z.object({ code: z.string(), address: z.string(), until: z.string() }).nullable(),
  /** Whether the reader keeps the meeting or presides over it. */
  keeps: z.boolean(),
})
export type HallView = z.infer<typeof HallView>

/** 会议控制台: the hall with its agenda and speakers, in one answer, so that nothing beside each other is of two moments. */
export const ConsoleView = z.object({ hall: HallView, agenda: z.array(AgendaItem), speeches: z.array(Speech) })
export type ConsoleView = z.infer<typeof ConsoleView>

/** What one phone shows: the ballot, or why there is none for its owner. */
export const PhoneView = z.object({
  /** Lets a phone ask for the ballot of the whole hall. */
  ticket: z.string(),
  reference: z.string(),
  meetingId: z.string(),
  meeting: z.string(),
  item: z.string().nullable(),
  poll: PollRow.pick({ id: true, title: true, kind: true, method: true, state: true })
    .extend({
      questions: PollView.shape.questions,
      publicKey: z.string().nullable(),
      papersRoot: z.string().nullable(),
      otherNames: z.boolean(),
      /** Why the vote before it is void; null when there was none. */
      insteadOf: z.string().nullable(),
    })
    .nullable(),
  /** The exact reason, in the reader's language; null when he can vote now. */
  obstacle: z.string().nullable(),
  /** The reader's own mark among those who may vote (表决资格), which tells nobody who he is. */
  mark: z.string(),
  /** Marks of everybody who may vote now: whose mark is not among them is not shown the ballot. */
  entitled: z.array(z.string()),
  /** 回执 of a vote by name. */
  receipt: z.string().nullable(),
})
export type PhoneView = z.infer<typeof PhoneView>

/** 彩排手机: the seat of an invented member; it stands in no roll, and what is pressed on it in no vote. */
export const RehearsalPhone = z.object({
  meetingId: z.string(),
  meeting: z.string(),
  /** 彩排人员几号; null once the rehearsal is over. */
  number: z.number().int().nullable(),
  item: z.string().nullable(),
  /** What is voted on now, and whether this seat has pressed. */
  voting: z.object({ title: z.string(), done: z.boolean() }).nullable(),
})
export type RehearsalPhone = z.infer<typeof RehearsalPhone>
