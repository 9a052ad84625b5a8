/** How long a session lasts (会话时限): what the office may decide, within what the grading standard asks for. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { settingWords, yesNo } from '../messages/settings.ts'

const basis = 'GB/T 22239—2019 8.1.4.1 b)'
const by = ['system_admin'] as const

export const deskIdleMinutes = setting({
  key: 'accounts.desk_idle_minutes',
  value: z.coerce.number().int().min(5).max(240),
  default: 60,
  basis,
  words: settingWords.deskIdleMinutes,
  by,
})

export const deskHours = setting({
  key: 'accounts.desk_hours',
  value: z.coerce.number().int().min(1).max(24),
  default: 8,
  basis,
  words: settingWords.deskHours,
  by,
})

export const occasionalDays = setting({
  key: 'accounts.occasional_days',
  value: z.coerce.number().int().min(1).max(90),
  default: 30,
  basis,
  words: settingWords.occasionalDays,
  by,
})

export const proofMinutes = setting({
  key: 'accounts.proof_minutes',
  value: z.coerce.number().int().min(1).max(240),
  default: 15,
  basis: 'OWASP ASVS 5.0 7.5.3',
  words: settingWords.proofMinutes,
  by,
})

/** For providers whose answers say nothing of it. */
export const providerTwoFactors = setting({
  key: 'accounts.provider_two_factors',
  value: z.boolean(),
  default: false,
  input: () => ({ kind: 'yes_no' }),
  inWords: (counts, language) => [yesNo[language][counts ? 'yes' : 'no']],
  basis: 'OWASP ASVS 5.0 6.8.4',
  words: settingWords.providerTwoFactors,
  by: ['security_admin'],
})

export const settings = [deskIdleMinutes, deskHours, occasionalDays, proofMinutes, providerTwoFactors]
