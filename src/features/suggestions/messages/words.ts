import { wordsEn } from './words-en.ts'
import { wordsZhCN } from './words-zh-CN.ts'

export const words = { 'zh-CN': wordsZhCN, en: wordsEn }
