/** What an office decides itself about papers: the code an organ has in its numbers. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { settingWords } from '../messages/settings.ts'

/** 机关代字 by the organ's name; an organ that is not listed is numbered under its short name. */
export const organCodes = setting({
  key: 'papers.organ_codes',
  value: z.record(z.string().min(1).max(100), z.string().min(1).max(20)),
  default: {},
  basis: settingWords.basis,
  words: settingWords.organCodes,
  by: ['deputies_office'],
  inWords: (codes) => Object.entries(codes).map(([organ, code]) => `${organ} ${code}`),
})
