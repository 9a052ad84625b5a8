/** Names and definitions (口径) of the figures voting answers for. */
export const figureWords = {
  F159: {
    'zh-CN': {
      name: '代表建议办理情况满意度测评',
      definition: '统计期内对听取的代表建议办理情况报告开展过满意度测评，为是',
      scope: '常委会会议上已经宣布结果的测评',
    },
    en: {
      name: 'Poll of satisfaction with the handling of suggestions',
      definition:
        'Yes when a report on the handling of suggestions was put to a poll of satisfaction within the period',
      scope: 'Polls at meetings of the standing committee whose results were announced',
    },
  },
} as const
