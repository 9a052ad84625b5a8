import { facts, notices, ruleReasons } from './facts.ts'
import { refusals } from './refusals.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: { ...refusals.en, ...ruleReasons.en },
  facts: facts.en,
  notices: notices.en,
}
