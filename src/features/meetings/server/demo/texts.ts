/** What the meetings of the demonstration deal with (演示会议的议程、发言). */
export interface DemoItem {
  readonly kind: 'report' | 'deliberation' | 'resolution' | 'appointment' | 'study'
  readonly title: string
  /** Short name of the organ that reports. */
  readonly organ?: string
  readonly opinions?: readonly string[]
}

export interface DemoCommitteeMeeting {
  readonly notice: string
  readonly on: string
  readonly items: readonly DemoItem[]
}

const report = (title: string, organ: string, opinions?: readonly string[]): DemoItem => ({
  kind: 'report',
  title,
  organ,
  ...(opinions ? { opinions } : {}),
})
const resolution = (title: string): DemoItem => ({ kind: 'resolution', title })
const appointments: DemoItem = { kind: 'appointment', title: '人事任免事项' }
const study: DemoItem = { kind: 'study', title: '会前学习：监督法修改要点' }

/** 第十八次至第二十六次: 14 reports heard, of which 10 were spoken on with prepared speeches. */
export const committeeMeetings: readonly DemoCommitteeMeeting[] = [
  {
    notice: '2024-03-18',
    on: '2024-03-28',
    items: [
      study,
      report('听取和审议关于全民读书节筹备情况的报告', '文旅体局', [
        '把读书节活动排到村社文化礼堂',
        '流动图书车增加山区停靠点',
        '学校图书馆周末向居民开放',
        '给农家书屋固定更新经费',
        '推选一批阅读推广人',
        '活动安排提前公布',
      ]),
      appointments,
    ],
  },
  {
    notice: '2024-05-17',
    on: '2024-05-30',
    items: [
      report('听取和审议关于养老服务体系建设情况的报告', '民政局', [
        '增加护理型床位',
        '培训居家护理员',
        '公开养老机构收费',
        '老年食堂向偏远村延伸',
        '为独居老人装应急呼叫',
        '医养结合机构纳入医保定点',
      ]),
      report('听取和审议关于环境状况和环境保护目标完成情况的报告', '生态环境分局', [
        '公开重点河段水质月报',
        '治理渔山溪入江口淤积',
        '工地扬尘在线监测全覆盖',
        '秸秆收储点就近布设',
        '把噪声投诉纳入限时办理',
        '补齐村级污水管网',
      ]),
    ],
  },
  {
    notice: '2024-07-12',
    on: '2024-07-25',
    items: [
      report('听取和审议上半年国民经济和社会发展计划执行情况的报告', '发改局', [
        '对中小企业用能给予预告',
        '重大项目进度按月通报',
        '消费券向乡镇倾斜',
        '清理拖欠企业账款',
        '增加青年就业见习岗位',
        '优化营商事项办理流程',
      ]),
      report('听取和审议上半年预算执行情况的报告', '财政局'),
      resolution('关于批准本级决算的决议'),
    ],
  },
  {
    notice: '2024-08-16',
    on: '2024-08-29',
    items: [
      report('听取和审议关于历史文化名村保护规划编制情况的报告', '规资分局', [
        '古民居修缮给群众一张明白纸',
        '限制核心区过度商业化',
        '建立古树名木责任人制度',
        '规划公示延长到六十日',
        '把非遗工坊列入保护范围',
        '消防设施先行改造',
      ]),
      resolution('关于历史文化名村保护规划的决定'),
    ],
  },
  {
    notice: '2024-09-13',
    on: '2024-09-26',
    items: [
      report('听取和审议关于义务教育优质均衡发展情况的报告', '教育局', [
        '新建小区配套学校同步交付',
        '乡村教师周转房修缮',
        '课后服务引入体育社团',
        '规范校车线路和站点',
        '增加心理健康教师',
        '公布学区调整依据',
      ]),
      report('听取和审议关于代表建议办理情况的报告', '政府办', [
        '答复前应当与代表面商',
        '对长期未解决的建议列清单',
        '承诺事项到期公开',
        '把建议办理纳入部门考核',
        '相似建议合并研究',
      ]),
    ],
  },
  {
    notice: '2024-11-15',
    on: '2024-11-28',
    items: [
      report('听取和审议关于农村饮用水安全情况的报告', '水务局', [
        '老旧管网更换列出年度计划',
        '水质检测结果进村公告',
        '枯水期备用水源落实到村',
        '水价调整先听证',
        '维修电话全天有人接',
        '山区小水厂统一管护',
      ]),
      report('听取和审议关于审计工作情况的报告', '审计局'),
      appointments,
    ],
  },
  {
    notice: '2024-12-13',
    on: '2024-12-26',
    items: [
      report('听取和审议关于审计查出问题整改情况的报告', '审计局', [
        '整改销号要有现场核验',
        '屡审屡犯的问题通报单位',
        '专项资金结余及时收回',
        '整改结果向社会公开',
        '建立问题台账共享',
        '对历年遗留问题集中清理',
      ]),
      resolution('关于召开区十七届人大四次会议的决定'),
    ],
  },
  {
    notice: '2025-02-14',
    on: '2025-02-27',
    items: [
      report('听取关于民生实事项目候选情况的报告', '政府办', [
        '候选项目写明投资和完成时间',
        '征集渠道覆盖联络站',
        '落选项目说明理由',
        '实施单位进站听取意见',
        '进度按季公开',
      ]),
      report('听取关于法治政府建设情况的报告', '司法局'),
      appointments,
    ],
  },
  {
    notice: '2025-04-11',
    on: '2025-04-24',
    items: [
      report('听取关于执法检查整改情况的报告', '市场监管局'),
      { kind: 'deliberation', title: '审议常委会工作报告稿' },
      appointments,
    ],
  },
]

