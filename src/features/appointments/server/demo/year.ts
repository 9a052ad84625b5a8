/** 演示年度会议: what the standing committee dealt with between the third and the fourth session of the congress. */
import { plainDate, type PlainDate } from '#kernel/date'
import type { ReportSubject } from '#features/meetings'

export interface ReportHeard {
  readonly title: string
  /** Short name of who reports. */
  readonly by: string
  readonly subject: ReportSubject
  /** Members speak on it with prepared speeches. */
  readonly discussed: boolean
  /** 满意度测评: whether it is polled, and how that ends. */
  readonly polled?: 'satisfied' | 'dissatisfied'
}

export interface Decided {
  readonly kind: 'resolution' | 'decision' | 'approval'
  readonly title: string
  readonly matter: string
  /** Short name of who proposes it and carries it out. */
  readonly by: string
  /** Named in the work report. */
  readonly listed: boolean
}

export interface Sitting {
  readonly on: PlainDate
  /** The chairmen's meeting that prepares it. */
  readonly prepared: PlainDate
  readonly reports: readonly ReportHeard[]
  readonly decisions: readonly Decided[]
}

const heard = (by: string, subject: ReportSubject, title: string): ReportHeard => ({
  title,
  by,
  subject,
  discussed: false,
})
const discussed = (by: string, subject: ReportSubject, title: string): ReportHeard => ({
  ...heard(by, subject, title),
  discussed: true,
})

const decided =
  (kind: Decided['kind'], listed = false) =>
  (by: string, matter: string, title: string): Decided => ({ kind, title, matter, by, listed })
const decision = decided('decision')
const resolution = decided('resolution')
const approval = decided('approval')
const named = decided('decision', true)
const namedApproval = decided('approval', true)

interface Matters {
  readonly reports?: readonly ReportHeard[]
  readonly decisions?: readonly Decided[]
}

const sitting = (prepared: string, on: string, { reports = [], decisions = [] }: Matters): Sitting => ({
  prepared: plainDate(prepared),
  on: plainDate(on),
  reports,
  decisions,
})

/** 常委会会议九次: fourteen reports heard, ten of them discussed; seventeen resolutions and decisions. */
export const sittings: readonly Sitting[] = [
  sitting('2024-03-14', '2024-03-28', {
    decisions: [
      named('文旅体局', '教育科技文化', '关于设立富春山居全民读书节的决定'),
      decision('代表工委', '人大工作', '关于代表联络站工作规则的决定'),
    ],
  }),
  sitting('2024-04-11', '2024-04-25', {
    reports: [
      discussed('生态环境分局', 'environment', '关于环境状况和环境保护目标完成情况的报告'),
      discussed('司法局', 'rule_of_law', '关于法治政府建设情况的报告'),
    ],
    decisions: [
      namedApproval('规资分局', '城乡建设', '关于批准大章村历史文化名村保护规划编制方案的决定'),
      decision('法工委', '法治建设', '关于加强规范性文件备案审查工作的决定'),
    ],
  }),
  sitting('2024-06-13', '2024-06-27', {
    reports: [
      heard('财政局', 'accounts', '关于2023年区级决算草案的报告'),
      discussed('区政府', 'audit', '关于2023年度区级预算执行和其他财政收支的审计工作报告'),
    ],
    decisions: [
      approval('财政局', '预算和决算', '关于批准2023年区级决算的决议'),
      resolution('民政局', '卫生健康和社会保障', '关于推进养老服务体系建设的决议'),
    ],
  }),
  sitting('2024-07-11', '2024-07-25', {
    reports: [
      heard('发改局', 'plan', '关于2024年上半年国民经济和社会发展计划执行情况的报告'),
      heard('财政局', 'budget', '关于2024年上半年预算执行情况的报告'),
    ],
    decisions: [approval('发改局', '计划和规划', '关于批准调整2024年重大投资项目计划的决定')],
  }),
  sitting('2024-08-15', '2024-08-29', {
    reports: [
      discussed('政府办', 'livelihood_projects', '关于民生实事项目推进情况的报告'),
      discussed('法院', 'special', '关于执行工作情况的报告'),
    ],
    decisions: [
      namedApproval('规资分局', '城乡建设', '关于批准龙门镇历史文化名镇保护规划修订方案的决定'),
      approval('财政局', '预算和决算', '关于批准2024年地方政府债务限额调整的决定'),
    ],
  }),
  sitting('2024-10-15', '2024-10-29', {
    reports: [
      discussed('国资办', 'state_assets', '关于国有资产管理情况的综合报告'),
      { ...discussed('国资办', 'state_assets', '关于企业国有资产管理情况的专项报告'), polled: 'dissatisfied' },
      { ...discussed('政府办', 'suggestions', '关于代表建议办理情况的报告'), polled: 'satisfied' },
    ],
    decisions: [
      approval('财政局', '预算和决算', '关于批准2024年区级预算调整方案的决议'),
      decision('教科文卫工委', '教育科技文化', '关于加强公共文化服务的决定'),
    ],
  }),
  sitting('2024-12-12', '2024-12-26', {
    reports: [
      discussed('区政府', 'audit_rectification', '关于审计查出问题整改情况的报告'),
      heard('检察院', 'special', '关于公益诉讼检察工作情况的报告'),
    ],
    decisions: [
      decision('代表工委', '人大工作', '关于召开区第十七届人民代表大会第四次会议的决定'),
      resolution('农业农村局', '经济发展', '关于推进现代农业发展的决议'),
    ],
  }),
  sitting('2025-02-12', '2025-02-26', {
    reports: [discussed('农业农村局', 'special', '关于现代农业发展情况的报告')],
    decisions: [
      decision('代表工委', '人大工作', '关于2025年度监督工作安排的决定'),
      resolution('生态环境分局', '生态环境', '关于推进无废城市建设的决议'),
    ],
  }),
  sitting('2025-04-10', '2025-04-24', {
    decisions: [
      decision('代表工委', '人大工作', '关于提请大会审议的常委会工作报告稿的决定'),
      decision('监察司法工委', '法治建设', '关于开展法治宣传教育的决定'),
    ],
  }),
]

/** 主任会议 that only hear and decide by themselves; with the nine above they are sixteen. */
export const otherChairmen: readonly { readonly on: PlainDate; readonly matters: readonly string[] }[] = [
  ['2024-03-05', '研究年度监督工作计划', '确定重点督办的代表建议'],
  ['2024-05-14', '听取代表建议交办情况的汇报'],
  ['2024-05-28', '听取义务教育资源规划情况的汇报'],
  ['2024-09-12', '听取重点建议办理情况的汇报', '讨论专题询问工作方案'],
  ['2024-11-12', '听取预算编制情况的汇报'],
  ['2025-01-14', '讨论常委会工作要点', '研究代表小组活动安排'],
  ['2025-03-12', '听取乡镇人大工作情况的汇报'],
].map(([on = '', ...matters]) => ({ on: plainDate(on), matters }))
