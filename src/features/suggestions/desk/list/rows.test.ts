import { expect, test } from 'vitest'
import { row } from '#testing/suggestion-rows'
import { whyNoRow, whyNotRow } from './rows.ts'

const office = ['deputies_office'] as const

test('the rule table speaks for each row: step, person, class', () => {
  expect(whyNotRow('assign', row({ state: 'accepted' }), office)).toBeUndefined()
  expect(whyNotRow('assign', row({ state: 'submitted' }), office)).toBe('wrong_state')
  expect(whyNotRow('accept', row({ state: 'submitted' }), ['government_office'])).toBe('wrong_role')
  expect(whyNotRow('open_recheck', row({ state: 'closed', classReported: 'B' }), office)).toBe('class_a')
  expect(whyNotRow('open_recheck', row({ state: 'closed', classReported: 'A' }), office)).toBeUndefined()
})

test('the secretariat receives in session only', () => {
  expect(whyNotRow('accept', row({ state: 'submitted' }), ['secretariat'])).toBeUndefined()
  expect(whyNotRow('accept', row({ state: 'submitted', betweenSessions: true }), ['secretariat'])).toBe('wrong_role')
})

test('several are refused together only when none of them allows it', () => {
  const rows = [row({ state: 'submitted' }), row({ state: 'accepted' })]
  expect(whyNoRow('assign', rows, office)).toBeUndefined()
  expect(whyNoRow('close', rows, office)).toBe('wrong_state')
})
