import { stagesEn } from './stages-en.ts'
import { stagesZhCN } from './stages-zh-CN.ts'

export const stageMessages = { 'zh-CN': stagesZhCN, en: stagesEn }
export type StageWords = typeof stagesZhCN
