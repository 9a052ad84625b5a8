import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedCalendar as calendar } from './calendar-data.ts'
import { addDays, plainDate } from './date.ts'
import { computeDeadline, type DeadlineRule } from './deadline.ts'
import { type Clock, dueDate, extendClock, pauseClock, remaining, resumeClock, startClock } from './deadline-clock.ts'
import { deadlineRules, ruleOf } from './deadline-rules.ts'

const rule = (code: string, on: string) => ruleOf(deadlineRules, code, plainDate(on))
const on = (clock: Clock, today: string) => remaining(clock, plainDate(today), calendar)

/** Assigned on 20 June 2025; three months end on Saturday 20 September, so Monday 22 September. */
const reply = startClock(rule('D24', '2025-06-20'), plainDate('2025-06-20'))
const toSixMonths = (grantedOn: string) => ({ grantedOn: plainDate(grantedOn), dueOn: plainDate('2025-12-22') })

describe('a reply due within three months', () => {
  test.each([
    ['2025-06-20', 'not_due', 66, 0],
    ['2025-09-05', 'not_due', 11, 0],
    ['2025-09-07', 'due_soon', 11, 0], // fifteen days ahead
    ['2025-09-22', 'due_soon', 0, 0], // the last day is still in time
    ['2025-09-23', 'overdue', 0, 1],
    ['2025-10-09', 'overdue', 0, 17],
  ])('on %s is %s', (today, state, workingDaysLeft, daysOverdue) => {
    expect(on(reply, today)).toEqual({
      state,
      dueOn: '2025-09-22',
      extended: false,
      workingDaysLeft,
      daysOverdue,
      warnings: [],
    })
  })

  test('sent on the last day is in time, one day later is late', () => {
    expect(on({ ...reply, metOn: plainDate('2025-09-22') }, '2025-12-01')).toMatchObject({
      state: 'met',
      daysOverdue: 0,
    })
    expect(on({ ...reply, metOn: plainDate('2025-09-23') }, '2025-12-01')).toMatchObject({
      state: 'met_late',
      daysOverdue: 1,
    })
  })

  test('is told as it stood on the day asked about', () => {
    const answeredLate = { ...reply, metOn: plainDate('2025-10-09') }
    expect(on(answeredLate, '2025-09-30').state).toBe('overdue')
    expect(on(answeredLate, '2025-10-09').state).toBe('met_late')
  })
})

describe('an extension', () => {
  test('granted in time keeps the matter from ever being overdue before its new day', () => {
    const extended = extendClock(reply, toSixMonths('2025-09-22'), calendar)
    expect(on(extended, '2025-09-23')).toMatchObject({ state: 'extended', dueOn: '2025-12-22', extended: true })
    expect(on(extended, '2025-12-10')).toMatchObject({ state: 'due_soon', extended: true })
    expect(on(extended, '2025-12-23')).toMatchObject({ state: 'overdue', daysOverdue: 1 })
  })

  test('granted after the time was up is refused', () => {
    expect(() => extendClock(reply, toSixMonths('2025-09-23'), calendar)).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'deadline.extension_too_late' }),
    )
  })

  test('that brings no more time is refused', () => {
    const noLonger = { grantedOn: plainDate('2025-07-01'), dueOn: plainDate('2025-09-22') }
    expect(() => extendClock(reply, noLonger, calendar)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'deadline.extension_not_later', field: 'dueOn' }),
    )
  })

  test('of a matter already done is refused', () => {
    expect(() =>
      extendClock({ ...reply, metOn: plainDate('2025-08-01') }, toSixMonths('2025-08-02'), calendar),
    ).toThrow(expect.objectContaining({ code: 'deadline.already_met' }))
  })

  test('counts from the day it was granted', () => {
    const extended = extendClock(reply, toSixMonths('2025-09-10'), calendar)
    expect(on(extended, '2025-09-09')).toMatchObject({ state: 'due_soon', dueOn: '2025-09-22', extended: false })
  })

  test('set on a rest day ends on the next working day, and the sum shows every step', () => {
    const extended = extendClock(
      reply,
      { grantedOn: plainDate('2025-09-10'), dueOn: plainDate('2025-10-04') },
      calendar,
    )
    expect(dueDate(extended, calendar)).toMatchObject({
      dueOn: '2025-10-09',
      explanation: [
        { kind: 'event_day_excluded' },
        { kind: 'counted', to: '2025-09-20' },
        { kind: 'rolled', from: '2025-09-20', to: '2025-09-22' },
        { kind: 'extended', grantedOn: '2025-09-10', from: '2025-09-22', to: '2025-10-04' },
        { kind: 'rolled', from: '2025-10-04', to: '2025-10-09' },
      ],
    })
  })
})

