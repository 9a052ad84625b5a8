import { pagesEn } from './pages-en.ts'
import { pagesZhCN } from './pages-zh-CN.ts'

export const pageMessages = { 'zh-CN': pagesZhCN, en: pagesEn }
