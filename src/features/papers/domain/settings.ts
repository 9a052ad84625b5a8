/** What an office decides itself about papers: the code an organ has in its numbers. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { settingWords } from '../messages/settings.ts'

/** 机关代字 by the organ's full name; an organ that is not listed is numbered under its short name. */
export const organCodes = setting({
  key: 'papers.organ_codes',
  value: z.array(z.object({ organ: z.string().min(1).max(100), code: z.string().min(1).max(20) })).max(500),
  default: [],
  basis: settingWords.basis,
  words: settingWords.organCodes,
  by: ['deputies_office'],
  input: (language) => ({
    kind: 'rows',
    row: {
      kind: 'group',
      parts: [
        { name: 'organ', label: settingWords.parts[language].organ, input: { kind: 'text' } },
        { name: 'code', label: settingWords.parts[language].code, input: { kind: 'text' } },
      ],
    },
  }),
  inWords: (codes) => codes.map(({ organ, code }) => `${organ} ${code}`),
})
