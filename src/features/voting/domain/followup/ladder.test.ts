import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { afterFailure, consequences, firstStep, ladderSteps, nextAfter, periodOf, type Ladder } from './ladder.ts'

const whole = consequences.default
const of = (steps: readonly (typeof ladderSteps)[number][], mostPolls: number): Ladder => ({
  ...whole,
  steps: steps.map((step) => ({ step, amount: 1, unit: 'months' })),
  mostPolls,
})

describe('后果阶梯', () => {
  test('the default: report again, handle anew, poll again, inquiry, notification, with two polls at most', () => {
    expect(firstStep(whole)).toBe('report_again')
    expect(nextAfter(whole, 'report_again', 1)).toBe('redo')
    expect(nextAfter(whole, 'redo', 1)).toBe('poll')
    expect(afterFailure(whole, 2)).toBe('inquiry')
    expect(nextAfter(whole, 'inquiry', 2)).toBe('notification')
    expect(nextAfter(whole, 'notification', 2)).toBe('ended')
  })

  const table: readonly [string, Ladder, number, string][] = [
    ['three polls: after the second it is handled anew once more', of([...ladderSteps], 3), 2, 'redo'],
    ['three polls: after the third the inquiry follows', of([...ladderSteps], 3), 3, 'inquiry'],
    ['without handling anew the next poll follows at once', of(['report_again', 'poll', 'inquiry'], 3), 2, 'poll'],
    ['without inquiry the notification follows', of(['redo', 'poll', 'notification'], 2), 2, 'notification'],
    ['with nothing above the poll it ends', of(['redo', 'poll'], 2), 2, 'ended'],
  ]
  test.each(table)('%s', (_, ladder, polls, next) => expect(afterFailure(ladder, polls)).toBe(next))

  test('with one poll at most no other poll stands on the ladder', () => {
    const once = of([...ladderSteps], 1)
    expect(nextAfter(once, 'redo', 1)).toBe('inquiry')
    expect(firstStep(of(['poll'], 1))).toBe('ended')
  })

  test('the order is fixed, each step stands once, and handling anew takes two months at most', () => {
    const refused: readonly [Ladder, string][] = [
      [of(['redo', 'report_again'], 2), 'followup.ladder_order'],
      [of(['redo', 'redo'], 2), 'followup.ladder_order'],
      [{ ...whole, steps: [{ step: 'redo', amount: 3, unit: 'months' }] }, 'followup.redo_too_long'],
      [{ ...whole, steps: [{ step: 'redo', amount: 63, unit: 'days' }] }, 'followup.redo_too_long'],
    ]
    const today = plainDate('2025-06-26')
    for (const [ladder, code] of refused)
      expect(() => consequences.check?.(ladder, today)).toThrow(expect.objectContaining({ code }))
    expect(() => consequences.check?.(whole, today)).not.toThrow()
    expect(periodOf(whole, 'redo')).toMatchObject({ code: 'followup.redo', amount: 1, unit: 'months' })
  })
})
