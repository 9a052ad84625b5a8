import { expect, test } from 'vitest'
import fc from 'fast-check'
import { sentenceAround } from '../past/sentence.ts'
import { changedParagraphs } from './changes.ts'

test.each([
  [['一', '二', '三'], ['一', '二', '三'], []],
  [['一', '二', '三'], ['一', '乙', '三'], [['二', '乙']]],
  [['一', '三'], ['一', '二', '三'], [['', '二']]],
  [
    ['一', '二', '三'],
    ['三'],
    [
      ['一', ''],
      ['二', ''],
    ],
  ],
  [
    ['一', '二'],
    ['二', '一'],
    [
      ['一', ''],
      ['', '一'],
    ],
  ],
])('what became of %j in %j', (before, after, expected) => {
  expect(changedParagraphs(before, after).map((change) => [change.before, change.after])).toEqual(expected)
})

test('a change names every paragraph that is in one text only', () => {
  const paragraphs = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 })
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const changes = changedParagraphs(before, after)
      const gone = before.filter((one) => !after.includes(one))
      const come = after.filter((one) => !before.includes(one))
      expect(changes.flatMap((change) => change.before)).toEqual(expect.arrayContaining(gone))
      expect(changes.flatMap((change) => change.after)).toEqual(expect.arrayContaining(come))
      const left = changes.filter((change) => change.before !== '').length
      const right = changes.filter((change) => change.after !== '').length
      expect(before.length - left).toBe(after.length - right)
    }),
  )
})

test('a number is shown with its sentence, cut where the text is too long', () => {
  const text = '第一句。共办理265件，其中227件已解决；第三句。'
  expect(sentenceAround(text, { start: 7, end: 11 })).toBe('共办理265件，其中227件已解决；')
  expect(sentenceAround('字'.repeat(500), { start: 250, end: 251 })).toHaveLength(201)
})
