import { facts, notices, ruleReasons } from './facts.ts'
import { hallFacts, hallRefusals } from './hall.ts'
import { refusals } from './refusals.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: { ...refusals.en, ...hallRefusals.en, ...ruleReasons.en },
  facts: { ...facts.en, ...hallFacts.en },
  notices: notices.en,
}
