import { deskEn } from './desk-en.ts'
import { deskZhCN } from './desk-zh-CN.ts'

/** Everything the workbench says of meetings. */
export const deskMessages = { 'zh-CN': deskZhCN, en: deskEn }
