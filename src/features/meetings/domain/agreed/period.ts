/** 议定事项的期限: the day the meeting set, or the period of the setting counted from the day the list is confirmed. */
import { z } from 'zod'
import { daysBetween, plainDate, type PlainDate } from '#kernel/date'
import type { SpanRule } from '#kernel/deadline'
import { setting } from '#kernel/setting'
import { agreedSettingWords } from '../../messages/agreed/settings.ts'

/** 落实期限 in days, where the meeting sets no day itself. */
export const agreedPeriod = setting({
  key: 'meetings.agreed_period',
  value: z.number().int().min(5).max(365),
  default: 60,
  basis: agreedSettingWords.basis,
  words: agreedSettingWords.period,
  by: ['deputies_office'],
})

export const agreedClocks = ['agreed.carry_out', 'agreed.again'] as const
export type AgreedClock = (typeof agreedClocks)[number]

const ruleOf = (
  code: AgreedClock,
  { amount, basis }: Pick<SpanRule, 'amount' | 'basis'>,
  rolls: boolean,
): SpanRule => ({
  code,
  version: 1,
  trigger: 'event.matter_agreed',
  act: `clock.${code}`,
  basis,
  basisKind: 'I',
  hard: false,
  validFrom: plainDate('2000-01-01'),
  unit: 'days',
  amount,
  direction: 'after',
  rollsToWorkingDay: rolls,
})

/** The period of the setting. */
export const periodRule = (amount: number): SpanRule =>
  ruleOf('agreed.carry_out', { amount, basis: agreedSettingWords.basis }, true)

/** A day somebody set (会议、会务): counted as so many days from today, and it stays where it is. */
export const dayRule = (code: AgreedClock, today: PlainDate, dueOn: PlainDate): SpanRule =>
  ruleOf(code, { amount: daysBetween(today, dueOn), basis: agreedSettingWords.dayBasis[code] }, false)
