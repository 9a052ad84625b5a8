/** Deadlines of deputies' suggestions, petitions and procuratorial advice (代表建议、信访、检察建议: D18–D28, D32–D34). */
import type { DeadlineRule } from './deadline.ts'
import { custom, days, law, months, workingDays } from './deadline-rule-parts.ts'

const deputies = '全国人民代表大会和地方各级人民代表大会代表法'
const implementing = (article: string) => `浙江省实施《代表法》办法（2016）${article}`
const answer2015 = law('L', `${deputies}（2015）第四十二条；${implementing('第四十三条')}`, '2016-05-27')
const answer2025 = law('L', `${deputies}（2025）第五十一条；${implementing('第四十三条')}`, '2025-03-11')
const handling = (article: string) => `浙江省人民代表大会代表建议、批评和意见办理的规定（2016）${article}（省级，参照）`
const petitions = (article: string) => law('L', `信访工作条例（2022）${article}`, '2022-05-01')
const publicInterest = '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释'

export const matterRules: readonly DeadlineRule[] = [
  /** 大会期间的建议闭会后一个月内交办 */
  {
    code: 'D18',
    version: 1,
    trigger: 'event.session_closed',
    act: 'act.assign_suggestions',
    ...months(1),
    ...custom('C', '富阳区做法（2025）', { min: 1, max: 2 }),
  },

  /** 闭会期间的建议七日内受理并通知代表，此后五个工作日内交办 */
  {
    code: 'D19.accepted',
    version: 1,
    trigger: 'event.suggestion_submitted',
    act: 'act.accept_suggestion',
    ...days(7),
    ...custom('LZp', handling('第十条'), { validFrom: '2016-05-27', min: 1, max: 7 }),
  },
  {
    code: 'D19.assigned',
    version: 1,
    trigger: 'event.suggestion_accepted',
    act: 'act.assign_suggestion',
    ...workingDays(5),
    ...custom('C', '青岛市、山东省代表建议办理规定（参照）', { min: 1, max: 10 }),
  },

  /** 承办单位收到之日起十日内说明情况、申请退回 */
  {
    code: 'D20',
    version: 1,
    trigger: 'event.suggestion_received',
    act: 'act.ask_to_return',
    ...days(10),
    ...custom('LZp', handling('第十四条'), { validFrom: '2016-05-27', min: 3, max: 15 }),
  },

  /** 同意退回后十个工作日内重新交办 */
  {
    code: 'D21',
    version: 1,
    trigger: 'event.suggestion_returned',
    act: 'act.reassign_suggestion',
    ...workingDays(10),
    ...custom('C', '河南省、重庆市代表建议办理规定（参照）', { min: 3, max: 10 }),
  },

  /** 交办后二十个工作日内首次联系代表 */
  {
    code: 'D22',
    version: 1,
    trigger: 'event.suggestion_assigned',
    act: 'act.contact_deputy',
    ...workingDays(20),
    ...custom('C', '重庆市代表建议办理规定（参照）', { min: 5, max: 20 }),
  },

  /** 会办单位两个月内书面告知主办单位 */
  {
    code: 'D23',
    version: 1,
    trigger: 'event.suggestion_received',
    act: 'act.give_joint_opinion',
    ...months(2),
    ...custom('LZp', handling('第十八条'), { validFrom: '2016-05-27', min: 1, max: 2 }),
  },

  /** 自交办之日起三个月内答复 */
  {
    code: 'D24',
    version: 1,
    trigger: 'event.suggestion_assigned',
    act: 'act.answer_suggestion',
    ...months(3),
    ...answer2015,
  },
  {
    code: 'D24',
    version: 2,
    trigger: 'event.suggestion_assigned',
    act: 'act.answer_suggestion',
    ...months(3),
    ...answer2025,
  },

  /** 涉及面广、处理难度大的，自交办之日起六个月内答复 */
  {
    code: 'D25',
    version: 1,
    trigger: 'event.suggestion_assigned',
    act: 'act.answer_complex_suggestion',
    ...months(6),
    ...answer2015,
  },
  {
    code: 'D25',
    version: 2,
    trigger: 'event.suggestion_assigned',
    act: 'act.answer_complex_suggestion',
    ...months(6),
    ...answer2025,
  },

  /** 代表收到答复后十个工作日内反馈评价 */
  {
    code: 'D26',
    version: 1,
    trigger: 'event.suggestion_answered',
    act: 'act.rate_answer',
    ...workingDays(10),
    ...custom('C', '河南省代表建议办理规定（参照；北京市十五个、重庆市二十个工作日）', { min: 5, max: 20 }),
  },

  /** 代表不满意的，一个月内重新办理答复 */
  {
    code: 'D27',
    version: 1,
    trigger: 'event.answer_rejected',
    act: 'act.answer_again',
    ...months(1),
    ...law('LZ', implementing('第四十三条'), '2016-05-27'),
  },

  /** 视察、专题调研报告三个月内向代表反馈研究处理情况 */
  {
    code: 'D28',
    version: 1,
    trigger: 'event.inspection_report_forwarded',
    act: 'act.answer_inspection_report',
    ...months(3),
    ...law('LZ', implementing('第二十四条'), '2016-05-27'),
  },

  /** 信访：十五日内告知，六十日内办结，经批准延长不超过三十日，五个工作日内提出转送异议 */
  {
    code: 'D32.notified',
    version: 1,
    trigger: 'event.petition_received',
    act: 'act.notify_petitioner',
    ...days(15),
    ...petitions('第二十三条'),
  },
  {
    code: 'D32.finished',
    version: 1,
    trigger: 'event.petition_accepted',
    act: 'act.finish_petition',
    ...days(60),
    ...petitions('第三十四条'),
  },
  {
    code: 'D32.extended',
    version: 1,
    trigger: 'event.petition_due',
    act: 'act.finish_extended_petition',
    ...days(30),
    ...petitions('第三十四条'),
  },
  {
    code: 'D33',
    version: 1,
    trigger: 'event.petition_transferred',
    act: 'act.object_to_transfer',
    ...workingDays(5),
    ...petitions('第二十三条'),
  },

  /** 行政机关收到检察建议书两个月内书面回复，紧急情形十五日内 */
  {
    code: 'D34',
    version: 1,
    trigger: 'event.advice_received',
    act: 'act.answer_advice',
    ...months(2),
    ...law('L', publicInterest, '2018-03-02'),
  },
  {
    code: 'D34.urgent',
    version: 1,
    trigger: 'event.urgent_advice_received',
    act: 'act.answer_advice',
    ...days(15),
    ...law('L', publicInterest, '2018-03-02'),
  },
]
