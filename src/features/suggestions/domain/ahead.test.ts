import { expect, test } from 'vitest'
import { caseWords, shareStage } from '#features/cases'
import { words } from '../messages/words.ts'
import { canStillCome, stepBefore } from './ahead.ts'
import { suggestionStage } from './stages.ts'

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

test('a step at the wrong stage is answered with the stage and whose turn it is, in both languages', () => {
  const at = { state: 'handling', action: 'rate' } as const
  expect(suggestionStage(words['zh-CN'], at)).toBe('现在是“办理中”，还没到这一步：等承办单位答复')
  expect(suggestionStage(words.en, at)).toBe(
    'It is “Being handled” now; this step comes later: the units have to answer',
  )
  expect(suggestionStage(words['zh-CN'], { state: 'withdrawn', action: ['accepted'] })).toBe(
    '现在是“已撤回”，这一步已经过了：代表已经撤回，不再办理',
  )
})

test('a unit is told what it does first with its share, and what it is asked for no more', () => {
  const [zh, en] = [caseWords['zh-CN'], caseWords.en]
  expect(shareStage(zh, { state: 'assigned', from: ['received'] })).toBe('本单位这一件是“待签收”，请先签收')
  expect(shareStage(zh, { state: 'replied', from: ['assigned', 'received'] })).toBe(
    '本单位这一件是“已答复”，这一步已经过了：已经答复代表',
  )
  expect(shareStage(en, { state: 'return_requested', from: ['received'] })).toBe(
    'The share of the unit stands at “Return requested”; this step comes later: the office that assigned it decides on the return',
  )
})
