/** Settings every office has: the calendar years it added and the deadlines it changed within what the law leaves open. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { setting } from '#kernel/setting'

const CalendarYear = z.object({
  rest: z.array(PlainDateText),
  work: z.array(PlainDateText),
  source: z.string().min(1).max(500),
})

/** 法定节假日安排 of years the product does not carry yet, as the State Council publishes them. */
export const calendarYears = setting({
  key: 'calendar.years',
  value: z.record(z.string().regex(/^\d{4}$/), CalendarYear),
  default: {},
  basis: '全国年节及纪念日放假办法；国务院办公厅年度放假安排通知',
})

/** Amounts set instead of the default, by code of the deadline table; hard rules refuse it. */
export const deadlineAmounts = setting({
  key: 'deadlines.amounts',
  value: z.record(z.string().max(20), z.number().int().min(1).max(400)),
  default: {},
  basis: '各时限所依据的规定',
})
