import { describe, expect, test } from 'vitest'
import { assignmentsOf, clocksOf, turnsOf } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion, current, days } from '#testing/suggestions'
import { assignInBulk } from './assign-bulk.ts'
import { decideReturn, reassign, undoAssignment } from './assign.ts'
import { receive, requestReturn } from './unit-commands.ts'

describe('交办', () => {
  test(
    'starts the clocks of return, first contact and reply from the day of assignment',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district)
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-03-03'), [suggestion.id])
      expect(suggestion.state).toBe('handling')
      expect(Object.fromEntries(clocks.map(({ code, dueOn }) => [code, dueOn]))).toEqual({
        D20: '2025-03-13', // 浙江省：十日内提出退办
        D22: '2025-03-31', // 二十个工作日
        D24: '2025-06-03', // 三个月
      })
    }),
  )

  test(
    'a complex matter has six months',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { id, version } = await acceptedSuggestion(work, district)
      const item = {
        id,
        version,
        handling: 'single',
        leadUnitIds: [district.units[0].id],
        coUnitIds: [],
        referenceUnitIds: [],
        difficulty: 'complex',
      } as const
      await assignInBulk(work(district.governmentOffice, '2025-03-03'), {
        items: [{ ...item, leadUnitIds: [...item.leadUnitIds], coUnitIds: [], referenceUnitIds: [] }],
      })
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-03-03'), [id])
      expect(clocks.find(({ code }) => code === 'D25')?.dueOn).toBe('2025-09-03')
    }),
  )

  test(
    'of many, one that cannot be assigned says why and does not stop the others',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const good = await acceptedSuggestion(work, district)
      const stale = await acceptedSuggestion(work, district, '关于增设公交接驳线的建议')
      const office = work(district.deputiesOffice, '2025-03-03')
      const item = (id: string, version: number) => ({
        id,
        version,
        handling: 'single' as const,
        leadUnitIds: [district.units[0].id],
        coUnitIds: [],
        referenceUnitIds: [],
        difficulty: 'ordinary' as const,
      })
      const result = await assignInBulk(office, {
        items: [item(good.id, good.version), item(stale.id, stale.version - 1)],
      })
      expect(result.done.map(({ id }) => id)).toEqual([good.id])
      expect(result.refused).toMatchObject([{ id: stale.id, code: 'case.changed_meanwhile' }])
    }),
  )

  test(
    'a deputy and a unit cannot assign',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { id, version } = await acceptedSuggestion(work, district)
      const items = [
        {
          id,
          version,
          handling: 'single' as const,
          leadUnitIds: [district.units[0].id],
          coUnitIds: [],
          referenceUnitIds: [],
          difficulty: 'ordinary' as const,
        },
      ]
      for (const who of [district.deputies[0].actor, district.units[0].head]) {
        const { done, refused } = await assignInBulk(work(who, '2025-03-03'), { items })
        expect(done).toEqual([])
        expect(refused).toMatchObject([{ code: 'rules.wrong_role' }])
      }
    }),
  )

  test(
    'a unit for reference gets the notice, has nothing to answer and holds nothing up (参阅)',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { id, version } = await acceptedSuggestion(work, district)
      const [lead, , reader] = district.units
      await assignInBulk(work(district.governmentOffice, days.assigned), {
        items: [
          {
            id,
            version,
            handling: 'single',
            leadUnitIds: [lead.id],
            coUnitIds: [],
            referenceUnitIds: [reader.id],
            difficulty: 'ordinary',
          },
        ],
      })
      const shares = await assignmentsOf(work([]), id)
      expect(shares.map(({ unitId, part }) => [unitId, part])).toEqual([
        [lead.id, 'lead'],
        [reader.id, 'reference'],
      ])
      const reading = (on: string) => work(reader.clerk, on)
      expect(await turnsOf(reading(days.assigned))).toMatchObject([{ action: 'receive', dueOn: null }])
      await receive(reading(days.received), { id: shares[1]!.id })
      expect(await turnsOf(reading(days.received))).toEqual([])
      expect((await clocksOf(reading(days.received), [id])).map(({ assignmentId }) => assignmentId)).not.toContain(
        shares[1]!.id,
      )
    }),
  )

  test(
    'can be taken back until somebody has received it',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion, share } = await assignedSuggestion(work, district)
      await undoAssignment(work(district.deputiesOffice, '2025-03-03'), suggestion.id)
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-03-03'), [suggestion.id])
      expect(new Set(clocks.map(({ state }) => state))).toEqual(new Set(['cancelled']))

      const other = await assignedSuggestion(work, district)
      await receive(work(district.units[0].clerk, '2025-03-03'), { id: other.share.id })
      await expect(
        undoAssignment(work(district.deputiesOffice, '2025-03-03'), other.suggestion.id),
      ).rejects.toMatchObject({ code: 'rules.not_assigned_yet' })
      expect(share.state).toBe('assigned')
    }),
  )
})

