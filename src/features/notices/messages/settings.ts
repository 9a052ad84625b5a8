/** What the settings of notices are called (设置名称). */
export const settingWords = {
  digestAt: {
    'zh-CN': { name: '每日摘要发送时间', explanation: '每个工作日这个时间之后发一封，列出等着办的事。' },
    en: {
      name: 'Time of the daily digest',
      basis: 'Set by the product; may be changed: one message at the start of each working day',
      explanation: 'One message each working day with what waits.',
    },
  },
}
