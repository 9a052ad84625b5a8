import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { candidatesFor, earliestAfter } from './election-numbers.ts'

describe('地方组织法（2022）第二十七条 候选人数', () => {
  test.each([
    ['chief', 'term', 1, 1, 2],
    ['deputy', 'term', 1, 2, 4],
    ['deputy', 'term', 5, 6, 8],
    ['member', 'term', 27, 30, 32],
    ['member', 'term', 30, 33, 36],
    ['member', 'term', 35, 39, 42],
    ['member', 'term', 20, 22, 24],
    ['member', 'term', 10, 11, 12],
    // A tenth to a fifth of three is less than one person.
    ['member', 'term', 3, 4, 4],
    ['deputy', 'again', 1, 2, 4],
    ['member', 'again', 2, 3, 3],
    ['chief', 'again', 1, 1, 2],
    // 第三十条: as many as places, or more.
    ['deputy', 'by_election', 1, 1, null],
    ['member', 'by_election', 2, 2, null],
    ['other', 'term', 4, 4, null],
  ] as const)('%s (%s), %i places: at least %i, at most %s', (post, occasion, places, least, most) => {
    expect(candidatesFor(post, occasion, places)).toMatchObject({ least, most })
  })

  test('at a change of term the vote is on the second day after the nomination at the earliest', () => {
    expect(earliestAfter(plainDate('2027-02-27'))).toBe('2027-03-01')
  })
})
