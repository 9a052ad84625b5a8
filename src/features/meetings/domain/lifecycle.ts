/**
 * Steps of a meeting and of what belongs to it (会议流程): the meeting itself, its agenda items, topics, attendance,
 * speeches and minutes. One row is one lawful step.
 */
import type { Rules } from '#kernel/rules'

export const meetingStates = [
  'planned', // 拟定
  'notified', // 已通知
  'open', // 开会
  'adjourned', // 休会
  'closed', // 闭会
  'archived', // 归档
  'cancelled', // 取消
] as const
export type MeetingState = (typeof meetingStates)[number]

/** A meeting that took place; the states figures count. */
export const heldStates = ['closed', 'archived'] as const satisfies readonly MeetingState[]

/** 会务（代表工委、大会秘书处） · 主持人 · 应到人员本人 · 列席人员本人 · 请假批准（主任会议成员） · 系统 */
export type MeetingParty = 'office' | 'presiding' | 'member' | 'observer' | 'approver' | 'house'

export type MeetingGuard =
  | 'meeting_has_members'
  | 'meeting_has_agenda'
  | 'meeting_notice_in_time' // 按时通知，或者写明临时召集的原因
  | 'meeting_day' // 会期已到
  | 'meeting_quorum' // 到会人数合法
  | 'agenda_not_adopted'
  | 'agenda_adopted'
  | 'minutes_signed'

export const meetingRules = {
  change: { from: ['planned', 'notified'], by: ['office'] },
  /** 增减应到、列席人员; the roll is frozen when the meeting opens. */
  invite: { from: ['planned', 'notified'], by: ['office'] },
  /** 列席人员 may still be invited while it sits. */
  invite_observer: { from: ['planned', 'notified', 'open', 'adjourned'], by: ['office'] },
  /** 编排议程 until the meeting adopts it. */
  edit_agenda: {
    from: ['planned', 'notified', 'open', 'adjourned'],
    by: ['office'],
    when: ['agenda_not_adopted'],
  },
  /** 增列议程 once it is adopted. */
  supplement: { from: ['open', 'adjourned'], by: ['office', 'presiding'], when: ['agenda_adopted'] },
  /** 材料登记、印发 */
  keep_papers: { from: ['planned', 'notified', 'open', 'adjourned'], by: ['office'] },
  /** 发出会议通知 */
  send_notice: {
    from: ['planned'],
    to: 'notified',
    by: ['office'],
    when: ['meeting_has_members', 'meeting_has_agenda', 'meeting_notice_in_time'],
  },
  cancel: { from: ['planned', 'notified'], to: 'cancelled', by: ['office'] },
  /** 签到 from the day of the meeting on. */
  check_in: {
    from: ['notified', 'open', 'adjourned'],
    by: ['office', 'member', 'observer'],
    when: ['meeting_day'],
  },
  /** 开会: only with the quorum of its body. */
  open: {
    from: ['notified'],
    to: 'open',
    by: ['office', 'presiding'],
    when: ['meeting_day', 'meeting_quorum'],
  },
  /** 通过议程 */
  adopt_agenda: { from: ['open'], by: ['office', 'presiding'], when: ['agenda_not_adopted', 'meeting_quorum'] },
  /** 下一项 */
  move_on: { from: ['open'], by: ['office', 'presiding'] },
  adjourn: { from: ['open'], to: 'adjourned', by: ['office', 'presiding'] },
  resume: { from: ['adjourned'], to: 'open', by: ['office', 'presiding'], when: ['meeting_quorum'] },
  /** 闭会 */
  close: { from: ['open', 'adjourned'], to: 'closed', by: ['office', 'presiding'] },
  /** 会议记录、纪要 */
  keep_minutes: { from: ['open', 'adjourned', 'closed'], by: ['office'] },
  archive: { from: ['closed'], to: 'archived', by: ['office'], when: ['minutes_signed'] },
} as const satisfies Rules<MeetingState, MeetingParty, MeetingGuard>
export type MeetingAction = keyof typeof meetingRules

/** The steps that lead on from a stage, the usual one first. */
const onward: Readonly<Partial<Record<MeetingState, readonly MeetingAction[]>>> = {
  planned: ['send_notice'],
  notified: ['open'],
  open: ['adjourn', 'close'],
  adjourned: ['resume', 'close'],
}

/** 先要办的一步: what comes before an action that belongs to a later stage; undefined when its stage is over. */
export function stepBefore(action: MeetingAction, state: MeetingState): MeetingAction | undefined {
  const { from }: { readonly from: readonly MeetingState[] } = meetingRules[action]
  const at = meetingStates.indexOf(state)
  const leadsThere = (step: MeetingAction): boolean => {
    const rule = meetingRules[step]
    return 'to' in rule && from.includes(rule.to)
  }
  const steps = onward[state] ?? []
  const early = state === 'planned' || state === 'notified'
  const isAhead = from.some((one) => meetingStates.indexOf(one) > at)
  return steps.find(leadsThere) ?? (early && isAhead ? steps[0] : undefined)
}

export const itemStates = ['pending', 'current', 'done', 'taken_back'] as const
export type ItemState = (typeof itemStates)[number]

