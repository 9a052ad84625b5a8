/** What an office decides itself about decisions: the list of matters, and how early it is reminded. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { matterNames, settingWords } from '../messages/settings.ts'

/** 事项类别, in the order they are shown. */
export const matters = setting({
  key: 'decisions.matters',
  value: z.array(z.string().trim().min(1).max(60)).min(1).max(60),
  default: matterNames,
  basis: settingWords.mattersBasis,
  words: settingWords.matters,
  by: ['deputies_office'],
  input: () => ({ kind: 'lines' }),
  inWords: (names) => names,
})

/** 执行情况报告到期前多少天提醒 */
export const reminderDays = setting({
  key: 'decisions.reminder_days',
  value: z.number().int().min(1).max(90),
  default: 15,
  basis: settingWords.reminderBasis,
  words: settingWords.reminderDays,
  by: ['deputies_office'],
})
