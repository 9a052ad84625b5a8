/**
 * Steps of a report (报告流程): written, frozen at its cut-off, checked by a second person, signed, published.
 * Who does which is a habit of offices, not of the law.
 */
import type { Rules } from '#kernel/rules'

export const reportStates = [
  'draft', // 起草
  'checked', // 已核对
  'signed', // 已签发
  'published', // 已公开
] as const
export type ReportState = (typeof reportStates)[number]

/** 起草人（代表工委、办公室） · 签发人（主任会议成员） */
export type ReportParty = 'writer' | 'signatory'

export type ReportGuard =
  | 'report_frozen' // 数字已按截止日冻结
  | 'report_explained' // 每个数字都有出处
  | 'report_second_person' // 不是最后改稿的人
  | 'report_third_look' // 不是核对的人

export const reportLifecycle = {
  /** 改稿 */
  write: { from: ['draft'], by: ['writer'] },
  /** 冻结 at the cut-off day. */
  freeze: { from: ['draft'], by: ['writer'] },
  /** 核对, by somebody else than whoever wrote last. */
  check: {
    from: ['draft'],
    to: 'checked',
    by: ['writer'],
    when: ['report_frozen', 'report_explained', 'report_second_person'],
  },
  /** 退回改稿, with the reason. */
  return: { from: ['checked'], to: 'draft', by: ['writer', 'signatory'] },
  /** 签发, by somebody else than whoever checked. */
  sign: {
    from: ['checked'],
    to: 'signed',
    by: ['writer', 'signatory'],
    when: ['report_explained', 'report_third_look'],
  },
  /** 公开 */
  publish: { from: ['signed'], to: 'published', by: ['writer'] },
  /** 撤下, with the reason; it stays signed. */
  withdraw: { from: ['published'], to: 'signed', by: ['writer'] },
  /** 导出 with its appendix of sources; a text with a bare number does not leave the house. */
  export: { from: [...reportStates], by: ['writer', 'signatory'], when: ['report_explained'] },
} as const satisfies Rules<ReportState, ReportParty, ReportGuard>

export const reportSteps = ['check', 'return', 'sign', 'publish', 'withdraw'] as const
export type ReportStep = (typeof reportSteps)[number]
