import { pagesEn } from './pages-en.ts'
import { pagesZhCN } from './pages-zh-CN.ts'

/** Everything the pages of meetings say. */
export const pageMessages = { 'zh-CN': pagesZhCN, en: pagesEn }
