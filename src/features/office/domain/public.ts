/** Settings every office has: the calendar years it added and the deadlines it changed within what the law leaves open. */
import { z } from 'zod'
import { PlainDateText, weekday, yearOf } from '#kernel/date'
import { deadlineRules, ruleOf, withAmount } from '#kernel/deadline-rules'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { setting } from '#kernel/setting'
import { settingWords, valueWords } from '../messages/settings.ts'

const CalendarYear = z.object({
  rest: z.array(PlainDateText).min(1).max(60),
  work: z.array(PlainDateText).max(30),
  source: z.string().min(1).max(500),
})

/** 法定节假日安排 of years the product does not carry yet, as the State Council publishes them. */
export const calendarYears = setting({
  key: 'calendar.years',
  value: z.record(z.string().regex(/^\d{4}$/), CalendarYear),
  default: {},
  basis: '全国年节及纪念日放假办法；国务院办公厅年度放假安排通知',
  words: settingWords.calendarYears,
  inWords: (years, language) =>
    Object.entries(years).map(([year, { rest, work, source }]) =>
      say(valueWords[language].year, { year, rest: rest.length, work: work.length, source }),
    ),
  check: (years) => {
    for (const [year, days] of Object.entries(years)) checkYear(Number(year), days)
  },
})

function checkYear(year: number, { rest, work }: z.output<typeof CalendarYear>): void {
  const stranger = [...rest, ...work].find((day) => yearOf(day) !== year)
  if (stranger) throw new Refusal('invalid', 'calendar.other_year', { day: stranger, year }, 'value')
  const twice = [...rest, ...work].find((day, index, all) => all.indexOf(day) !== index)
  if (twice) throw new Refusal('invalid', 'calendar.day_twice', { day: twice }, 'value')
  const workday = work.find((day) => weekday(day) !== 0 && weekday(day) !== 6)
  if (workday) throw new Refusal('invalid', 'calendar.no_weekend_day', { day: workday }, 'value')
}

/** Amounts set instead of the default, by code of the deadline table; hard rules refuse it. */
export const deadlineAmounts = setting({
  key: 'deadlines.amounts',
  value: z.record(z.string().max(20), z.number().int().min(1).max(400)),
  default: {},
  basis: '各时限所依据的规定',
  words: settingWords.deadlineAmounts,
  by: ['deputies_office'],
  inWords: (amounts, language) =>
    Object.entries(amounts).map(([code, amount]) => say(valueWords[language].amount, { code, amount })),
  check: (amounts, on) => {
    for (const [code, amount] of Object.entries(amounts)) withAmount(ruleOf(deadlineRules, code, on), amount)
  },
})
