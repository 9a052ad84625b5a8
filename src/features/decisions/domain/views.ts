/** What people see of resolutions, decisions (决议决定) and motions (代表议案). */
import { z } from 'zod'
import { motionStates, resolutionStates } from './lifecycle.ts'

/** 决议 · 决定 · 批准 · 备案 */
export const resolutionKinds = ['resolution', 'decision', 'approval', 'filing'] as const
export type ResolutionKind = (typeof resolutionKinds)[number]

/** 重大事项 as a bill for the committee to decide, or as a report for it to hear. */
export const majorForms = ['bill', 'report'] as const

/** 材料: what has to lie with a major matter, 浙江省各级人民代表大会常务委员会讨论决定重大事项的规定（2018）. */
export const dossierParts = [
  'need', // 必要性
  'plan', // 方案、可行性
  'basis', // 法律、政策依据
  'participation', // 公众参与
  'expert', // 专家论证
  'risk', // 风险评估
  'legality', // 合法性审查
  'coordination', // 协调情况
] as const
export type DossierPart = (typeof dossierParts)[number]

/** Without these a major matter is not submitted; the reviews may say that they were not needed and why. */
export const dossierNeeded = dossierParts

const part = z.string().trim().max(10_000).default('')
export const Dossier = z.object(
  Object.fromEntries(dossierParts.map((name) => [name, part])) as Record<DossierPart, typeof part>,
)
export type Dossier = z.output<typeof Dossier>

const day = z.string()

/** 修改 · 废止 */
export const amendmentKinds = ['amend', 'repeal'] as const
export type AmendmentKind = (typeof amendmentKinds)[number]

/** Another decision that this one changes, or that changed it. */
export const Amendment = z.object({ id: z.string(), title: z.string(), decidedOn: day, as: z.enum(amendmentKinds) })
export type Amendment = z.infer<typeof Amendment>

export const ReportBack = z.object({
  id: z.string(),
  subject: z.string(),
  dueOn: day,
  reportedOn: day.nullable(),
  text: z.string(),
})
export type ReportBack = z.infer<typeof ReportBack>

export const Resolution = z.object({
  id: z.string(),
  kind: z.enum(resolutionKinds),
  bodyId: z.string(),
  body: z.string(),
  matter: z.string(),
  major: z.enum(majorForms).nullable(),
  title: z.string(),
  text: z.string(),
  proposerId: z.string(),
  proposer: z.string(),
  dossier: Dossier,
  state: z.enum(resolutionStates),
  stateReason: z.string(),
  submittedOn: day.nullable(),
  /** D08 */
  deliberateBy: day.nullable(),
  agreedOn: day.nullable(),
  reviewer: z.string().nullable(),
  review: z.string(),
  reviewedOn: day.nullable(),
  meetingId: z.string().nullable(),
  meeting: z.string().nullable(),
  meetingChairId: z.string().nullable(),
  agendaItemId: z.string().nullable(),
  pollId: z.string().nullable(),
  decidedOn: day.nullable(),
  year: z.number().int().nullable(),
  number: z.number().int().nullable(),
  reference: z.string().nullable(),
  effectiveOn: day.nullable(),
  executorId: z.string().nullable(),
  executor: z.string().nullable(),
  amendsId: z.string().nullable(),
  amendsAs: z.enum(amendmentKinds).nullable(),
  /** What adopted decisions did to it; the stronger where there are several. */
  changedAs: z.enum(amendmentKinds).nullable(),
  listed: z.boolean(),
  publishedOn: day.nullable(),
  unpublishedReason: z.string().nullable(),
  version: z.number().int(),
})
export type Resolution = z.infer<typeof Resolution>

export const ResolutionView = Resolution.extend({
  reports: z.array(ReportBack),
  /** The one this one changes once it is adopted. */
  amends: Amendment.nullable(),
  /** 变更决定 that were adopted. */
  amendedBy: z.array(Amendment),
  /** （2025年6月26日第十七届人大常委会第28次会议通过） */
  adoptionNote: z.string().nullable(),
  /** The arithmetic of the vote in words, once it is announced. */
  vote: z.array(z.string()),
  actions: z.record(z.string(), z.string().nullable()),
})
export type ResolutionView = z.infer<typeof ResolutionView>

/** 列入议程、主持表决的会议 that can still take something up. */
export const MeetingChoice = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  bodyId: z.string(),
  startsOn: day,
  /** The day it closed, or is to. */
  endedOn: day,
  /** 还能列入: it is not over. */
  ahead: z.boolean(),
  /** 开过会, so that it can have decided. */
  opened: z.boolean(),
})
export type MeetingChoice = z.infer<typeof MeetingChoice>

export const MotionSigner = z.object({
  mandateId: z.string(),
  personId: z.string(),
  name: z.string(),
  delegation: z.string(),
  answeredOn: day.nullable(),
  consented: z.boolean().nullable(),
  /** Holds the mandate today, and is not suspended from it. */
  inForce: z.boolean(),
  /** Consented to the text as it stands now. */
  counts: z.boolean(),
})
export type MotionSigner = z.infer<typeof MotionSigner>

export const routes = ['agenda', 'committee', 'suggestion'] as const
export type MotionRoute = (typeof routes)[number]

export const Motion = z.object({
  id: z.string(),
  sessionId: z.string(),
  bodyId: z.string(),
  term: z.number().int(),
  session: z.number().int(),
  leadMandateId: z.string(),
  leadPersonId: z.string(),
  lead: z.string(),
  title: z.string(),
  grounds: z.string(),
  proposal: z.string(),
  state: z.enum(motionStates),
  submittedOn: day.nullable(),
  number: z.number().int().nullable(),
  reviewNote: z.string(),
  route: z.enum(routes).nullable(),
  routeReason: z.string(),
  routedOn: day.nullable(),
  committeeId: z.string().nullable(),
  committee: z.string().nullable(),
  committeeReport: z.string(),
  reportedOn: day.nullable(),
  meetingId: z.string().nullable(),
  meeting: z.string().nullable(),
  pollId: z.string().nullable(),
  decidedOn: day.nullable(),
  decisionNote: z.string(),
  withdrawalAskedOn: day.nullable(),
  withdrawalReason: z.string(),
  concludedOn: day.nullable(),
  version: z.number().int(),
})
export type Motion = z.infer<typeof Motion>

export const MotionView = Motion.extend({
  signers: z.array(MotionSigner),
  /** The lead deputy included. */
  signed: z.number().int(),
  needed: z.number().int(),
  /** 截止时间 of the session; null while the presidium has set none. */
  deadlineOn: day.nullable(),
  vote: z.array(z.string()),
  actions: z.record(z.string(), z.string().nullable()),
})
export type MotionView = z.infer<typeof MotionView>
