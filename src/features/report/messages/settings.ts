/** What the settings of the report are called (设置名称). */
export const settingWords = {
  reportPeriod: {
    'zh-CN': { name: '工作报告统计周期', explanation: '没有设定时，自最近一次会议闭幕之日起。' },
    en: { name: 'Period of the report', explanation: 'When not set: since the latest session closed.' },
  },
}

export const periodWords = { 'zh-CN': '{from} 至 {to}', en: '{from} to {to}' }
