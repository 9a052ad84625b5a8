import { expect, test } from 'vitest'
import type { Actor } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { published } from '#testing/publications'
import { acceptedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { adjustTarget, holdMeeting, meetTarget, pickKey, setTarget } from './key-commands.ts'
import { readPublic } from './public-reads.ts'
import { listWaitingSuggestions } from './waiting.ts'

async function keyWithTarget(test: TestWork, district: District, suggestionId?: string) {
  const office = test(district.deputiesOffice, '2025-03-20')
  const id = suggestionId ?? (await acceptedSuggestion(test, district)).id
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
  'its meeting of the quarter, its targets near their day and its acceptance wait for office, leader and supervisor',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, target } = await keyWithTarget(test, district)
    const waiting = async (who: Actor, on: string) =>
      (await listWaitingSuggestions(test(who, on)))
        .filter(({ id: key }) => key.includes('/key_'))
        .map(({ verb, dueOn }) => [verb, dueOn])
    const { deputiesOffice: office } = district
    const [leader, supervisor, other] = district.deputies
    expect(await waiting(office, '2025-05-30')).toEqual([])
    for (const who of [office, leader.actor, supervisor.actor])
      expect(await waiting(who, '2025-05-31')).toEqual([['召集本季度会商', '2025-06-30']])
    expect(await waiting(other.actor, '2025-05-31')).toEqual([])
    const held = {
      id,
      year: 2025,
      quarter: 2,
      heldOn: '2025-06-02',
      issues: '管线走向',
      agreed: '同意',
      responsible: '水务局',
    }
    await holdMeeting(test(office, '2025-06-02'), held)
    expect(await waiting(office, '2025-06-02')).toEqual([])
    expect(await waiting(office, '2025-10-31')).toEqual([['落实重点建议的目标', '2025-11-30']])
    await meetTarget(test(office, '2025-11-01'), { id: target.id, evidence: '十二个村都已通水' })
    expect(await waiting(office, '2025-11-02')).toEqual([['验收重点建议', null]])
  }),
)

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

test(
  'AT15 an adjusted target of a published suggestion is published with what it was and why, once a person has screened it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await repliedSuggestion(test, district)
    const { target } = await keyWithTarget(test, district, suggestion.id)
    const office = test(district.deputiesOffice, '2025-06-10')
    await published(office, suggestion.id)
    const read = () => readPublic(office, { reference: suggestion.reference ?? '' })
    expect((await read()).targets).toMatchObject([{ target: '12 个', dueOn: '2025-11-30', changes: [] }])

    await adjustTarget(office, { id: target.id, target: '10 个', dueOn: '2025-12-20', reason: '汛期停工' })
    await published(office, suggestion.id)
    expect((await read()).targets).toMatchObject([
      {
        target: '10 个',
        dueOn: '2025-12-20',
        changes: [{ changedOn: '2025-06-10', target: '12 个', dueOn: '2025-11-30', reason: '汛期停工' }],
      },
    ])
  }),
)
