/** Name of the screen, loaded before it is. */
export const deskTitles = {
  queue: { 'zh-CN': '公开台', en: 'Publication' },
} as const
