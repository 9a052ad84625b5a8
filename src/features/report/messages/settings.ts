/** What the settings of the report are called (设置名称). */
export const settingWords = {
  reportPeriod: {
    'zh-CN': { name: '工作报告统计周期', explanation: '没有设定时，自最近一次会议闭幕之日起。' },
    en: {
      name: 'Period of the report',
      basis: 'The office decides on the period of the report; while none is set, since the latest session closed',
      explanation: 'When not set: since the latest session closed.',
    },
  },
  ledgerWholeFrom: {
    'zh-CN': {
      name: '台账完整起始日',
      explanation: '这一天以前的建议只补录了一部分。办理情况报告不与早于这一天的年度比较。',
    },
    en: {
      name: 'First day of the whole ledger',
      basis:
        'The office says since when the ledger is whole; while it does not, the numbers of the session before have to run from 1 without a gap',
      explanation:
        'Of the suggestions before this day only some were brought in. The annual report is not compared with a year that began earlier.',
    },
  },
  circlesBasis: '起草工作报告征求意见的惯例；范围由机关自定',
  circles: {
    'zh-CN': {
      name: '征求意见的范围',
      explanation: '报告起草时征求谁的意见。每个范围写名称，选岗位，或者一行一个机构全称：在那里任职的人都在范围内。',
    },
    en: {
      name: 'Who is asked for comments',
      basis: 'Practice of asking for comments on a draft report; the body decides whom it asks',
      explanation:
        'Circles asked about the draft of a report: a name, and posts, or full names of bodies, one a line: whoever has a post there is asked.',
    },
  },
  ownMetrics: {
    'zh-CN': {
      name: '报告指标的说法',
      explanation:
        '核对报告时认数字用。每个指标写几行说法：# 是数字，后面连写量词，空格隔开的词依次出现，| 隔开同义词，冒号前写上下文。',
    },
    en: {
      name: 'Phrases of metrics',
      basis: 'How the reports of this body say it; where nothing is written, the phrases that come with the product',
      explanation:
        'How the checker recognises a number: # is the number with its units, words stand in this order, | parts equal words, context comes before the colon.',
    },
  },
}

export const periodWords = { 'zh-CN': '{from} 至 {to}', en: '{from} to {to}' }

export const periodParts = { 'zh-CN': { from: '从', to: '到' }, en: { from: 'From', to: 'To' } }

export const metricParts = {
  'zh-CN': {
    key: '代码',
    name: '名称',
    english: '英文名',
    phrases: '说法，一行一个',
    figure: '数字编号',
    once: '只一次',
  },
  en: { key: 'Key', name: 'Name', english: 'English', phrases: 'Phrases, one a line', figure: 'Figure', once: 'Once' },
}

/** 主任会议、党组、区委、代表: as drafts are usually sent round. */
export const circleNames = {
  chairmen: '主任会议',
  partyGroup: '人大常委会党组',
  partyGroupBody: '区人大常委会党组',
  partyCommittee: '区委',
  partyCommitteeBody: '区委办公室',
  deputies: '区人大代表',
}

export const circleParts = {
  'zh-CN': { name: '名称', roles: '岗位', bodies: '机构，一行一个' },
  en: { name: 'Name', roles: 'Posts', bodies: 'Bodies, one a line' },
}

export const circleRoles = {
  'zh-CN': {
    chairman: '主任会议成员',
    committee_member: '常委会组成人员',
    deputy: '代表',
    leader: '区领导',
    unit_head: '承办单位主要负责人',
  },
  en: {
    chairman: 'Chairmen',
    committee_member: 'Members of the standing committee',
    deputy: 'Deputies',
    leader: 'Leaders of the district',
    unit_head: 'Heads of handling units',
  },
}