/** 第三十七次至第五十二次 */
export const chairmenMeetings: readonly (readonly [on: string, item: string])[] = [
  ['2024-03-14', '研究重点督办建议'],
  ['2024-04-18', '听取代表联络站建设情况汇报'],
  ['2024-05-16', '研究常委会会议议程草案'],
  ['2024-06-20', '听取民生实事项目进展汇报'],
  ['2024-07-11', '研究常委会会议议程草案'],
  ['2024-08-15', '讨论审议意见的交办'],
  ['2024-09-12', '研究常委会会议议程草案'],
  ['2024-10-17', '听取执法检查准备情况汇报'],
  ['2024-11-14', '研究常委会会议议程草案'],
  ['2024-12-12', '研究大会筹备方案'],
  ['2025-01-09', '讨论年度监督工作计划'],
  ['2025-02-13', '研究常委会会议议程草案'],
  ['2025-03-13', '讨论年度代表工作计划'],
  ['2025-03-27', '听取代表建议办理情况汇报'],
  ['2025-04-10', '研究常委会会议议程草案'],
  ['2025-05-15', '研究大会议程草案'],
]

export const spoken = '肯定了这项工作，就存在的问题提出意见。'
export const place = '区人大常委会会议室（演示数据）'
export const chairmenPlace = '主任会议室（演示数据）'
export const liveItems: readonly DemoItem[] = [
  report('听取和审议关于乡村医疗卫生服务情况的报告', '卫健局'),
  resolution('关于加强河道管护的决定'),
  appointments,
]
export const lastItems: readonly DemoItem[] = [
  report('听取和审议关于防汛防台工作情况的报告', '应急局'),
  resolution('关于调整财政预算的决议'),
]
export const urgent = '防汛工作需要，临时召集'
export const nextItem: DemoItem = report('听取和审议关于停车设施建设情况的报告', '住建局')
export const guests = '列席代表'
export const leaveReason = '因公出差'
export const topicTitle = '关于加快农村公路管护的议题'
export const said = '演示会议：{committee} 次常委会会议，{chairmen} 次主任会议。'
