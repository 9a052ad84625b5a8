/** What the settings of the report are called (设置名称). */
export const settingWords = {
  reportPeriod: {
    'zh-CN': { name: '工作报告统计周期', explanation: '没有设定时，自最近一次会议闭幕之日起。' },
    en: { name: 'Period of the report', explanation: 'When not set: since the latest session closed.' },
  },
  ownMetrics: {
    'zh-CN': {
      name: '报告指标的说法',
      explanation:
        '核对报告时认数字用。每个指标写几行说法：# 是数字，后面连写量词，空格隔开的词依次出现，| 隔开同义词，冒号前写上下文。',
    },
    en: {
      name: 'Phrases of metrics',
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
