import { pageMessages } from './pages.ts'

/** What the search calls papers and their states. */
export const searchWords = {
  'zh-CN': { kind: '文书', states: pageMessages['zh-CN'].states },
  en: { kind: 'Papers', states: pageMessages.en.states },
}
