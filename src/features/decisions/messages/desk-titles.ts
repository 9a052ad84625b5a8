/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '决定任免', en: 'Decisions' },
  list: { 'zh-CN': '决议决定', en: 'Resolutions and decisions' },
  one: { 'zh-CN': '一件决议决定', en: 'One decision' },
  motions: { 'zh-CN': '代表议案', en: 'Motions' },
  motion: { 'zh-CN': '一件议案', en: 'One motion' },
  appointments: { 'zh-CN': '人事任免', en: 'Appointments' },
  vacancies: { 'zh-CN': '出缺补选', en: 'Vacancies' },
  oaths: { 'zh-CN': '宪法宣誓', en: 'Oaths' },
} as const
