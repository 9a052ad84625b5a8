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

test('a civil day is said in the language of the words; what only looks like one, and words of no language, stay as they are', () => {
  const dueOn = '2026-11-04'
  expect(say('{dueOn} 前有效', { dueOn })).toBe('2026年11月4日 前有效')
  expect(say('valid until {dueOn}', { dueOn })).toBe('valid until 4 November 2026')
  expect(say('“{value}”看不出是哪一天', { value: '2026-02-30' })).toBe('“2026-02-30”看不出是哪一天')
  expect(say('{name}已上传', { name: '2026-11-04 名册.xlsx' })).toBe('2026-11-04 名册.xlsx已上传')
  expect(say('{dueOn} / {title}', { dueOn, title: '名册' })).toBe('2026-11-04 / 名册')
})
