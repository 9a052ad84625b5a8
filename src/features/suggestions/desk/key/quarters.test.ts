import { expect, test } from 'vitest'
import { quartersOf } from './quarters.ts'

const meeting = (quarter: number) => ({
  id: String(quarter),
  year: 2025,
  quarter,
  heldOn: `2025-0${quarter * 3}-18`,
  issues: '',
  agreed: '',
  responsible: '',
})

const key = {
  year: 2025,
  leaderId: '1',
  leader: '王',
  supervisorId: '2',
  supervisor: '李',
  committee: null,
  pickedOn: '2025-02-25',
  acceptedOn: null,
  targets: [],
  meetings: [meeting(1)],
  missingQuarters: ['2025-2', '2025-3'],
}

test('from the choice to today: one held, two missed, the present one still open', () => {
  expect(quartersOf(key, '2025-11-24').map(({ year, quarter, state }) => [year, quarter, state])).toEqual([
    [2025, 1, 'held'],
    [2025, 2, 'missing'],
    [2025, 3, 'missing'],
    [2025, 4, 'coming'],
  ])
})

test('after the acceptance no quarter is asked for', () => {
  expect(quartersOf({ ...key, acceptedOn: '2025-06-30', missingQuarters: ['2025-2'] }, '2026-11-24')).toHaveLength(2)
})
