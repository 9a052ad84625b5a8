import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/work'
import { clocksOf } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { satisfied } from '#testing/ratings'
import { acceptedSuggestion, assignedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { rate } from './judge-commands.ts'
import { alone, closing } from './office-steps.ts'
import { statistics } from './statistics.ts'

const today = '2025-06-10'

describe('统计', () => {
  test(
    'nothing is a hundred per cent of nothing',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const s = await statistics(work(district.deputiesOffice, today), {})
      expect(s).toMatchObject({
        total: 0,
        satisfied: { count: 0, base: 0 },
        answeredInTime: { count: 0, base: 0 },
        medianDaysToContact: null,
      })
    }),
  )

  test(
    'a rating enters the base only once it counts, and each rate of a unit has its own base (fms-1957)',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), {
        ...satisfied,
        id: suggestion.id,
      })
      const before = await statistics(work(district.deputiesOffice, '2025-05-26'), {})
      await alone(closing)(work(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: rated.version })
      const after = await statistics(work(district.deputiesOffice, '2025-06-11'), {})
      expect(before.satisfied).toEqual({ count: 0, base: 0 })
      expect(after).toMatchObject({
        satisfied: { count: 1, base: 1 },
        answeredInTime: { count: 1, base: 1 },
        contacted: { count: 1, base: 1 },
        byClassReported: { A: 1 },
        medianDaysToContact: 17,
      })
      expect(after.byUnit).toMatchObject([
        { unit: '住建局', lead: 1, co: 0, solved: { count: 1, base: 1 }, inTime: { count: 1, base: 1 } },
      ])
    }),
  )

  test(
    'a unit is measured in time by what is answered or overdue, and by class only once the office has verified it',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await assignedSuggestion(work, district, { on: '2025-05-06' })
      const { suggestion } = await repliedSuggestion(work, district)
      const unitOn = async (day: string) => (await statistics(work(district.deputiesOffice, day), {})).byUnit[0]
      expect(await unitOn(today)).toMatchObject({
        lead: 2,
        inTime: { count: 1, base: 1 },
        solved: { count: 0, base: 0 },
      })
      const { version } = await rate(work(district.deputies[0].actor, '2025-05-25'), {
        ...satisfied,
        id: suggestion.id,
      })
      await alone(closing)(work(district.deputiesOffice, today), { id: suggestion.id, version })
      expect(await unitOn('2026-06-10')).toMatchObject({
        lead: 2,
        inTime: { count: 1, base: 2 },
        solved: { count: 1, base: 1 },
      })
    }),
  )

  test(
    'a rating given after its time counts for the case and is in no base (D26)',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const [clock] = (await clocksOf(work(district.deputiesOffice, '2025-05-20'), [suggestion.id])).filter(
        ({ code }) => code === 'D26',
      )
      expect(clock?.dueOn).toBe('2025-06-04')
      const rated = await rate(work(district.deputies[0].actor, '2025-06-05'), { ...satisfied, id: suggestion.id })
      await alone(closing)(work(district.deputiesOffice, '2025-06-13'), { id: suggestion.id, version: rated.version })
      const s = await statistics(work(district.deputiesOffice, '2025-06-14'), {})
      expect(s.satisfied).toEqual({ count: 0, base: 0 })
      expect(s.basically).toEqual({ count: 0, base: 0 })
      expect(s.byState).toEqual({ closed: 1 })
    }),
  )

  test(
    'one given in time and changed later is still in time',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const deputy = district.deputies[0].actor
      await rate(work(deputy, '2025-06-04'), { ...satisfied, id: suggestion.id, result: 'basically' })
      const rated = await rate(work(deputy, '2025-06-05'), { ...satisfied, id: suggestion.id })
      await alone(closing)(work(district.deputiesOffice, '2025-06-13'), { id: suggestion.id, version: rated.version })
      const s = await statistics(work(district.deputiesOffice, '2025-06-14'), {})
      expect(s.satisfied).toEqual({ count: 1, base: 1 })
    }),
  )

  test(
    'a unit gets the numbers of its own shares and no line of another unit',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const [lead, co, outside] = district.units
      await assignedSuggestion(work, district, { withCo: true })
      await acceptedSuggestion(work, district, '关于增设公交接驳线的建议')
      const of = (who: Actor) => statistics(work(who, today), {})
      const linesOf = ({ byUnit }: Awaited<ReturnType<typeof of>>) => byUnit.map(({ unit }) => unit)
      for (const everything of [await of(district.deputiesOffice), await of(district.leader)]) {
        expect(everything.total).toBe(2)
        expect(linesOf(everything)).toEqual(['住建局', '教育局'])
      }
      const own = await of(lead.head)
      expect(own.total).toBe(1)
      expect(linesOf(own)).toEqual(['住建局'])
      expect(linesOf(await of(co.clerk))).toEqual(['教育局'])
      expect(await of(outside.clerk)).toMatchObject({ total: 0, byUnit: [] })
    }),
  )
})
