/** Words of the setting of what follows 不满意 (后果阶梯). */
export const ladderBasis =
  '浙江省人民代表大会常务委员会议事规则第二十九条（省级，参照）：再次报告；浙江省实施《代表法》办法（2016）第四十三条（参照）：重新办理一个月；其余为各地做法'

export const stepWords = {
  'zh-CN': {
    report_again: '再次报告',
    redo: '重新办理',
    poll: '再次测评',
    inquiry: '询问、质询',
    notification: '通报',
  },
  en: {
    report_again: 'Report again',
    redo: 'Handle anew',
    poll: 'Poll again',
    inquiry: 'Inquiry or interpellation',
    notification: 'Notification',
  },
}

export const ladderWords = {
  'zh-CN': {
    name: '测评不满意的后续',
    explanation: '测评结果为不满意的，依次走哪几步、各多长时间、最多测评几次；已经开始的按开始时的规定走完。',
  },
  en: {
    name: 'What follows a dissatisfied poll',
    basis:
      'Rules of Procedure of the Standing Committee of the Zhejiang Provincial People’s Congress, Article 29, of the province, by analogy: report again; Measures of Zhejiang for Implementing the Law on Deputies (2016), Article 43, by analogy: handle anew within one month; the rest is practice of many places',
    explanation: 'Which steps follow, within how long, and how often it is polled; what has begun keeps its rule.',
  },
}

export const ladderParts = {
  'zh-CN': {
    steps: '步骤（按先后）',
    step: '步骤',
    amount: '期限',
    unit: '单位',
    units: { days: '天', months: '个月' },
    mostPolls: '最多测评几次（含第一次）',
    notified: '通报给谁',
    notifiedDefault: '区委、区委组织部',
    line: '{step}：{amount} {unit}内',
    polls: '最多测评 {count} 次',
    told: '通报{notified}',
  },
  en: {
    steps: 'Steps, in their order',
    step: 'Step',
    amount: 'Within',
    unit: 'Unit',
    units: { days: 'days', months: 'months' },
    mostPolls: 'Most polls, the first included',
    notified: 'Who is notified',
    notifiedDefault: '区委、区委组织部',
    line: '{step}: within {amount} {unit}',
    polls: 'polled {count} times at most',
    told: 'notified: {notified}',
  },
}
