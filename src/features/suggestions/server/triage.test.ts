import { describe, expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, type District } from '#testing/people'
import { partsOf } from '#features/cases/server'
import { getSuggestion } from './repository.ts'
import { accept, refuse } from './screening.ts'
import { merge, propose } from './triage.ts'

const item = async (test: TestWork, district: District, id: string) => {
  const { version } = await getSuggestion(test(district.deputiesOffice), id)
  return { id, version }
}

describe('并案', () => {
  test(
    'the other points at the main one; both keep their state and are answered separately',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const main = await submitted(test, district)
      const other = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await accept(office, { items: [await item(test, district, other.id)] })
      await merge(office, { items: [await item(test, district, other.id)], intoId: main.id })
      expect(await getSuggestion(office, other.id)).toMatchObject({ state: 'accepted', number: 1 })
      const { links } = await partsOf(office, other.id, { uncountedRatings: true, opinions: true })
      expect(links.filter(({ kind }) => kind === 'merged_into')).toMatchObject([{ direction: 'from', id: main.id }])
    }),
  )

  test(
    'neither into itself, nor twice, nor into one that is merged or ended, nor the main one into another',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const [main, other, third, ended] = [
        await submitted(test, district),
        await submitted(test, district),
        await submitted(test, district),
        await submitted(test, district),
      ]
      const office = test(district.deputiesOffice, betweenSessions)
      const into = async (id: string, intoId: string) =>
        (await merge(office, { items: [await item(test, district, id)], intoId })).refused[0]?.code
      expect(await into(main.id, main.id)).toBe('suggestion.merge_itself')
      expect(await into(other.id, main.id)).toBeUndefined()
      expect(await into(other.id, main.id)).toBe('suggestion.merged_already')
      expect(await into(main.id, third.id)).toBe('suggestion.merge_is_main')
      await expect(into(third.id, other.id)).rejects.toMatchObject({ code: 'suggestion.merge_main_merged' })
      await refuse(office, { items: [await item(test, district, ended.id)], ground: 'open_tender', note: '' })
      await expect(into(third.id, ended.id)).rejects.toMatchObject({ code: 'suggestion.merge_main_ended' })
    }),
  )

  test(
    'a deputy, a unit and the government office merge nothing',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const main = await submitted(test, district)
      const other = await submitted(test, district)
      for (const actor of [district.deputies[0].actor, district.units[0].clerk, district.governmentOffice])
        expect(
          await merge(test(actor, betweenSessions), { items: [await item(test, district, other.id)], intoId: main.id }),
        ).toMatchObject({ done: [], refused: [{ code: 'rules.wrong_role' }] })
    }),
  )
})

describe('拟办', () => {
  test(
    'the offices propose a unit and a category; nothing is assigned',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const government = test(district.governmentOffice, betweenSessions)
      const [, , , traffic] = district.units
      await propose(government, { items: [{ id, version, unitId: traffic?.id ?? '', category: '民生保障' }] })
      expect(await getSuggestion(government, id)).toMatchObject({
        state: 'submitted',
        proposedUnitId: traffic?.id,
        proposedReason: null,
        category: '民生保障',
      })
    }),
  )

  test(
    'of many, an unknown unit or category is refused and the others are done',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const first = await submitted(test, district)
      const second = await submitted(test, district)
      const third = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const result = await propose(office, {
        items: [
          { ...(await item(test, district, first.id)), unitId: crypto.randomUUID() },
          { ...(await item(test, district, second.id)), unitId: null, category: '没有这一类' },
          { ...(await item(test, district, third.id)), unitId: district.units[0].id },
        ],
      })
      expect(result.done.map(({ id }) => id)).toEqual([third.id])
      expect(result.refused.map(({ code }) => code)).toEqual([
        'directory.unit_not_found',
        'suggestion.category_unknown',
      ])
    }),
  )

  test(
    'a deputy or a unit proposes nothing; the second of two windows is told',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const items = [{ id, version, unitId: district.units[0].id }]
      for (const actor of [district.deputies[0].actor, district.units[0].head])
        expect(await propose(test(actor, betweenSessions), { items })).toMatchObject({
          refused: [{ code: 'rules.wrong_role' }],
        })
      const office = test(district.deputiesOffice, betweenSessions)
      await propose(office, { items })
      expect(await propose(office, { items })).toMatchObject({ refused: [{ code: 'case.changed_meanwhile' }] })
    }),
  )
})
