import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { wordsFor } from './problem.ts'

const words = {
  'zh-CN': { 'extension.too_late': '办理期限 {dueOn} 已过：{name}' },
  en: { 'extension.too_late': 'The due day {dueOn} has passed: {name}' },
}

test('a refusal says its days in words in both languages, and leaves every other fact as it is', () => {
  const refusal = new Refusal('conflict', 'extension.too_late', { dueOn: '2026-11-04', name: '2026-11-04 名册.xlsx' })
  expect(wordsFor(words, 'zh-CN', refusal)).toBe('办理期限 2026年11月4日 已过：2026-11-04 名册.xlsx')
  expect(wordsFor(words, 'en', refusal)).toBe('The due day 4 November 2026 has passed: 2026-11-04 名册.xlsx')
})
