/** What an office decides itself about suggestions: categories, grounds of screening, the days of preparation. */
import { z } from 'zod'
import { say, type Language } from '#kernel/message'
import { setting, type SettingControl, type SettingInput, type SettingKey, type SettingPart } from '#kernel/setting'
import { groundWords } from '../messages/grounds.ts'
import {
  editionWords,
  groundUseWords,
  jointWords,
  partWords,
  publicAfterWords,
  settingWords,
} from '../messages/settings.ts'
import { categories2025 } from '../messages/taxonomy.ts'

/** 联合交办: what units of the government handle is assigned by the office of deputies and the government's office together. */
export const jointAssignment = setting({
  key: 'suggestions.joint_assignment',
  value: z.boolean(),
  default: true,
  basis: '浙江省人民代表大会代表建议、批评和意见办理的规定（2016）第十一条（省级，参照）',
  words: settingWords.jointAssignment,
  by: ['deputies_office'],
  input: () => ({ kind: 'yes_no' }),
  inWords: (joint, language) => [jointWords[language][joint ? 'joint' : 'alone']],
})

/** 类别 of a year, in the order they are shown. */
export const categories = setting({
  key: 'suggestions.categories',
  value: z.object({ version: z.string().min(1).max(40), names: z.array(z.string().min(1).max(60)).min(1).max(40) }),
  default: { version: '2025', names: categories2025 },
  basis: '富阳区代表建议分类（2025）',
  words: settingWords.categories,
  by: ['deputies_office'],
  input: (language) => ({
    kind: 'group',
    parts: [
      { name: 'version', label: partWords[language].version, input: { kind: 'text' } },
      { name: 'names', label: partWords[language].names, input: { kind: 'lines' } },
    ],
  }),
  inWords: ({ version, names }, language) => [say(editionWords[language], { version }), ...names],
})

/** What a ground is for: 不予受理 or 退回修改. */
export const groundUses = ['refusal', 'return'] as const

const Ground = z.object({
  key: z.string().regex(/^[a-z_]{1,40}$/),
  use: z.enum(groundUses),
  /** Shown instead of the name in messages.grounds. */
  name: z.string().min(1).max(120).optional(),
  basis: z.string().max(200),
})
export type Ground = z.output<typeof Ground>

const rules = (article: string) => `浙江省人民代表大会代表建议、批评和意见办理的规定（2016）${article}（省级，参照）`
const practice = '受理审查惯例'
const refusal = (key: string, basis = rules('第六条')): Ground => ({ key, use: 'refusal', basis })
const mending = (key: string, basis: string): Ground => ({ key, use: 'return', basis })

/** 不予受理与退回修改的情形; the words are in messages.grounds. */
export const grounds = setting({
  key: 'suggestions.grounds',
  value: z.array(Ground).min(1).max(40),
  default: [
    refusal('private_matter'),
    refusal('forwarded_letter'),
    refusal('academic_or_product'),
    refusal('no_content'),
    refusal('undecided_case'),
    refusal('open_tender'),
    refusal('outside_district', '宁波市、深圳市有关规定（参照）'),
    refusal('accusation', '各地有关规定（参照）'),
    mending('facts_missing', rules('第七条')),
    mending('several_matters', rules('第七条')),
    mending('title_missing', practice),
    mending('wording', practice),
  ],
  basis: rules('第六条、第七条'),
  words: settingWords.grounds,
  by: ['deputies_office'],
  input: groundsInput,
  inWords: (all, language) =>
    all.map(({ key, use, name, basis }) => {
      const known: Readonly<Record<string, string>> = groundWords[language]
      return say(groundUseWords[language][use], { name: name ?? known[key] ?? key, basis })
    }),
})

function groundsInput(language: Language): SettingInput {
  const m = partWords[language]
  const options = groundUses.map((use) => ({ value: use, label: m.uses[use] }))
  const parts: readonly SettingPart<SettingControl | SettingKey>[] = [
    { name: 'key', label: '', input: { kind: 'key' } },
    { name: 'use', label: m.use, input: { kind: 'choice', options } },
    { name: 'name', label: m.name, input: { kind: 'text' }, optional: true, standing: groundWords[language] },
    { name: 'basis', label: m.basis, input: { kind: 'text' } },
  ]
  return { kind: 'rows', row: { kind: 'group', parts } }
}

/** 会前提出: a suggestion handed in so many days before the opening belongs to the session. */
export const preparationDays = setting({
  key: 'suggestions.preparation_days',
  value: z.number().int().min(0).max(60),
  default: 15,
  basis: '大会筹备工作惯例',
  words: settingWords.preparationDays,
  by: ['deputies_office'],
})

const publicSteps = ['replied', 'rated', 'closed'] as const

/** 公开时点: from which step on a suggestion and its answer may be published. */
export const publicAfter = setting({
  key: 'suggestions.public_after',
  value: z.enum(publicSteps),
  default: 'replied',
  basis: '各地公开惯例（法律要求公开的是办理情况报告，代表法（2025）第五十一条）',
  words: settingWords.publicAfter,
  by: ['deputies_office'],
  input: (language) => ({
    kind: 'choice',
    options: publicSteps.map((value) => ({ value, label: publicAfterWords[language][value] })),
  }),
  inWords: (step, language) => [publicAfterWords[language][step]],
})
