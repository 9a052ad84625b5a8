import { refusals } from './refusals.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: refusals.en,
  undone: 'Taken back within ten minutes of publication',
}
