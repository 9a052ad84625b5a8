import { expect, test } from 'vitest'
import { sessionLabel } from './session-label.ts'

test('a session is called by Chinese numerals in Chinese and by figures in English', () => {
  const session = { term: 17, number: 4 }
  expect(sessionLabel(session, 'zh-CN')).toBe('十七届四次会议')
  expect(sessionLabel(session, 'zh-CN', 'long')).toBe('第十七届人民代表大会第四次会议')
  expect(sessionLabel(session, 'en')).toBe('term 17, session 4')
})
