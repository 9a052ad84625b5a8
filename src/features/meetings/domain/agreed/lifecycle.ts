/** Steps of an agreed list and of each matter on it (议定事项清单、议定事项): one row is one lawful step. */
import type { Rules } from '#kernel/rules'

export const listStates = [
  'writing', // 拟定
  'confirmed', // 已确认
  'published', // 已公开
] as const
export type ListState = (typeof listStates)[number]

export type ListGuard =
  | 'agreed_joint_meeting' // 联席会议
  | 'agreed_meeting_sat' // 会议已经开始
  | 'agreed_meeting_closed' // 会议已经闭会
  | 'agreed_has_drafts' // 有拟定的事项
  | 'agreed_no_drafts' // 没有还在拟定的事项

/** What was agreed is written down while the meeting sits or afterwards, and until the list is public. */
export const agreedListRules = {
  write: { from: ['writing', 'confirmed'], by: ['office'], when: ['agreed_joint_meeting', 'agreed_meeting_sat'] },
  /** 确认清单: all drafts at once; from then on they are facts, and their owners are told. */
  confirm: {
    from: ['writing', 'confirmed'],
    to: 'confirmed',
    by: ['office'],
    when: ['agreed_meeting_sat', 'agreed_has_drafts'],
  },
  publish: {
    from: ['confirmed'],
    to: 'published',
    by: ['office'],
    when: ['agreed_meeting_closed', 'agreed_no_drafts'],
  },
  withdraw: { from: ['published'], to: 'confirmed', by: ['office'] },
} as const satisfies Rules<ListState, 'office', ListGuard>
export type ListAction = keyof typeof agreedListRules

export const matterStates = [
  'draft', // 拟定
  'assigned', // 待签收
  'under_way', // 落实中
  'reported', // 报告完成，待验收
  'accepted', // 办结
  'dropped', // 终止
] as const
export type MatterState = (typeof matterStates)[number]

/** On the confirmed list (已确认): a fact for its owners and the public; a draft is the office's own. */
export const isConfirmed = ({ state }: { readonly state: MatterState }): boolean => state !== 'draft'

/** What has ended: nothing of it is left to be done. */
export const isEnded = (state: MatterState): boolean => state === 'accepted' || state === 'dropped'

/** 会务 · 牵头单位 · 配合单位 */
export type MatterParty = 'office' | 'owner' | 'co_owner'

export type MatterGuard =
  | 'agreed_in_time' // 期限未到
  | 'agreed_nothing_asked' // 没有待答复的延期申请
  | 'agreed_time_asked' // 有待答复的延期申请
  | 'agreed_reported' // 已报告完成，或者不要求报告
  | 'agreed_no_topic' // 还没有转为议题

export const agreedMatterRules = {
  change: { from: ['draft'], by: ['office'] },
  remove: { from: ['draft'], by: ['office'] },
  /** 签收 */
  acknowledge: { from: ['assigned'], to: 'under_way', by: ['owner'] },
  /** 报告进展 */
  report_progress: { from: ['under_way'], by: ['owner', 'co_owner'] },
  /** 报告完成 */
  report_done: { from: ['under_way'], to: 'reported', by: ['owner'] },
  /** 申请延期: before the day, in writing. */
  ask_time: {
    from: ['assigned', 'under_way'],
    by: ['owner'],
    when: ['agreed_in_time', 'agreed_nothing_asked'],
  },
  decide_time: { from: ['assigned', 'under_way'], by: ['office'], when: ['agreed_time_asked'] },
  /** 验收办结; where no report is asked for the office closes it itself. */
  accept: { from: ['under_way', 'reported'], to: 'accepted', by: ['office'], when: ['agreed_reported'] },
  /** 退回继续落实 */
  send_back: { from: ['reported'], to: 'under_way', by: ['office'] },
  /** 转为议题 */
  propose_topic: {
    from: ['assigned', 'under_way', 'reported', 'accepted'],
    by: ['office'],
    when: ['agreed_no_topic'],
  },
  /** 终止: overtaken by events; neither done nor late, and its owners are told why. */
  drop: { from: ['assigned', 'under_way', 'reported'], to: 'dropped', by: ['office'] },
} as const satisfies Rules<MatterState, MatterParty, MatterGuard>
export type MatterAction = keyof typeof agreedMatterRules

/** Whose turn it is. */
export const turnIn = (state: MatterState): 'owner' | 'office' | null =>
  state === 'assigned' || state === 'under_way' ? 'owner' : state === 'reported' ? 'office' : null

/** How a matter stands for everybody (公开的落实情况): kept, under way, late or ended early; one that was given more time is not late. */
export const standings = ['done', 'under_way', 'late', 'dropped'] as const
export type Standing = (typeof standings)[number]

export const standingOf = (
  { state, dueOn, running }: { state: MatterState; dueOn: string | null; running: boolean },
  today: string,
): Standing => {
  if (state === 'accepted') return 'done'
  if (state === 'dropped') return 'dropped'
  return running && dueOn !== null && dueOn < today ? 'late' : 'under_way'
}

/** 落实、落实中、逾期、终止各几项: counts, never rates; lists are short. */
export const countStandings = (rows: readonly { readonly standing: Standing }[]): Record<Standing, number> => {
  const counts = { done: 0, under_way: 0, late: 0, dropped: 0 }
  for (const { standing } of rows) counts[standing] += 1
  return counts
}
