/** 核对报告 against the figures of a district. */
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { rolledBack, slots } from '#testing/database'
import { createChamber, sittingMeeting } from '#testing/meetings'
import { handMadeDocx } from '#testing/text-files'
import { betweenSessions, createDistrict } from '#testing/people'
import { submitted } from '#testing/drafts'
import { accepted, suggestionsSeenBy } from '#testing/sheets'
import { changeSetting } from '#features/office/server'
import { closeMeeting } from '../../meetings/server/sitting.ts'
import { catalogueWith } from '../domain/checker/catalogue.ts'
import { checkText } from './checks.ts'
import { ownMetrics } from './metrics.ts'

const verdicts = async (work: Work, text: string) =>
  (await checkText(work, { text })).claims.map((claim) => [claim.text, claim.figure, claim.verdict, claim.reason])

describe('a report and the ledger of the house', () => {
  test(
    'a number the house counts itself agrees or differs, and says which figure it is',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const [suggestion] = await suggestionsSeenBy(office)
      if (suggestion) await accepted(office, suggestion)
      expect(await verdicts(office, '办理代表建议1件，解决率为30%。种树9棵。')).toEqual([
        ['1', 'F088', 'agrees', '与台账一致：1'],
        ['30%', 'F091', 'differs', '台账是 0，写的是 30%'],
        ['9', null, 'cannot_be_checked', '没有认出是哪个指标'],
      ])
      expect(await verdicts(office, '办理代表建议2件。')).toEqual([['2', 'F088', 'differs', '台账是 1，写的是 2']])
    }),
  )

  test(
    'the words of an uploaded document are checked; somebody else cannot have them checked',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      const bytes = await handMadeDocx(['收到提案40件(主办件31件，协办件8件)。'])
      const { id: fileId } = await office.ports.files.put(office, { name: '报告.docx', bytes }, 'text')
      const { text, claims } = await checkText(office, { fileId })
      expect(text).toBe('收到提案40件(主办件31件，协办件8件)。\n')
      expect(claims[0]).toMatchObject({ verdict: 'inconsistent', code: 'sum_wrong' })
      const other = test(['government_office'], betweenSessions)
      await expect(checkText(other, { fileId })).rejects.toThrow('file.not_found')
    }),
  )

  test(
    'an office adds a phrase of its own; one without a place for the number is refused',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      const value = [{ key: 'meeting.pond', name: '池塘会', phrases: ['池塘会 #场'] }]
      await changeSetting(office, { key: ownMetrics.key, value, reason: '本区说法' })
      const { claims } = await checkText(office, { text: '全年开池塘会14场。' })
      expect(claims[0]).toMatchObject({ metric: 'meeting.pond', name: '池塘会' })
      const wrong = [{ key: 'meeting.pond', name: '池塘会', phrases: ['池塘会'] }]
      await expect(changeSetting(office, { key: ownMetrics.key, value: wrong, reason: '本区说法' })).rejects.toThrow(
        'setting.not_valid',
      )
    }),
  )

  test(
    'nothing, or far too much, is refused',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, betweenSessions)
      await expect(checkText(office, {})).rejects.toThrow('check.nothing_to_check')
      await expect(checkText(office, { text: ' \n' })).rejects.toThrow('check.nothing_to_check')
      const text = '字'.repeat(100_001)
      const bytes = new TextEncoder().encode(text)
      const { id: fileId } = await office.ports.files.put(office, { name: '报告.txt', bytes }, 'text')
      await expect(checkText(office, { fileId })).rejects.toThrow('check.too_long')
      await expect(checkText(office, { text: '5件，'.repeat(5_001) })).rejects.toThrow('check.too_many')
    }),
  )
})

/** Figures no metric of a report states by itself, and why. */
const unstated: Readonly<Record<string, string>> = {
  F021: 'a list of decisions, which a report names and does not count',
  F142: 'the sum of four numbers the report prints',
  F143: 'what is left of all appointments; no report prints it',
  F147: 'the rate of F091 with two decimals; the printed decimals decide there',
  F901: 'how many were concluded, of which reports print the rate',
  F902: 'reports say 办结率 and 答复率 for one another, and this is the first',
  F903: 'of second assignments the annual handling report alone',
  F904: 'of second assignments the annual handling report alone',
  F905: 'the class answered at first; reports print the one of the day',
  F906: 'the class answered at first; reports print the one of the day',
  F907: 'the class answered at first; reports print the one of the day',
  F908: 'reports print the class the unit reported, this is the one verified',
  F909: 'reports print the class the unit reported, this is the one verified',
  F910: 'a change of class, of the annual handling report alone',
  F911: 'a change of class, of the annual handling report alone',
  F912: 'a change of class, of the annual handling report alone',
  F913: 'a change of class, of the annual handling report alone',
}

test('every figure that is a number is held against the metric a report says it with', () => {
  const named = catalogueWith([]).flatMap(({ metric }) => metric.figure ?? [])
  const numbers = slots.figures.filter(({ unit }) => unit !== 'yes_no').map(({ id }) => id)
  expect(numbers.filter((id) => !named.includes(id))).toEqual(Object.keys(unstated))
  expect(named.filter((id) => !numbers.includes(id))).toEqual([])
  expect(named).toHaveLength(new Set(named).size)
})

test(
  'a number of meetings other than the ledger’s is flagged, the ledger’s agrees',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const { id } = await sittingMeeting(test, chamber, { on: '2025-06-26' })
    await closeMeeting(test(chamber.office, '2025-06-26'), { id })
    const office = test(chamber.office, '2025-12-31')
    const period = { from: plainDate('2025-01-01'), to: plainDate('2025-12-31') }
    const said = async (text: string) =>
      (await checkText(office, { text, ...period })).claims.map(({ figure, verdict, code }) => [figure, verdict, code])
    const { claims, ledger } = await checkText(office, { text: '主任会议16次。', ...period, ledger: false })
    expect([ledger, claims.map(({ code }) => code)]).toEqual([false, ['no_figure']])
    expect(await said('召开常委会会议1次、主任会议16次。')).toEqual([
      ['F005', 'agrees', 'ledger_agrees'],
      ['F006', 'differs', 'ledger_differs'],
    ])
    expect(await said('召开常委会会议2次。')).toEqual([['F005', 'differs', 'ledger_differs']])
    expect(await said('2023年,召开常委会会议7次。')).toEqual([['F005', 'cannot_be_checked', 'other_period']])
  }),
)
