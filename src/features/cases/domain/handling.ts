/**
 * What one unit does with its share of a case (承办单位办理规则).
 *
 * A case may be with several units at once (主办、会办、分办); each assignment follows this table by itself,
 * while the case as a whole follows the rule table of its kind.
 */
import type { Rules } from '#kernel/rules'

export const assignmentStates = [
  'assigned', // 已交办，待签收
  'received', // 办理中
  'return_requested', // 申请退办
  'opined', // 会办意见已交
  'replied', // 已答复
  'ended', // 已改派、撤回
] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** 主办（单办）· 会办 · 分办 · 参阅 */
export const assignmentParts = ['lead', 'co', 'separate', 'reference'] as const
export type AssignmentPart = (typeof assignmentParts)[number]

/** Units that answer for themselves; a co-handler gives its opinion, one for reference is only told. */
export const answers = (part: AssignmentPart): boolean => part === 'lead' || part === 'separate'

/** 本单位经办人、负责人 · 交办人（人大代表工委、政府办） · 系统 */
export type HandlingParty = 'own_unit' | 'own_unit_head' | 'assigner' | 'house'

export type HandlingGuard = 'within_return_window' | 'answers' | 'gives_opinion' | 'contacted' | 'opinions_settled'

export const handling = {
  /** 签收 */
  receive: { from: ['assigned'], to: 'received', by: ['own_unit', 'own_unit_head', 'house'], stops: ['D20'] },
  /** 申请退办, within the window of D20 and in writing. */
  request_return: {
    from: ['assigned', 'received'],
    to: 'return_requested',
    by: ['own_unit', 'own_unit_head'],
    when: ['within_return_window'],
    stops: ['D20'],
    starts: ['D21'],
  },
  /** 同意退办：the share ends, another unit takes over with the same due day. */
  grant_return: { from: ['return_requested'], to: 'ended', by: ['assigner'], stops: ['D21'] },
  /** 驳回退办 */
  refuse_return: { from: ['return_requested'], to: 'received', by: ['assigner'], stops: ['D21'] },
  /** 会办意见, to the lead unit. */
  opine: {
    from: ['assigned', 'received'],
    to: 'opined',
    by: ['own_unit', 'own_unit_head'],
    when: ['gives_opinion'],
    stops: ['D23'],
  },
  /** 答复代表, signed by name. */
  reply: {
    from: ['received'],
    to: 'replied',
    by: ['own_unit_head'],
    when: ['answers', 'contacted', 'opinions_settled'],
    stops: ['D24', 'D25', 'D27'],
  },
  /** 再办理 or 二次交办: the same unit goes on. */
  resume: { from: ['replied', 'opined'], to: 'received', by: ['assigner'] },
  /** 改派、撤回 */
  end: { from: ['assigned', 'received', 'return_requested', 'opined', 'replied'], to: 'ended', by: ['assigner'] },
} as const satisfies Rules<AssignmentState, HandlingParty, HandlingGuard>

/** 答复的期限: D24 ordinary, D25 complex, D27 handled again. */
export const answerCodes: readonly string[] = handling.reply.stops

export type HandlingAction = keyof typeof handling
