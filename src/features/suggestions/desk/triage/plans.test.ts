import { expect, test } from 'vitest'
import { row } from '#testing/suggestion-rows'
import { assignItems, perUnit } from './plans.ts'

const water = { id: 'water', name: '水务局' }
const traffic = { id: 'traffic', name: '交通局' }

test('a proposal alone is single handling within the ordinary time', () => {
  expect(assignItems([row({ id: 'a', version: 4, proposedUnit: water })], {}).items).toEqual([
    {
      id: 'a',
      version: 4,
      handling: 'single',
      leadUnitIds: ['water'],
      coUnitIds: [],
      referenceUnitIds: [],
      difficulty: 'ordinary',
    },
  ])
})

test('co-units make it lead with co-handling, further units make it separate; the lead unit is never its own co-unit', () => {
  const plans = {
    a: { coUnitIds: ['traffic', 'water'], separateUnitIds: [], referenceUnitIds: [], complex: true },
    b: { coUnitIds: [], separateUnitIds: ['traffic'], referenceUnitIds: ['school', 'water'], complex: false },
  }
  const rows = [row({ id: 'a', proposedUnit: water }), row({ id: 'b', proposedUnit: water })]
  expect(assignItems(rows, plans).items).toMatchObject([
    { handling: 'lead_and_co', leadUnitIds: ['water'], coUnitIds: ['traffic'], difficulty: 'complex' },
    { handling: 'separate', leadUnitIds: ['water', 'traffic'], coUnitIds: [], referenceUnitIds: ['school'] },
  ])
})

test('what nobody is proposed for is left out and named', () => {
  const { items, without } = assignItems([row({ id: 'a' }), row({ id: 'b', proposedUnit: water })], {})
  expect([items.map(({ id }) => id), without.map(({ id }) => id)]).toEqual([['b'], ['a']])
})

test('units by how many they get', () => {
  const rows = [water, traffic, traffic, null].map((proposedUnit, index) => row({ id: String(index), proposedUnit }))
  expect(perUnit(rows)).toEqual([
    { name: '交通局', count: 2 },
    { name: '水务局', count: 1 },
  ])
})
