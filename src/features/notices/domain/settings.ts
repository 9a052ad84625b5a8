/** When the daily digest (每日摘要) goes out. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { settingWords } from '../messages/settings.ts'

export const digestAt = setting({
  key: 'notices.digest_at',
  value: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  default: '08:30',
  basis: '产品约定，可改：每个工作日上班时一封',
  words: settingWords.digestAt,
})
