/**
 * Lifecycle of a suggestion (代表建议办理流程).
 *
 * One row is one lawful step: from which states, to which state, who may take it and what must hold.
 * Buttons, commands, the API document, the rights test and the diagram in README.md are read from this table.
 * What each unit does with its share follows the table `handling` of cases.
 */
import type { Rules } from '#kernel/rules'

/** Stored in case_record.state, in the usual order of work. */
export const suggestionStates = [
  'draft', // 草稿
  'cosigning', // 联名确认
  'submitted', // 已提交，待审查
  'returned', // 退回修改
  'refused', // 不予受理
  'referenced', // 转参阅
  'withdrawn', // 已撤回
  'accepted', // 已受理，待交办
  'handling', // 办理中
  'replied', // 已答复，待评价
  'rated', // 已评价
  'closed', // 办结
  'rechecking', // 回头看
  'rechecked', // 已回头看
  'archived', // 归档
] as const
export type SuggestionState = (typeof suggestionStates)[number]

/**
 * Who somebody is to one suggestion: 领衔代表 · 联名代表 · 受理机关（会议期间为大会秘书处，闭会期间为代表工委） ·
 * 代表工委 · 政府办公室 · 系统（最后一份答复到齐）.
 */
export type SuggestionParty =
  | 'lead_deputy'
  | 'co_signer'
  | 'receiver'
  | 'deputies_office'
  | 'government_office'
  | 'house'

export type SuggestionGuard =
  | 'complete' // 标题、正文齐全，联名都已本人同意
  | 'all_consented'
  | 'asks_consent' // 本人还没有确认现在的文本
  | 'signed_on_paper' // 有代表本人签名的纸质件
  | 'never_submitted' // 从未提交过
  | 'parts_submitted' // 拆分出的各件都已提交
  | 'not_assigned_yet'
  | 'joint_asked' // 等本办公室确认联合交办
  | 'all_replied'
  | 'rated_dissatisfied'
  | 'rated_acceptably'
  | 'rating_settled' // 已评价，或评价期已过
  | 'class_a'
  | 'recheck_failed'
  | 'recheck_held'
  | 'redo_left' // 再办理次数未用完
  | 'redo_done' // 没有不满意，或已退回再办理，或次数已用完

