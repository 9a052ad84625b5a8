import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { placeOf } from './sitting.ts'

const second = { id: 'second', openedOn: '2024-02-20', closedOn: '2024-02-23' }
const third = { id: 'third', openedOn: '2025-02-18', closedOn: '2025-02-21' }
const sitting = { id: 'fourth', openedOn: '2026-02-10', closedOn: null }

test.each([
  ['2025-02-18', 'third', false],
  ['2025-02-21', 'third', false],
  ['2025-02-22', 'third', true],
  ['2025-02-03', 'third', false], // 15 days before the opening: handed in for it
  ['2025-02-02', 'second', true],
  ['2024-07-01', 'second', true],
] as const)('a suggestion of %s belongs to the %s session, between sessions: %s', (on, id, betweenSessions) => {
  const place = placeOf([third, second], plainDate(on), 15)
  expect(place && { id: place.session.id, betweenSessions: place.betweenSessions }).toEqual({ id, betweenSessions })
})

test('a session that has not closed is in session', () => {
  expect(placeOf([sitting, third], plainDate('2026-02-14'), 15)).toEqual({ session: sitting, betweenSessions: false })
})

test('before the first session there is no place', () => {
  expect(placeOf([second], plainDate('2020-01-01'), 15)).toBeUndefined()
})
