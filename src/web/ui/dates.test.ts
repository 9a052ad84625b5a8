import { expect, test } from 'vitest'
import { dayText, momentText } from './dates.tsx'

test('a day of this year needs no year', () => {
  expect(dayText('2025-06-25', 'zh-CN', { today: '2025-06-18' })).toBe('6月25日')
  expect(dayText('2024-12-31', 'zh-CN', { today: '2025-06-18' })).toBe('2024年12月31日')
})

test('a deadline says its weekday', () => {
  expect(dayText('2025-06-25', 'zh-CN', { weekday: true, today: '2025-06-18' })).toBe('6月25日（周三）')
  expect(dayText('2025-06-25', 'en', { weekday: true, today: '2025-06-18' })).toBe('Wed 25 June')
})

test('an instant is told by the clock of the congress, also past midnight', () => {
  expect(momentText('2025-06-24T16:05:00Z', 'zh-CN', '2025-06-18')).toBe('6月25日 00:05')
})
