/** Names of the screens, loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '报告', en: 'Report' },
  figures: { 'zh-CN': '数字', en: 'Figures' },
  check: { 'zh-CN': '核对报告', en: 'Check a report' },
  one: { 'zh-CN': '一个数字', en: 'One figure' },
} as const
