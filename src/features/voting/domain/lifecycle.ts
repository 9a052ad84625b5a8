/** Steps of a poll (表决流程): one row is one lawful step; a result is announced by an act of its own after the closing. */
import type { PollState } from '#kernel/poll'
import type { Rules } from '#kernel/rules'

/** 会务（代表工委、大会秘书处） · 主持人 */
export type PollParty = 'office' | 'presiding'

export type PollGuard =
  | 'meeting_sits' // 会议正在进行
  | 'item_current' // 正在审议这一项
  | 'quorum' // 到会人数合法
  | 'nothing_open' // 没有其他表决正在进行
  | 'papers_made' // 电子表决票已备好
  | 'electronic' // 电子无记名表决
  | 'something_cast' // 至少收到一张票
  | 'counted' // 计票完毕、两次录入一致
  | 'counted_by_people' // 举手、表决器、纸票
  | 'several_questions' // 有两项以上
  | 'something_tied' // 有得票相等、还要再次投票的
  | 'preliminary_done' // 预选已经宣布，没有得票相等的
  | 'places_left' // 选举有缺额，没有得票相等的
  | 'secret_way' // 无记名的方式
  | 'scrutineers_named' // 已经提名、还没有通过监票人
  | 'scrutineers_approved' // 监票人已经会议通过，或者不需要监票人

export const pollRules = {
  change: { from: ['draft'], by: ['office'] },
  /** 合并表决: an act of its own, with a notice (浙江省人大常委会议事规则，省级，参照). */
  merge: { from: ['draft'], by: ['office', 'presiding'], when: ['several_questions'] },
  /** 撤回 before anybody votes. */
  withdraw: { from: ['draft', 'ready'], to: 'withdrawn', by: ['office', 'presiding'] },
  /** 提名监票人、总监票人: not candidates of this vote (选举办法惯例). */
  name_scrutineers: { from: ['draft'], by: ['office', 'presiding'], when: ['secret_way'] },
  /** 会议通过监票人名单, by a show of hands, as the agenda is adopted. */
  approve_scrutineers: {
    from: ['draft'],
    by: ['office', 'presiding'],
    when: ['scrutineers_named', 'meeting_sits', 'quorum'],
  },
  /** 发票: electronic papers are issued before anybody casts one. */
  prepare: {
    from: ['draft'],
    to: 'ready',
    by: ['office', 'presiding'],
    when: ['electronic', 'meeting_sits', 'quorum', 'scrutineers_approved'],
  },
  open: {
    from: ['draft', 'ready'],
    to: 'open',
    by: ['office', 'presiding'],
    when: ['meeting_sits', 'item_current', 'quorum', 'nothing_open', 'papers_made', 'scrutineers_approved'],
  },
  /** 截止: nobody votes after it. */
  close: { from: ['open'], to: 'closed', by: ['office', 'presiding'], when: ['something_cast'] },
  /** 录入计票: twice, by different people. */
  enter: { from: ['closed'], by: ['office'], when: ['counted_by_people'] },
  /** 宣布结果 */
  announce: { from: ['closed'], to: 'announced', by: ['office', 'presiding'], when: ['counted'] },
  /** 作废, for a reason: 收回多于发出 and what else makes a vote void; never once it is announced. */
  annul: { from: ['ready', 'open', 'closed'], to: 'void', by: ['office', 'presiding'] },
  /** 改用纸票、举手: what was cast so far is void as a whole, and everybody votes again. */
  fall_back: { from: ['ready', 'open'], to: 'void', by: ['office', 'presiding'] },
  /** 再次投票 among those tied; what is left otherwise is elected for again. */
  vote_again: { from: ['announced'], by: ['office', 'presiding'], when: ['something_tied'] },
  /** 按预选得票多少的顺序确定正式候选人 (地方组织法（2022）第二十七条). */
  arrange_formal: { from: ['announced'], by: ['office', 'presiding'], when: ['preliminary_done'] },
  /** 不足的名额在本次会议另行选举, as the congress decides (第二十九条). */
  elect_again: { from: ['announced'], by: ['office', 'presiding'], when: ['places_left'] },
} as const satisfies Rules<PollState, PollParty, PollGuard>
export type PollAction = keyof typeof pollRules
