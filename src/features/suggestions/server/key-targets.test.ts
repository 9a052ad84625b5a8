import { expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { acceptedSuggestion } from '#testing/suggestions'
import { adjustTarget, meetTarget, pickKey, setTarget } from './key-commands.ts'

async function keyWithTarget(test: TestWork, district: District) {
  const office = test(district.deputiesOffice, '2025-03-20')
  const { id } = await acceptedSuggestion(test, district)
  const [leader, supervisor] = district.deputies
  await pickKey(office, {
    id,
    year: 2025,
    leaderId: leader.personId,
    supervisorId: supervisor.personId,
    committeeId: null,
  })
  const { targets } = await setTarget(office, {
    id,
    indicator: '改造管网的村',
    baseline: '0 个',
    target: '12 个',
    dueOn: '2025-11-30',
  })
  return { id, target: targets[0]! }
}

test(
  'a target is adjusted with its reason, and what it was before stays, every time',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { target } = await keyWithTarget(test, district)
    const adjust = (on: string, more: object) =>
      adjustTarget(test(district.deputiesOffice, on), {
        id: target.id,
        target: '12 个',
        dueOn: '2025-11-30',
        reason: '汛期停工',
        ...more,
      })
    await adjust('2025-07-01', { target: '10 个' })
    const key = await adjust('2025-09-01', { target: '10 个', dueOn: '2025-12-20', reason: '材料晚到' })
    expect(key.targets).toMatchObject([
      {
        target: '10 个',
        dueOn: '2025-12-20',
        changes: [
          { changedOn: '2025-07-01', target: '12 个', dueOn: '2025-11-30', reason: '汛期停工' },
          { changedOn: '2025-09-01', target: '10 个', dueOn: '2025-11-30', reason: '材料晚到' },
        ],
      },
    ])
    await expect(adjust('2025-09-02', { target: '10 个', dueOn: '2025-12-20' })).rejects.toMatchObject({
      code: 'key.target_same',
      field: 'target',
    })
  }),
)

test(
  'a target that was met is not adjusted any more',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { target } = await keyWithTarget(test, district)
    const office = test(district.deputiesOffice, '2025-10-01')
    await meetTarget(office, { id: target.id, evidence: '验收单' })
    await expect(
      adjustTarget(office, { id: target.id, target: '9 个', dueOn: '2025-11-30', reason: '做不完' }),
    ).rejects.toMatchObject({ code: 'key.target_met' })
  }),
)
