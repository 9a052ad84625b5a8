import { expect, test } from 'vitest'
import { deskMessages } from '../messages/desk.ts'
import { amountText } from './values.tsx'

test.each([
  [265, 'count', '件', '265 件', '265 件'],
  [86, 'percent', '%', '86%', '86%'],
  [1, 'all', '是否', '是', 'yes'],
  [0, 'first', '是否', '否', 'no'],
  [1, 'any', '是否', '是', 'yes'],
] as const)('beside what was frozen, %d of a figure of kind %s stands with its unit', (value, kind, unit, zh, en) => {
  expect(amountText(value, { kind, unit }, deskMessages['zh-CN'])).toBe(zh)
  expect(amountText(value, { kind, unit }, deskMessages.en).toLowerCase()).toBe(en)
})
