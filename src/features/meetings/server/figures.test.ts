import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack } from '#testing/database'
import { createChamber, sittingMeeting } from '#testing/meetings'
import { compute, figureOf } from '../../report/server/compute.ts'
import { closeMeeting } from './sitting.ts'

test(
  'F162: the joint meeting is the first when one was held in the period and none before it; one that still sits is none',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const office = test(chamber.office, '2026-12-31')
    const firstIn = async (year: number) => {
      const period = { tenant: office.tenant, from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
      const { value, arithmetic } = await compute(office, figureOf(office, 'F162'), period)
      return [value, arithmetic]
    }
    const { id } = await sittingMeeting(test, chamber, { kind: 'joint', on: '2025-06-26' })
    expect(await firstIn(2025)).toEqual([0, '统计期内 0 次，此前 0 次 → 否'])
    await closeMeeting(test(chamber.office, '2025-06-26'), { id })
    const next = await sittingMeeting(test, chamber, { kind: 'joint', on: '2026-06-26' })
    await closeMeeting(test(chamber.office, '2026-06-26'), { id: next.id })
    expect([await firstIn(2024), await firstIn(2025), await firstIn(2026)]).toEqual([
      [0, '统计期内 0 次，此前 0 次 → 否'],
      [1, '统计期内 1 次，此前 0 次 → 是'],
      [0, '统计期内 1 次，此前 1 次 → 否'],
    ])
  }),
)
