/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '建议', en: 'Suggestions' },
  list: { 'zh-CN': '建议总表', en: 'All suggestions' },
  triage: { 'zh-CN': '交办台', en: 'Triage desk' },
  one: { 'zh-CN': '建议全貌', en: 'One suggestion' },
  second: { 'zh-CN': '二次交办', en: 'Second assignment' },
  key: { 'zh-CN': '重点建议', en: 'Key suggestions' },
  clock: { 'zh-CN': '时限台', en: 'Deadlines' },
  promises: { 'zh-CN': '承诺台账', en: 'Promises' },
  publications: { 'zh-CN': '公开台', en: 'Publication' },
  papers: { 'zh-CN': '发文登记簿', en: 'Register of papers' },
  statistics: { 'zh-CN': '统计', en: 'Statistics' },
} as const
