import { describe, expect, test } from 'vitest'
import { clocksOf } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { repliedSuggestion } from '#testing/suggestions'
import {
  archive,
  assignAgain,
  close,
  keepClass,
  lowerClass,
  openRecheck,
  rate,
  recheck,
  redo,
} from './judge-commands.ts'
import { getSuggestion } from './repository.ts'
import { contact, receive, reply } from './unit-commands.ts'
import { assignmentsOf } from '#features/cases/server'
import { spoke } from '#testing/suggestions'
import { viewSuggestion } from './view.ts'

const satisfied = {
  attitude: 'satisfied',
  result: 'satisfied',
  classAgreed: true,
  unsolved: null,
  words: '办得好',
} as const
const dissatisfied = {
  attitude: 'basically',
  result: 'dissatisfied',
  classAgreed: false,
  unsolved: 'partly_done',
  words: '还有四个村没有通水',
} as const

type Works = Parameters<typeof createDistrict>[0]

/** 已评价并办结. */
async function closed(work: Works, grade: typeof satisfied | typeof dissatisfied = satisfied) {
  const district = await createDistrict(work)
  const { suggestion, share } = await repliedSuggestion(work, district)
  const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...grade })
  const done = await close(work(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: rated.version })
  return { district, suggestion: done, share }
}

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

      await close(work(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: rated.version })
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
      await close(work(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: changed.version })
      await expect(rate(deputy('2025-06-11'), { id: suggestion.id, ...satisfied })).rejects.toMatchObject({
        code: 'rules.wrong_state',
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
      const again = await redo(work(district.deputiesOffice, '2025-05-30'), {
        id: suggestion.id,
        version: rated.version,
        note: '请到四个村实地核查',
      })
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
    'not before the deputy rated, unless the time to rate is over',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const attempt = (on: string) =>
        close(work(district.deputiesOffice, on), { id: suggestion.id, version: suggestion.version })
      await expect(attempt('2025-05-21')).rejects.toMatchObject({ code: 'rules.rating_settled' })
      await expect(attempt('2025-08-01')).resolves.toMatchObject({ state: 'closed' })
    }),
  )

  test(
    'the second of two clerks is told that it changed meanwhile',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      await expect(
        archive(work(district.deputiesOffice, '2025-06-11'), { id: suggestion.id, version: suggestion.version - 1 }),
      ).rejects.toMatchObject({ code: 'case.changed_meanwhile' })
    }),
  )
})

describe('回头看与二次交办 (AT5)', () => {
  test(
    'an A that holds stays A',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      const opened = await openRecheck(work(district.deputiesOffice, '2025-09-01'), suggestion)
      const verdict = await recheck(work(district.deputies[0].actor, '2025-09-05'), {
        id: opened.id,
        verdict: 'true',
        words: '',
      })
      await expect(
        assignAgain(work(district.deputiesOffice, '2025-09-06'), {
          id: verdict.id,
          version: verdict.version,
          unitId: null,
          escalated: false,
          note: '再办',
        }),
      ).rejects.toMatchObject({ code: 'rules.recheck_failed' })
      await keepClass(work(district.deputiesOffice, '2025-09-08'), verdict)
      expect(await getSuggestion(work([]), suggestion.id)).toMatchObject({
        state: 'archived',
        classReported: 'A',
        classVerified: 'A',
      })
    }),
  )

  test(
    'an A that does not hold is assigned a second time with one month, and both classes are kept',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      const opened = await openRecheck(work(district.deputiesOffice, '2025-09-01'), suggestion)
      const verdict = await recheck(work(district.deputies[0].actor, '2025-09-05'), {
        id: opened.id,
        verdict: 'untrue',
        words: '四个村没有通水',
      })
      await expect(keepClass(work(district.deputiesOffice, '2025-09-08'), verdict)).rejects.toMatchObject({
        code: 'rules.recheck_held',
      })
      const second = await assignAgain(work(district.deputiesOffice, '2025-09-10'), {
        id: verdict.id,
        version: verdict.version,
        unitId: null,
        escalated: false,
        note: '四个村须年内通水',
      })
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-09-10'), [suggestion.id])
      expect(second).toMatchObject({ state: 'handling', round: 2 })
      expect(clocks.findLast(({ code }) => code === 'D27')?.dueOn).toBe('2025-10-10')

      const share = (await assignmentsOf(work([]), suggestion.id)).find(({ round }) => round === 2)
      const { clerk, head } = district.units[0]
      await receive(work(clerk, '2025-09-11'), { id: share?.id ?? '' })
      await contact(work(clerk, '2025-09-18'), { ...spoke, id: share?.id ?? '', contactedOn: '2025-09-18', files: [] })
      await reply(work(head, '2025-10-09'), {
        id: share?.id ?? '',
        class: 'B',
        text: '两个村已通水，两个村列入明年计划。',
        points: [{ point: '四个村没有通水', answer: '两个村已通' }],
        promises: [{ content: '其余两个村通水', dueOn: '2026-06-30', amountYuan: null }],
        signedBy: '陆建国',
        files: [],
      })
      const rated = await rate(work(district.deputies[0].actor, '2025-10-15'), { id: suggestion.id, ...satisfied })
      await close(work(district.deputiesOffice, '2025-10-20'), { id: suggestion.id, version: rated.version })
      expect(await getSuggestion(work([]), suggestion.id)).toMatchObject({
        round: 2,
        state: 'closed',
        classReported: 'A',
        classVerified: 'B',
      })
    }),
  )

  test(
    'a verdict against the answer needs words, and only the lead deputy gives it',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      const opened = await openRecheck(work(district.deputiesOffice, '2025-09-01'), suggestion)
      await expect(
        recheck(work(district.deputies[0].actor, '2025-09-05'), { id: opened.id, verdict: 'partly', words: ' ' }),
      ).rejects.toMatchObject({ code: 'recheck.words_missing' })
      await expect(
        recheck(work(district.units[0].head, '2025-09-05'), { id: opened.id, verdict: 'true', words: '' }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
    }),
  )

  test(
    'lowered instead, the verified class says so and cannot be A',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      const opened = await openRecheck(work(district.deputiesOffice, '2025-09-01'), suggestion)
      const verdict = await recheck(work(district.deputies[0].actor, '2025-09-05'), {
        id: opened.id,
        verdict: 'partly',
        words: '只通了八个村',
      })
      const lower = (to: 'A' | 'B') =>
        lowerClass(work(district.deputiesOffice, '2025-09-08'), {
          id: verdict.id,
          version: verdict.version,
          class: to,
          note: '按代表意见',
        })
      await expect(lower('A')).rejects.toMatchObject({ code: 'recheck.not_lower' })
      await lower('B')
      expect(await getSuggestion(work([]), suggestion.id)).toMatchObject({
        state: 'archived',
        classReported: 'A',
        classVerified: 'B',
      })
    }),
  )
})
