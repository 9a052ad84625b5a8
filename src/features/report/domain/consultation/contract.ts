/** 征求意见: what can be asked of rounds of comments, by the office and by those who are asked. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'

const readers = [...congressOffices, 'chairman'] as const

/** 采纳 · 部分采纳 · 不采纳 */
export const answers = ['adopted', 'partly', 'not'] as const
export type Answer = (typeof answers)[number]

export const longestComment = 2000
/** By one person in one round. */
export const mostComments = 200

const Comment = z.object({
  id: z.string(),
  /** Place in the version asked about, from 0; null for the whole. */
  paragraph: z.number().int().nullable(),
  text: z.string(),
  /** 书面意见: the office typed what came back on paper. */
  onPaper: z.boolean(),
  madeAt: z.string(),
  answer: z.enum(answers).nullable(),
  reason: z.string(),
  answeredAt: z.string().nullable(),
})

const Round = z.object({
  id: z.string(),
  /** 主任会议、代表…… */
  circle: z.string(),
  version: z.number().int(),
  dueOn: z.string(),
  note: z.string(),
  /** Neither ended by the office nor past its day. */
  open: z.boolean(),
})

/** The round as the office sees it. */
export const RoundView = Round.extend({
  openedAt: z.string(),
  openedBy: z.string(),
  asked: z.number().int(),
  /** 提了意见 and 没有意见. */
  commented: z.number().int(),
  nothing: z.number().int(),
  /** Who has said nothing yet; at most 50 names. */
  silent: z.array(z.string()),
  comments: z.array(
    Comment.extend({
      by: z.string(),
      /** The paragraph as it stood. */
      quoted: z.string(),
      answeredBy: z.string(),
      /** '' where the person wrote it himself. */
      enteredBy: z.string(),
    }),
  ),
})
export type RoundView = z.infer<typeof RoundView>

export const DraftRow = Round.extend({
  title: z.string(),
  /** 没有意见 was said. */
  nothing: z.boolean(),
  mine: z.number().int(),
  answered: z.number().int(),
})
export type DraftRow = z.infer<typeof DraftRow>

/** What somebody who was asked sees: the text as it was sent, his own comments and their answers; nobody else's. */
export const DraftView = Round.extend({
  title: z.string(),
  from: z.string(),
  to: z.string(),
  blocks: z.array(z.object({ kind: z.enum(['heading', 'paragraph']), text: z.string() })),
  comments: z.array(Comment),
  /** 没有意见, when it was said. */
  nothingAt: z.string().nullable(),
  /** Address of the report once it is public. */
  published: z.string().nullable(),
})
export type DraftView = z.infer<typeof DraftView>

const one = z.object({ id: z.uuid() })
const rounds = z.object({ rounds: z.array(RoundView) })

export const consultationApi = {
  /** Whom the office may ask: circles it has set, each with how many people are in it today. */
  circles: endpoint('GET', '/api/reports/circles', {
    access: congressOffices,
    input: z.object({}),
    output: z.object({ circles: z.array(z.object({ name: z.string(), people: z.number().int() })) }),
  }),
  rounds: endpoint('GET', '/api/reports/:id/rounds', { access: readers, input: one, output: rounds }),
  /** 征求意见: sends the version that was read to a circle, and to people named besides. */
  ask: endpoint('POST', '/api/reports/:id/rounds', {
    access: congressOffices,
    input: one.extend({
      version: z.number().int().min(1),
      circle: z.string().trim().min(1).max(60),
      /** 姓名, or 姓名（区别） where several have it. */
      names: z.array(z.string().trim().min(1).max(60)).max(100).default([]),
      dueOn: PlainDateText,
      note: z.string().trim().max(500).default(''),
    }),
    output: rounds,
  }),
  /** 延长 to a later day; a round that is over opens again. */
  extend: endpoint('POST', '/api/reports/:id/rounds/:roundId/extension', {
    access: congressOffices,
    input: one.extend({ roundId: z.uuid(), dueOn: PlainDateText }),
    output: rounds,
  }),
  /** 结束 before its day. */
  close: endpoint('POST', '/api/reports/:id/rounds/:roundId/closing', {
    access: congressOffices,
    input: one.extend({ roundId: z.uuid() }),
    output: rounds,
  }),
  /** 代录书面意见 of somebody who was asked. */
  enter: endpoint('POST', '/api/reports/:id/rounds/:roundId/comments', {
    access: congressOffices,
    input: one.extend({
      roundId: z.uuid(),
      /** 姓名, or 姓名（区别）. */
      name: z.string().trim().min(1).max(60),
      paragraph: z.number().int().min(0).max(1000).nullable(),
      text: z.string().trim().min(1).max(longestComment),
    }),
    output: rounds,
  }),
  /** 答复意见; the person who commented is told. */
  answer: endpoint('POST', '/api/reports/:id/comments/:commentId/answer', {
    access: congressOffices,
    input: one.extend({
      commentId: z.uuid(),
      answer: z.enum(answers),
      reason: z.string().trim().max(1000).default(''),
    }),
    output: rounds,
  }),
  drafts: endpoint('GET', '/api/drafts', {
    access: 'signed_in',
    input: z.object({}),
    output: z.object({ drafts: z.array(DraftRow) }),
  }),
  draft: endpoint('GET', '/api/drafts/:id', { access: 'signed_in', input: one, output: DraftView }),
  comment: endpoint('POST', '/api/drafts/:id/comments', {
    access: 'signed_in',
    input: one.extend({
      paragraph: z.number().int().min(0).max(1000).nullable(),
      text: z.string().trim().min(1).max(longestComment),
    }),
    output: DraftView,
  }),
  /** 撤回 one's own comment while nobody has answered it. */
  takeBack: endpoint('POST', '/api/drafts/:id/comments/:commentId/withdrawal', {
    access: 'signed_in',
    input: one.extend({ commentId: z.uuid() }),
    output: DraftView,
  }),
  /** 没有意见 */
  nothing: endpoint('POST', '/api/drafts/:id/nothing', { access: 'signed_in', input: one, output: DraftView }),
}

export type ConsultationInput<Name extends keyof typeof consultationApi> = z.output<
  (typeof consultationApi)[Name]['input']
>
