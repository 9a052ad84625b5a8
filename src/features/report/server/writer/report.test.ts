import { describe, expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import {
  bound,
  byHand,
  cutOff,
  draftReport,
  frozenReport,
  paragraph,
  period,
  reportOffice,
  rightText,
  verify,
  words,
  type ReportOffice,
} from '#testing/reports'
import { restate, showSnapshot } from '../snapshots.ts'
import { createReport, freezeReport, saveReport } from './commands.ts'
import { publicReport, publicReports } from './public-reads.ts'
import { takeStep } from './steps.ts'
import { listVersions, showReport, showVersion } from './views.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const checked = async (test: TestWork, office: ReportOffice, content = rightText) => {
  const report = await frozenReport(test, office, content)
  await takeStep(test(office.checker, cutOff), { ...report, step: 'check', reason: '' })
  return report
}

const signed = async (test: TestWork, office: ReportOffice) => {
  const report = await checked(test, office)
  await takeStep(test(office.chairman, cutOff), { ...report, step: 'sign', reason: '' })
  return report
}

const figureIn = async (test: TestWork, { writer }: ReportOffice, id: string, figure: string, on = cutOff) =>
  (await showReport(test(writer, on), { id })).figures.find((one) => one.id === figure)

describe('writing', () => {
  test(
    'while it is open a report states what the records say now',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id } = await draftReport(test, office)
      expect(await figureIn(test, office, id, 'F091')).toMatchObject({
        value: 67,
        arithmetic: '2 ÷ 3 = 66.67 % → 67 %',
      })
      await verify(test, office.suggestionIds[2] ?? '', 'A')
      expect(await figureIn(test, office, id, 'F091')).toMatchObject({ value: 100 })
    }),
  )

  test(
    'whoever saves on an older version is told who wrote since, and nothing is overwritten',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id } = await draftReport(test, office)
      await saveReport(test(office.checker, cutOff), { id, base: 2, title: '另一人的稿', content: [] })
      await expect(
        saveReport(test(office.writer, cutOff), { id, base: 2, title: '我的稿', content: rightText }),
      ).rejects.toMatchObject({ code: 'report.written_meanwhile', detail: { version: 3, base: 2 } })
      expect(await showReport(test(office.writer), { id })).toMatchObject({ title: '另一人的稿', version: 3 })
    }),
  )

  test(
    'every version is kept; the list shows the last of each sitting',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id } = await draftReport(test, office)
      await saveReport(test(office.writer, '2025-05-29'), { id, base: 2, title: '第二天', content: [] })
      const work = test(office.writer)
      expect((await listVersions(work, { id })).map(({ version }) => version)).toEqual([3, 2])
      expect(await showVersion(work, { id, version: 1 })).toMatchObject({ title: '工作报告', content: [] })
      expect((await showVersion(work, { id, version: 2 })).content).toEqual(rightText)
    }),
  )

  test(
    'who vouches for a number by hand is written down by the house, whatever the browser says',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const content = [paragraph(words('组织视察'), byHand('12次', '据视察记录'))]
      const { id, version } = await draftReport(test, office, content)
      const saved = (await showReport(test(office.writer), { id })).content
      const inline = saved[0]?.content[1]
      expect(inline).toMatchObject({ text: '12次', hand: { by: office.writer.accountId, on: cutOff } })

      const forged = [paragraph(words('组织视察'), { ...byHand('15次', '据视察记录'), text: '15次' })]
      await saveReport(test(office.checker, '2025-05-29'), { id, base: version, title: '工作报告', content: forged })
      const [again] = (await showReport(test(office.writer), { id })).content
      expect(again?.content[1]).toMatchObject({ hand: { by: office.checker.accountId, on: '2025-05-29' } })
    }),
  )

  test(
    'a period that ends before it begins is refused',
    rolledBack(async (test) => {
      await expect(
        createReport(test(['deputies_office']), { title: '报告', from: period.to, to: period.from }),
      ).rejects.toThrow(refusal('report.period_reversed'))
    }),
  )
})

