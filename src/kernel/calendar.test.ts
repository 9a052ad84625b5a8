import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedCalendar as calendar } from './calendar-data.ts'
import {
  addWorkingDays,
  dayKind,
  hasYear,
  isStatutoryRest,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './calendar.ts'
import { addDays, eachDay, plainDate } from './date.ts'

const listed = (days: string) => days.trim().split(/\s+/)
const everyDayOf = (year: number) => eachDay(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))

describe.each([
  {
    year: 2024,
    rest: listed(`
      2024-01-01 2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15
      2024-02-16 2024-02-17 2024-04-04 2024-04-05 2024-04-06 2024-05-01 2024-05-02
      2024-05-03 2024-05-04 2024-05-05 2024-06-10 2024-09-15 2024-09-16 2024-09-17
      2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-05 2024-10-06 2024-10-07
    `),
    makeUp: listed(`
      2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29
      2024-10-12
    `),
    workingDays: 251,
  },
  {
    year: 2025,
    rest: listed(`
      2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02
      2025-02-03 2025-02-04 2025-04-04 2025-04-05 2025-04-06 2025-05-01 2025-05-02
      2025-05-03 2025-05-04 2025-05-05 2025-05-31 2025-06-01 2025-06-02 2025-10-01
      2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08
    `),
    makeUp: listed('2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11'),
    workingDays: 248,
  },
  {
    year: 2026,
    rest: listed(`
      2026-01-01 2026-01-02 2026-01-03 2026-02-15 2026-02-16 2026-02-17 2026-02-18
      2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23 2026-04-04 2026-04-05
      2026-04-06 2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-06-19
      2026-06-20 2026-06-21 2026-09-25 2026-09-26 2026-09-27 2026-10-01 2026-10-02
      2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07
    `),
    makeUp: listed('2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'),
    workingDays: 248,
  },
])('the notice for $year', ({ year, rest, makeUp, workingDays }) => {
  test('names these days off and no others', () => {
    expect(everyDayOf(year).filter((day) => isStatutoryRest(calendar, day))).toEqual(rest)
  })

  test('makes these weekend days working days and no others', () => {
    expect(everyDayOf(year).filter((day) => dayKind(calendar, day) === 'make_up')).toEqual(makeUp)
    expect(makeUp.map((day) => isWorkingDay(calendar, plainDate(day)))).toEqual(makeUp.map(() => true))
  })

  test('leaves so many working days in the year', () => {
    expect(everyDayOf(year).filter((day) => isWorkingDay(calendar, day))).toHaveLength(workingDays)
  })
})

test.each([
  ['2025-09-28', 'make_up'], // a Sunday
  ['2025-10-08', 'holiday'], // a Wednesday
  ['2025-10-09', 'working'],
  ['2025-09-27', 'weekend'],
  ['2024-06-08', 'weekend'], // the notice gives the Monday off and joins it to the weekend
  ['2026-02-22', 'holiday'], // a Sunday inside the Spring Festival
])('%s is %s', (date, kind) => {
  expect(dayKind(calendar, plainDate(date))).toBe(kind)
})

test.each([
  ['2025-01-24', 5, '2025-02-07'],
  ['2025-09-26', 5, '2025-10-10'],
  ['2026-02-12', 10, '2026-03-04'],
  ['2025-10-09', -3, '2025-09-28'],
  ['2025-10-04', 0, '2025-10-04'],
])('%s and %i working days is %s', (from, days, on) => {
  expect(addWorkingDays(calendar, plainDate(from), days).on).toBe(on)
})

test('a count says which days it skipped and which weekend days it counted', () => {
  expect(addWorkingDays(calendar, plainDate('2025-01-24'), 5)).toEqual({
    on: '2025-02-07',
    skipped: listed(`
      2025-01-25 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02
      2025-02-03 2025-02-04
    `),
    madeUp: ['2025-01-26'],
    warnings: [],
  })
})

test('the nearest working day after and before a holiday', () => {
  const next = nextWorkingDay(calendar, plainDate('2025-10-07'))
  expect(next.on).toBe('2025-10-09')
  expect(next.skipped).toEqual(['2025-10-07', '2025-10-08'])
  expect(previousWorkingDay(calendar, plainDate('2025-10-02')).on).toBe('2025-09-30')
  expect(nextWorkingDay(calendar, plainDate('2025-10-09')).on).toBe('2025-10-09')
})

test('working days left run to the last day, and backwards they are negative', () => {
  const between = (from: string, to: string) => workingDaysBetween(calendar, plainDate(from), plainDate(to)).days
  expect(between('2025-09-26', '2025-10-10')).toBe(5)
  expect(between('2025-10-10', '2025-10-10')).toBe(0)
  expect(between('2025-10-04', '2025-10-01')).toBe(0)
  expect(between('2025-10-10', '2025-09-26')).toBe(-5)
})

test('a year without its notice is counted Monday to Friday, and the result says so', () => {
  expect(hasYear(calendar, 2027)).toBe(false)
  expect(addWorkingDays(calendar, plainDate('2026-12-30'), 3)).toEqual({
    on: '2027-01-04',
    skipped: ['2027-01-02', '2027-01-03'],
    madeUp: [],
    warnings: [{ code: 'calendar.year_missing', year: 2027 }],
  })
  expect(nextWorkingDay(calendar, plainDate('2027-01-02')).warnings).toEqual([
    { code: 'calendar.year_missing', year: 2027 },
  ])
  expect(workingDaysBetween(calendar, plainDate('2023-12-29'), plainDate('2027-01-04')).warnings).toEqual([
    { code: 'calendar.year_missing', year: 2023 },
    { code: 'calendar.year_missing', year: 2027 },
  ])
  expect(addWorkingDays(calendar, plainDate('2026-12-30'), 1).warnings).toEqual([])
})

const day = fc.integer({ min: 0, max: 1095 }).map((days) => addDays(plainDate('2024-01-01'), days))

test('counting days on and counting them again agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -120, max: 120 }), (from, days) => {
      const { on } = addWorkingDays(calendar, from, days)
      expect(workingDaysBetween(calendar, from, on).days).toBe(days)
    }),
  )
})
