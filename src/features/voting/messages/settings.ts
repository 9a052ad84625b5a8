/** What the settings of voting are called (设置名称). */
export const satisfactionWords = {
  'zh-CN': { name: '满意度测评办法', explanation: '怎样从票数得出满意、基本满意、不满意；办法随结果一起公布。' },
  en: {
    name: 'Rule of satisfaction polls',
    basis:
      'Rules of many places on polls of satisfaction, by analogy; Measures of Zhejiang for Implementing the Law on Deputies, Article 44, asks for a poll and sets no threshold',
    explanation: 'How votes become a grade; the rule is printed with the result.',
  },
}

export const gradeRuleWords = {
  'zh-CN': {
    V1: '按全体组成人员：满意达到一半为满意，满意和基本满意达到一半为基本满意',
    V2: '按有效票：满意和基本满意合计的百分比',
    V3: '按有效票，办理态度和办理结果分别测评',
  },
  en: {
    V1: 'Of all members: half satisfied; half satisfied or basically satisfied',
    V2: 'Of valid ballots: satisfied and basically satisfied together, in percent',
    V3: 'Of valid ballots, attitude and result each by itself',
  },
}

export const settingParts = {
  'zh-CN': {
    rule: '办法',
    strict: '要超过一半（不含一半）',
    satisfiedFrom: '满意的分界（%）',
    basicallyFrom: '基本满意的分界（%）',
    thresholds: '{satisfiedFrom}% 以上为满意，{basicallyFrom}% 以上为基本满意',
    half: '达到一半',
    moreThanHalf: '超过一半',
  },
  en: {
    rule: 'Rule',
    strict: 'More than half, not half itself',
    satisfiedFrom: 'Satisfied from (%)',
    basicallyFrom: 'Basically satisfied from (%)',
    thresholds: 'Satisfied from {satisfiedFrom} %, basically from {basicallyFrom} %',
    half: 'half',
    moreThanHalf: 'more than half',
  },
}
