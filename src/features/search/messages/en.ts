import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {},
}
