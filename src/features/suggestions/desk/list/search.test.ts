import { expect, test } from 'vitest'
import { readSearch } from '#ui/navigation'
import { activeFilters, askOf, ListSearch } from './search.ts'

test('the address says what is asked; what it does not know is left out', () => {
  const search = readSearch(ListSearch, { view: 'handling', class: 'A', due: 'overdue', page: '2', round: 'x' })
  expect(askOf(search)).toMatchObject({ view: 'handling', class: ['A'], due: 'overdue', limit: 500, offset: 500 })
  expect(activeFilters(search)).toEqual(['class', 'due'])
})

test('an empty address is everything', () => {
  expect(askOf(readSearch(ListSearch, {}))).toMatchObject({ view: 'all', offset: 0 })
})
