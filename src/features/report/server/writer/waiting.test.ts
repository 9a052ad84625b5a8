import { expect, test } from 'vitest'
import { rolledBack, somebody } from '#testing/database'
import { cutOff, frozenReport, reportOffice } from '#testing/reports'
import { proposeWording } from '../catalogue.ts'
import { takeStep } from './steps.ts'
import { listWaitingReports } from './waiting.ts'

test(
  'a frozen report waits for somebody else to check it, then for somebody else to sign it',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const report = await frozenReport(test, office)
    const verbs = async (who: Parameters<typeof test>[0]) =>
      (await listWaitingReports(test(who, cutOff))).map(({ verb, link }) => [verb, link])
    expect(await verbs(office.writer)).toEqual([])
    expect(await verbs(office.checker)).toEqual([['核对报告', `/desk/report/texts/${report.id}`]])
    expect(await verbs(office.chairman)).toEqual([])

    await takeStep(test(office.checker, cutOff), { ...report, step: 'check', reason: '' })
    expect(await verbs(office.checker)).toEqual([])
    expect(await verbs(office.chairman)).toEqual([['签发报告', `/reports/${report.id}/sign`]])
    expect(await verbs(somebody(['deputy']))).toEqual([])
  }),
)

test(
  'proposed words of a figure wait for the second person',
  rolledBack(async (test) => {
    const { writer, checker } = await reportOffice(test)
    await proposeWording(test(writer), {
      id: 'F088',
      after: 0,
      definition: '会议期间和闭会期间受理的全部建议',
      rounding: '整数，不舍入',
      owner: '代表工委',
      reason: '写明范围',
    })
    expect(await listWaitingReports(test(writer))).toEqual([])
    expect(await listWaitingReports(test(checker))).toMatchObject([{ verb: '核定口径用语', title: '代表建议总数' }])
  }),
)
