import { describe, expect, test } from 'vitest'
import { assignmentsOf, clocksOf } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { closed, satisfied } from '#testing/ratings'
import { spoke } from '#testing/suggestions'
import { assignAgain, lowerClass, rate, recheck } from './judge-commands.ts'
import { alone, closing, keepingClass, openingRecheck } from './office-steps.ts'
import { getSuggestion } from './repository.ts'
import { contact, receive, reply } from './unit-commands.ts'

describe('回头看与二次交办 (AT5)', () => {
  test(
    'an A that holds stays A',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      const opened = await alone(openingRecheck)(work(district.deputiesOffice, '2025-09-01'), suggestion)
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
      await alone(keepingClass)(work(district.deputiesOffice, '2025-09-08'), verdict)
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
      const opened = await alone(openingRecheck)(work(district.deputiesOffice, '2025-09-01'), suggestion)
      const verdict = await recheck(work(district.deputies[0].actor, '2025-09-05'), {
        id: opened.id,
        verdict: 'untrue',
        words: '四个村没有通水',
      })
      await expect(alone(keepingClass)(work(district.deputiesOffice, '2025-09-08'), verdict)).rejects.toMatchObject({
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
      await alone(closing)(work(district.deputiesOffice, '2025-10-20'), { id: suggestion.id, version: rated.version })
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
      const opened = await alone(openingRecheck)(work(district.deputiesOffice, '2025-09-01'), suggestion)
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
      const opened = await alone(openingRecheck)(work(district.deputiesOffice, '2025-09-01'), suggestion)
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
