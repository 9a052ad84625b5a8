import { expect, test } from 'vitest'
import { printTsv } from '#kernel/delimited'
import { fromTsv } from './tsv.ts'

test('a pasted column pair is read with its quotes, without its trailing line', () => {
  expect(fromTsv('118\t水务局\r\n119\t"交通\n运输局"\r\n')).toEqual([
    ['118', '水务局'],
    ['119', '交通\n运输局'],
  ])
})

test('what was copied comes back the same', () => {
  const table = [
    ['=1+1', 'a"b', ''],
    ['c\td', '第二行', '3'],
    ['＋86', "'引", '-5'],
  ]
  expect(fromTsv(printTsv(table))).toEqual(table)
})

test('spaces and full-width cells from a chat are kept readable', () => {
  expect(fromTsv(' 118 \t 水务局 ')).toEqual([['118', '水务局']])
})

test('nothing pasted is no table', () => {
  expect(fromTsv('')).toEqual([])
})
