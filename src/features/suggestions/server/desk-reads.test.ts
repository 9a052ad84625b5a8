import { describe, expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { deskSuggestionApi } from '../domain/contract-desk.ts'
import { exportSuggestions } from './export.ts'
import { rate, recheck } from './judge-commands.ts'
import { alone, closing, openingRecheck } from './office-steps.ts'
import { holdMeeting, pickKey } from './key-commands.ts'
import { listKeys } from './key-list.ts'
import { getSuggestion } from './repository.ts'
import { listUnsatisfied } from './unsatisfied.ts'
import { duePreview, viewCounts } from './view-counts.ts'

const today = '2025-06-10'
const asked = (input: object) => deskSuggestionApi.export.input.parse(input)

/** The table of an export as it comes out of the file. */
async function exported(test: TestWork, district: District, input: object) {
  const work = test(district.deputiesOffice, today)
  const { fileId, name, rows } = await exportSuggestions(work, asked(input))
  const { bytes, mediaType } = await work.ports.files.get(work, fileId)
  return { name, rows, mediaType, bytes }
}

describe('导出', () => {
  test(
    'a workbook holds the filtered rows under the headers an import reads; a title like a formula stays text',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      await acceptedSuggestion(test, district, '=HYPERLINK("http://x","点我")')
      await assignedSuggestion(test, district)
      const { name, rows, bytes } = await exported(test, district, { view: 'triage' })
      expect({ name, rows }).toEqual({ name: '代表建议 2025-06-10.xlsx', rows: 1 })
      const [sheet] = await test(district.deputiesOffice).ports.workbooks.read(bytes, name)
      expect(sheet?.rows[0]?.slice(0, 5)).toEqual(['编号', '会议', '闭会期间', '标题', '领衔代表'])
      expect(sheet?.rows[1]?.[3]).toBe('=HYPERLINK("http://x","点我")')
      expect(sheet?.rows[1]?.[1]).toBe('十七届三次会议')
    }),
  )

  test(
    'the same as CSV, readable by Excel, with nothing it would run',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      await acceptedSuggestion(test, district, '=1+1')
      const { bytes, mediaType } = await exported(test, district, { format: 'csv' })
      const text = Buffer.from(bytes).toString('utf8')
      expect(mediaType).toBe('text/csv')
      expect(text.startsWith('\uFEFF编号,会议,')).toBe(true)
      expect(text).toContain(",'=1+1,")
    }),
  )
})

test(
  'views say how many stand in each of them',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await acceptedSuggestion(test, district)
    await assignedSuggestion(test, district)
    await repliedSuggestion(test, district)
    expect(await viewCounts(test(district.deputiesOffice, today))).toEqual({
      triage: 1,
      returns: 0,
      duplicates: 0,
      handling: 1,
      rating: 1,
      second: 0,
      key: 0,
      all: 3,
    })
  }),
)

test(
  'assigned on 11 March a reply is due on 11 June, on 11 September when it is complex',
  rolledBack(async (test) => {
    const { ordinary, complex } = await duePreview(test(['deputies_office'], '2025-03-11'))
    expect([ordinary.dueOn, complex.dueOn]).toEqual(['2025-06-11', '2025-09-11'])
    expect(ordinary.basis).toContain('第五十一条')
  }),
)

describe('二次交办台', () => {
  test(
    'a dissatisfied deputy stands there with his words beside the answer he got',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      await rate(test(district.deputies[0].actor, '2025-06-01'), {
        id: suggestion.id,
        attitude: 'satisfied',
        result: 'dissatisfied',
        classAgreed: false,
        unsolved: 'partly_done',
        words: '只改了三个村',
      })
      const [found, ...others] = await listUnsatisfied(test(district.deputiesOffice, today))
      expect(others).toEqual([])
      expect(found).toMatchObject({
        because: 'rating',
        since: '2025-06-01',
        unsolved: 'partly_done',
        words: '只改了三个村',
        redoLeft: true,
        replies: [{ class: 'A', text: '十二个村的管网已经改造完毕并通水。', signedBy: '陆建国' }],
        units: [{ id: district.units[0].id }],
      })
    }),
  )

  test(
    'a re-check that found it wanting stands there until it is decided; one that held does not',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const recheckedAs = async (verdict: 'true' | 'untrue') => {
        const { suggestion } = await repliedSuggestion(test, district)
        const deputy = test(district.deputies[0].actor, '2025-06-01')
        const rating = {
          attitude: 'satisfied',
          result: 'satisfied',
          classAgreed: true,
          unsolved: null,
          words: '',
        } as const
        await rate(deputy, { id: suggestion.id, ...rating })
        const office = test(district.deputiesOffice, '2025-06-02')
        await alone(closing)(office, await getSuggestion(office, suggestion.id))
        await alone(openingRecheck)(office, await getSuggestion(office, suggestion.id))
        await recheck(deputy, { id: suggestion.id, verdict, words: '水压还是不够' })
        return suggestion.id
      }
      await recheckedAs('true')
      const failed = await recheckedAs('untrue')
      const rows = await listUnsatisfied(test(district.deputiesOffice, today))
      expect(rows.map(({ row, because, verdict }) => [row.id, because, verdict])).toEqual([
        [failed, 'recheck', 'untrue'],
      ])
    }),
  )
})

test(
  'the key suggestions of a year show the quarters that went by without a meeting',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const accepted = await acceptedSuggestion(test, district)
    const office = test(district.deputiesOffice, '2025-02-25')
    const { personId } = district.deputies[1]
    await pickKey(office, {
      id: accepted.id,
      year: 2025,
      leaderId: personId,
      supervisorId: personId,
      committeeId: null,
    })
    const meeting = { issues: '资金', agreed: '分两年', responsible: '水务局' }
    await holdMeeting(test(district.deputiesOffice, '2025-03-20'), {
      id: accepted.id,
      year: 2025,
      quarter: 1,
      heldOn: '2025-03-20',
      ...meeting,
    })
    const { years, rows } = await listKeys(test(district.deputiesOffice, '2025-10-08'), {})
    expect(years).toEqual([2025])
    expect(rows.map(({ row, key }) => [row.id, key.missingQuarters])).toEqual([[accepted.id, ['2025-2', '2025-3']]])
  }),
)
