/** 表决、选举、测评、票决 as other features know them: kinds, ways of voting, a result that is computed, and who is told. */
import { z } from 'zod'
import { grades } from './majority-rules.ts'
import type { Work } from './work.ts'

/** 表决议案 · 选举 · 预选 · 任免 · 撤职 · 满意度测评 · 票决（从候选项目中选定） */
export const pollKinds = [
  'motion',
  'election',
  'preliminary',
  'appointment',
  'removal',
  'satisfaction',
  'choose_k',
] as const
export type PollKind = (typeof pollKinds)[number]

/** 举手 · 记名 · 表决器（无记名） · 纸票 · 电子无记名 */
export const pollMethods = ['hands', 'named', 'device', 'paper', 'electronic'] as const
export type PollMethod = (typeof pollMethods)[number]

/** 赞成、反对、弃权；满意、基本满意、不满意. 未按、未投 is no mark: it is nobody's choice. */
export const marks = ['yes', 'no', 'abstain', ...grades] as const
export type Mark = (typeof marks)[number]

/** 拟定 · 发票 · 表决中 · 已截止（待计票、待宣布） · 已宣布 · 作废 · 撤回 */
export const pollStates = ['draft', 'ready', 'open', 'closed', 'announced', 'void', 'withdrawn'] as const
export type PollState = (typeof pollStates)[number]

const count = z.number().int()

export const OptionOutcome = z.object({
  number: count,
  title: z.string(),
  subjectId: z.string().nullable(),
  personId: z.string().nullable(),
  votes: z.object(Object.fromEntries(marks.map((mark) => [mark, count])) as Record<Mark, typeof count>),
  /** Whether it passed, was elected or chosen. */
  passed: z.boolean(),
  /** 得票相等 at the last place: voted on again. */
  tied: z.boolean(),
  /** 必选项: has its place without votes. */
  included: z.boolean(),
})
export type OptionOutcome = z.infer<typeof OptionOutcome>

export const QuestionOutcome = z.object({
  number: count,
  title: z.string(),
  subjectId: z.string().nullable(),
  /** 实有全体 */
  members: count,
  /** 到会（不含回避） */
  present: count,
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  /** 未按、未投: apart from 弃权. */
  notPressed: count,
  base: count,
  /** The votes a majority needs; of a satisfaction poll those of the step that decided. */
  needed: count,
  options: z.array(OptionOutcome),
  /** 另选他人 */
  others: z.array(z.object({ name: z.string(), votes: count, passed: z.boolean(), tied: z.boolean() })),
  /** Of one option: passed; of several: every place is taken. */
  passed: z.boolean(),
  grade: z.enum(grades).nullable(),
  /** Places nobody has reached or several are equal for. */
  left: count,
  /** Everybody marked the same, so that each secret choice is known from the result. */
  unanimous: z.boolean(),
  /** The arithmetic, in the language of the reader. */
  words: z.array(z.string()),
  /** 依据 of the rule, with its version. */
  basis: z.string(),
  rule: z.string(),
})
export type QuestionOutcome = z.infer<typeof QuestionOutcome>

export const PollOutcome = z.object({
  pollId: z.string(),
  kind: z.enum(pollKinds),
  method: z.enum(pollMethods),
  state: z.enum(pollStates),
  /** 人工录入: counted by people, entered twice. */
  byHand: z.boolean(),
  questions: z.array(QuestionOutcome),
})
export type PollOutcome = z.infer<typeof PollOutcome>

/** An announced poll as the owner of its subject learns of it. */
export interface AnnouncedPoll extends PollOutcome {
  readonly meetingId: string
  readonly agendaItemId: string | null
  readonly subjectId: string
}

/** 待付表决的事项: what waits under an item of an agenda to be put to the vote. */
export const PollOffer = z.object({
  subjectKind: z.string(),
  /** Means something to the owner of the subject alone. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(pollKinds),
  /** How many matters the ballot will have: one, or a person each. */
  matters: count,
  /** 应无记名: hands and names are refused. */
  secret: z.boolean(),
})
export type PollOffer = z.infer<typeof PollOffer>

export interface PutToVote {
  /** The offer's own id. */
  readonly id: string
  readonly agendaItemId: string
  readonly method: PollMethod
  /** 应选名额 of each post, in elections. */
  readonly places: number
}

/** What polls can be about (表决事项): told in the transaction of the announcement. */
export interface PollSubject {
  /** As in poll.subject_kind: 'resolution', 'appointment'. */
  readonly kind: string
  announced(work: Work, poll: AnnouncedPoll): Promise<void>
  /** Refuses an open way (举手、记名) where the matter is to be voted on in secret, whatever the kind of the poll. */
  checkOpen?(work: Work, subjectId: string): Promise<void>
  /** The organ that answers for the matter, where the agenda item does not say it (被测评的机关). */
  respondent?(work: Work, subjectId: string): Promise<string | null>
  /** What of this kind waits for its vote under an item; nothing that is being voted on. */
  offered?(work: Work, agendaItemId: string): Promise<Omit<PollOffer, 'subjectKind'>[]>
  /** Makes the poll of what was offered. */
  put?(work: Work, asked: PutToVote): Promise<{ readonly pollId: string }>
}
