import { deskEn } from './desk-en.ts'
import { deskZhCN } from './desk-zh-CN.ts'

export const deskMessages = { 'zh-CN': deskZhCN, en: deskEn }
