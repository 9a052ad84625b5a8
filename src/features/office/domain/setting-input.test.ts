import { expect, test } from 'vitest'
import type { SettingInput } from '#kernel/setting'
import { blankOf, filledIn, partOf } from './setting-input.ts'

const text = { kind: 'text' } as const
const grounds: SettingInput = {
  kind: 'rows',
  row: {
    kind: 'group',
    parts: [
      { name: 'key', label: '', input: { kind: 'key' } },
      { name: 'name', label: '情形', input: text, optional: true },
      { name: 'basis', label: '依据', input: text },
    ],
  },
}
const period: SettingInput = {
  kind: 'group',
  optional: true,
  parts: [
    { name: 'from', label: '从', input: { kind: 'date' } },
    { name: 'to', label: '到', input: { kind: 'date' } },
  ],
}

test('a value that nobody touches is handed over as it was', () => {
  const value = [{ key: 'wording', basis: '受理审查惯例' }]
  expect(filledIn(grounds, value)).toEqual(value)
})

test('an optional text that is emptied is left out, spaces at the ends go', () => {
  expect(filledIn(grounds, [{ key: 'wording', name: ' ', basis: ' 惯例 ' }])).toEqual([
    { key: 'wording', basis: '惯例' },
  ])
})

test('a new row of grounds has a key of its own in letters', () => {
  const row = grounds.kind === 'rows' ? blankOf(grounds.row) : undefined
  expect(row).toEqual({ key: expect.stringMatching(/^own_[a-z]{10}$/), name: '', basis: '' })
})

test('a period with both days empty is no period, with one day it is left to be refused', () => {
  expect(filledIn(period, null)).toBeNull()
  expect(filledIn(period, { from: '', to: '' })).toBeNull()
  expect(filledIn(period, { from: '2026-01-01', to: '' })).toEqual({ from: '2026-01-01', to: '' })
})

test('numbers are numbers, and what is no number stays to be refused', () => {
  expect(filledIn({ kind: 'number' }, ' 15 ')).toBe(15)
  expect(filledIn({ kind: 'number' }, '十五')).toBe('十五')
})

test('lines without words are no lines', () => {
  expect(filledIn({ kind: 'lines' }, ['工业经济', ' ', '', '其他 '])).toEqual(['工业经济', '其他'])
})

test('a part that is missing is blank', () => {
  expect(partOf({ from: '2026-01-01' }, period.kind === 'group' ? period.parts : [])).toEqual({
    from: '2026-01-01',
    to: '',
  })
})
