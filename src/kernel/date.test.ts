import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  daysBetween,
  eachDay,
  isPlainDate,
  lastDayOfMonth,
  plainDate,
  PlainDateText,
  weekday,
} from './date.ts'

test.each(['2025-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01', '9999-12-31'])(
  '%s is a day',
  (text) => {
    expect(plainDate(text)).toBe(text)
    expect(PlainDateText.parse(text)).toBe(text)
  },
)

test.each([
  '2025-02-30',
  '2025-02-29',
  '1900-02-29', // a century that 400 does not divide
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '2025-1-1',
  '2025-01-01T00:00:00Z',
  ' 2025-01-01',
  '0000-01-01',
  '二〇二五年一月一日',
  '',
])('%j is no day', (text) => {
  expect(isPlainDate(text)).toBe(false)
  expect(() => plainDate(text)).toThrow(RangeError)
  expect(PlainDateText.safeParse(text).error?.issues[0]?.message).toBe('date.invalid')
})

test('a month refuses a day it does not have', () => {
  expect(dateOf(2024, 2, 29)).toBe('2024-02-29')
  expect(() => dateOf(2025, 2, 29)).toThrow(RangeError)
})

test.each([
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-11-30', 3, '2025-02-28'],
  ['2025-12-31', 2, '2026-02-28'],
  ['2025-10-15', 3, '2026-01-15'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2025-01-15', -1, '2024-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(plainDate(from), months)).toBe(to)
})

test.each([
  ['2025-12-31', 1, '2026-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-03-01', -1, '2025-02-28'],
  ['2025-05-28', 0, '2025-05-28'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(plainDate(from), days)).toBe(to)
})

test('28 May 2025, the day the congress met, was a Wednesday', () => {
  expect(weekday(plainDate('2025-05-28'))).toBe(3)
  expect(weekday(plainDate('2025-06-01'))).toBe(0)
})

test('the days of a month are counted to its end', () => {
  expect(lastDayOfMonth(plainDate('2024-02-10'))).toBe(29)
  expect(lastDayOfMonth(plainDate('2025-02-10'))).toBe(28)
  expect(eachDay(plainDate('2025-02-27'), plainDate('2025-03-02'))).toEqual([
    '2025-02-27',
    '2025-02-28',
    '2025-03-01',
    '2025-03-02',
  ])
  expect(eachDay(plainDate('2025-03-02'), plainDate('2025-03-01'))).toEqual([])
})

test('a list of days is put in order of time', () => {
  const days = [plainDate('2025-10-09'), plainDate('2024-12-31'), plainDate('2025-02-28')]
  expect(days.toSorted(compareDates)).toEqual(['2024-12-31', '2025-02-28', '2025-10-09'])
})

const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(plainDate('1949-10-01'), days))

test('going some days on and counting them back agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

test('a later day never comes earlier by adding the same months', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), fc.integer({ min: -24, max: 24 }), (from, later, months) => {
      expect(addMonths(from, months) <= addMonths(addDays(from, later), months)).toBe(true)
    }),
  )
})
