import { wordsEn } from './words-en.ts'
import { wordsZhCN } from './words-zh-CN.ts'

/** 事项词语, for every feature whose matters are cases. */
export const caseWords = { 'zh-CN': wordsZhCN, en: wordsEn }
