import { caseWords } from '#features/cases'
import { deskClocksEn } from './desk-clocks-en.ts'
import { deskClocksZhCN } from './desk-clocks-zh-CN.ts'
import { deskEn } from './desk-en.ts'
import { deskZhCN } from './desk-zh-CN.ts'
import { deskFiguresEn } from './desk-figures-en.ts'
import { deskFiguresZhCN } from './desk-figures-zh-CN.ts'
import { deskWholeEn } from './desk-whole-en.ts'
import { deskWholeZhCN } from './desk-whole-zh-CN.ts'
import { words } from './words.ts'

/** Everything the workbench of suggestions says beside the words pages and desk share. */
export const deskMessages = {
  'zh-CN': {
    words: words['zh-CN'],
    cases: caseWords['zh-CN'],
    desk: deskZhCN,
    whole: deskWholeZhCN,
    figures: deskFiguresZhCN,
    clocks: deskClocksZhCN,
  },
  en: {
    words: words.en,
    cases: caseWords.en,
    desk: deskEn,
    whole: deskWholeEn,
    figures: deskFiguresEn,
    clocks: deskClocksEn,
  },
}
