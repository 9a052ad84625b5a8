/** Steps of a resolution or decision (决议决定) and of a deputies' motion (代表议案): one row is one lawful step. */
import type { Rules } from '#kernel/rules'

export const resolutionStates = [
  'drafted', // 起草
  'submitted', // 已提出
  'agreed', // 主任会议决定提请审议
  'on_agenda', // 已列入议程
  'postponed', // 暂不付表决
  'adopted', // 通过
  'rejected', // 未通过
  'declined', // 不提请审议
  'filed', // 备案
  'withdrawn', // 撤回
  'completed', // 执行完毕
] as const
export type ResolutionState = (typeof resolutionStates)[number]

/** States of what is in force as a decision of its body; the number is there exactly in these. */
export const adoptedStates = ['adopted', 'completed'] as const satisfies readonly ResolutionState[]

/** 常委会工作机构（代表工委、大会秘书处） · 提出单位 · 执行单位 · 主持人 · 系统 */
export type ResolutionParty = 'office' | 'proposer' | 'executor' | 'presiding' | 'house'

export type ResolutionGuard =
  | 'resolution_dossier' // 材料齐全
  | 'resolution_voted_on' // 不是备案件
  | 'resolution_filing' // 是备案件
  | 'resolution_reviewed' // 重大事项已经审查
  | 'resolution_in_time' // 在法定期限前提出
  | 'resolution_same_body' // 由有权机关的会议审议
  | 'resolution_withdrawal_agreed' // 主任会议或者主席团同意撤回
  | 'resolution_not_voted' // 还没有交付表决
  | 'resolution_reports_in' // 执行情况都已报告

/** 浙江省各级人民代表大会常务委员会讨论决定重大事项的规定（2018）第十条; the majority itself is voting's. */
export const resolutionRules = {
  change: { from: ['drafted'], by: ['office', 'proposer'] },
  submit: {
    from: ['drafted'],
    to: 'submitted',
    by: ['office', 'proposer'],
    when: ['resolution_dossier'],
    starts: ['D08'],
  },
  /** 主任会议决定提请常委会审议, with its meeting (地方组织法（2022）第五十四条). */
  agree: { from: ['submitted'], to: 'agreed', by: ['office'], when: ['resolution_voted_on'] },
  decline: { from: ['submitted'], to: 'declined', by: ['office'] },
  file: { from: ['submitted'], to: 'filed', by: ['office'], when: ['resolution_filing'] },
  /** 专门委员会、工作委员会审查意见 */
  review: { from: ['submitted', 'agreed', 'postponed'], by: ['office'], when: ['resolution_voted_on'] },
  /** 列入议程 */
  place: {
    from: ['agreed', 'postponed'],
    to: 'on_agenda',
    by: ['office'],
    when: ['resolution_reviewed', 'resolution_same_body', 'resolution_in_time'],
  },
  /** 暂不付表决 */
  postpone: { from: ['on_agenda'], to: 'postponed', by: ['office', 'presiding'], when: ['resolution_not_voted'] },
  /** Only an announced poll leads to one of these. */
  adopt: { from: ['on_agenda'], to: 'adopted', by: ['house'], stops: ['D08'] },
  reject: { from: ['on_agenda'], to: 'rejected', by: ['house'], stops: ['D08'] },
  discard: { from: ['drafted', 'submitted'], to: 'withdrawn', by: ['office', 'proposer'] },
  /** 撤回 before the vote, 地方组织法（2022）第二十二条: 在交付大会表决前. */
  withdraw: {
    from: ['agreed', 'on_agenda', 'postponed'],
    to: 'withdrawn',
    by: ['office'],
    when: ['resolution_not_voted', 'resolution_withdrawal_agreed'],
  },
  /** 明确报告执行情况的时间 */
  ask_report: { from: ['adopted'], by: ['office'] },
  report: { from: ['adopted'], by: ['office', 'executor'] },
  /** 报告列名 */
  list: { from: ['adopted', 'completed'], by: ['office'] },
  complete: { from: ['adopted'], to: 'completed', by: ['office'], when: ['resolution_reports_in'] },
} as const satisfies Rules<ResolutionState, ResolutionParty, ResolutionGuard>
export type ResolutionAction = keyof typeof resolutionRules

