import { expect, test } from 'vitest'
import { offeredSteps, whyNotShare } from './steps.ts'

test('what can be done stands first, the rest says why, what is nobody’s business here or is over is left out', () => {
  const can = {
    accept: 'wrong_state',
    close: null,
    open_recheck: 'wrong_state',
    redo: 'rated_dissatisfied',
    assign: 'wrong_role',
    rate: 'wrong_role',
  }
  const offered = offeredSteps({ can, state: 'rated' }).filter(({ step }) => step in can)
  expect(offered).toEqual([
    { step: 'close', reason: null },
    { step: 'redo', reason: 'rated_dissatisfied' },
    { step: 'open_recheck', reason: 'wrong_state' },
  ])
})

test('a return is decided by those who assign, and only when it was asked for', () => {
  expect(whyNotShare('grant_return', { state: 'return_requested' }, ['government_office'])).toBeUndefined()
  expect(whyNotShare('grant_return', { state: 'received' }, ['deputies_office'])).toBe('wrong_state')
  expect(whyNotShare('grant_return', { state: 'return_requested' }, ['secretariat'])).toBe('wrong_role')
})
