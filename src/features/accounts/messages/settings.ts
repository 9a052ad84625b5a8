/** What the settings of accounts are called (设置名称). */
export const settingWords = {
  deskIdleMinutes: {
    'zh-CN': { name: '工作台无操作自动退出', explanation: '工作台多久没有操作就要重新登录。', unit: '分钟' },
    en: {
      name: 'Desk: idle time',
      explanation: 'How long a desk may stand idle before signing in again.',
      unit: 'min',
    },
  },
  deskHours: {
    'zh-CN': { name: '工作台一次登录最长时间', explanation: '不管有没有操作，到时都要重新登录。', unit: '小时' },
    en: { name: 'Desk: longest session', explanation: 'After it everybody signs in again, idle or not.', unit: 'h' },
  },
  occasionalDays: {
    'zh-CN': { name: '代表和承办单位登录保持', explanation: '不天天用的人，一次登录保持多久。', unit: '天' },
    en: { name: 'Others: longest session', explanation: 'How long deputies and units stay signed in.', unit: 'days' },
  },
}
