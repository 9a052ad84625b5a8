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
  proofMinutes: {
    'zh-CN': {
      name: '再次验证的有效时间',
      explanation: '导出名册和留痕、冻结和核定数字之前，动态口令要在这段时间内输入过。',
      unit: '分钟',
    },
    en: {
      name: 'Proof of the second factor',
      explanation: 'Exports, freezing and approving figures ask for a second factor shown within this time.',
      unit: 'min',
    },
  },
  providerTwoFactors: {
    'zh-CN': {
      name: '单点登录本身已是双因素',
      explanation: '单点登录的服务器没有说明用了几个因素时，是否当作双因素。选“否”时还要输入本系统的动态口令。',
    },
    en: {
      name: 'Single sign-on shows two factors',
      explanation: 'For providers that do not say: true counts as two factors, false asks for ours as well.',
    },
  },
}

export const yesNo = { 'zh-CN': { yes: '是', no: '否' }, en: { yes: 'yes', no: 'no' } }
