import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay } from './calendar.ts'
import { publishedCalendar as calendar } from './calendar-data.ts'
import { addDays, daysBetween, plainDate } from './date.ts'
import { computeDeadline, type SpanRule, type WindowRule } from './deadline.ts'

const head = {
  code: 'T01',
  version: 1,
  trigger: 'event.happened',
  act: 'act.done',
  basis: '测试',
  basisKind: 'I',
  hard: false,
  validFrom: plainDate('2000-01-01'),
} as const

const within = (amount: number, unit: SpanRule['unit']): SpanRule => ({
  ...head,
  amount,
  unit,
  direction: 'after',
  rollsToWorkingDay: true,
})
const before = (amount: number): SpanRule => ({
  ...within(amount, 'days'),
  direction: 'before',
  rollsToWorkingDay: false,
})
const due = (rule: SpanRule | WindowRule, on: string) => computeDeadline(rule, plainDate(on), calendar)

test.each([
  ['2024-11-30', 3, 'months', '2025-02-28'],
  ['2025-07-01', 3, 'months', '2025-10-09'], // 1 to 8 October are National Day and Mid-Autumn
  ['2025-11-15', 3, 'months', '2026-02-24'], // 15 to 23 February are the Spring Festival
  ['2025-08-31', 6, 'months', '2026-02-28'], // a Saturday, but people work on it
  ['2025-01-24', 5, 'working_days', '2025-02-07'],
  ['2025-09-26', 5, 'working_days', '2025-10-10'],
  ['2026-02-12', 10, 'working_days', '2026-03-04'],
] as const)('from %s, %i %s: due %s', (startedOn, amount, unit, dueOn) => {
  expect(due(within(amount, unit), startedOn)).toMatchObject({ dueOn, warnings: [] })
})

test('papers for a meeting on 9 October 2025 count back from it, and one day falls in the holiday', () => {
  expect(due(before(20), '2025-10-09')).toMatchObject({ dueOn: '2025-09-19', warnings: [] })
  expect(due(before(10), '2025-10-09')).toMatchObject({ dueOn: '2025-09-29', warnings: [] })
  expect(due(before(7), '2025-10-09')).toMatchObject({
    dueOn: '2025-10-02',
    warnings: [{ code: 'deadline.on_rest_day', on: '2025-10-02', workingDayBefore: '2025-09-30' }],
  })
})

test('a date that moved explains the holidays it moved over', () => {
  expect(due(within(3, 'months'), '2025-07-01').explanation).toEqual([
    { kind: 'event_day_excluded', on: '2025-07-01' },
    { kind: 'counted', amount: 3, unit: 'months', direction: 'after', from: '2025-07-01', to: '2025-10-01' },
    {
      kind: 'rolled',
      from: '2025-10-01',
      over: [
        '2025-10-01',
        '2025-10-02',
        '2025-10-03',
        '2025-10-04',
        '2025-10-05',
        '2025-10-06',
        '2025-10-07',
        '2025-10-08',
      ],
      to: '2025-10-09',
    },
  ])
})

test('a month without the day explains that its last day stands in', () => {
  expect(due(within(3, 'months'), '2024-11-30').explanation).toEqual([
    { kind: 'event_day_excluded', on: '2024-11-30' },
    { kind: 'counted', amount: 3, unit: 'months', direction: 'after', from: '2024-11-30', to: '2025-02-28' },
    { kind: 'month_end', missingDay: 30, to: '2025-02-28' },
  ])
})

test('working days explain which days were skipped and which weekend days counted', () => {
  expect(due(within(5, 'working_days'), '2025-01-24').explanation).toEqual([
    { kind: 'event_day_excluded', on: '2025-01-24' },
    { kind: 'counted', amount: 5, unit: 'working_days', direction: 'after', from: '2025-01-24', to: '2025-02-07' },
    {
      kind: 'rest_days_skipped',
      days: [
        '2025-01-25',
        '2025-01-28',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
        '2025-02-01',
        '2025-02-02',
        '2025-02-03',
        '2025-02-04',
      ],
    },
    { kind: 'make_up_days_counted', days: ['2025-01-26'] },
  ])
})

test('an interval that must not grow stays on the rest day and says so', () => {
  const everyTwoMonths: SpanRule = { ...within(2, 'months'), rollsToWorkingDay: false }
  expect(due(everyTwoMonths, '2025-08-04')).toMatchObject({
    dueOn: '2025-10-04',
    warnings: [{ code: 'deadline.on_rest_day', on: '2025-10-04', workingDayBefore: '2025-09-30' }],
  })
})

test('a year without its calendar and an unchecked basis are both pointed out', () => {
  expect(due({ ...within(3, 'months'), unverified: true }, '2026-11-30').warnings).toEqual([
    { code: 'calendar.year_missing', year: 2027 },
    { code: 'deadline.basis_unverified', rule: 'T01' },
  ])
  expect(due(within(5, 'working_days'), '2026-12-30').warnings).toEqual([{ code: 'calendar.year_missing', year: 2027 }])
  expect(due(before(7), '2027-01-10').warnings).toEqual([
    { code: 'calendar.year_missing', year: 2027 },
    { code: 'deadline.on_rest_day', on: '2027-01-03', workingDayBefore: '2027-01-01' },
  ])
})

const quarterly: WindowRule = {
  ...head,
  unit: 'window',
  windows: [
    { opens: '01-01', closes: '03-31' },
    { opens: '04-01', closes: '06-30' },
    { opens: '07-01', closes: '09-30' },
    { opens: '10-01', closes: '12-31' },
  ],
}
const summer: WindowRule = { ...head, unit: 'window', windows: [{ opens: '06-01', closes: '09-30' }] }

test.each([
  [summer, '2025-01-01', '2025-06-01', '2025-09-30'],
  [summer, '2025-09-30', '2025-06-01', '2025-09-30'],
  [summer, '2025-10-01', '2026-06-01', '2026-09-30'],
  [quarterly, '2025-04-01', '2025-04-01', '2025-06-30'],
  [quarterly, '2025-12-31', '2025-10-01', '2025-12-31'],
] as const)('a part of the year: %o from %s', (rule, startedOn, opensOn, closesOn) => {
  expect(due(rule, startedOn)).toMatchObject({
    dueOn: closesOn,
    explanation: [{ kind: 'window', opensOn, closesOn }],
  })
})

const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays(plainDate('2024-01-01'), days))
const amount = fc.integer({ min: 1, max: 40 })
const unit = fc.constantFrom('days' as const, 'working_days' as const, 'months' as const)

test('what starts later is never due earlier', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), amount, unit, (startedOn, later, number, counted) => {
      const rule = within(number, counted)
      const first = computeDeadline(rule, startedOn, calendar)
      const second = computeDeadline(rule, addDays(startedOn, later), calendar)
      expect(first.dueOn <= second.dueOn).toBe(true)
    }),
  )
})

test('a deadline that moves is never due on a rest day, nor before its number of days is over', () => {
  fc.assert(
    fc.property(day, amount, unit, (startedOn, number, counted) => {
      const { dueOn } = computeDeadline(within(number, counted), startedOn, calendar)
      expect(isWorkingDay(calendar, dueOn)).toBe(true)
      expect(daysBetween(startedOn, dueOn)).toBeGreaterThanOrEqual(number)
    }),
  )
})

test('from the day papers are due, so many days lead to the meeting', () => {
  fc.assert(
    fc.property(day, amount, (meetingOn, number) => {
      const { dueOn } = computeDeadline(before(number), meetingOn, calendar)
      expect(addDays(dueOn, number)).toBe(meetingOn)
    }),
  )
})
