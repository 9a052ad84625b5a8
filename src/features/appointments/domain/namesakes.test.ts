import { describe, expect, test } from 'vitest'
import { isMeantBy, namesOnBallot } from './namesakes.ts'

const [river, hill] = [
  { name: '王建华', distinction: '场口镇' },
  { name: '王建华', distinction: '龙门镇' },
]

describe('同名', () => {
  test('two candidates of one name stand on the ballot with what tells them apart, others by name alone', () => {
    expect(namesOnBallot([river, { name: '丁小禾', distinction: '1980' }, hill])).toEqual([
      '王建华（场口镇）',
      '丁小禾',
      '王建华（龙门镇）',
    ])
  })

  test.each([
    ['王建华', true, true],
    ['王建华（场口镇）', true, false],
    ['王建华(龙门镇)', false, true],
    ['王建华 场口镇', true, false],
    ['王建', false, false],
  ])('a voter who wrote %s can have meant the one: %s, the other: %s', (written, first, second) => {
    expect([river, hill].map((person) => isMeantBy(written, person))).toEqual([first, second])
  })
})
