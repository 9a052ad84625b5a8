import { expect, test } from 'vitest'
import { turnsOf } from '#features/cases/server'
import { changeSetting } from '#features/office/server'
import { rolledBack, type TestWork } from '#testing/database'
import { issued } from '#testing/papers'
import { createDistrict, type District } from '#testing/people'
import { acceptedSuggestion, days } from '#testing/suggestions'
import { listAbout } from '../../papers/server/reads.ts'
import { assignInBulk } from './assign-bulk.ts'
import { undoAssignment } from './assign.ts'
import { alone, confirmingJoint } from './office-steps.ts'
import { getSuggestion } from './repository.ts'
import { listSuggestions } from './lists.ts'
import { ListSuggestions } from '../domain/contract.ts'

const on = days.assigned

async function assigned(test: TestWork, district: District, unitId = district.units[0].id): Promise<string> {
  const { id, version } = await acceptedSuggestion(test, district)
  const item = { id, version, handling: 'single', difficulty: 'ordinary' } as const
  const { refused } = await assignInBulk(test(district.deputiesOffice, on), {
    items: [{ ...item, leadUnitIds: [unitId], coUnitIds: [], referenceUnitIds: [] }],
  })
  expect(refused).toEqual([])
  return id
}

const letter = (subjectId: string) => ({ kind: 'suggestion.assignment', subjectId })

test(
  'what a unit of the government handles the other office confirms; the notice is then signed by both (联合交办)',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { deputiesOffice, governmentOffice } = district
    const id = await assigned(test, district)
    const government = test(governmentOffice, on)
    expect(await turnsOf(government)).toMatchObject([{ caseId: id, action: 'confirm_joint' }])
    expect(await turnsOf(test(deputiesOffice, on))).toEqual([])
    const waiting = ListSuggestions.parse({ joint: 'true' })
    expect((await listSuggestions(government, waiting)).rows.map((row) => row.id)).toEqual([id])
    expect((await listSuggestions(test(deputiesOffice, on), waiting)).rows).toEqual([])

    const { offers } = await listAbout(test(deputiesOffice, on), { id })
    expect(offers.find(({ kind }) => kind === 'suggestion.assignment')?.refused).toContain('等另一家办公室确认')
    const seen = await getSuggestion(government, id)
    await expect(alone(confirmingJoint)(test(deputiesOffice, on), seen)).rejects.toMatchObject({
      code: 'rules.joint_asked',
    })
    await alone(confirmingJoint)(government, seen)
    expect(await turnsOf(government)).toEqual([])
    const { texts } = await issued(test, deputiesOffice, letter(id), on)
    const [first, second] = ['区人大代表工作委员会', '测试区人民政府'].map((name) => texts.lastIndexOf(name))
    expect(first).toBeGreaterThan(0)
    expect(second).toBe((first ?? 0) + 1)
  }),
)

test(
  'taken back, the assignment asks nobody any more; a district may let one office assign alone',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const office = test(district.deputiesOffice, on)
    const id = await assigned(test, district)
    await undoAssignment(office, id)
    expect(await getSuggestion(office, id)).toMatchObject({ jointOffice: null })
    await changeSetting(office, { key: 'suggestions.joint_assignment', value: false, reason: '另有分工' })
    const alone = await assigned(test, district)
    expect(await getSuggestion(office, alone)).toMatchObject({ jointOffice: null })
    expect((await turnsOf(test(district.governmentOffice, on))).map(({ caseId }) => caseId)).not.toContain(alone)
  }),
)

test(
  'a court, which is not of the government, is assigned to by the congress alone',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const office = test(district.deputiesOffice, on)
    await office.tx.updateTable('organisation').set({ kind: 'court' }).where('id', '=', district.units[0].id).execute()
    const id = await assigned(test, district)
    expect(await getSuggestion(office, id)).toMatchObject({ jointOffice: null })
  }),
)
