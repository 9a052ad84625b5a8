/** Names of the screens, for menu, palette and window titles: loaded before any screen is. */
import { actsTitles } from '#features/decisions'

export const deskTitles = {
  appointments: actsTitles.appointments,
  one: { 'zh-CN': '一件任免案', en: 'One appointment' },
  oaths: actsTitles.oaths,
} as const
