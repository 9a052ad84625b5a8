import { expect, test } from 'vitest'
import { rolledBack, slots } from '#testing/database'
import { betweenSessions, createDistrict } from '#testing/people'
import { uploadedSheet } from '#testing/sheets'
import { proposeMapping } from '../domain/mapping.ts'
import { commitImport } from './commands.ts'
import { mapColumns, previewImport } from './preview.ts'
import { showImport } from './views.ts'

const head = ['姓名', '性别', '代表团', '选区', '代表证号']
const stone = ['石磊', '男', '里山代表团', '里山镇第3选区', '17-901']

test('the first day of a mandate is found under the headers offices use; the day of the election is not it', () => {
  const columns = slots.imports.find(({ name }) => name === 'roster')?.columns ?? []
  const found = (label: string) => proposeMapping([{ key: 'a', label }], columns)['a']
  expect(['任职起始日期', '补选日期', '代表资格 起始日期', '任职时间'].map(found)).toEqual(Array(4).fill('startsOn'))
  expect(found('当选日期')).toBeNull()
})

test(
  'a header of one’s own is mapped once and remembered; a date nobody can read names its cell and how to write it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const office = test(district.deputiesOffice, betweenSessions)
    const upload = async (day: string) =>
      previewImport(office, {
        kind: 'roster',
        fileId: await uploadedSheet(office, [
          [...head, '何时起'],
          [...stone, day],
        ]),
      })
    const first = await upload('2024年3月5日')
    const { mapping } = await showImport(office, { id: first.id })
    expect(mapping['何时起']).toBeNull()
    const mapped = await mapColumns(office, { id: first.id, mapping: { ...mapping, 何时起: 'startsOn' } })
    await commitImport(office, mapped)

    const second = await upload('去年三月')
    const shown = await showImport(office, { id: second.id })
    expect(shown.mapping['何时起']).toBe('startsOn')
    expect(shown.rows[0]?.cells['startsOn']?.problem).toMatchObject({
      level: 'error',
      text: '“去年三月”看不出是哪一天，请按 2022年1月10日 或 2022-01-10 这样写',
    })
  }),
)
