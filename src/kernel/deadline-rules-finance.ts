/** Deadlines of budgets, audits, towns and filed documents (预算、审计、乡镇街道、备案: D13–D17, D29–D31). */
import type { DeadlineRule } from './deadline.ts'
import { custom, days, daysBefore, everyMonths, law, months } from './deadline-rule-parts.ts'

const supervision2006 = (article: string) =>
  law('L', `各级人民代表大会常务委员会监督法（2006）${article}`, '2007-01-01')
const supervision2024 = (article: string) =>
  law('L', `各级人民代表大会常务委员会监督法（2024）${article}`, '2024-11-08')
const budget = (article: string) => law('L', `预算法（2018）${article}`, '2018-12-29')
const towns = '浙江省乡镇人民代表大会工作条例'

export const financeAndTownRules: readonly DeadlineRule[] = [
  /** 听取审计工作报告后六个月内听取整改情况报告；政府每年十二月底前提出 */
  {
    code: 'D13.heard',
    version: 1,
    trigger: 'event.audit_report_heard',
    act: 'act.hear_rectification',
    ...months(6),
    ...supervision2024('第二十七条'),
  },
  {
    code: 'D13.submitted',
    version: 1,
    trigger: 'event.audit_report_heard',
    act: 'act.submit_rectification',
    unit: 'window',
    windows: [{ opens: '01-01', closes: '12-31' }],
    ...law('LZ', '浙江省预算审查监督条例（2016）第三十八条', '2017-03-01'),
  },

  /** 每年六月至九月提请审查批准决算、报告上一阶段计划和预算执行情况 */
  {
    code: 'D14.accounts',
    version: 1,
    trigger: 'event.year_began',
    act: 'act.submit_accounts',
    unit: 'window',
    windows: [{ opens: '06-01', closes: '09-30' }],
    ...supervision2006('第十五条'),
  },
  {
    code: 'D14.accounts',
    version: 2,
    trigger: 'event.year_began',
    act: 'act.submit_accounts',
    unit: 'window',
    windows: [{ opens: '06-01', closes: '09-30' }],
    ...supervision2024('第十九条'),
  },
  {
    code: 'D14.execution',
    version: 1,
    trigger: 'event.year_began',
    act: 'act.report_execution',
    unit: 'window',
    windows: [{ opens: '06-01', closes: '09-30' }],
    ...supervision2006('第十六条'),
  },
  {
    code: 'D14.execution',
    version: 2,
    trigger: 'event.year_began',
    act: 'act.report_execution',
    unit: 'window',
    windows: [{ opens: '06-01', closes: '09-30' }],
    ...supervision2024('第二十条'),
  },

  /** 预算草案初步方案于人代会三十日前提交常委会初审 */
  {
    code: 'D15',
    version: 1,
    trigger: 'event.congress_meets',
    act: 'act.submit_budget_draft',
    ...daysBefore(30),
    ...budget('第四十四条'),
  },

  /** 决算草案、预算调整初步方案于常委会会议三十日前送交 */
  {
    code: 'D16.accounts',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.send_accounts_draft',
    ...daysBefore(30),
    ...budget('第七十八条'),
  },
  {
    code: 'D16.adjustment',
    version: 1,
    trigger: 'event.committee_meets',
    act: 'act.send_adjustment_draft',
    ...daysBefore(30),
    ...budget('第六十九条'),
  },

  /** 预算、预算调整、预算执行、决算经批准后二十日内公开 */
  {
    code: 'D17',
    version: 1,
    trigger: 'event.budget_approved',
    act: 'act.publish_budget',
    ...days(20),
    ...budget('第十四条'),
  },

  /** 乡镇人代会七日前通知、至少提前一天送达资料 */
  {
    code: 'D29.notice',
    version: 1,
    trigger: 'event.town_congress_meets',
    act: 'act.notify_town_congress',
    ...daysBefore(7),
    ...law('LZ', `${towns}第二十条`, '2016-10-01'),
  },
  {
    code: 'D29.papers',
    version: 1,
    trigger: 'event.town_congress_meets',
    act: 'act.send_town_papers',
    ...daysBefore(1),
    ...law('LZ', `${towns}第二十条`, '2016-10-01'),
  },

  /** 主席团至少每三个月举行一次会议；人大街道工委每季度至少召开一次会议 */
  {
    code: 'D30.presidium',
    version: 1,
    trigger: 'event.presidium_met',
    act: 'act.presidium_meets',
    ...everyMonths(3),
    ...law('LZ', `${towns}第二十四条`, '2016-10-01'),
  },
  {
    code: 'D30.street',
    version: 1,
    trigger: 'event.quarter_began',
    act: 'act.street_committee_meets',
    unit: 'window',
    windows: [
      { opens: '01-01', closes: '03-31' },
      { opens: '04-01', closes: '06-30' },
      { opens: '07-01', closes: '09-30' },
      { opens: '10-01', closes: '12-31' },
    ],
    ...law('LZ', '浙江省街道人大工作条例第十四条', '2020-01-01'),
  },

  /** 规范性文件公布后三十日内报备；乡镇十五日 */
  {
    code: 'D31',
    version: 1,
    trigger: 'event.document_published',
    act: 'act.file_document',
    ...days(30),
    ...law('LZ', '浙江省各级人民代表大会常务委员会规范性文件备案审查规定第四条（已有新条例，文本待核）', '2008-01-01'),
    unverified: true,
  },
  {
    code: 'D31.town',
    version: 1,
    trigger: 'event.town_document_published',
    act: 'act.file_document',
    ...days(15),
    ...custom('C', '湖州市乡镇规范性文件备案审查规定（2025，参照）', { min: 10, max: 30 }),
  },
]