describe('a pause', () => {
  const paused = pauseClock(reply, plainDate('2025-07-01'), calendar)

  test('holds the days that were left', () => {
    expect(on(paused, '2025-07-01')).toMatchObject({ state: 'paused', workingDaysLeft: 60 })
    expect(on(paused, '2025-12-01')).toMatchObject({ state: 'paused', workingDaysLeft: 60, daysOverdue: 0 })
  })

  test('moves the last day by its own length', () => {
    const resumed = resumeClock(paused, plainDate('2025-07-11'))
    expect(dueDate(resumed, calendar)).toMatchObject({
      dueOn: '2025-10-09', // ten days lead to 2 October, inside the holiday
      explanation: [
        {},
        {},
        {},
        { kind: 'paused', from: '2025-07-01', until: '2025-07-11', days: 10, unit: 'days', to: '2025-10-02' },
        { kind: 'rolled', from: '2025-10-02', to: '2025-10-09' },
      ],
    })
    expect(on(resumed, '2025-09-30').state).toBe('due_soon')
  })

  test('of a clock in working days moves it by working days', () => {
    const objection = startClock(rule('D33', '2025-09-24'), plainDate('2025-09-24')) // due on 30 September
    const resumed = resumeClock(pauseClock(objection, plainDate('2025-09-28'), calendar), plainDate('2025-10-09'))
    expect(dueDate(resumed, calendar)).toMatchObject({ dueOn: '2025-10-11' }) // three working days, one a make-up day
  })

  test('cannot begin after the time was up, nor twice, nor end before it began', () => {
    expect(() => pauseClock(reply, plainDate('2025-09-23'), calendar)).toThrow(
      expect.objectContaining({ code: 'deadline.pause_too_late' }),
    )
    expect(() => pauseClock(paused, plainDate('2025-07-02'), calendar)).toThrow(
      expect.objectContaining({ code: 'deadline.paused' }),
    )
    expect(() => resumeClock(paused, plainDate('2025-06-30'))).toThrow(
      expect.objectContaining({ code: 'deadline.resumed_before_pause' }),
    )
    expect(() => resumeClock(reply, plainDate('2025-07-02'))).toThrow(
      expect.objectContaining({ code: 'deadline.not_paused' }),
    )
  })

  test('must end before an extension is granted', () => {
    expect(() => extendClock(paused, toSixMonths('2025-07-05'), calendar)).toThrow(
      expect.objectContaining({ code: 'deadline.paused' }),
    )
  })
})

test('a short clock warns in its last third, not from its first day', () => {
  const returning = startClock(rule('D20', '2025-06-20'), plainDate('2025-06-20')) // ten days, due on 30 June
  expect(on(returning, '2025-06-25').state).toBe('not_due')
  expect(on(returning, '2025-06-26').state).toBe('due_soon')
})

test('papers for a meeting are counted towards their own day, not towards the meeting', () => {
  const papers = startClock(rule('D05', '2025-10-09'), plainDate('2025-10-09'))
  expect(on(papers, '2025-09-20')).toMatchObject({ state: 'not_due', dueOn: '2025-10-02' })
  expect(on(papers, '2025-10-03')).toMatchObject({ state: 'overdue', daysOverdue: 1 })
})

test('a year without its calendar is pointed out once', () => {
  const late = startClock(rule('D24', '2026-10-20'), plainDate('2026-10-20'))
  expect(on(late, '2026-12-01').warnings).toEqual([{ code: 'calendar.year_missing', year: 2027 }])
})

test('without pauses and extensions the clock and the rule give the same day', () => {
  const anyRule = fc.constantFrom(...deadlineRules)
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(plainDate('2024-01-01'), days))
  fc.assert(
    fc.property(anyRule, day, (each: DeadlineRule, startedOn) => {
      expect(dueDate(startClock(each, startedOn), calendar)).toEqual(computeDeadline(each, startedOn, calendar))
    }),
  )
})
