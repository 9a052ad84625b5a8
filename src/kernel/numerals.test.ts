import { expect, test } from 'vitest'
import { fromChineseNumeral, toChineseNumeral } from './numerals.ts'

test.each([
  [0, '零'],
  [4, '四'],
  [10, '十'],
  [17, '十七'],
  [20, '二十'],
  [54, '五十四'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [117, '一百一十七'],
  [1000, '一千'],
  [1005, '一千零五'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [2025, '二千零二十五'],
  [9999, '九千九百九十九'],
])('%i is %s, both ways', (number, numeral) => {
  expect(toChineseNumeral(number)).toBe(numeral)
  expect(fromChineseNumeral(numeral)).toBe(number)
})

test('other ways of writing a numeral are read', () => {
  expect(fromChineseNumeral('一十七')).toBe(17)
  expect(fromChineseNumeral('一百〇五')).toBe(105)
})

test.each(['', '17', '第四', '四次', '十十', '一二', '二百零', '一百五', '千', '一万', '零五', '五零', '百'])(
  '%j is no numeral',
  (text) => {
    expect(fromChineseNumeral(text)).toBeUndefined()
  },
)

test.each([-1, 10_000, 1.5, Number.NaN])('there is no numeral for %d', (number) => {
  expect(() => toChineseNumeral(number)).toThrow(RangeError)
})

test('every number to 9,999 comes back from its numeral', () => {
  for (let number = 0; number <= 9999; number += 1) expect(fromChineseNumeral(toChineseNumeral(number))).toBe(number)
})
