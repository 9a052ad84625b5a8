import { expect, test } from 'vitest'
import { row, units } from '#testing/suggestion-rows'
import { readPaste } from './paste.ts'

const open = [
  row({ id: 'a', number: 1, reference: '17-3-1' }),
  row({ id: 'b', number: 2, reference: '17-3-2', proposedUnit: { id: 'water', name: '水务局' } }),
  row({ id: 'c', number: 2, reference: '17-3-c2', betweenSessions: true }),
]
const others = [row({ id: 'd', number: 9, reference: '17-3-9', state: 'handling' })]
const known = { open, others, units }

const read = (table: string[][]) =>
  readPaste(table, known)?.map(({ line, row: found, unit, status }) => [line, found?.id, unit?.id, status])

test('two columns without heads: numbers as clerks write them, units by either name', () => {
  expect(
    read([
      ['001', '水务局'],
      ['第2号', '区交通运输局'],
      ['闭2', '住建局'],
    ]),
  ).toEqual([
    [1, 'a', 'water', 'ok'],
    [2, 'b', 'traffic', 'ok'],
    [3, 'c', 'housing', 'ok'],
  ])
})

test('with heads the columns may stand anywhere', () => {
  expect(
    read([
      ['编号', '标题', '主办单位'],
      ['17-3-1', '关于公交', '交通局'],
    ]),
  ).toEqual([[2, 'a', 'traffic', 'ok']])
})

test('says of every line why it would not be written', () => {
  expect(
    read([
      ['编号', '主办'],
      ['2', '水务局'],
      ['9', '水务局'],
      ['77', '水务局'],
      ['1', '不存在的局'],
      ['1', '水务局'],
      ['17-3-c2', ''],
      ['', ''],
    ]),
  ).toEqual([
    [2, 'b', 'water', 'same'],
    [3, undefined, 'water', 'assigned'],
    [4, undefined, 'water', 'unknown_number'],
    [5, 'a', undefined, 'unknown_unit'],
    [6, 'a', 'water', 'twice'],
    [7, 'c', undefined, 'no_unit'],
  ])
})

test('a number that two sessions share names neither', () => {
  const two = [row({ id: 'x', number: 5, reference: '17-3-5' }), row({ id: 'y', number: 5, reference: '17-2-5' })]
  expect(
    readPaste(
      [
        ['17-2-5', '水务局'],
        ['5', '水务局'],
      ],
      { open: two, others: [], units },
    ),
  ).toMatchObject([{ row: { id: 'y' }, status: 'ok' }, { status: 'unknown_number' }])
})

test('a table without numbers and units is not read at all', () => {
  expect(read([['随便', '什么']])).toBeUndefined()
})
