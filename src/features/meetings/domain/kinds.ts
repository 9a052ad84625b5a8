/** Kinds of meetings, of agenda items and of papers (会议、议程项、材料的种类). */
import type { MeetingKind } from '#kernel/majority-rules'

export { meetingKinds, type MeetingKind } from '#kernel/majority-rules'

export const itemKinds = [
  'report', // 听取报告
  'deliberation', // 审议
  'resolution', // 决议决定
  'appointment', // 人事任免
  'motion', // 议案
  'election', // 选举
  'poll', // 测评、票决
  'study', // 会前学习
  'other', // 其他
] as const
export type ItemKind = (typeof itemKinds)[number]

/** 专项工作报告 · 重大事项议案 · 重大事项报告 · 人事任免案 · 其他材料 */
/** What a report is about (报告类别), domain.md M03. */
export const reportSubjects = [
  'special', // 专项工作
  'plan', // 计划
  'budget', // 预算
  'accounts', // 决算
  'audit', // 审计
  'audit_rectification', // 审计整改
  'state_assets', // 国有资产
  'debt', // 债务
  'environment', // 环境保护
  'rule_of_law', // 法治政府
  'livelihood_projects', // 民生实事
  'suggestions', // 代表建议办理
  'filing_review', // 备案审查
  'inspection', // 执法检查
] as const
export type ReportSubject = (typeof reportSubjects)[number]

export const paperKinds = ['special_report', 'major_bill', 'major_report', 'appointment', 'other'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Meetings everybody may read of; the others are internal: 主任会议、主席团、代表团、联席会议. */
export const publicKinds: readonly MeetingKind[] = ['congress', 'preparatory', 'standing_committee']

/** Meetings whose members are chosen for them, so that not everybody holds a post: named one by one too (主席团、联席会议). */
export const namedKinds: readonly MeetingKind[] = ['joint', 'presidium', 'town_presidium']

/** 主席团会议, of the congress or of a town. */
export const isPresidium = ({ kind }: { readonly kind: MeetingKind }): boolean =>
  kind === 'presidium' || kind === 'town_presidium'

interface Body {
  readonly kind: string
  readonly parentId: string | null
}

/** 乡镇人大主席团 stands under its town or the town's congress and meets all year; the district's only around a session. */
export const isTownPresidium = ({ kind }: Pick<Body, 'kind'>, parent: Body | undefined): boolean =>
  kind === 'presidium' &&
  parent !== undefined &&
  (parent.kind === 'town' || (parent.kind === 'congress' && parent.parentId !== null))

/** Stands between 届 and 次 in the address of a meeting: 17c28 is the 28th of the standing committee of term 17. */
const letters = {
  congress: 's',
  preparatory: 'p',
  presidium: 'b',
  delegation: 'd',
  standing_committee: 'c',
  chairmen: 'm',
  town_presidium: 't',
  joint: 'j',
} as const satisfies Record<MeetingKind, string>

/** Address of a meeting: term, kind and number; meetings of several bodies under one number are told apart at the end. */
export const meetingReference = (kind: MeetingKind, term: number | null, number: number): string =>
  `${term ?? ''}${letters[kind]}${number}`

export const isReference = (text: string): boolean => /^\d{0,2}[a-z]\d{1,4}(-\d{1,3})?$/.test(text)
