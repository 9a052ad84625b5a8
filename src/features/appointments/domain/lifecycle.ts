/** Steps of an appointment case (任免案) and of an oath ceremony (宪法宣誓仪式): one row is one lawful step. */
import type { Rules } from '#kernel/rules'

export const appointmentStates = [
  'signing', // 联名中
  'nominated', // 已提请
  'agreed', // 主任会议、主席团决定提请审议
  'on_agenda', // 已列入议程
  'passed', // 通过
  'refused', // 未通过
  'declined', // 不提请审议
  'withdrawn', // 撤回
] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** 常委会工作机构 · 提请机关 · 主持人 · 领衔人 · 被请联名的 · 被提出撤职、罢免的人 · 系统 */
export type AppointmentParty = 'office' | 'nominator' | 'presiding' | 'lead_signer' | 'signer' | 'accused' | 'house'

export type AppointmentGuard =
  | 'appointment_of_organ' // 由机关提请，不是联名提出
  | 'appointment_enough_signers' // 联名人数够，都还有资格
  | 'appointment_not_signed' // 本人还没有签名
  | 'appointment_signed' // 本人已经签名
  | 'appointment_may_be_declined' // 代表联名的罢免案、候选人由主席团提请大会
  | 'appointment_defensible' // 是撤职、罢免，可以申辩
  | 'appointment_defence_written' // 有书面申辩意见，还没有印发
  | 'appointment_defence_given' // 书面申辩意见已经印发会议，或者没有
  | 'appointment_to_be_screened' // 是任命、选举或者代理，人选要初审
  | 'appointment_screened' // 资格初审没有异议，或者不用初审
  | 'appointment_examined' // 应当参加考试
  | 'appointment_exam_passed' // 考试合格，或者不用考试
  | 'appointment_same_body' // 由有权机关的会议审议
  | 'appointment_in_time' // 在期限前提请，或者写明原因
  | 'appointment_speaks' // 是任命，要作拟任职发言
  | 'appointment_stated' // 已作拟任职发言，或者不要求
  | 'appointment_post_held' // 要免去的职务今天还在任
  | 'appointment_deputy' // 代理的人选是本机关副职
  | 'appointment_compatible' // 常委会组成人员不担任行政、监察、审判、检察机关职务
  | 'appointment_not_called' // 还没有付表决
  | 'appointment_off_ballot' // 不在还算数的表决票上
  | 'appointment_withdrawal_agreed'
  | 'appointment_certificate_due'
  | 'appointment_filing_due'

/** 浙江省人民代表大会常务委员会任免国家机关工作人员条例（2018）第九条至第二十八条（省级，参照）. */
export const appointmentRules = {
  /** 请人联名, and each signature: 书面联名, by himself or put down by the office from the paper. */
  invite: { from: ['signing'], by: ['lead_signer', 'office'] },
  sign: { from: ['signing'], by: ['signer', 'office'], when: ['appointment_not_signed'] },
  /** 撤回签名 before the case is handed in, never afterwards. */
  unsign: { from: ['signing'], by: ['signer', 'office'], when: ['appointment_signed'] },
  hand_in: {
    from: ['signing'],
    to: 'nominated',
    by: ['lead_signer', 'office'],
    when: ['appointment_enough_signers'],
  },
  abandon: { from: ['signing'], to: 'withdrawn', by: ['lead_signer'] },
  change: { from: ['nominated'], by: ['office', 'nominator'], when: ['appointment_of_organ'] },
  /** 资格初审 is of who is to have a post; whoever leaves one is not screened. */
  screen: { from: ['nominated'], by: ['office'], when: ['appointment_of_organ', 'appointment_to_be_screened'] },
  /** 申辩意见: 监督法（2024）第六十二条、地方组织法（2022）第三十一条, until it is put to the vote. */
  defend: {
    from: ['nominated', 'agreed', 'on_agenda'],
    by: ['accused', 'office'],
    when: ['appointment_defensible', 'appointment_not_called'],
  },
  /** 印发会议, by decision of the chairmen's meeting or the presidium. */
  give_defence: {
    from: ['on_agenda'],
    by: ['office'],
    when: ['appointment_defence_written'],
  },
  examine: { from: ['nominated'], by: ['office'], when: ['appointment_examined'] },
  /** 主任会议决定提请常委会审议; 主席团 for what the congress elects. */
  agree: {
    from: ['nominated'],
    to: 'agreed',
    by: ['office'],
    when: ['appointment_screened', 'appointment_exam_passed'],
  },
  decline: { from: ['nominated'], to: 'declined', by: ['office'], when: ['appointment_may_be_declined'] },
  place: {
    from: ['agreed'],
    to: 'on_agenda',
    by: ['office'],
    when: ['appointment_post_held', 'appointment_same_body', 'appointment_in_time'],
  },
  state: { from: ['on_agenda'], by: ['office'], when: ['appointment_speaks', 'appointment_not_called'] },
  /** 付表决: person by person; merging is an act of the poll. */
  call_vote: {
    from: ['on_agenda'],
    by: ['office'],
    when: [
      'appointment_not_called',
      'appointment_post_held',
      'appointment_deputy',
      'appointment_stated',
      'appointment_compatible',
      'appointment_defence_given',
    ],
  },
  /** Only an announced poll leads to one of these. */
  pass: { from: ['on_agenda'], to: 'passed', by: ['house'] },
  refuse: { from: ['on_agenda'], to: 'refused', by: ['house'] },
  discard: { from: ['nominated'], to: 'withdrawn', by: ['office', 'nominator'], when: ['appointment_of_organ'] },
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

export type CeremonyGuard =
  | 'ceremony_has_takers'
  | 'ceremony_day'
  | 'ceremony_led' // 集体宣誓由一人领誓
  | 'ceremony_complete'

/** 浙江省宪法宣誓办法（2015）第四条至第八条; 全国人大常委会关于实行宪法宣誓制度的决定（2018）八. After it was held nothing changes. */
export const ceremonyRules = {
  change: { from: ['planned'], by: ['office', 'organiser'] },
  hold: {
    from: ['planned'],
    to: 'held',
    by: ['office', 'organiser'],
    when: ['ceremony_has_takers', 'ceremony_day', 'ceremony_led', 'ceremony_complete'],
  },
  cancel: { from: ['planned'], to: 'cancelled', by: ['office', 'organiser'] },
} as const satisfies Rules<CeremonyState, CeremonyParty, CeremonyGuard>
export type CeremonyAction = keyof typeof ceremonyRules
