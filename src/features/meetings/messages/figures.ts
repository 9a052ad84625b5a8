/** Names and definitions (口径) of the figures meetings answer for. */
export const figureWords = {
  F005: {
    'zh-CN': {
      name: '常委会会议',
      definition: '统计期内举行的常委会会议次数；跨日的会议按一次计',
      scope: '已闭会的常委会会议',
    },
    en: {
      name: 'Meetings of the standing committee',
      definition: 'Meetings of the standing committee held within the period; one of several days counts once',
      scope: 'Closed meetings of the standing committee',
    },
  },
  F006: {
    'zh-CN': {
      name: '主任会议',
      definition: '统计期内举行的主任会议次数',
      scope: '已闭会的主任会议',
    },
    en: {
      name: 'Chairmen’s meetings',
      definition: 'Chairmen’s meetings held within the period',
      scope: 'Closed chairmen’s meetings',
    },
  },
  F007: {
    'zh-CN': {
      name: '听取审议专项工作报告',
      definition: '统计期内在常委会会议上听取的政府及其部门、法院、检察院的报告',
      scope: '已闭会的常委会会议上已经审议的报告，含计划、预算、审计等法定报告',
    },
    en: {
      name: 'Reports heard',
      definition: 'Reports of the government, its departments, the court and the procuratorate heard within the period',
      scope:
        'Items dealt with at closed meetings of the standing committee; statutory reports on plan, budget and audit included',
    },
  },
  F158: {
    'zh-CN': {
      name: '首次在常委会会议上听取代表建议办理情况的报告',
      definition: '统计期内听取过，此前没有听取过，为是',
      scope: '已闭会的常委会会议上的代表建议办理情况报告',
    },
    en: {
      name: 'First report on suggestions heard by the standing committee',
      definition: 'Yes when one was heard within the period and none before it',
      scope: 'Reports on the handling of suggestions at closed meetings of the standing committee',
    },
  },
  F162: {
    'zh-CN': {
      name: '首次召开人大、政府联席会议',
      definition: '统计期内举行过，此前没有举行过，为是',
      scope: '已闭会的联席会议',
    },
    en: {
      name: 'First joint meeting of congress and government',
      definition: 'Yes when one was held within the period and none before it',
      scope: 'Closed joint meetings',
    },
  },
  F099: {
    'zh-CN': {
      name: '作审议发言的组成人员',
      definition: '统计期内在常委会会议上作过准备好的审议发言的组成人员人数；同一人只计一次',
      scope: '常委会会议上组成人员的审议发言，不含列席人员',
    },
    en: {
      name: 'Members who spoke in deliberation',
      definition: 'Members who gave a prepared speech at a meeting of the standing committee; each counted once',
      scope: 'Prepared speeches of members, observers left out',
    },
  },
  F100: {
    'zh-CN': {
      name: '审议发言涉及的议题',
      definition: '统计期内组成人员作过准备好的审议发言的议程项数',
      scope: '常委会会议上组成人员的审议发言，不含列席人员',
    },
    en: {
      name: 'Topics spoken on',
      definition: 'Agenda items on which members gave a prepared speech',
      scope: 'Prepared speeches of members, observers left out',
    },
  },
  F101: {
    'zh-CN': {
      name: '审议发言提出的意见建议',
      definition: '从组成人员准备好的审议发言中逐条归纳的意见建议条数',
      scope: '常委会会议上组成人员的审议发言，不含列席人员',
    },
    en: {
      name: 'Opinions raised in speeches',
      definition: 'Opinions noted one by one from prepared speeches of members',
      scope: 'Prepared speeches of members, observers left out',
    },
  },
}
