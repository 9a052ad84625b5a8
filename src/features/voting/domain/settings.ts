/** What an office decides itself about votes (表决设置): how satisfaction is graded, which votes have scrutineers. */
import { z } from 'zod'
import { gradeRules, type GradeRuleKey, type SatisfactionGrade } from '#kernel/majority-rules'
import type { GradeRule, GradeStep } from '#kernel/majority'
import { say } from '#kernel/message'
import { setting } from '#kernel/setting'
import { scrutineerChoices, scrutineerWords } from '../messages/scrutineers.ts'
import { gradeRuleWords, satisfactionWords, settingParts } from '../messages/settings.ts'

const keys = ['V1', 'V2', 'V3'] as const satisfies readonly GradeRuleKey[]
const percent = z.number().int().min(1).max(100)

export const satisfactionRule = setting({
  key: 'voting.satisfaction',
  value: z.object({
    rule: z.enum(keys),
    /** 过半数 rather than 半数以上, where the rule has halves. */
    strict: z.boolean(),
    /** Thresholds in percent, where the rule has percentages. */
    satisfiedFrom: percent,
    basicallyFrom: percent,
  }),
  default: { rule: 'V1', strict: false, satisfiedFrom: 80, basicallyFrom: 60 },
  basis: '各地满意度测评办法（参照）；浙江省实施代表法办法第四十四条要求测评，不定分界',
  words: satisfactionWords,
  by: ['deputies_office'],
  input: (language) => {
    const m = settingParts[language]
    const options = keys.map((value) => ({ value, label: gradeRuleWords[language][value] }))
    return {
      kind: 'group',
      parts: [
        { name: 'rule', label: m.rule, input: { kind: 'choice', options } },
        { name: 'strict', label: m.strict, input: { kind: 'yes_no' } },
        { name: 'satisfiedFrom', label: m.satisfiedFrom, input: { kind: 'number' } },
        { name: 'basicallyFrom', label: m.basicallyFrom, input: { kind: 'number' } },
      ],
    }
  },
  inWords: ({ rule, strict, satisfiedFrom, basicallyFrom }, language) => {
    const m = settingParts[language]
    const detail =
      rule === 'V2' ? say(m.thresholds, { satisfiedFrom, basicallyFrom }) : strict ? m.moreThanHalf : m.half
    return [gradeRuleWords[language][rule], detail]
  },
})
export type SatisfactionSetting = z.output<typeof satisfactionRule.value>

/** The rule as the office set it: its halves or its percentages. */
export function gradeRuleOf({ rule, strict, satisfiedFrom, basicallyFrom }: SatisfactionSetting) {
  const chosen: GradeRule<SatisfactionGrade> = gradeRules[rule]
  const thresholds: Partial<Record<SatisfactionGrade, number>> = { satisfied: satisfiedFrom, basically: basicallyFrom }
  const steps = chosen.steps.map((step): GradeStep<SatisfactionGrade> =>
    rule === 'V2' ? { ...step, of: [thresholds[step.grade] ?? 100, 100] } : { ...step, strict },
  )
  return { ...chosen, steps }
}

const watched = ['none', 'elections', 'secret'] as const

/** 监票人: which votes wait until the meeting has approved them. */
export const scrutineersSetting = setting({
  key: 'voting.scrutineers',
  value: z.enum(watched),
  default: 'elections',
  basis: '各地人民代表大会选举办法（惯例）；法律没有规定哪些表决设监票人',
  words: scrutineerWords,
  by: ['deputies_office'],
  input: (language) => ({
    kind: 'choice',
    options: watched.map((value) => ({ value, label: scrutineerChoices[language][value] })),
  }),
  inWords: (value, language) => [scrutineerChoices[language][value]],
})
export type ScrutineersSetting = z.output<typeof scrutineersSetting.value>
