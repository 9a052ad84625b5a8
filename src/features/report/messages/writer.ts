import { writerEn } from './writer-en.ts'
import { writerZhCN } from './writer-zh-CN.ts'

export const writerMessages = { 'zh-CN': writerZhCN, en: writerEn }
