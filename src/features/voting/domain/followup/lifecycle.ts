/** Steps of a follow-up (测评后续): one row is one lawful step; where it leads is said by the ladder it began with. */
import type { Rules } from '#kernel/rules'

export const followupStates = [
  'report_again', // 待再次报告
  'redo', // 重新办理
  'poll', // 待再次测评
  'polling', // 已安排再次测评
  'inquiry', // 待询问、质询
  'notification', // 待通报
  'settled', // 再次测评通过
  'ended', // 已走完各步
  'dropped', // 终止
] as const
export type FollowupState = (typeof followupStates)[number]

/** States in which somebody has something to do. */
export const openStates = ['report_again', 'redo', 'poll', 'polling', 'inquiry', 'notification'] as const

/** 会务 · 被测评的机关 · 系统 */
export type FollowupParty = 'office' | 'respondent' | 'house'

export type FollowupGuard =
  | 'followup_no_poll' // 没有还在进行的再次测评
  | 'followup_drop_agreed' // 主任会议、主席团同意终止

/** 浙江省人民代表大会常务委员会议事规则第二十九条（省级，参照）. */
export const followupRules = {
  /** 再次报告、报告重新办理的结果: by the organ itself, or put down by the office when it came on paper. */
  report: { from: ['report_again', 'redo'], by: ['respondent', 'office'] },
  /** 付再次测评 */
  call_poll: { from: ['poll', 'polling'], to: 'polling', by: ['office'], when: ['followup_no_poll'] },
  /** What the announced poll says. */
  settle: { from: ['polling'], to: 'settled', by: ['house'] },
  fail: { from: ['polling'], by: ['house'] },
  /** 询问、质询 at a meeting. */
  inquire: { from: ['inquiry'], by: ['office'] },
  /** 通报 */
  notify: { from: ['notification'], by: ['office'] },
  /** The last step of the ladder was taken. */
  end: { from: ['report_again', 'redo', 'polling', 'inquiry', 'notification'], to: 'ended', by: ['house'] },
  drop: {
    from: ['report_again', 'redo', 'poll', 'inquiry', 'notification'],
    to: 'dropped',
    by: ['office'],
    when: ['followup_drop_agreed'],
  },
} as const satisfies Rules<FollowupState, FollowupParty, FollowupGuard>
export type FollowupAction = keyof typeof followupRules

/** Whose turn it is: the organ that was polled, where there is one, else the office. */
export const turnIn = (state: FollowupState, respondentId: string | null): 'respondent' | 'office' | null => {
  if (state === 'report_again' || state === 'redo') return respondentId === null ? 'office' : 'respondent'
  return openStates.some((one) => one === state) ? 'office' : null
}
