/** 查找 on pages: for the public and for occasional users, in the navigation of each place of work. */
import type { MenuItem, PageFeature } from '#ui/page'
import { messages } from '../messages/index.ts'
import { searchPage } from './SearchPage.tsx'

const item = (area: MenuItem['area']): MenuItem => ({
  area,
  href: '/search',
  label: { 'zh-CN': messages['zh-CN'].menu, en: messages.en.menu },
})

export const pages: PageFeature = {
  pages: [searchPage],
  menu: [item('public'), item('deputy'), item('unit'), item('leader')],
}
