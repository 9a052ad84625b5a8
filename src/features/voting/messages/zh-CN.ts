import { facts, notices, ruleReasons } from './facts.ts'
import { followupWords } from './followup.ts'
import { hallFacts, hallRefusals } from './hall.ts'
import { refusals } from './refusals.ts'

/** 表决的文字；源语言。 */
export const zhCN = {
  refusals: {
    ...refusals['zh-CN'],
    ...hallRefusals['zh-CN'],
    ...ruleReasons['zh-CN'],
    ...followupWords['zh-CN'].refusals,
  },
  facts: { ...facts['zh-CN'], ...hallFacts['zh-CN'], ...followupWords['zh-CN'].facts },
  notices: { ...notices['zh-CN'], ...followupWords['zh-CN'].notices },
}
