import { caseWords } from '#features/cases'
import { deputyEn } from './deputy-en.ts'
import { deputyZhCN } from './deputy-zh-CN.ts'
import { unitEn } from './unit-en.ts'
import { unitZhCN } from './unit-zh-CN.ts'
import { wholeEn } from './whole-en.ts'
import { wholeZhCN } from './whole-zh-CN.ts'
import { words } from './words.ts'

/** Everything the pages of suggestions say. */
export const pageMessages = {
  'zh-CN': {
    words: words['zh-CN'],
    cases: caseWords['zh-CN'],
    whole: wholeZhCN,
    deputy: deputyZhCN,
    unit: unitZhCN,
  },
  en: { words: words.en, cases: caseWords.en, whole: wholeEn, deputy: deputyEn, unit: unitEn },
}
