/** Deadlines of sittings, reports, opinions and inspections (会议、报告、审议意见、执法检查: D01–D12, D35). */
import type { DeadlineRule } from './deadline.ts'
import { custom, days, daysBefore, everyMonths, law, months, monthsBefore } from './deadline-rule-parts.ts'

const organic = (article: string) =>
  law('L', `地方各级人民代表大会和地方各级人民政府组织法（2022）${article}`, '2022-03-12')
const supervision2006 = (article: string) =>
  law('L', `各级人民代表大会常务委员会监督法（2006）${article}`, '2007-01-01')
const supervision2024 = (article: string) =>
  law('L', `各级人民代表大会常务委员会监督法（2024）${article}`, '2024-11-08')
const provincial = '浙江省各级人民代表大会常务委员会监督条例'
const majorMatters = '浙江省各级人民代表大会常务委员会讨论决定重大事项的规定（2018）第十条'
const procedure = '浙江省人民代表大会常务委员会议事规则（2020）第七条（省级，参照）'

export const sittingRules: readonly DeadlineRule[] = [
  /** 常委会会议每两个月至少举行一次 */
  {
    code: 'D01',
    version: 1,
    trigger: 'event.committee_met',
    act: 'act.committee_meets',
    ...everyMonths(2),
    ...organic('第五十一条'),
  },

  /** 专项工作报告初稿于会议二十日前送有关工委征求意见；临时议题除外 */
  {
    code: 'D02',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.send_report_draft',
    ...daysBefore(20),
    ...supervision2006('第十二条'),
  },
  {
    code: 'D02',
    version: 2,
    trigger: 'event.committee_meets',
    act: 'act.send_report_draft',
    ...daysBefore(20),
    ...supervision2024('第十五条'),
  },

  /** 工委五日内回复意见 */
  {
    code: 'D03',
    version: 1,
    trigger: 'event.report_draft_received',
    act: 'act.comment_report_draft',
    ...days(5),
    ...custom('LZ', `${provincial}（2008）第十三条`, { validFrom: '2009-01-01', min: 3, max: 10 }),
  },
  {
    code: 'D03',
    version: 2,
    trigger: 'event.report_draft_received',
    act: 'act.comment_report_draft',
    ...days(5),
    ...custom('LZ', `${provincial}（2025年修订，沿用2008年第十三条）`, { validFrom: '2025-06-01', min: 3, max: 10 }),
    unverified: true,
  },

  /** 专项工作报告修改后于会议十日前送交常委会 */
  {
    code: 'D04',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.submit_report',
    ...daysBefore(10),
    ...supervision2006('第十二条'),
  },
  {
    code: 'D04',
    version: 2,
    trigger: 'event.committee_meets',
    act: 'act.submit_report',
    ...daysBefore(10),
    ...supervision2024('第十五条'),
  },

  /** 专项工作报告于会议七日前发给组成人员 */
  {
    code: 'D05',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.distribute_report',
    ...daysBefore(7),
    ...supervision2006('第十二条'),
  },
  {
    code: 'D05',
    version: 2,
    trigger: 'event.committee_meets',
    act: 'act.distribute_report',
    ...daysBefore(7),
    ...supervision2024('第十五条'),
  },

  /** 常委会会议七日前通知、五日前提供材料 */
  {
    code: 'D06.notice',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.notify_committee',
    ...daysBefore(7),
    ...custom('LZp', procedure, { validFrom: '2020-11-27', min: 3, max: 15 }),
  },
  {
    code: 'D06.papers',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.send_committee_papers',
    ...daysBefore(5),
    ...custom('LZp', procedure, { validFrom: '2020-11-27', min: 2, max: 15 }),
  },

  /** 重大事项议案三十日前、报告二十日前提出 */
  {
    code: 'D07.bill',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.submit_major_bill',
    ...daysBefore(30),
    ...law('LZ', majorMatters, '2018-07-27'),
  },
  {
    code: 'D07.report',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.submit_major_report',
    ...daysBefore(20),
    ...law('LZ', majorMatters, '2018-07-27'),
  },

  /** 常委会一般在收到之日起三个月内审议重大事项 */
  {
    code: 'D08',
    version: 1,
    trigger: 'event.major_matter_received',
    act: 'act.deliberate_major_matter',
    ...months(3),
    ...custom('LZ', majorMatters, { validFrom: '2018-07-27', min: 1, max: 6 }),
  },

  /** 人事任免案一般于会议十日前提交 */
  {
    code: 'D09',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.submit_appointments',
    ...daysBefore(10),
    ...custom('LZp', '浙江省人民代表大会常务委员会任免国家机关工作人员条例（2018）第九条（省级，参照）', {
      validFrom: '2018-05-31',
      min: 5,
      max: 30,
    }),
  },

  /** 新一届政府两个月内提请任命部门正职 */
  {
    code: 'D10',
    version: 1,
    trigger: 'event.government_elected',
    act: 'act.nominate_department_heads',
    ...months(2),
    ...organic('第七十一条'),
  },

  /** 审议意见经主任会议通过后七日内交办 */
  {
    code: 'D11',
    version: 1,
    trigger: 'event.opinions_approved',
    act: 'act.send_opinions',
    ...days(7),
    ...law('LZ', `${provincial}（2008）第四十三条`, '2009-01-01'),
  },
  {
    code: 'D11',
    version: 2,
    trigger: 'event.opinions_approved',
    act: 'act.send_opinions',
    ...days(7),
    ...custom('LZ', `${provincial}（2025年修订，沿用2008年第四十三条）`, { validFrom: '2025-06-01', min: 3, max: 10 }),
    unverified: true,
  },

  /** 收到审议意见三个月内或者主任会议指定的时间内报告研究处理情况 */
  {
    code: 'D12',
    version: 1,
    trigger: 'event.opinions_received',
    act: 'act.report_on_opinions',
    ...months(3),
    ...custom('LZ', `${provincial}（2008）第四十四条`, { validFrom: '2009-01-01', min: 1, max: 6 }),
  },
  {
    code: 'D12',
    version: 2,
    trigger: 'event.opinions_received',
    act: 'act.report_on_opinions',
    ...months(3),
    ...custom('LZ', `${provincial}（2025年修订，沿用2008年第四十四条）`, { validFrom: '2025-06-01', min: 1, max: 6 }),
    unverified: true,
  },

  /** 执法检查开始一个月前通知 */
  {
    code: 'D35',
    version: 1,
    trigger: 'event.inspection_begins',
    act: 'act.notify_inspection',
    ...monthsBefore(1),
    ...custom('LZ', `${provincial}（2008）第二十九条`, { validFrom: '2009-01-01', min: 1, max: 2 }),
  },
  {
    code: 'D35',
    version: 2,
    trigger: 'event.inspection_begins',
    act: 'act.notify_inspection',
    ...monthsBefore(1),
    ...custom('LZ', `${provincial}（2025年修订，沿用2008年第二十九条）`, { validFrom: '2025-06-01', min: 1, max: 2 }),
    unverified: true,
  },
]
