import { describe, expect, test } from 'vitest'
import { publishedCalendar } from '#kernel/calendar-data'
import { plainDate } from '#kernel/date'
import { ladderOf, latestStep, reminderLadder } from './ladder.ts'

const on = plainDate
/** A reply assigned on 18 March 2025 is due on 18 June, a Wednesday. */
const reply = { code: 'D24', begunOn: on('2025-03-18'), dueOn: on('2025-06-18') }

const days = (clock: typeof reply, until?: string) =>
  ladderOf(clock, publishedCalendar, until ? { until: on(until) } : {}).map((step) => [step.on, step.step, step.to])

const clerk = ['unit']
const andHead = ['unit', 'unit_head']
const andOffice = ['unit', 'unit_head', 'government_office']
const andChairman = ['unit', 'unit_head', 'government_office', 'chairman']

describe('the ladder of a reply', () => {
  test('is known in advance: 15 and 7 days, 3 working days, the day, then every 3 working days to the chairmen', () => {
    expect(days(reply)).toEqual([
      ['2025-06-03', 'ahead', clerk],
      ['2025-06-11', 'ahead', clerk],
      ['2025-06-13', 'ahead', andHead],
      ['2025-06-18', 'due', andHead],
      ['2025-06-23', 'overdue', andHead],
      ['2025-06-26', 'overdue', andOffice],
      ['2025-07-01', 'overdue', andChairman],
    ])
  })

  test('goes on every three working days as long as the reply is missing', () => {
    expect(days(reply, '2025-07-09').slice(6)).toEqual([
      ['2025-07-01', 'overdue', andChairman],
      ['2025-07-04', 'overdue', andChairman],
      ['2025-07-09', 'overdue', andChairman],
    ])
  })

  test('counts over the National Day holiday and the days worked for it', () => {
    // 2025-07-09 + 3 months = 2025-10-09, the first working day after the holiday.
    expect(days({ code: 'D24', begunOn: on('2025-07-09'), dueOn: on('2025-10-09') })).toEqual([
      ['2025-09-24', 'ahead', clerk],
      ['2025-09-28', 'ahead', andHead], // a Sunday worked for the holiday
      ['2025-10-02', 'ahead', clerk],
      ['2025-10-09', 'due', andHead],
      ['2025-10-13', 'overdue', andHead], // Saturday the 11th is worked
      ['2025-10-16', 'overdue', andOffice],
      ['2025-10-21', 'overdue', andChairman],
    ])
  })

  test('moves with a lawful extension: until the new day nothing of it is overdue', () => {
    const extended = { ...reply, dueOn: on('2025-09-18') }
    expect(days(extended).slice(0, 5)).toEqual([
      ['2025-09-03', 'ahead', clerk],
      ['2025-09-11', 'ahead', clerk],
      ['2025-09-15', 'ahead', andHead],
      ['2025-09-18', 'due', andHead],
      ['2025-09-23', 'overdue', andHead],
    ])
    expect(latestStep(ladderOf(extended, publishedCalendar), on('2025-07-01'))).toBeUndefined()
  })
})

test('a clock that begins later than a step does not look back: a unit is not warned of days before its time', () => {
  expect(days({ ...reply, begunOn: on('2025-06-12') }).slice(0, 2)).toEqual([
    ['2025-06-13', 'ahead', andHead],
    ['2025-06-18', 'due', andHead],
  ])
})

test('the right to ask for a return lapses: after its day there is nothing to press for', () => {
  expect(days({ code: 'D20', begunOn: on('2025-03-18'), dueOn: on('2025-03-28') }, '2025-12-31')).toEqual([
    ['2025-03-21', 'ahead', clerk],
    ['2025-03-25', 'ahead', andHead],
    ['2025-03-28', 'due', andHead],
  ])
})

test('two steps on one day are one reminder', () => {
  const ladder = {
    ...reminderLadder.default,
    ahead: [
      { amount: 5, unit: 'days' as const, to: ['unit' as const] },
      { amount: 3, unit: 'working_days' as const, to: ['unit_head' as const] },
    ],
  }
  const steps = ladderOf(reply, publishedCalendar, { ladder })
  expect(steps[0]).toMatchObject({ on: '2025-06-13', to: ['unit_head'] })
  expect(steps[1]).toMatchObject({ step: 'overdue' })
})

test.each([
  ['2025-06-02', undefined],
  ['2025-06-03', '2025-06-03'],
  ['2025-06-10', '2025-06-03'],
  ['2025-06-22', '2025-06-18'],
  ['2025-06-23', '2025-06-23'],
  ['2025-07-13', '2025-07-09'],
])('on %s the step that counts is the one of %s', (today, step) => {
  const ladder = ladderOf(reply, publishedCalendar, { until: on(today) })
  expect(latestStep(ladder, on(today))?.on).toBe(step)
})

test('an overdue matter is pressed for a hundred times at most', () => {
  expect(ladderOf(reply, publishedCalendar, { until: on('2028-06-18') }).at(-1)?.amount).toBe(300)
})
