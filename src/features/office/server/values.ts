/** Settings as other features read them: one query per transaction, defaults where nothing was set. */
import type { z } from 'zod'
import type { Calendar } from '#kernel/calendar'
import { publishedCalendar } from '#kernel/calendar-data'
import type { PlainDate } from '#kernel/date'
import type { DeadlineRule } from '#kernel/deadline'
import { deadlineRules, ruleOf, withAmount } from '#kernel/deadline-rules'
import type { SettingDefinition } from '#kernel/setting'
import type { Work } from '#kernel/work'
import { calendarYears, deadlineAmounts } from '../domain/public.ts'
import { latestSettings } from './repository.ts'

/** The value in force; the default when the office never set one. */
export async function settingOf<Value extends z.ZodType>(
  work: Work,
  definition: SettingDefinition<Value>,
): Promise<z.output<Value>> {
  const values = await remembered(work, 'office.settings', () => latestSettings(work))
  const set = values.get(definition.key)
  return set === undefined ? definition.default : definition.value.parse(set)
}

/** The statutory calendar with the years this office added. */
export const calendarOf = (work: Work): Promise<Calendar> =>
  remembered(work, 'office.calendar', async () => {
    const added = (await settingOf(work, calendarYears)) as Calendar['years']
    return { ...publishedCalendar, years: { ...publishedCalendar.years, ...added } }
  })

/** The deadline rule of a code on a day, with the amount this office has set where the law of that day leaves it open. */
export async function deadlineRuleOf(work: Work, code: string, on: PlainDate): Promise<DeadlineRule> {
  const rule = ruleOf(deadlineRules, code, on)
  const amount = (await settingOf(work, deadlineAmounts))[code]
  const open = rule.unit !== 'window' && rule.allowed !== undefined
  return open && amount !== undefined ? withAmount(rule, amount) : rule
}

/** What was read is read again after it changed in the same work. */
export function forgetSettings({ memory }: Work): void {
  memory.delete('office.settings')
  memory.delete('office.calendar')
}

function remembered<T>({ memory }: Work, key: string, read: () => Promise<T>): Promise<T> {
  const known = memory.get(key) as Promise<T> | undefined
  if (known) return known
  const reading = read()
  memory.set(key, reading)
  return reading
}
