import { electionFacts, electionRefusals } from './elections.ts'
import { facts, notices, ruleReasons } from './facts.ts'
import { followupWords } from './followup.ts'
import { hallFacts, hallRefusals } from './hall.ts'
import { refusals } from './refusals.ts'
import { scrutineerFacts, scrutineerRefusals } from './scrutineers.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    ...refusals.en,
    ...hallRefusals.en,
    ...ruleReasons.en,
    ...followupWords.en.refusals,
    ...scrutineerRefusals.en,
    ...electionRefusals.en,
  },
  facts: { ...facts.en, ...hallFacts.en, ...followupWords.en.facts, ...scrutineerFacts.en, ...electionFacts.en },
  notices: { ...notices.en, ...followupWords.en.notices },
}
