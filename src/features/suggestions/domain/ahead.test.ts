import { expect, test } from 'vitest'
import { canStillCome, stepBefore } from './ahead.ts'

test('what is submitted is numbered before it is assigned', () => {
  expect(stepBefore('assign', 'submitted')).toBe('accept')
  expect(stepBefore('assign', 'accepted')).toBeUndefined()
})

test('what is rated is neither numbered nor assigned nor screened any more, but may still be closed and archived', () => {
  for (const over of ['accept', 'assign', 'return', 'refuse', 'merge'] as const)
    expect(canStillCome(over, 'rated')).toBe(false)
  for (const ahead of ['redo', 'close', 'open_recheck', 'second_assign', 'archive'] as const)
    expect(canStillCome(ahead, 'rated')).toBe(true)
})

test('what was returned may be submitted and numbered again; what was withdrawn is only archived', () => {
  expect(canStillCome('accept', 'returned')).toBe(true)
  expect(canStillCome('assign', 'withdrawn')).toBe(false)
  expect(canStillCome('archive', 'withdrawn')).toBe(true)
})
