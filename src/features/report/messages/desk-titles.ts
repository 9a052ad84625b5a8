/** Names of the screens, loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '报告', en: 'Report' },
  texts: { 'zh-CN': '写报告', en: 'Reports' },
  text: { 'zh-CN': '一份报告', en: 'One report' },
  catalogue: { 'zh-CN': '数字目录', en: 'Catalogue of figures' },
  figures: { 'zh-CN': '数字', en: 'Figures' },
  check: { 'zh-CN': '核对报告', en: 'Check a report' },
  one: { 'zh-CN': '一个数字', en: 'One figure' },
} as const