export const motionStates = [
  'draft', // 起草
  'signing', // 联名
  'submitted', // 已提出，待秘书处审查
  'qualified', // 符合议案要求
  'in_committee', // 交专门委员会审议
  'reported', // 委员会已提出审议结果
  'on_agenda', // 列入议程
  'adopted', // 通过
  'rejected', // 未通过
  'declined', // 不列入议程
  'converted', // 转为代表建议
  'withdrawn', // 撤回
  'concluded', // 已向大会报告
] as const
export type MotionState = (typeof motionStates)[number]

/** 领衔代表 · 被邀联名的代表 · 大会秘书处、代表工委 · 系统 */
export type MotionParty = 'lead_deputy' | 'co_signer' | 'office' | 'house'

export type MotionGuard =
  | 'motion_complete' // 有案由、案据和方案
  | 'motion_signed' // 联名人数够
  | 'motion_in_time' // 在截止时间前
  | 'motion_asks_consent' // 正在等本人确认
  | 'motion_not_signed' // 请过本人，还没有同意现在的内容
  | 'motion_same_body' // 由大会或者常委会会议审议
  | 'motion_withdrawal_asked' // 领衔代表提出撤回
  | 'motion_withdrawal_agreed' // 主席团同意
  | 'motion_not_voted' // 还没有交付表决

/** 地方组织法（2022）第二十二条; 代表法（2025）: motions have 案由、案据和方案. */
export const motionRules = {
  change: { from: ['draft', 'signing'], by: ['lead_deputy'] },
  invite: { from: ['draft', 'signing'], to: 'signing', by: ['lead_deputy'], when: ['motion_complete'] },
  /** Whoever declined may still agree while it is signed; nobody asks him again. */
  consent: { from: ['signing'], by: ['co_signer'], when: ['motion_not_signed'] },
  decline_signing: { from: ['signing'], by: ['co_signer'], when: ['motion_asks_consent'] },
  submit: {
    from: ['signing'],
    to: 'submitted',
    by: ['lead_deputy'],
    when: ['motion_complete', 'motion_signed', 'motion_in_time'],
  },
  discard: { from: ['draft', 'signing'], to: 'withdrawn', by: ['lead_deputy'] },
  /** 秘书处审查 */
  qualify: { from: ['submitted'], to: 'qualified', by: ['office'] },
  /** 主席团决定: 列入大会议程、交专门委员会审议、转为建议. */
  route_agenda: { from: ['qualified', 'reported'], to: 'on_agenda', by: ['office'], when: ['motion_same_body'] },
  route_committee: { from: ['qualified'], to: 'in_committee', by: ['office'] },
  convert: { from: ['submitted', 'qualified'], to: 'converted', by: ['office'] },
  /** 委员会审议结果的报告 */
  report: { from: ['in_committee'], to: 'reported', by: ['office'] },
  /** 常委会决定不列入 */
  decline: { from: ['reported'], to: 'declined', by: ['office'] },
  adopt: { from: ['on_agenda'], to: 'adopted', by: ['house'] },
  reject: { from: ['on_agenda'], to: 'rejected', by: ['house'] },
  ask_withdrawal: {
    from: ['submitted', 'qualified', 'in_committee', 'reported', 'on_agenda'],
    by: ['lead_deputy'],
    when: ['motion_not_voted'],
  },
  /** 议程项撤回: the motion waits to be routed anew. */
  release: { from: ['on_agenda'], to: 'qualified', by: ['house'] },
  release_reported: { from: ['on_agenda'], to: 'reported', by: ['house'] },
  /** 撤回 before the vote, with the consent of the presidium. */
  withdraw: {
    from: ['submitted', 'qualified', 'in_committee', 'reported', 'on_agenda'],
    to: 'withdrawn',
    by: ['office'],
    when: ['motion_not_voted', 'motion_withdrawal_asked', 'motion_withdrawal_agreed'],
  },
  /** 向下次大会报告 */
  conclude: { from: ['adopted', 'rejected', 'declined'], to: 'concluded', by: ['office'] },
} as const satisfies Rules<MotionState, MotionParty, MotionGuard>
export type MotionAction = keyof typeof motionRules

/** 联名人数, the lead deputy included: 县级以上十人，乡镇五人，地方组织法（2022）第二十二条. */
export const signersNeeded = (congressOfTown: boolean): number => (congressOfTown ? 5 : 10)
