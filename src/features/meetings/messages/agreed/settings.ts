/** What the period of agreed matters is called (设置名称), and where a day comes from. */
export const agreedSettingWords = {
  basis: '产品约定，可改',
  dayBasis: { 'agreed.carry_out': '联席会议议定的日期', 'agreed.again': '退回时定的日期' },
  period: {
    'zh-CN': {
      name: '议定事项落实期限',
      explanation: '联席会议没有定日期的议定事项，从清单确认之日起几天内落实；最后一天是休息日的，顺延到下一个工作日。',
      unit: '天',
    },
    en: {
      name: 'Time to carry out what was agreed',
      basis: 'Set by the product; may be changed',
      explanation:
        'Days from the confirmation of the list, where the joint meeting set no day; a last day that is a rest day moves to the next working day.',
      unit: 'days',
    },
  },
}
