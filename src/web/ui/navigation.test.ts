import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseSearch, readSearch, writeSearch } from './navigation.tsx'

test('an address is readable and comes back the same', () => {
  const text = writeSearch({ view: 'triage', unit: ['水务局', '财政局'], q: '', sel: 118, none: undefined })
  expect(decodeURIComponent(text)).toBe('view=triage&unit=水务局&unit=财政局&sel=118')
  expect(parseSearch(text)).toEqual({ view: 'triage', unit: ['水务局', '财政局'], sel: '118' })
})

test('a number with leading zeros stays what it is', () => {
  expect(parseSearch('row=001')).toEqual({ row: '001' })
})

test('a value that does not fit is left out, the others stay', () => {
  const schema = z.object({
    page: z.coerce.number().int().positive().default(1),
    view: z.enum(['all', 'mine']).default('all'),
  })
  expect(readSearch(schema, { page: 'x', view: 'mine' })).toEqual({ page: 1, view: 'mine' })
  expect(readSearch(schema, { page: '3', view: 'theirs' })).toEqual({ page: 3, view: 'all' })
})
