import { expect, test } from 'vitest'
import { chosen, fileIds, optional, typedDay, written } from './checks.tsx'

test.each([
  ['2025-06-25', '2025-06-25'],
  ['2025/6/5', '2025-06-05'],
  ['2025年6月25日', '2025-06-25'],
  ['２０２５．６．２５', '2025-06-25'],
  [' 2025-06-25 ', '2025-06-25'],
])('a day written as %s is %s', (typed, day) => {
  expect(typedDay({ on: typed }, 'on', { label: '日期' })).toBe(day)
})

test.each(['6月25日', '2025-02-30', '2025', '昨天'])('%s is no day, and the refusal names it', (typed) => {
  expect(() => typedDay({ on: typed }, 'on', { label: '日期' })).toThrow(
    expect.objectContaining({ code: 'form.bad_date', field: 'on', detail: { value: typed } }),
  )
})

test('what has to be written is asked for by its label', () => {
  expect(() => written({ text: ' \n' }, 'text', { label: '您的建议' })).toThrow(
    expect.objectContaining({ code: 'form.missing', field: 'text', detail: { label: '您的建议' } }),
  )
})

test('the length is counted in characters as people count them', () => {
  expect(optional({ text: '😀😀' }, 'text', { limit: 2 })).toBe('😀😀')
  expect(() => optional({ text: '一二三' }, 'text', { limit: 2 })).toThrow(
    expect.objectContaining({ code: 'form.too_long', detail: { count: 3, limit: 2 } }),
  )
})

test('pasted text loses its zero-width characters and carriage returns, nothing else', () => {
  expect(optional({ text: '一\u200B、供水\r\n二、排水' }, 'text')).toBe('一、供水\n二、排水')
})

test('only an offered choice is taken', () => {
  const asked = { label: '办理结果', among: ['satisfied', 'dissatisfied'] as const }
  expect(chosen({ result: 'satisfied' }, 'result', asked)).toBe('satisfied')
  expect(() => chosen({}, 'result', asked)).toThrow(expect.objectContaining({ code: 'form.choose', field: 'result' }))
})

test('files of several fields count together, each once', () => {
  expect(fileIds({ photos: ['a', 'b'], files: 'b' }, 'photos', 'files')).toEqual(['a', 'b'])
  const many = Array.from({ length: 11 }, (_, index) => `file-${index}`)
  expect(() => fileIds({ photos: many }, 'photos', 'files')).toThrow(
    expect.objectContaining({ code: 'form.too_many_files', field: 'files', detail: { count: 11, limit: 10 } }),
  )
})
