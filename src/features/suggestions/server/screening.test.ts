import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, inSession, type District } from '#testing/people'
import { clocksOf, turnsOf } from '#features/cases/server'
import { getSuggestion, saveSuggestion } from './repository.ts'
import { accept, refer, refuse, returnToDeputy } from './screening.ts'
import { viewSuggestion } from './view.ts'

const versioned = async (test: TestWork, district: District, id: string) => {
  const { version } = await getSuggestion(test(district.deputiesOffice), id)
  return { id, version }
}

describe('受理编号', () => {
  test(
    'between sessions the office accepts, numbers from c1, and has five working days to assign (D19)',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const office = test(district.deputiesOffice, '2025-06-20')
      const result = await accept(office, { items: [{ id, version }] })
      expect(result).toMatchObject({ done: [{ id, version: version + 1 }], refused: [] })
      expect(await getSuggestion(office, id)).toMatchObject({
        state: 'accepted',
        number: 1,
        reference: '17-3-c1',
        acceptedOn: '2025-06-20',
      })
      expect(await clocksOf(office, [id])).toMatchObject([
        { code: 'D19.accepted', state: 'met' },
        { code: 'D19.assigned', dueOn: '2025-06-27' },
      ])
      expect(await turnsOf(office)).toMatchObject([{ caseId: id, action: 'assign', dueOn: '2025-06-27' }])
    }),
  )

  test(
    'a number that came with an import is left out',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const first = await submitted(test, district)
      const imported = await submitted(test, district)
      const office = test(district.deputiesOffice, '2025-06-20')
      await saveSuggestion(office, imported.id, { number: 1 })
      await accept(office, { items: [first] })
      expect((await getSuggestion(office, first.id)).reference).toBe('17-3-c2')
    }),
  )

  test(
    'in session and between sessions are two series, each from 1',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const sitting = await submitted(test, district, { on: inSession })
      const later = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await accept(office, { items: [await versioned(test, district, sitting.id)] })
      await accept(office, { items: [await versioned(test, district, later.id)] })
      expect((await getSuggestion(office, sitting.id)).reference).toBe('17-3-1')
      expect((await getSuggestion(office, later.id)).reference).toBe('17-3-c1')
    }),
  )

  test(
    'after the session has closed, its suggestions are due for assignment a month after the closing (D18)',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district, { on: inSession })
      await accept(test(district.secretariat, '2025-02-24'), { items: [{ id, version }] })
      expect(await clocksOf(test(district.secretariat, '2025-02-24'), [id])).toMatchObject([
        { code: 'D18', startedOn: '2025-02-21', dueOn: '2025-03-21' },
      ])
    }),
  )

  test(
    'of many, those that cannot be accepted are refused each with its reason, and the others are done',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const first = await submitted(test, district)
      const stale = await submitted(test, district)
      const third = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const missing = '01900000-0000-7000-8000-000000000000'
      const result = await accept(office, {
        items: [
          { id: first.id, version: first.version },
          { id: first.id, version: first.version },
          { id: stale.id, version: stale.version - 1 },
          { id: missing, version: 1 },
          { id: third.id, version: third.version },
        ],
      })
      expect(result.done.map(({ id }) => id)).toEqual([first.id, third.id])
      expect(result.refused.map(({ id, code }) => [id, code])).toEqual([
        [first.id, 'case.changed_meanwhile'],
        [stale.id, 'case.changed_meanwhile'],
        [missing, 'suggestion.not_found'],
      ])
      expect((await getSuggestion(office, third.id)).number).toBe(2)
    }),
  )

  test(
    'the wrong person accepts nothing: a deputy, a unit, the government office, the secretariat between sessions',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      for (const actor of [
        district.deputies[0].actor,
        district.units[0].head,
        district.governmentOffice,
        district.secretariat,
      ]) {
        const result = await accept(test(actor, betweenSessions), { items: [{ id, version }] })
        expect(result).toMatchObject({ done: [], refused: [{ id, code: 'rules.wrong_role' }], undoId: null })
      }
    }),
  )

  test(
    'an acceptance that fails as a whole takes no number with it',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const lost = await submitted(test, district)
      const next = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await sql`savepoint before_failure`.execute(office.tx)
      await accept(office, { items: [await versioned(test, district, lost.id)] })
      await sql`rollback to savepoint before_failure`.execute(office.tx)
      await accept(office, { items: [await versioned(test, district, next.id)] })
      expect((await getSuggestion(office, next.id)).reference).toBe('17-3-c1')
    }),
  )

  test(
    'numbers that came with an import are passed over',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const imported = await submitted(test, district)
      const next = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await saveSuggestion(office, imported.id, { number: 1 })
      await accept(office, { items: [await versioned(test, district, next.id)] })
      expect((await getSuggestion(office, next.id)).number).toBe(2)
    }),
  )

  test(
    'one that was returned after it had a number keeps it',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id } = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await accept(office, { items: [await versioned(test, district, id)] })
      await returnToDeputy(office, {
        items: [await versioned(test, district, id)],
        ground: 'wording',
        note: '请补充地点',
      })
      const next = await submitted(test, district)
      await accept(office, { items: [await versioned(test, district, next.id)] })
      expect((await getSuggestion(office, id)).number).toBe(1)
      expect((await getSuggestion(office, next.id)).number).toBe(2)
    }),
  )
})

