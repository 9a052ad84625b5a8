import { checkerEn } from './checker-en.ts'
import { checkerZhCN } from './checker-zh-CN.ts'

export const checkerMessages = { 'zh-CN': checkerZhCN, en: checkerEn }
