/** What an office decides itself about meetings (会议参数). */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { settingWords } from '../messages/settings.ts'

/** How long one rotating code at the door is shown. */
export const codeSeconds = setting({
  key: 'meetings.code_seconds',
  value: z.number().int().min(10).max(300),
  default: 30,
  basis: settingWords.basis,
  words: settingWords.codeSeconds,
  by: ['deputies_office', 'system_admin'],
})

/** 更正期限: working days after the minutes went round. */
export const correctionDays = setting({
  key: 'meetings.correction_days',
  value: z.number().int().min(1).max(30),
  default: 5,
  basis: settingWords.basis,
  words: settingWords.correctionDays,
  by: ['deputies_office'],
})

/** From how many to spare on the desk warns before the quorum breaks. */
export const quorumMargin = setting({
  key: 'meetings.quorum_margin',
  value: z.number().int().min(0).max(50),
  default: 2,
  basis: settingWords.basis,
  words: settingWords.quorumMargin,
  by: ['deputies_office'],
})
