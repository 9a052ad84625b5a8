import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approximate, approximationWords, type ApproximationWord, type Exact } from './approximation.ts'

const count = (numerator: number): Exact => ({ numerator, denominator: 1 })

test.each([
  ['over', 2213, 2200],
  ['over', 127, 120],
  ['over', 74, 70],
  ['nearly', 79, 80],
  ['nearly', 2295, 2300],
  ['reached', 260, 260],
  ['exceeds', 1596, 1500],
  ['about', 227, 230],
  ['about', 2213, 2200],
] as const)('%s: %i is said with %i', (word, exact, amount) => {
  expect(approximate(word, count(exact), 'count')).toEqual({ word, amount })
})

test.each([
  ['over', 2200, 'is round already'],
  ['over', 9, 'is small enough to be said exactly'],
  ['about', 120, 'is round already'],
  ['nearly', 78, 'is not close to 80'],
  ['about', 15, 'is far from any round number'],
  ['reached', 2213, 'is not the round number'],
] as const)('%s is not said of %i, which %s', (word, exact, _why) => {
  expect(approximate(word, count(exact), 'count')).toBeUndefined()
})

test('达 of a percentage is what was reached, never what it rounds up to', () => {
  expect(approximate('reached', { numerator: 22700, denominator: 265 }, 'percent')?.amount).toBe(85)
  expect(approximate('reached', { numerator: 26000, denominator: 265 }, 'percent')?.amount).toBe(98)
  expect(approximate('reached', { numerator: 25900, denominator: 265 }, 'percent')?.amount).toBe(97)
  expect(approximate('over', { numerator: 22700, denominator: 265 }, 'percent')).toBeUndefined()
})

/** Where the next round number lies, read from the printed one: 2200 → 2300, 120 → 130. */
function nextRound(printed: number): number {
  let step = 1
  while (printed % (step * 10) === 0 && printed > 0) step *= 10
  return printed + step
}

/** What each word claims of the exact value. */
const claims: Record<ApproximationWord, (exact: number, printed: number) => boolean> = {
  over: (exact, printed) => exact > printed && exact < nextRound(printed),
  nearly: (exact, printed) => exact < printed && exact >= printed * 0.9,
  reached: (exact, printed) => exact >= printed && exact < nextRound(printed),
  exceeds: (exact, printed) => exact > printed,
  about: (exact, printed) => Math.abs(exact - printed) <= printed * 0.05,
}

describe.each(approximationWords)('%s', (word) => {
  test('is never untrue of a count', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: 10_000_000 })), (exact) => {
        const said = approximate(word, count(exact), 'count')
        if (said) expect({ exact, said, holds: claims[word](exact, said.amount) }).toMatchObject({ holds: true })
      }),
    )
  })

  test('is never untrue of a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }), (denominator, part) => {
        const exact = { numerator: Math.min(part, denominator) * 100, denominator }
        const said = approximate(word, exact, 'percent')
        if (said) expect(claims[word](exact.numerator / denominator, said.amount)).toBe(true)
      }),
    )
  })

  test('is found for some numbers of every size', () => {
    const sizes = [70, 700, 7000, 70_000].map((from) =>
      Array.from({ length: from / 7 }, (_, n) => approximate(word, count(from + n), 'count')).some(Boolean),
    )
    expect(sizes).toEqual([true, true, true, true])
  })
})
