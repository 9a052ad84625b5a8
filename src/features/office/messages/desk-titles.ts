/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  settings: { 'zh-CN': '设置', en: 'Settings' },
  deadlines: { 'zh-CN': '时限总表', en: 'Deadlines' },
  calendar: { 'zh-CN': '工作日历', en: 'Working days' },
  journal: { 'zh-CN': '留痕', en: 'Journal' },
} as const