describe('退回、不予受理、转参阅', () => {
  test(
    'returned with a ground and words, it waits for the deputy to mend it',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await returnToDeputy(office, { items: [{ id, version }], ground: 'facts_missing', note: '请写明是哪个路口' })
      expect(await getSuggestion(office, id)).toMatchObject({
        state: 'returned',
        screeningGround: 'facts_missing',
        screeningNote: '请写明是哪个路口',
      })
      expect(await turnsOf(test(district.deputies[0].actor, betweenSessions))).toMatchObject([{ action: 'mend' }])
      expect(await clocksOf(office, [id])).toMatchObject([{ code: 'D19.accepted', state: 'met' }])
      const told = await office.tx
        .selectFrom('notice')
        .select(['personId', 'kind', 'facts'])
        .where('tenantId', '=', office.tenant)
        .where('subjectId', '=', id)
        .execute()
      expect(told).toMatchObject([
        {
          personId: district.deputies[0].personId,
          kind: 'suggestions.returned',
          facts: { note: '缺少情况、分析或者具体意见；请写明是哪个路口' },
        },
      ])
    }),
  )

  test(
    'refused only on a ground of the list',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const ask = (ground: string) => refuse(office, { items: [{ id, version }], ground, note: '' })
      await expect(ask('because')).rejects.toMatchObject({ code: 'suggestion.ground_unknown', field: 'ground' })
      await expect(ask('facts_missing')).rejects.toMatchObject({ code: 'suggestion.ground_unknown' })
      await ask('open_tender')
      expect(await getSuggestion(office, id)).toMatchObject({ state: 'refused', screeningGround: 'open_tender' })
    }),
  )

  test(
    'fms-4457: the deputy reads that it was refused, on which ground, with which words and when',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      await refuse(test(district.deputiesOffice, '2025-06-20'), {
        items: [{ id, version }],
        ground: 'outside_district',
        note: '请向市级部门反映',
      })
      await test.settle()
      const seen = await viewSuggestion(test(district.deputies[0].actor, '2025-06-21'), { id })
      expect(seen).toMatchObject({
        state: 'refused',
        screeningGround: 'outside_district',
        screeningNote: '请向市级部门反映',
      })
      expect(seen.timeline.at(-1)).toMatchObject({ on: '2025-06-20', fact: 'suggestion.refused' })
    }),
  )

  test(
    'kept for reference, it ends there; the second of two finds it gone',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await refer(office, { items: [{ id, version }], note: '转有关部门参阅' })
      expect((await getSuggestion(office, id)).state).toBe('referenced')
      expect(await turnsOf(office)).toEqual([])
      expect(await refer(office, { items: [{ id, version: version + 1 }], note: '' })).toMatchObject({
        refused: [{ code: 'suggestion.wrong_stage' }],
      })
    }),
  )

  test(
    'neither a deputy nor a unit screens anything out',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const item = await submitted(test, district)
      const items = [{ id: item.id, version: item.version }]
      for (const actor of [district.deputies[0].actor, district.units[0].head, somebody(['leader'])]) {
        const work = test(actor, betweenSessions)
        for (const result of [
          await returnToDeputy(work, { items, ground: 'wording', note: '改' }),
          await refuse(work, { items, ground: 'open_tender', note: '' }),
          await refer(work, { items, note: '' }),
        ])
          expect(result).toMatchObject({ done: [], refused: [{ code: 'rules.wrong_role' }] })
      }
    }),
  )
})
