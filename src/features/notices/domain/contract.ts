/** What can be asked of notices over HTTP: mine, how I want them, and what was delivered about one matter. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

/** 每日摘要 · 逐条发送 · 不发邮件 */
export const modes = ['daily', 'each', 'none'] as const
export type Mode = (typeof modes)[number]

/** 邮件 · 并入每日摘要 · 只在站内 */
export const channels = ['mail', 'digest', 'house'] as const

export const NoticeView = z.object({
  id: z.string(),
  kind: z.string(),
  /** The notice as one sentence in the reader's language. */
  words: z.string(),
  link: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

/** 送达记录: who was told what, when it reached him and when he read it. */
export const DeliveryView = NoticeView.extend({
  personId: z.string(),
  person: z.string(),
  channel: z.enum(channels),
  deliveredAt: z.string().nullable(),
  attempts: z.number().int(),
  /** Why the last attempt failed; null when none did. */
  lastError: z.string().nullable(),
})
export type DeliveryView = z.infer<typeof DeliveryView>

const Preference = z.object({ mode: z.enum(modes) })

export const noticeApi = {
  /** 我的通知, what is unread first, each the newest first. */
  mine: endpoint('GET', '/api/notices/mine', {
    access: 'signed_in',
    input: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
    output: z.object({ unread: z.number().int(), total: z.number().int(), rows: z.array(NoticeView) }),
  }),
  /** 已读: these, or all about one matter, or simply all. */
  markRead: endpoint('POST', '/api/notices/mine/readings', {
    access: 'signed_in',
    input: z.object({ ids: z.array(z.uuid()).max(200).optional(), subjectId: z.uuid().optional() }),
    output: z.object({ unread: z.number().int() }),
  }),
  preference: endpoint('GET', '/api/notices/preference', {
    access: 'signed_in',
    input: z.object({}),
    output: Preference,
  }),
  setPreference: endpoint('POST', '/api/notices/preference', {
    access: 'signed_in',
    input: Preference,
    output: Preference,
  }),
  /** 送达记录 of one matter. */
  deliveries: endpoint('GET', '/api/notices', {
    access: ['deputies_office', 'government_office', 'secretariat'],
    input: z.object({ subjectId: z.uuid(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
    output: z.array(DeliveryView),
  }),
}
