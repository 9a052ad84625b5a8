/** What an office decides itself about appointments: examination, statements, the text of the oath. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { setting, type SettingInput } from '#kernel/setting'
import type { Language } from '#kernel/message'
import { oathTexts as texts, postKindWords, settingWords } from '../messages/settings.ts'
import { postKinds } from './posts.ts'

const choices = (language: Language): SettingInput => ({
  kind: 'choices',
  options: postKinds.map((value) => ({ value, label: postKindWords[language][value] })),
})

/** 考试合格分 */
export const passMark = setting({
  key: 'appointments.pass_mark',
  value: z.number().min(0).max(100),
  default: 60,
  basis: settingWords.practice,
  words: settingWords.passMark,
  by: ['deputies_office'],
})

/** 应当参加任前法律知识考试的职务 */
export const examinedPosts = setting({
  key: 'appointments.examined_posts',
  value: z.array(z.enum(postKinds)).max(postKinds.length),
  default: ['department_head', 'committee_head'],
  basis: settingWords.provincial,
  words: settingWords.examinedPosts,
  by: ['deputies_office'],
  input: choices,
  inWords: (kinds, language) => kinds.map((kind) => postKindWords[language][kind]),
})

/** 表决前作拟任职发言的职务 */
export const statingPosts = setting({
  key: 'appointments.stating_posts',
  value: z.array(z.enum(postKinds)).max(postKinds.length),
  default: ['deputy_head', 'acting_head', 'department_head', 'committee_head'],
  basis: settingWords.provincial,
  words: settingWords.statingPosts,
  by: ['deputies_office'],
  input: choices,
  inWords: (kinds, language) => kinds.map((kind) => postKindWords[language][kind]),
})

export const OathText = z.object({
  version: z.string().trim().min(1).max(40),
  /** YYYY-MM-DD */
  validFrom: z.iso.date(),
  text: z.string().trim().min(10).max(2000),
})

/** 誓词, every version with the day it holds from. */
export const oathTexts = setting({
  key: 'appointments.oath_texts',
  value: z.array(OathText).min(1).max(20),
  default: texts,
  basis: settingWords.oathBasis,
  words: settingWords.oathTexts,
  by: ['deputies_office'],
  input: (language) => ({
    kind: 'rows',
    row: {
      kind: 'group',
      parts: [
        { name: 'version', label: settingWords.parts[language].version, input: { kind: 'text' } },
        { name: 'validFrom', label: settingWords.parts[language].validFrom, input: { kind: 'date' } },
        { name: 'text', label: settingWords.parts[language].text, input: { kind: 'text' } },
      ],
    },
  }),
  inWords: (all) => all.map(({ version, text }) => `${version} ${text}`),
})

export type OathText = z.output<typeof OathText>

/** Those that hold from a day or before, the latest first. */
export const oathTextsOn = (all: readonly OathText[], on: string): OathText[] =>
  all.filter(({ validFrom }) => validFrom <= on).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))

/** The version named, or the latest in force on a day; refuses one that does not hold then, and a day before all of them. */
export function oathTextOn(all: readonly OathText[], on: string, version = ''): OathText {
  const holding = oathTextsOn(all, on)
  const [latest] = holding
  if (!latest) throw new Refusal('conflict', 'appointment.no_oath_text', { on })
  if (version === '') return latest
  const named = holding.find((one) => one.version === version)
  if (!named) throw new Refusal('conflict', 'oath.text_not_in_force', { on, version }, 'textVersion')
  return named
}

/** 任命后多少天没有宣誓的提醒 */
export const oathDays = setting({
  key: 'appointments.oath_days',
  value: z.number().int().min(1).max(365),
  default: 30,
  basis: settingWords.practice,
  words: settingWords.oathDays,
  by: ['deputies_office'],
})

/** 新一届政府选出的日期; empty outside of a change of term. */
export const governmentElectedOn = setting({
  key: 'appointments.government_elected_on',
  value: z.union([z.iso.date(), z.literal('')]),
  default: '',
  basis: settingWords.newGovernment,
  words: settingWords.governmentElectedOn,
  by: ['deputies_office'],
  input: () => ({ kind: 'date' }),
})
