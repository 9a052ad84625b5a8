/** 代表公开信息: the public list of deputies and a page for each (代表法 第五十八条). */
import type { PageFeature } from '#ui/page'
import { messages } from '../messages/index.ts'
import { deputyPage } from './DeputyPage.tsx'
import { deputyListPage } from './DeputyListPage.tsx'

export const pages: PageFeature = {
  pages: [deputyListPage, deputyPage],
  menu: [
    {
      area: 'public',
      href: '/deputies',
      label: { 'zh-CN': messages['zh-CN'].deputies.menu, en: messages.en.deputies.menu },
    },
  ],
}