describe('signing', () => {
  test(
    'a text with unexplained numbers is not checked; the refusal names each of them',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const content = [...rightText, paragraph(words('其中闭会期间2件，满意率达'), bound('F091'))]
      const report = await frozenReport(test, office, content)
      const step = takeStep(test(office.checker, cutOff), { ...report, step: 'check', reason: '' })
      await expect(step).rejects.toMatchObject({ code: 'report.unexplained', detail: { count: 2 } })
      await expect(step).rejects.toMatchObject({
        detail: { list: expect.stringMatching(/第 3 段“2”没有出处.*第 3 段“达”是手写在数字旁边的/u) },
      })
      expect(await showReport(test(office.checker), { id: report.id })).toMatchObject({
        state: 'draft',
        refused: { check: 'report_explained', export: 'report_explained' },
      })
    }),
  )

  test(
    'a number vouched for by hand with its reason may be signed',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id } = await checked(test, office, [
        paragraph(bound('F088'), words('，视察'), byHand('12次', '据视察记录')),
      ])
      expect(await showReport(test(office.writer), { id })).toMatchObject({ state: 'checked' })
    }),
  )

  test(
    'figures are frozen before anybody checks, and whoever wrote last does not check',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const draft = await draftReport(test, office)
      await expect(takeStep(test(office.checker, cutOff), { ...draft, step: 'check', reason: '' })).rejects.toThrow(
        refusal('rules.report_frozen'),
      )
      await freezeReport(test(office.writer, cutOff), { id: draft.id, name: '工作报告', ...period })
      await expect(takeStep(test(office.writer, cutOff), { ...draft, step: 'check', reason: '' })).rejects.toThrow(
        refusal('rules.report_second_person'),
      )
    }),
  )

  test(
    'whoever checked does not sign; nobody signs a version he did not read; a signed text is not written on',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const report = await checked(test, office)
      const sign = { ...report, step: 'sign', reason: '' } as const
      await expect(takeStep(test(office.checker, cutOff), sign)).rejects.toThrow(refusal('rules.report_third_look'))
      await expect(takeStep(test(office.chairman, cutOff), { ...sign, version: 1 })).rejects.toThrow(
        refusal('report.stale'),
      )
      expect(await takeStep(test(office.chairman, cutOff), sign)).toMatchObject({ state: 'signed' })
      await expect(
        saveReport(test(office.writer, cutOff), { id: report.id, base: report.version, title: '改', content: [] }),
      ).rejects.toThrow(refusal('rules.wrong_state'))
    }),
  )

  test(
    'a checked report goes back only with a reason',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const report = await checked(test, office)
      const back = { ...report, step: 'return', reason: '' } as const
      await expect(takeStep(test(office.chairman, cutOff), back)).rejects.toThrow(refusal('report.why'))
      expect(await takeStep(test(office.chairman, cutOff), { ...back, reason: '补充闭会期间建议' })).toMatchObject({
        state: 'draft',
        checked: { at: null },
      })
    }),
  )
})

describe('after the freeze', () => {
  test(
    'the text keeps the frozen value; a restatement before the signature shows in it and keeps the old one',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id, snapshotId } = await frozenReport(test, office)
      await verify(test, office.suggestionIds[2] ?? '', 'A')
      expect(await figureIn(test, office, id, 'F090')).toMatchObject({ value: 2 })
      await restate(test(office.writer, '2025-06-03'), {
        id: snapshotId,
        figureId: 'F090',
        cause: '再次评价后改为 A 类',
      })
      expect(await figureIn(test, office, id, 'F090')).toMatchObject({
        value: 3,
        statements: [
          { number: 0, value: 2, cause: '', at: '2025-05-28T04:00:00.000Z' },
          { number: 1, value: 3, cause: '再次评价后改为 A 类', at: '2025-06-03T04:00:00.000Z' },
        ],
      })
    }),
  )

  test(
    'AT11 解决率 worked out anew after the freeze shows old and new value, and the check made before stands no longer',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id, snapshotId, version } = await checked(test, office)
      await verify(test, office.suggestionIds[2] ?? '', 'A')
      const solved = async () =>
        (await showSnapshot(test(office.writer, '2025-06-03'), { id: snapshotId })).figures.find(
          (one) => one.id === 'F091',
        )
      expect(await solved()).toMatchObject({ frozen: 67, now: 100, needsRestatement: true })
      await restate(test(office.writer, '2025-06-03'), {
        id: snapshotId,
        figureId: 'F091',
        cause: '再次评价后改为 A 类',
      })
      expect((await solved())?.statements).toMatchObject([{ value: 67 }, { value: 100, cause: '再次评价后改为 A 类' }])

      const step = (who: ReportOffice['writer'], name: 'check' | 'return' | 'sign', reason = '') =>
        takeStep(test(who, '2025-06-04'), { id, version, step: name, reason })
      await expect(step(office.chairman, 'sign')).rejects.toThrow(refusal('rules.report_check_stands'))
      await step(office.chairman, 'return', '解决率有重述')
      await step(office.checker, 'check')
      expect(await step(office.chairman, 'sign')).toMatchObject({ state: 'signed' })
    }),
  )

  test(
    'a restatement after the signature is listed and does not change what was signed',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { id, snapshotId } = await signed(test, office)
      await verify(test, office.suggestionIds[2] ?? '', 'A')
      await restate(test(office.writer, '2025-06-03'), {
        id: snapshotId,
        figureId: 'F090',
        cause: '再次评价后改为 A 类',
      })
      expect(await figureIn(test, office, id, 'F090')).toMatchObject({
        value: 2,
        statements: [{ value: 2 }, { value: 3 }],
      })
    }),
  )
})

describe('the public', () => {
  test(
    'reads a report only once it is published, with the value, definition and records of each figure, and no names',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const report = await signed(test, office)
      const nobody = test([])
      await expect(publicReport(nobody, report)).rejects.toThrow(refusal('report.not_found'))
      await takeStep(test(office.writer, cutOff), { ...report, step: 'publish', reason: '' })
      expect(await publicReports(nobody)).toMatchObject([{ id: report.id, title: '工作报告' }])
      const shown = await publicReport(nobody, report)
      expect(shown.blocks[1]?.pieces.map(({ text }) => text).join('')).toBe(
        '3件代表建议中，已经解决或基本解决2件，解决率为67%',
      )
      expect(shown.figures.map(({ id, rows, arithmetic }) => [id, rows, arithmetic])).toEqual([
        ['F088', 3, '3'],
        ['F090', 2, '2'],
        ['F091', 3, '2 ÷ 3 = 66.67 % → 67 %'],
      ])
      await takeStep(test(office.writer, cutOff), { ...report, step: 'withdraw', reason: '更正后再公开' })
      await expect(publicReport(nobody, report)).rejects.toThrow(refusal('report.not_found'))
    }),
  )
})
