import { expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, type District } from '#testing/people'
import { acceptedSuggestion } from '#testing/suggestions'
import { assignInBulk } from '../assign-bulk.ts'
import { getSuggestion } from '../repository.ts'
import { candidateUnits } from './candidates.ts'
import { unitRouting } from './learning.ts'

const places = ['里山镇', '新登镇', '场口镇', '大源镇', '渌渚镇', '灵桥镇', '常安镇', '龙门镇']
const matters = [
  ['公交班次太少', '公交站台破旧', '公交线路绕行', '公交车夜班'],
  ['学校操场翻新', '学校门口接送', '学校食堂扩建', '学校围墙加固'],
] as const

/** 往年: matters of transport were handled by the first unit, those of schools by the second. */
async function pastYears(test: TestWork, district: District): Promise<void> {
  const office = test(district.deputiesOffice, '2025-03-03')
  for (const [at, own] of matters.entries())
    for (const place of places)
      for (const matter of own) {
        const { id, version } = await acceptedSuggestion(test, district, `关于${place}${matter}的建议`)
        await office.tx.updateTable('suggestion').set({ text: '' }).where('id', '=', id).execute()
        await assignInBulk(office, {
          items: [
            {
              id,
              version,
              handling: 'single',
              leadUnitIds: [district.units[at]!.id],
              coUnitIds: [],
              referenceUnitIds: [],
              difficulty: 'ordinary',
            },
          ],
        })
      }
}

async function learn(test: TestWork, district: District): Promise<void> {
  const work = test(district.deputiesOffice, betweenSessions)
  for (const errand of (await unitRouting.run(work)) ?? []) {
    await errand.run()
    await errand.settle(work)
  }
}

const ask = (test: TestWork, district: District) =>
  submitted(test, district, { title: '关于胥口镇公交班次和站台的建议', text: '村民出行不便。' })

test(
  'the office’s own decisions teach which unit to propose; nothing is assigned by it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await pastYears(test, district)
    await learn(test, district)
    const { id } = await ask(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    const found = await candidateUnits(office, { id })
    expect(found[0]).toMatchObject({ id: district.units[0].id })
    expect(found[0]?.reason).toContain('公交')
    expect(await getSuggestion(office, id)).toMatchObject({ state: 'submitted', proposedUnitId: district.units[0].id })
    const kept = await office.tx.selectFrom('unitRouting').selectAll().executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ examples: 64, learntOn: betweenSessions })
    expect(Number(kept.accuracy)).toBeGreaterThan(0.9)
  }),
)

test(
  'what was wrong too often on suggestions it had not seen proposes nothing',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await pastYears(test, district)
    await learn(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    await office.tx.updateTable('unitRouting').set({ accuracy: '0.4' }).execute()
    const { id } = await ask(test, district)
    expect(await candidateUnits(office, { id })).toEqual([])
  }),
)

test(
  'from a handful nothing is learnt',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await acceptedSuggestion(test, district)
    expect(await unitRouting.run(test(district.deputiesOffice, betweenSessions))).toBeUndefined()
  }),
)
