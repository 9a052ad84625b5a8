import { expect, test } from 'vitest'
import { sameAddressee, sameNumber } from './scan.ts'

test.each([
  ['代表工委函〔2026〕12号', true],
  ['代表工委函[2026] 12号', true],
  ['代表工委函（２０２６）１２号', true],
  ['代表工委函【2026】12号', true],
  ['代表工委函〔2026〕1号', false],
  ['代表工委函〔2025〕12号', false],
  ['代表工委复〔2026〕12号', false],
  ['', false],
])('%s is the number 代表工委函〔2026〕12号: %s', (read, same) => {
  expect(sameNumber(read, '代表工委函〔2026〕12号')).toBe(same)
})

test('an addressee may end in a colon and have its names apart, but not be another one', () => {
  expect(sameAddressee('陈晓峰 徐美琴代表：', '陈晓峰、徐美琴代表')).toBe(true)
  expect(sameAddressee('陈晓峰代表', '陈晓峰、徐美琴代表')).toBe(false)
})
