import { expect, test } from 'vitest'
import { fromTsv, toTsv } from './tsv.ts'

test('a table becomes what Excel pastes', () => {
  expect(
    toTsv([
      ['编号', '标题', '件数'],
      ['001', '加快“供水”改造', 12],
      ['002', '两行\n标题', null],
    ]),
  ).toBe('编号\t标题\t件数\r\n001\t加快“供水”改造\t12\r\n002\t"两行\n标题"\t')
})

test('a title that looks like a formula does not run', () => {
  expect(toTsv([['=HYPERLINK("http://x")', -5, '-5']])).toBe(`"'=HYPERLINK(""http://x"")"\t-5\t'-5`)
})

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
  ]
  expect(fromTsv(toTsv(table))).toEqual(table)
})

test('spaces and full-width cells from a chat are kept readable', () => {
  expect(fromTsv(' 118 \t 水务局 ')).toEqual([['118', '水务局']])
})

test('nothing pasted is no table', () => {
  expect(fromTsv('')).toEqual([])
})