describe('退办 (AT2)', () => {
  test.each([
    ['2025-03-13', undefined],
    ['2025-03-14', 'rules.within_return_window'],
  ])('assigned on 3 March, asked for on %s: %s', (on, refused) =>
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await assignedSuggestion(work, district)
      const asked = requestReturn(work(district.units[0].clerk, on), { id: share.id, reason: '不属于本单位职责' })
      if (refused) await expect(asked).rejects.toMatchObject({ code: refused })
      else await expect(asked).resolves.toMatchObject({ state: 'handling' })
    })(),
  )

  test(
    'the unit that takes over keeps the first due day, and the ping-pong is counted',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share, suggestion } = await assignedSuggestion(work, district)
      await requestReturn(work(district.units[0].clerk, '2025-03-10'), { id: share.id, reason: '属于水务局职责' })
      for (const office of [district.deputiesOffice, district.governmentOffice])
        expect(await turnsOf(work(office, '2025-03-10'))).toMatchObject([{ action: 'decide_return' }])
      const after = await decideReturn(work(district.deputiesOffice, '2025-03-17'), {
        id: share.id,
        granted: true,
        note: '同意',
        newUnitId: district.units[2].id,
        resetClock: false,
      })
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-03-17'), [suggestion.id])
      const running = clocks.filter(({ state, code }) => state !== 'cancelled' && code === 'D24')
      expect(after.returns).toBe(1)
      expect(running.map(({ dueOn, startedOn }) => [startedOn, dueOn])).toEqual([['2025-03-03', '2025-06-03']])
    }),
  )

  test(
    'refused, the unit goes on; without a reason it cannot be refused',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await assignedSuggestion(work, district)
      await requestReturn(work(district.units[0].clerk, '2025-03-10'), { id: share.id, reason: '不属于本单位职责' })
      const decide = (note: string) =>
        decideReturn(work(district.deputiesOffice, '2025-03-12'), {
          id: share.id,
          granted: false,
          note,
          newUnitId: null,
          resetClock: false,
        })
      await expect(decide('')).rejects.toMatchObject({ code: 'assignment.reason_missing' })
      await decide('属于你单位职责清单第一项')
      expect((await current(work, district, share.caseId)).share).toMatchObject({
        state: 'received',
        returnGranted: false,
      })
    }),
  )

  test(
    '改派 by the office keeps the due day too',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share, suggestion } = await assignedSuggestion(work, district)
      await reassign(work(district.governmentOffice, '2025-04-01'), {
        id: share.id,
        unitId: district.units[1].id,
        reason: '职能划转',
      })
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-04-01'), [suggestion.id])
      expect(
        clocks.filter(({ code, state }) => code === 'D24' && state !== 'cancelled').map(({ dueOn }) => dueOn),
      ).toEqual(['2025-06-03'])
    }),
  )
})
