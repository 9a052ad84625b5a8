/**
 * Stages of a report (报告流程): 提纲、数据冻结、征求意见、核对、常委会讨论、签发、大会报告、审议修改、决议、公开.
 * 地方组织法（2022）第十一条第八项、第四十六条: the standing committee reports to the congress, which hears, deliberates and
 * resolves. Who checks and who signs is a habit of offices, not of the law.
 */
import type { Rules } from '#kernel/rules'

/** 常委会工作报告 · 建议办理情况报告（代表法（2025）第五十一条: heard and published） · 其他材料 */
export const reportKinds = ['work', 'handling', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportStates = [
  'draft', // 起草
  'consulting', // 征求意见
  'checked', // 已核对
  'discussed', // 常委会已讨论
  'signed', // 已签发
  'delivered', // 已向会议报告
  'revising', // 审议修改
  'resolved', // 已作决议
  'published', // 已公开
  'withdrawn', // 已撤下
] as const
export type ReportState = (typeof reportStates)[number]

/** 起草人（代表工委、办公室） · 签发人（主任会议成员） */
export type ReportParty = 'writer' | 'signatory'

export type ReportGuard =
  | 'report_frozen' // 数字已按截止日冻结
  | 'report_explained' // 每个数字都有出处
  | 'report_asked' // 已征求过意见
  | 'report_answered' // 意见都已答复，征求意见都已结束
  | 'report_second_person' // 不是最后改稿的人
  | 'report_check_stands' // 核对以后没有重述正文所用的数字
  | 'report_third_look' // 不是核对的人
  | 'report_to_congress' // 是向大会作的工作报告
  | 'report_to_meeting' // 是向会议作的报告
  | 'report_to_committee' // 是向常委会作的办理情况报告
  | 'report_committee_sat' // 所说的常委会会议已经开过
  | 'report_discussed' // 常委会已经讨论
  | 'report_meeting_sat' // 所说的会议已经举行
  | 'report_resolution' // 大会已通过关于它的决议
  | 'report_way_ended' // 公开以前的环节都走完了

export const reportLifecycle = {
  /** 改稿 */
  write: { from: ['draft', 'consulting', 'revising'], by: ['writer'] },
  /** 冻结 at the cut-off day. */
  freeze: { from: ['draft', 'consulting'], by: ['writer'] },
  /** 征求意见 of one circle; others follow or run beside it. */
  ask: {
    from: ['draft', 'consulting'],
    to: 'consulting',
    by: ['writer'],
    when: ['report_frozen', 'report_explained'],
  },
  /** 答复意见: adopted, partly, not. */
  answer: { from: ['draft', 'consulting'], by: ['writer'] },
  /** 核对, by somebody else than whoever wrote last. */
  check: {
    from: ['draft', 'consulting'],
    to: 'checked',
    by: ['writer'],
    when: ['report_frozen', 'report_explained', 'report_asked', 'report_answered', 'report_second_person'],
  },
  /** 退回改稿, with the reason. */
  return: { from: ['checked', 'discussed'], to: 'draft', by: ['writer', 'signatory'] },
  /** 常委会讨论, at a meeting that sat. */
  discuss: {
    from: ['checked'],
    to: 'discussed',
    by: ['writer'],
    when: ['report_to_congress', 'report_check_stands', 'report_committee_sat'],
  },
  /** 签发, by somebody else than whoever checked. */
  sign: {
    from: ['checked', 'discussed'],
    to: 'signed',
    by: ['writer', 'signatory'],
    when: ['report_explained', 'report_check_stands', 'report_discussed', 'report_third_look'],
  },
  /** 大会报告; a report on suggestions is given to the standing committee. */
  deliver: {
    from: ['signed'],
    to: 'delivered',
    by: ['writer'],
    when: ['report_to_meeting', 'report_meeting_sat'],
  },
  /** 提请满意度测评 of the committee that has heard it; computed and announced by voting. */
  poll: { from: ['delivered'], by: ['writer'], when: ['report_to_committee'] },
  /** 审议修改, with what was said in deliberation. */
  revise: { from: ['delivered'], to: 'revising', by: ['writer'], when: ['report_to_congress'] },
  /** 修改定稿, by somebody else than whoever changed it. */
  confirm: {
    from: ['revising'],
    to: 'delivered',
    by: ['writer'],
    when: ['report_explained', 'report_second_person'],
  },
  /** 决议 of the congress on it. */
  resolve: { from: ['delivered'], to: 'resolved', by: ['writer'], when: ['report_to_congress', 'report_resolution'] },
  /** 公开 */
  publish: {
    from: ['signed', 'delivered', 'resolved', 'withdrawn'],
    to: 'published',
    by: ['writer'],
    when: ['report_way_ended'],
  },
  /** 撤下, with the reason; the text stays as it was signed. */
  withdraw: { from: ['published'], to: 'withdrawn', by: ['writer'] },
  /** 导出 with its appendix of sources; a text with a bare number does not leave the house. */
  export: { from: [...reportStates], by: ['writer', 'signatory'], when: ['report_explained'] },
} as const satisfies Rules<ReportState, ReportParty, ReportGuard>

export const reportSteps = [
  'check',
  'return',
  'discuss',
  'sign',
  'deliver',
  'revise',
  'confirm',
  'resolve',
  'publish',
  'withdraw',
] as const
export type ReportStep = (typeof reportSteps)[number]

/** Steps that are nothing without saying why. */
export const stepsWithReason: readonly ReportStep[] = ['return', 'revise', 'withdraw']
