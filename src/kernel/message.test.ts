import { expect, test } from 'vitest'
import { say } from './message.ts'

test.each([
  ['第{number}号建议', { number: 118 }, '第118号建议'],
  ['{count:day|days} left', { count: 1 }, '1 day left'],
  ['{count:day|days} left', { count: 0 }, '0 days left'],
  ['{count:day|days} left', { count: 12 }, '12 days left'],
  ['{days:working day|working days} overdue', { days: '1' }, '1 working day overdue'],
  ['{name} has {count:seat|seats}', { count: 2 }, '{name} has 2 seats'],
])('%s with %o reads %s', (template, facts, text) => {
  expect(say(template, facts)).toBe(text)
})
