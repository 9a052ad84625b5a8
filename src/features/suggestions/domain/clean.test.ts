import { expect, test } from 'vitest'
import { cleanLine, cleanText, lengthOf } from './clean.ts'

test('what is pasted from a word processor keeps its words and loses what is not seen', () => {
  expect(cleanText('\ufeff第一段\u200b。\r\n第\u00a0二段\u0000\u202e。\u2028完\u0007')).toBe('第一段。\n第 二段。\n完')
})

test('full-width digits, rare characters and emoji stay as they were written', () => {
  const written = '共３件，𠮷祥里 👨‍👩‍👧 ❤️ 👍🏽'
  expect(cleanText(written)).toBe(written)
})

test('a joiner between words and half a character are not text', () => {
  expect(cleanText('公\u200d交\ud83d站')).toBe('公交站')
})

test('a title is one line', () => {
  expect(cleanLine(' 关于增设\n公交站\t的建议 ')).toBe('关于增设 公交站 的建议')
})

test('an emoji and a rare character count once', () => {
  expect(lengthOf('𠮷👍')).toBe(2)
})
