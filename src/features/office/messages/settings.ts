/** What the settings of this feature are called (设置名称). */
export const settingWords = {
  calendarYears: {
    'zh-CN': {
      name: '法定节假日安排',
      explanation:
        '系统尚未带有的年份，按国务院办公厅通知录入放假和调休上班日；工作日时限据此计算，已经算出的期限不变。',
    },
    en: {
      name: 'Statutory holidays',
      basis:
        'National Regulation on Public Holidays for Annual Festivals and Memorial Days; yearly notice of the General Office of the State Council',
      explanation:
        'Years the product does not carry yet, entered from the yearly notice. Working days are counted by it; days already computed stay.',
    },
  },
  deadlineAmounts: {
    'zh-CN': {
      name: '各项时限',
      explanation: '法律没有定死的时限，可在规定的范围内另定；此后开始的时限用新的数，正在计算的不变。',
    },
    en: {
      name: 'Amounts of deadlines',
      basis: 'The rule each deadline rests on',
      explanation:
        'Deadlines the law leaves open, within their limits. Clocks that start later use the new number; running ones keep theirs.',
    },
  },
}

export const valueWords = {
  'zh-CN': { year: '{year} 年：放假 {rest} 天，调休上班 {work} 天（{source}）', amount: '{code}：{amount}' },
  en: { year: '{year}: {rest:day|days} off, {work} make-up days ({source})', amount: '{code}: {amount}' },
} as const
