import { pagesEn } from './pages-en.ts'
import { pagesZhCN } from './pages-zh-CN.ts'
import { caseWords } from './words.ts'

/** What the pages of cases say. */
export const pageMessages = {
  'zh-CN': { ...pagesZhCN, words: caseWords['zh-CN'] },
  en: { ...pagesEn, words: caseWords.en },
}
