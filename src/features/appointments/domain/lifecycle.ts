/** Steps of an appointment case (任免案) and of an oath ceremony (宪法宣誓仪式): one row is one lawful step. */
import type { Rules } from '#kernel/rules'

export const appointmentStates = [
  'nominated', // 已提请
  'agreed', // 主任会议、主席团决定提请审议
  'on_agenda', // 已列入议程
  'passed', // 通过
  'refused', // 未通过
  'declined', // 不提请审议
  'withdrawn', // 撤回
] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** 常委会工作机构 · 提请机关 · 主持人 · 系统 */
export type AppointmentParty = 'office' | 'nominator' | 'presiding' | 'house'

export type AppointmentGuard =
  | 'appointment_screened' // 资格初审没有异议
  | 'appointment_examined' // 应当参加考试
  | 'appointment_exam_passed' // 考试合格，或者不用考试
  | 'appointment_same_body' // 由有权机关的会议审议
  | 'appointment_in_time' // 在期限前提请，或者写明原因
  | 'appointment_stated' // 已作拟任职发言，或者不要求
  | 'appointment_compatible' // 常委会组成人员不担任行政、监察、审判、检察机关职务
  | 'appointment_not_called' // 还没有付表决
  | 'appointment_off_ballot' // 不在还算数的表决票上
  | 'appointment_withdrawal_agreed'
  | 'appointment_certificate_due'
  | 'appointment_filing_due'

/** 浙江省人民代表大会常务委员会任免国家机关工作人员条例（2018）第九条至第二十八条（省级，参照）. */
export const appointmentRules = {
  change: { from: ['nominated'], by: ['office', 'nominator'] },
  screen: { from: ['nominated'], by: ['office'] },
  examine: { from: ['nominated'], by: ['office'], when: ['appointment_examined'] },
  /** 主任会议决定提请常委会审议; 主席团 for what the congress elects. */
  agree: {
    from: ['nominated'],
    to: 'agreed',
    by: ['office'],
    when: ['appointment_screened', 'appointment_exam_passed'],
  },
  decline: { from: ['nominated'], to: 'declined', by: ['office'] },
  place: {
    from: ['agreed'],
    to: 'on_agenda',
    by: ['office'],
    when: ['appointment_same_body', 'appointment_in_time'],
  },
  state: { from: ['on_agenda'], by: ['office'], when: ['appointment_not_called'] },
  /** 付表决: person by person; merging is an act of the poll. */
  call_vote: {
    from: ['on_agenda'],
    by: ['office'],
    when: ['appointment_stated', 'appointment_compatible', 'appointment_not_called'],
  },
  /** Only an announced poll leads to one of these. */
  pass: { from: ['on_agenda'], to: 'passed', by: ['house'] },
  refuse: { from: ['on_agenda'], to: 'refused', by: ['house'] },
  discard: { from: ['nominated'], to: 'withdrawn', by: ['office', 'nominator'] },
  /** 撤回 before the vote. */
  withdraw: {
    from: ['agreed', 'on_agenda'],
    to: 'withdrawn',
    by: ['office'],
    when: ['appointment_off_ballot', 'appointment_withdrawal_agreed'],
  },
  /** 议程项撤回: the case waits for another meeting. */
  release: { from: ['on_agenda'], to: 'agreed', by: ['house'] },
  /** 颁发任命书, signed by the director of the committee. */
  certify: { from: ['passed'], by: ['office'], when: ['appointment_certificate_due'] },
  /** 报上一级机关备案 */
  file_up: { from: ['passed'], by: ['office', 'nominator'], when: ['appointment_filing_due'] },
} as const satisfies Rules<AppointmentState, AppointmentParty, AppointmentGuard>
export type AppointmentAction = keyof typeof appointmentRules

export const ceremonyStates = ['planned', 'held', 'cancelled'] as const
export type CeremonyState = (typeof ceremonyStates)[number]

/** 组织宣誓的机关: 主任会议、主席团, or the organ itself; entered by the office or by that organ. */
export type CeremonyParty = 'office' | 'organiser'

export type CeremonyGuard = 'ceremony_has_takers' | 'ceremony_day' | 'ceremony_complete'

/** 浙江省宪法宣誓办法（2015）第四条至第八条. */
export const ceremonyRules = {
  change: { from: ['planned'], by: ['office', 'organiser'] },
  hold: {
    from: ['planned'],
    to: 'held',
    by: ['office', 'organiser'],
    when: ['ceremony_has_takers', 'ceremony_day', 'ceremony_complete'],
  },
  cancel: { from: ['planned'], to: 'cancelled', by: ['office', 'organiser'] },
} as const satisfies Rules<CeremonyState, CeremonyParty, CeremonyGuard>
export type CeremonyAction = keyof typeof ceremonyRules