export const lifecycle = {
  /** 写稿, until it is handed in. */
  edit: { from: ['draft', 'cosigning', 'returned'], by: ['lead_deputy'] },
  /** 删除草稿 */
  discard: { from: ['draft', 'cosigning'], by: ['lead_deputy'], when: ['never_submitted'] },
  /** 邀请联名 */
  invite: { from: ['draft', 'cosigning', 'returned'], to: 'cosigning', by: ['lead_deputy'] },
  uninvite: { from: ['draft', 'cosigning', 'returned'], by: ['lead_deputy'] },
  /** 本人同意联名, to the text as it stands. */
  consent: { from: ['draft', 'cosigning', 'returned'], by: ['co_signer'], when: ['asks_consent'] },
  /** 不同意联名, or no longer. */
  decline: { from: ['draft', 'cosigning', 'returned'], by: ['co_signer'] },
  /** 提交, 代表法（2025）第二十四条: every signer has read the text and consented by himself. */
  submit: {
    from: ['draft', 'cosigning', 'returned'],
    to: 'submitted',
    by: ['lead_deputy'],
    when: ['complete', 'all_consented'],
  },
  /** 登记: what the deputy handed in signed on paper counts as submitted once the receiver has put it down (纸质签名件由受理机关登记). */
  register: { from: ['draft'], to: 'submitted', by: ['receiver'], when: ['complete', 'signed_on_paper'] },
  /** 撤回, in writing; handling ends. */
  withdraw: {
    from: ['cosigning', 'submitted', 'returned', 'accepted', 'handling'],
    to: 'withdrawn',
    by: ['lead_deputy'],
  },
  /** 受理并编号 */
  accept: { from: ['submitted'], to: 'accepted', by: ['receiver'], stops: ['D19.accepted'] },
  /** 退回修改, with what to mend. */
  return: { from: ['submitted', 'accepted'], to: 'returned', by: ['receiver'], stops: ['D19.accepted'] },
  /** 不予受理, on a ground of the list, with notice. */
  refuse: { from: ['submitted'], to: 'refused', by: ['receiver'], stops: ['D19.accepted'] },
  /** 转参阅 */
  refer: { from: ['submitted'], to: 'referenced', by: ['receiver'], stops: ['D19.accepted'] },
  /** 拆分, 一事一议: goes back to the deputy with the parts as drafts, since only he can hand them in. */
  split: { from: ['submitted', 'accepted'], to: 'returned', by: ['receiver'], stops: ['D19.accepted'] },
  /** 以拆分后的各件代替原件: the deputy has handed in every part. */
  replace: { from: ['returned'], to: 'archived', by: ['house'], when: ['parts_submitted'] },
  /** 拟办: a proposed unit or category; nothing is assigned by it. */
  propose: { from: ['submitted', 'accepted'], by: ['receiver', 'deputies_office', 'government_office'] },
  /** 并案: linked to another, answered separately. */
  merge: { from: ['submitted', 'accepted'], by: ['receiver', 'deputies_office'] },
  /** 交办, 代表法（2025）第五十一条: starts the clock of the reply. */
  assign: {
    from: ['accepted'],
    to: 'handling',
    by: ['deputies_office', 'government_office'],
    stops: ['D19.assigned', 'D18'],
    starts: ['D20', 'D22', 'D23', 'D24'],
  },
  /** 联合交办的确认, by the office that did not assign: 浙江省代表建议办理的规定（2016）第十一条（省级，参照）. */
  confirm_joint: {
    from: ['handling', 'replied', 'rated'],
    by: ['deputies_office', 'government_office'],
    when: ['joint_asked'],
  },
  /** 撤销交办, for ten minutes and before anybody received it. */
  unassign: {
    from: ['handling'],
    to: 'accepted',
    by: ['deputies_office', 'government_office'],
    when: ['not_assigned_yet'],
  },
  /** 改派 after a granted return or by decision; the due day stays. */
  reassign: { from: ['handling'], to: 'handling', by: ['deputies_office', 'government_office'] },
  /** 答复完毕: every unit that answers has answered. */
  conclude: {
    from: ['handling'],
    to: 'replied',
    by: ['house'],
    when: ['all_replied'],
    stops: ['D20', 'D21', 'D22', 'D23', 'D24', 'D25', 'D27'],
    starts: ['D26'],
  },
  /** 评价 by the lead deputy alone; may be changed until it counts. */
  rate: { from: ['replied', 'rated'], to: 'rated', by: ['lead_deputy'], stops: ['D26'] },
  /** 再办理, 浙江实施代表法办法第四十三条: one month after 不满意. */
  redo: {
    from: ['rated'],
    to: 'handling',
    by: ['deputies_office'],
    when: ['rated_dissatisfied', 'redo_left'],
    starts: ['D27'],
  },
  /** 办结: the rating counts from here on; 不满意 is first handled again, as often as that is left. */
  close: {
    from: ['replied', 'rated'],
    to: 'closed',
    by: ['deputies_office'],
    when: ['rating_settled', 'redo_done'],
    stops: ['D26'],
  },
  /** A 类回头看: the deputy is asked whether the answer holds. */
  open_recheck: { from: ['closed'], to: 'rechecking', by: ['deputies_office'], when: ['class_a'] },
  /** 回头看: the deputy's verdict, never the unit's. */
  recheck: { from: ['rechecking'], to: 'rechecked', by: ['lead_deputy'] },
  /** 维持 A 类 */
  keep: { from: ['rechecked'], to: 'archived', by: ['deputies_office'], when: ['recheck_held'] },
  /** 降为 B 类: the rest is followed as a promise. */
  lower: { from: ['rechecked'], to: 'archived', by: ['deputies_office'], when: ['recheck_failed'] },
  /** 二次交办: round 2 with its own clock; round 1 stays as it was. */
  second_assign: {
    from: ['rechecked'],
    to: 'handling',
    by: ['deputies_office'],
    when: ['recheck_failed'],
    starts: ['D27'],
  },
  /** 归档 without a second round */
  archive: { from: ['closed', 'referenced', 'refused', 'withdrawn'], to: 'archived', by: ['deputies_office'] },
} as const satisfies Rules<SuggestionState, SuggestionParty, SuggestionGuard>

export type SuggestionAction = keyof typeof lifecycle

/** States in which the law counts the suggestion as one (受理以后). */
export const acceptedStates = suggestionStates.slice(suggestionStates.indexOf('accepted'))

/** Seven words the public sees; never more (ux.md). */
export const publicStates = {
  draft: 'preparing',
  cosigning: 'preparing',
  submitted: 'received',
  returned: 'returned',
  refused: 'not_accepted',
  referenced: 'not_accepted',
  withdrawn: 'withdrawn',
  accepted: 'received',
  handling: 'handling',
  replied: 'answered',
  rated: 'answered',
  closed: 'done',
  rechecking: 'done',
  rechecked: 'done',
  archived: 'done',
} as const satisfies Record<SuggestionState, string>
