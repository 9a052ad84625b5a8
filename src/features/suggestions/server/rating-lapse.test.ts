import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { closed, satisfied } from '#testing/ratings'
import { repliedSuggestion } from '#testing/suggestions'
import { rate } from './judge-commands.ts'
import { alone, closing, openingRecheck } from './office-steps.ts'
import { handOnUnrated } from './rating-lapse.ts'
import { statistics } from './statistics.ts'
import { viewSuggestion } from './view.ts'
import { listWaitingSuggestions } from './waiting.ts'

// Answered on 2025-05-20; the deputy may rate until 2025-06-04 (D26).
const lastDay = '2025-06-04'
const dayAfter = '2025-06-05'

describe('评价期满', () => {
  test(
    'an answer nobody rated in time waits for the office, with its reason; the deputy is told once and may still rate',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const waits = (on: string) => listWaitingSuggestions(work(district.deputiesOffice, on))
      await handOnUnrated(work([], lastDay))
      expect(await waits(lastDay)).toEqual([])

      await handOnUnrated(work([], dayAfter))
      await handOnUnrated(work([], dayAfter))
      expect(await waits(dayAfter)).toMatchObject([{ verb: '按未评价办结', why: '评价期已过，代表没有评价，不算满意' }])
      expect(await listWaitingSuggestions(work(district.deputies[0].actor, dayAfter))).toMatchObject([
        { verb: '评价答复', why: '评价期已过，办结前仍可评价', link: `/s/${suggestion.reference}/rate`, dueOn: null },
      ])
      expect(await viewSuggestion(work(district.deputiesOffice, dayAfter), { id: suggestion.id })).toMatchObject({
        dueState: 'met',
      })
      const { tx, tenant } = work([])
      const told = tx.selectFrom('notice').select('personId').where('tenantId', '=', tenant)
      expect(await told.where('kind', '=', 'suggestions.rating_lapsed').execute()).toEqual([
        { personId: district.deputies[0].actor.personId },
      ])

      await rate(work(district.deputies[0].actor, '2025-06-09'), { ...satisfied, id: suggestion.id })
      expect(await waits('2025-06-09')).toMatchObject([{ verb: '办结', why: '代表已经评价' }])
    }),
  )

  test(
    'closed without a rating it is 未评价: in no rate of satisfaction, and counted by itself',
    rolledBack(async (work) => {
      const { district } = await closed(work)
      const { suggestion } = await repliedSuggestion(work, district)
      await handOnUnrated(work([], dayAfter))
      const office = work(district.deputiesOffice, '2025-06-10')
      expect(await statistics(office, {})).toMatchObject({ unrated: { count: 0, base: 1 } })
      const { version } = await viewSuggestion(office, { id: suggestion.id })
      await alone(closing)(office, { id: suggestion.id, version })
      expect(await statistics(office, {})).toMatchObject({
        satisfied: { count: 1, base: 1 },
        unrated: { count: 1, base: 2 },
      })
      await work.settle()
      const { timeline } = await viewSuggestion(office, { id: suggestion.id })
      expect(timeline.map(({ fact }) => fact)).toEqual(
        expect.arrayContaining(['suggestion.rating_lapsed', 'suggestion.closed']),
      )
      expect(timeline.at(-1)?.facts).toMatchObject({ result: 'none' })
    }),
  )
})

describe('A 类回头看', () => {
  test(
    'closed as class A it waits for the office to ask for the re-check, then for the deputy',
    rolledBack(async (work) => {
      const { district, suggestion } = await closed(work)
      const office = work(district.deputiesOffice, '2025-06-11')
      expect(await listWaitingSuggestions(office)).toMatchObject([
        { verb: '发起回头看', why: 'A 类已经办结，还没有请代表回头看' },
      ])
      await alone(openingRecheck)(office, { id: suggestion.id, version: suggestion.version })
      expect(await listWaitingSuggestions(office)).toEqual([])
      expect(await listWaitingSuggestions(work(district.deputies[0].actor, '2025-06-11'))).toMatchObject([
        { verb: '回头看', link: `/s/${suggestion.reference}/recheck` },
      ])
    }),
  )
})
