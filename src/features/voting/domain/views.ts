/** What people see of a poll (表决), each as much as his part allows. */
import { z } from 'zod'
import { electionPosts } from './election-numbers.ts'
import { plainName } from './other-names.ts'
import { marks, pollKinds, pollMethods, PollOutcome, pollStates } from '#kernel/poll'

export const Mark = z.enum(marks)

/** What is said of a candidate fits on a phone and on the screen of a hall. */
export const noteLimit = 200

export const PollOption = z.object({
  number: z.number().int(),
  title: z.string(),
  /** Content, investment, time of completion: what stands on the ballot below the name. */
  note: z.string(),
  subjectId: z.string().nullable(),
  personId: z.string().nullable(),
  /** 必选项: has its place without being marked. */
  included: z.boolean(),
})
export type PollOption = z.infer<typeof PollOption>

export const PollQuestion = z.object({
  number: z.number().int(),
  title: z.string(),
  /** What is asked of it when one matter has several questions: attitude, result. */
  aspect: z.string(),
  subjectId: z.string().nullable(),
  /** 应选名额; 1 for whatever passes or does not. */
  places: z.number().int(),
  post: z.enum(electionPosts),
  /** 正式候选人数 a preliminary vote decides. */
  formal: z.number().int().nullable(),
  options: z.array(PollOption),
})
export type PollQuestion = z.infer<typeof PollQuestion>

/** Why somebody cannot vote now, in the order it is looked at; null when he can. */
export const obstacles = [
  'not_open',
  'closed',
  'not_entitled', // 不在应到名单
  'voted',
  'entered_for', // 会务已经代录
  'recused', // 回避
  'not_present', // 没有签到
  'left', // 离席
  'method', // 不在手机上投
] as const
export type Obstacle = (typeof obstacles)[number]

export const PollRow = z.object({
  id: z.string(),
  meetingId: z.string(),
  agendaItemId: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  title: z.string(),
  kind: z.enum(pollKinds),
  method: z.enum(pollMethods),
  state: z.enum(pollStates),
  /** 第几次投票, and the poll it repeats. */
  round: z.number().int(),
  afterId: z.string().nullable(),
  version: z.number().int(),
})
export type PollRow = z.infer<typeof PollRow>

export const PollView = PollRow.extend({
  questions: z.array(PollQuestion),
  /** 可以另选他人 */
  otherNames: z.boolean(),
  secret: z.boolean(),
  mergedReason: z.string().nullable(),
  voidReason: z.string().nullable(),
  /** 监票人, the chief first. */
  scrutineers: z.array(z.string()),
  scrutineersApproved: z.boolean(),
  /** Ballots wait for scrutineers the meeting has approved. */
  scrutineersNeeded: z.boolean(),
  /** Key the one-time papers of an electronic poll are signed with: a JSON Web Key. */
  publicKey: z.string().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  announcedAt: z.string().nullable(),
  /** 已收到 n / 应表决 m: all that is known before the closing. */
  received: z.number().int(),
  expected: z.number().int(),
  /** 过半数需要的票数, and how many may still leave before it cannot pass; null for grades. */
  needed: z.number().int().nullable(),
  spare: z.number().int().nullable(),
  /** How many counts were entered, for those counted by people, and whether two agree. */
  entries: z.number().int(),
  agreed: z.boolean(),
  own: z.object({ obstacle: z.enum(obstacles).nullable(), words: z.string().nullable(), paperIssued: z.boolean() }),
  /** For the office and the chair once it is counted; for everybody once it is announced. */
  outcome: PollOutcome.nullable(),
  actions: z.array(z.string()),
})
export type PollView = z.infer<typeof PollView>

const count = z.number().int().min(0).max(100_000)
/** Written down by a voter, or copied from his paper. */
const writtenName = z.string().max(100).overwrite(plainName).min(1).max(40)

/** One count by people (一次计票): what was issued and returned, and each mark of each question. */
export const CountEntry = z.object({
  issued: count,
  returned: count,
  questions: z
    .array(
      z.object({
        number: z.number().int().min(1),
        invalid: count,
        marks: z.array(z.object({ option: z.number().int().min(1), mark: Mark, votes: count })).max(400),
        others: z
          .array(z.object({ name: writtenName, votes: count }))
          .max(100)
          .default([]),
      }),
    )
    .min(1)
    .max(100),
})
export type CountEntry = z.output<typeof CountEntry>

export const EntryRow = z.object({
  id: z.string(),
  number: z.number().int(),
  by: z.string(),
  at: z.string(),
  content: CountEntry,
})
export type EntryRow = z.infer<typeof EntryRow>

export const VoterRow = z.object({
  personId: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  standing: z.enum(['present', 'absent', 'recused']),
  /** Has been given an electronic paper, or has voted by name; never what. */
  takesPart: z.boolean(),
})
export type VoterRow = z.infer<typeof VoterRow>

/** One mark of one voter, as it travels: numbers of question and option. */
export const CastMark = z.object({
  question: z.number().int().min(1).max(100),
  option: z.number().int().min(1).max(200),
  mark: Mark,
})
export type CastMark = z.infer<typeof CastMark>

export const OtherName = z.object({
  question: z.number().int().min(1).max(100),
  name: writtenName,
})
export type OtherName = z.infer<typeof OtherName>
