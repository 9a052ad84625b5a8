/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  accounts: { 'zh-CN': '账号', en: 'Accounts' },
}
