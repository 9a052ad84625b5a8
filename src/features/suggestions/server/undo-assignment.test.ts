import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { assignmentsOf, clocksOf, startClocks, turnsOf } from '#features/cases/server'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { acceptedSuggestion } from '#testing/suggestions'
import { assignInBulk } from './assign-bulk.ts'
import { getSuggestion } from './repository.ts'
import { undoAction } from './undo.ts'
import { receive } from './unit-commands.ts'

const day = '2025-03-03'

/** The same work so many minutes later. */
const later = (work: Work, minutes: number): Work => ({ ...work, now: new Date(work.now.getTime() + minutes * 60_000) })

/** Accepted ones whose time to be assigned runs, given to the first unit in one step. */
async function assigned(test: TestWork, district: District, many = 1) {
  const office = test(district.deputiesOffice, day)
  const cases = []
  for (let made = 0; made < many; made += 1) cases.push(await acceptedSuggestion(test, district))
  await startClocks(
    office,
    cases.map(({ id }) => ({ caseId: id, code: 'D18', startedOn: plainDate('2025-02-21') })),
  )
  const done = await assignInBulk(office, {
    items: cases.map(({ id, version }) => ({
      id,
      version,
      handling: 'single',
      leadUnitIds: [district.units[0].id],
      coUnitIds: [],
      referenceUnitIds: [],
      difficulty: 'ordinary',
    })),
  })
  return { office, ids: cases.map(({ id }) => id), undo: { undoId: done.undoId ?? '' } }
}

const toldTo = ({ tx, tenant }: Work, unit: District['units'][0]) =>
  tx
    .selectFrom('notice')
    .select(['kind', 'personId'])
    .where('tenantId', '=', tenant)
    .where('personId', 'in', [unit.clerk.personId ?? '', unit.head.personId ?? ''])
    .orderBy('kind')
    .execute()

describe('撤销交办', () => {
  test(
    'of many, each waits for assignment again; the time to assign runs on as if nothing had been, the unit’s clocks are void',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { office, ids, undo } = await assigned(test, district, 2)
      const before = (await clocksOf(office, ids)).find(({ code }) => code === 'D18')
      expect(before?.stoppedOn).toBe(day)
      const undone = await undoAction(later(office, 9), undo)
      expect(undone).toMatchObject({ done: ids.map((id) => ({ id })), refused: [] })
      for (const id of ids) {
        expect((await getSuggestion(office, id)).state).toBe('accepted')
        const running = (await clocksOf(office, [id])).filter(({ stoppedOn }) => stoppedOn === null)
        expect(running).toMatchObject([{ code: 'D18', startedOn: '2025-02-21', dueOn: before?.dueOn }])
        const turns = (await turnsOf(office)).filter(({ caseId }) => caseId === id)
        expect(turns).toMatchObject([{ action: 'assign' }])
      }
    }),
  )

  test(
    'a notice nobody has read is gone with it',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { office, undo } = await assigned(test, district)
      expect(await toldTo(office, district.units[0])).toHaveLength(2)
      await undoAction(office, undo)
      expect(await toldTo(office, district.units[0])).toEqual([])
    }),
  )

  test(
    'whoever has read it is told that it no longer holds, and nobody else',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const [unit] = district.units
      const { office, undo } = await assigned(test, district)
      await office.tx
        .updateTable('notice')
        .set({ readAt: office.now })
        .where('personId', '=', unit.clerk.personId ?? '')
        .execute()
      await undoAction(office, undo)
      expect(await toldTo(office, unit)).toEqual([
        { kind: 'suggestions.assigned', personId: unit.clerk.personId },
        { kind: 'suggestions.unassigned', personId: unit.clerk.personId },
      ])
    }),
  )

  test(
    'mail that has left cannot be called back and is followed by another',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const [unit] = district.units
      const { office, undo } = await assigned(test, district)
      await office.tx.updateTable('notice').set({ channel: 'mail', attempts: 1, deliveredAt: office.now }).execute()
      await undoAction(office, undo)
      const kinds = (await toldTo(office, unit)).map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'suggestions.unassigned')).toHaveLength(2)
    }),
  )

  test(
    'once a unit has received its share the assignment stands, and the others of the same step are still taken back',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { office, ids, undo } = await assigned(test, district, 2)
      const [share] = await assignmentsOf(office, ids[0] ?? '')
      await receive(test(district.units[0].clerk, day), { id: share?.id ?? '' })
      expect(await undoAction(later(office, 9), undo)).toMatchObject({
        done: [{ id: ids[1] }],
        refused: [{ id: ids[0], code: 'rules.not_assigned_yet', message: '已有单位签收，不能撤销交办；请用改派' }],
      })
      expect((await getSuggestion(office, ids[0] ?? '')).state).toBe('handling')
    }),
  )
})
