/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
export const deskTitles = {
  imports: { 'zh-CN': '导入', en: 'Import' },
}
