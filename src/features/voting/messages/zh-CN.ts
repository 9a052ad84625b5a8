import { electionFacts, electionRefusals } from './elections.ts'
import { facts, notices, ruleReasons } from './facts.ts'
import { followupWords } from './followup.ts'
import { hallFacts, hallRefusals } from './hall.ts'
import { refusals } from './refusals.ts'
import { scrutineerFacts, scrutineerRefusals } from './scrutineers.ts'

/** 表决的文字；源语言。 */
export const zhCN = {
  refusals: {
    ...refusals['zh-CN'],
    ...hallRefusals['zh-CN'],
    ...ruleReasons['zh-CN'],
    ...followupWords['zh-CN'].refusals,
    ...scrutineerRefusals['zh-CN'],
    ...electionRefusals['zh-CN'],
  },
  facts: {
    ...facts['zh-CN'],
    ...hallFacts['zh-CN'],
    ...followupWords['zh-CN'].facts,
    ...scrutineerFacts['zh-CN'],
    ...electionFacts['zh-CN'],
  },
  notices: { ...notices['zh-CN'], ...followupWords['zh-CN'].notices },
}
