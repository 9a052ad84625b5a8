import { describe, expect, test } from 'vitest'
import { assignmentsOf, clocksOf, turnsOf } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { answeredAgain, closed, dissatisfied, satisfied } from '#testing/ratings'
import { repliedSuggestion } from '#testing/suggestions'
import { rate, redo } from './judge-commands.ts'
import { alone, archiving, closing, forMany } from './office-steps.ts'
import { listUnsatisfied } from './unsatisfied.ts'
import { viewSuggestion } from './view.ts'

describe('评价', () => {
  test(
    'only the lead deputy rates; a unit is refused (AT4), a co-signer and the office too',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      for (const who of [
        district.units[0].head,
        district.units[0].clerk,
        district.deputies[1].actor,
        district.deputiesOffice,
        district.governmentOffice,
      ])
        await expect(rate(work(who, '2025-05-25'), { id: suggestion.id, ...satisfied })).rejects.toMatchObject({
          kind: 'forbidden',
        })
    }),
  )

  test(
    'the unit sees nothing of it until it counts; the deputy and the office do',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...satisfied })
      await work.settle()
      const seenBy = async (who: typeof district.leader, on: string) =>
        viewSuggestion(work(who, on), { id: suggestion.id })
      const unit = await seenBy(district.units[0].head, '2025-05-26')
      expect(unit.ratings).toEqual([])
      expect(unit.timeline.map(({ fact }) => fact)).not.toContain('suggestion.rated')
      expect(JSON.stringify(unit)).not.toContain('办得好')
      expect((await seenBy(district.deputiesOffice, '2025-05-26')).ratings).toMatchObject([
        { result: 'satisfied', countedOn: null },
      ])

      await alone(closing)(work(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: rated.version })
      expect((await seenBy(district.units[0].head, '2025-06-11')).ratings).toMatchObject([
        { result: 'satisfied', countedOn: '2025-06-10' },
      ])
    }),
  )

  test(
    'may be changed until it counts, the earlier one is kept; afterwards not',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const deputy = (on: string) => work(district.deputies[0].actor, on)
      await rate(deputy('2025-05-25'), { id: suggestion.id, ...dissatisfied })
      const changed = await rate(deputy('2025-05-26'), { id: suggestion.id, ...satisfied })
      const kept = await deputy('2025-05-26')
        .tx.selectFrom('caseRating')
        .select(['result', 'superseded'])
        .where('caseId', '=', suggestion.id)
        .orderBy('ratedOn')
        .execute()
      expect(kept).toEqual([
        { result: 'dissatisfied', superseded: true },
        { result: 'satisfied', superseded: false },
      ])
      await alone(closing)(work(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: changed.version })
      await expect(rate(deputy('2025-06-11'), { id: suggestion.id, ...satisfied })).rejects.toMatchObject({
        code: 'suggestion.wrong_stage',
      })
    }),
  )

  test(
    'a dissatisfied one says what is not solved',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      await expect(
        rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...dissatisfied, unsolved: null }),
      ).rejects.toMatchObject({ code: 'rating.unsolved_missing', field: 'unsolved' })
    }),
  )
})

describe('再办理', () => {
  test(
    'a dissatisfied rating cannot be closed over: one month more for the same unit',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...dissatisfied })
      const office = work(district.deputiesOffice, '2025-05-30')
      const seen = { id: suggestion.id, version: rated.version }
      await expect(alone(closing)(office, seen)).rejects.toMatchObject({ code: 'rules.redo_done' })
      expect(await forMany(closing)(office, { items: [seen] })).toMatchObject({
        done: [],
        refused: [{ code: 'rules.redo_done', message: '代表不满意，不能直接办结；请先退回再办理' }],
      })
      const again = await redo(office, { ...seen, note: '请到四个村实地核查' })
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-05-30'), [suggestion.id])
      expect(again.state).toBe('handling')
      expect(clocks.find(({ code }) => code === 'D27')?.dueOn).toBe('2025-06-30')
      expect((await assignmentsOf(work([]), suggestion.id)).map(({ state, round }) => [state, round])).toEqual([
        ['received', 1],
      ])
    }),
  )

  test(
    'is not for a satisfied one',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...satisfied })
      await expect(
        redo(work(district.deputiesOffice, '2025-05-30'), { id: suggestion.id, version: rated.version, note: '再看' }),
      ).rejects.toMatchObject({ code: 'rules.rated_dissatisfied' })
    }),
  )
})

describe('办结', () => {
  test(
    'when the last redo did not help either, the office may close it and is asked to',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const deputy = (on: string) => work(district.deputies[0].actor, on)
      await rate(deputy('2025-05-25'), { id: suggestion.id, ...dissatisfied })
      await answeredAgain(work, district, { id: suggestion.id, on: '2025-06-01' })
      await rate(deputy('2025-06-05'), { id: suggestion.id, ...dissatisfied })
      await answeredAgain(work, district, { id: suggestion.id, on: '2025-06-10' })
      const { version } = await rate(deputy('2025-06-15'), { id: suggestion.id, ...dissatisfied })
      const office = work(district.deputiesOffice, '2025-06-16')
      expect(await turnsOf(office)).toMatchObject([{ caseId: suggestion.id, action: 'close' }])
      expect(await listUnsatisfied(office)).toMatchObject([{ because: 'rating', redoLeft: false }])
      await expect(alone(closing)(office, { id: suggestion.id, version })).resolves.toMatchObject({ state: 'closed' })
    }),
  )

  test(
    'an old dissatisfied rating is no bar once it was answered again and not rated in time',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...dissatisfied })
      const { version } = await answeredAgain(work, district, { id: suggestion.id, on: '2025-06-01' })
      const attempt = (on: string) => alone(closing)(work(district.deputiesOffice, on), { id: suggestion.id, version })
      await expect(attempt('2025-06-05')).rejects.toMatchObject({ code: 'rules.rating_settled' })
      await expect(attempt('2025-08-01')).resolves.toMatchObject({ state: 'closed' })
    }),
  )

  test(
    'not before the deputy rated, unless the time to rate is over',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const attempt = (on: string) =>
        alone(closing)(work(district.deputiesOffice, on), { id: suggestion.id, version: suggestion.version })
      await expect(attempt('2025-05-21')).rejects.toMatchObject({ code: 'rules.rating_settled' })
      await expect(attempt('2025-08-01')).resolves.toMatchObject({ state: 'closed' })
    }),
  )

  test(
    'the second of two clerks is told that it changed meanwhile',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      await expect(
        alone(archiving)(work(district.deputiesOffice, '2025-06-11'), {
          id: suggestion.id,
          version: suggestion.version - 1,
        }),
      ).rejects.toMatchObject({ code: 'case.changed_meanwhile' })
    }),
  )
})
