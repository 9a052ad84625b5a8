import { expect, test } from 'vitest'
import { everyRow, listTable, mostTableRows, type ListPart } from './table-export.ts'

const partsOf =
  (count: number, asked: ListPart[] = []) =>
  async (part: ListPart) => {
    asked.push(part)
    const rows = Array.from({ length: count }, (_, at) => at)
    return { rows: rows.slice(part.offset, part.offset + part.limit) }
  }

test('a list is read to its end, by offsets and by pages', async () => {
  const asked: ListPart[] = []
  expect(await everyRow(partsOf(5, asked), { atOnce: 2 })).toEqual([0, 1, 2, 3, 4])
  expect(asked).toEqual([
    { offset: 0, page: 1, limit: 2 },
    { offset: 2, page: 2, limit: 2 },
    { offset: 4, page: 3, limit: 2 },
  ])
  expect(await everyRow(partsOf(4), { atOnce: 2, most: 4 })).toHaveLength(4)
})

test('one that is too long is refused, and never cut off', async () => {
  const refusal = { code: 'list.too_long', detail: { most: 4 } }
  await expect(everyRow(partsOf(5), { atOnce: 2, most: 4 })).rejects.toMatchObject(refusal)
  const rows = Array.from({ length: mostTableRows + 1 }, (_, at) => at)
  expect(() => listTable('编号', rows, [['编号', (row) => row]])).toThrow('list.too_long')
})

test('a table has its heads, then a line for each row', () => {
  const rows = [{ name: '陈晓峰', count: 2 }]
  const { name, rows: table } = listTable('代'.repeat(100), rows, [
    ['姓名', (row) => row.name],
    ['件数', ({ count }) => count],
  ])
  expect(table).toEqual([
    ['姓名', '件数'],
    ['陈晓峰', 2],
  ])
  expect(name).toHaveLength(80)
})
