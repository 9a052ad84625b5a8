import { pageMessages } from './pages.ts'

/** What the workbench calls what papers have there. */
export const deskTitles = {
  register: { 'zh-CN': pageMessages['zh-CN'].register.title, en: pageMessages.en.register.title },
}
