/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '决定任免', en: 'Decisions' },
  list: { 'zh-CN': '决议决定', en: 'Resolutions and decisions' },
  motions: { 'zh-CN': '代表议案', en: 'Motions' },
  appointments: { 'zh-CN': '人事任免', en: 'Appointments' },
  one: { 'zh-CN': '一件任免案', en: 'One appointment' },
  oaths: { 'zh-CN': '宪法宣誓', en: 'Oaths' },
} as const
