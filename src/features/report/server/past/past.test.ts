import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack } from '#testing/database'
import { bound, cutOff, frozenReport, paragraph, reportOffice, verify, words } from '#testing/reports'
import { createReport, saveReport } from '../writer/commands.ts'
import { restate } from '../snapshots.ts'
import { decideWording, proposeWording } from '../catalogue.ts'
import { takeStep } from '../writer/steps.ts'
import { addPast, listPast, removePast, showPast } from './texts.ts'
import { pastValues } from './values.ts'

const refusal = (code: string) => expect.objectContaining({ code })

/** A report of the year after, not frozen yet. */
async function nextYear(
  test: Parameters<Parameters<typeof rolledBack>[0]>[0],
  office: Awaited<ReturnType<typeof reportOffice>>,
) {
  const work = test(office.writer, '2026-01-20')
  const period = { from: plainDate('2025-05-29'), to: plainDate('2026-01-15') }
  const { id } = await createReport(work, { title: '2025年工作报告', ...period })
  await saveReport(work, { id, base: 1, title: '2025年工作报告', content: [paragraph(words('共'), bound('F088'))] })
  return { work, id }
}

describe('reports of this house', () => {
  test(
    'beside a figure stands what the signed report before said, as it was frozen and as it was restated',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const earlier = await frozenReport(test, office)
      const { work, id } = await nextYear(test, office)
      expect(await pastValues(work, { id, figureId: 'F090' })).toEqual({ values: [] })
      const { version } = earlier
      await takeStep(test(office.checker, cutOff), { id: earlier.id, version, step: 'check' })
      await takeStep(test(office.chairman, cutOff), { id: earlier.id, version, step: 'sign' })
      await verify(test, office.suggestionIds[2] ?? '', 'A')
      const again = { id: earlier.snapshotId, figureId: 'F090', cause: '再次评价后改为 A 类' }
      await restate(test(office.writer, '2025-06-03'), again)
      expect(await pastValues(work, { id, figureId: 'F090' })).toMatchObject({
        values: [
          {
            reportId: earlier.id,
            year: 2025,
            printed: '2件',
            sentence: '3件代表建议中，已经解决或基本解决2件，解决率为67%',
            version: '1.0',
            likeness: 'same',
            statements: [{ value: '2件' }, { value: '3件', cause: '再次评价后改为 A 类' }],
          },
        ],
      })
      expect(await pastValues(work, { id, figureId: 'F089' })).toEqual({ values: [] })
    }),
  )

  test(
    'when the words of the definition changed since, that is said with the words of then',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id: earlierId, version } = await frozenReport(test, office)
      await takeStep(test(office.checker, cutOff), { id: earlierId, version, step: 'check' })
      await takeStep(test(office.chairman, cutOff), { id: earlierId, version, step: 'sign' })
      const change = { definition: '全部建议，含转交件', rounding: '整数', owner: '代表工委', reason: '写明范围' }
      await proposeWording(test(office.writer), { id: 'F088', after: 0, ...change })
      await decideWording(test(office.checker), { id: 'F088', revision: 1, approved: true, note: '' })
      const { work, id } = await nextYear(test, office)
      const { values } = await pastValues(work, { id, figureId: 'F088' })
      expect(values).toMatchObject([{ version: '1.0', likeness: 'other_words' }])
      expect(values[0]?.definition).not.toBe('全部建议，含转交件')
    }),
  )
})

const text = '过去一年，常委会依法履职。代表提出的265件建议均已办理并答复，已经解决或基本解决227件，解决率为86%。'

describe('reports brought in as text', () => {
  test(
    'the checker says which numbers are which figures; how they were counted is not known, and that is said',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { work, id } = await nextYear(test, office)
      const { rows } = await addPast(work, { title: '2024年工作报告', year: 2024, text })
      expect(rows).toMatchObject([{ year: 2024, claims: 3 }])
      expect(
        (await showPast(work, { id: rows[0]?.id ?? '' })).values.map(({ figure, printed }) => [figure, printed]),
      ).toEqual([
        ['F088', '265件'],
        ['F090', '227件'],
        ['F091', '86%'],
      ])
      expect(await pastValues(work, { id, figureId: 'F090' })).toMatchObject({
        values: [
          {
            reportId: null,
            year: 2024,
            printed: '227件',
            sentence: '代表提出的265件建议均已办理并答复，已经解决或基本解决227件，解决率为86%。',
            likeness: 'unknown',
            definition: '',
          },
        ],
      })
    }),
  )

  test(
    'an empty text is refused; one that was removed is not shown any more',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { work, id } = await nextYear(test, office)
      await expect(addPast(work, { title: '空', year: 2024, text: ' ' })).rejects.toEqual(
        refusal('check.nothing_to_check'),
      )
      const { rows } = await addPast(work, { title: '2024年工作报告', year: 2024, text })
      await removePast(work, { id: rows[0]?.id ?? '', reason: '放错了' })
      expect(await listPast(work)).toEqual({ rows: [] })
      expect(await pastValues(work, { id, figureId: 'F090' })).toEqual({ values: [] })
    }),
  )
})