export const itemRules = {
  change: { from: ['pending'], by: ['office'], when: ['item_not_voted'] },
  remove: { from: ['pending'], by: ['office'], when: ['item_not_voted', 'item_not_used'] },
  /** An item that is done may be taken up again. */
  begin: { from: ['pending', 'done'], to: 'current', by: ['office', 'presiding'] },
  end: { from: ['current'], to: 'done', by: ['office', 'presiding', 'house'] },
  /** 撤回: before it is voted on, 地方组织法（2022）第二十二条: 在交付大会表决前. */
  take_back: {
    from: ['pending', 'current'],
    to: 'taken_back',
    by: ['office', 'presiding'],
    when: ['item_not_voted'],
  },
} as const satisfies Rules<ItemState, MeetingParty, 'item_not_voted' | 'item_not_used'>
export type ItemAction = keyof typeof itemRules

/** How somebody stands to the item at hand. */
export const attendances = [
  'expected', // 未到
  'leave_asked', // 已请假，待批准
  'on_leave', // 请假（已批准）
  'present', // 到会
  'recused', // 回避本项
  'left', // 离席
  'absent', // 缺席（未批准）
] as const
export type Attendance = (typeof attendances)[number]

export const attendanceRules = {
  arrive: {
    from: ['expected', 'leave_asked', 'on_leave', 'left'],
    to: 'present',
    by: ['member', 'observer', 'office'],
  },
  leave: { from: ['present', 'recused'], to: 'left', by: ['member', 'observer', 'office'] },
  /** 回避 the item at hand; it ends with the item. */
  recuse: { from: ['present'], to: 'recused', by: ['member', 'office', 'presiding'] },
  return: { from: ['recused'], to: 'present', by: ['member', 'office', 'presiding'] },
  /** 请假: in writing and before the meeting, 浙江省实施代表法办法第四十六条. */
  ask_leave: { from: ['expected'], to: 'leave_asked', by: ['member', 'observer'], when: ['leave_before_opening'] },
  approve_leave: { from: ['expected', 'leave_asked'], to: 'on_leave', by: ['approver', 'office'] },
  refuse_leave: { from: ['leave_asked'], to: 'expected', by: ['approver', 'office'] },
  /** 缺席: noted at the end of the meeting of whoever never came and had no leave. */
  miss: { from: ['expected', 'leave_asked'], to: 'absent', by: ['house'] },
} as const satisfies Rules<Attendance, MeetingParty, 'leave_before_opening'>

export const topicStates = [
  'proposed', // 提出
  'tabled', // 提交主任会议
  'agreed', // 同意列入
  'deferred', // 暂缓
  'declined', // 不列入
  'on_agenda', // 已列入议程
  'withdrawn', // 撤回
] as const
export type TopicState = (typeof topicStates)[number]

/** 提出单位 · 会务 */
export type TopicParty = 'proposer' | 'office'

export const topicRules = {
  change: { from: ['proposed', 'deferred'], by: ['proposer', 'office'] },
  /** 提交主任会议 */
  table: { from: ['proposed', 'deferred'], to: 'tabled', by: ['office'] },
  /** 主任会议决定, put down with the meeting that decided (地方组织法（2022）第五十四条). */
  agree: { from: ['tabled'], to: 'agreed', by: ['office'] },
  defer: { from: ['tabled'], to: 'deferred', by: ['office'] },
  decline: { from: ['tabled'], to: 'declined', by: ['office'] },
  place: { from: ['agreed'], to: 'on_agenda', by: ['office'] },
  /** The item was taken off the agenda again. */
  release: { from: ['on_agenda'], to: 'agreed', by: ['office'] },
  withdraw: { from: ['proposed', 'tabled', 'deferred', 'agreed'], to: 'withdrawn', by: ['proposer', 'office'] },
} as const satisfies Rules<TopicState, TopicParty>

export const speechStates = ['waiting', 'speaking', 'done', 'withdrawn'] as const
export type SpeechState = (typeof speechStates)[number]

export const speechRules = {
  /** 请其发言 */
  call: { from: ['waiting'], to: 'speaking', by: ['office', 'presiding'], when: ['nobody_speaking'] },
  finish: { from: ['speaking'], to: 'done', by: ['office', 'presiding', 'member', 'observer'] },
  withdraw: { from: ['waiting'], to: 'withdrawn', by: ['office', 'member', 'observer'] },
  /** 归纳意见建议 */
  note: { from: ['speaking', 'done'], by: ['office'] },
} as const satisfies Rules<SpeechState, MeetingParty, 'nobody_speaking'>

export const minutesStates = ['draft', 'circulated', 'signed', 'published'] as const
export type MinutesState = (typeof minutesStates)[number]

export const minutesRules = {
  write: { from: ['draft', 'circulated'], by: ['office'] },
  /** 送出席人员核对 */
  circulate: { from: ['draft'], to: 'circulated', by: ['office'] },
  /** 更正 by those who attended. */
  correct: { from: ['circulated'], by: ['member', 'observer'], when: ['minutes_attended', 'minutes_in_time'] },
  answer: { from: ['circulated'], by: ['office'] },
  /** 签发 by whoever presided. */
  sign: { from: ['circulated'], to: 'signed', by: ['presiding'], when: ['corrections_answered'] },
  publish: { from: ['signed'], to: 'published', by: ['office'] },
  withdraw: { from: ['published'], to: 'signed', by: ['office'] },
} as const satisfies Rules<MinutesState, MeetingParty, 'minutes_attended' | 'minutes_in_time' | 'corrections_answered'>
