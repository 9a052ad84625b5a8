/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '代表', en: 'Deputies' },
  people: { 'zh-CN': '代表库', en: 'Directory' },
  organisations: { 'zh-CN': '机构', en: 'Organisations' },
  terms: { 'zh-CN': '届次与会议', en: 'Terms and sessions' },
}
