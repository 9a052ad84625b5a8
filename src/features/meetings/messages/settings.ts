/** What the settings of meetings are called (设置名称), and where their defaults come from. */
export const settingWords = {
  basis: '产品约定，可改',
  codeSeconds: {
    'zh-CN': { name: '签到码更换间隔', explanation: '门口的签到码每隔这么久换一次，旧码随即失效。', unit: '秒' },
    en: {
      name: 'Change of the check-in code',
      basis: 'Set by the product; may be changed',
      explanation: 'How long one code at the door is shown before the next replaces it.',
      unit: 'seconds',
    },
  },
  correctionDays: {
    'zh-CN': {
      name: '会议记录更正期限',
      explanation: '会议记录送出席人员核对后，几个工作日内可以提出更正。',
      unit: '个工作日',
    },
    en: {
      name: 'Time for corrections of minutes',
      basis: 'Set by the product; may be changed',
      explanation: 'Working days in which those who attended can ask for corrections.',
      unit: 'working days',
    },
  },
  quorumMargin: {
    'zh-CN': {
      name: '法定人数预警余量',
      explanation: '到会人数比法定人数最多多出这么多时，会议台开始提醒。',
      unit: '人',
    },
    en: {
      name: 'Margin of the quorum warning',
      basis: 'Set by the product; may be changed',
      explanation: 'The desk warns when no more than this many could leave.',
      unit: 'people',
    },
  },
}
