import { describe, expect, test } from 'vitest'
import { rolledBack, somebody } from '#testing/database'
import { meetingDay, sittingMeeting } from '#testing/meetings'
import {
  asked,
  deliveredReport,
  settledRounds,
  signedWorkReport,
  step,
  workReport,
  workText,
} from '#testing/work-reports'
import { paragraph, words } from '#testing/reports'
import { saveReport } from './commands.ts'
import { publicReport, publicReports } from './public-reads.ts'
import { showVersion } from './views.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('from the draft to the signature', () => {
  test(
    'a work report is not checked before anybody was asked, while a round runs, or with a comment unanswered',
    rolledBack(async (test) => {
      const report = await workReport(test)
      const check = () => step(test, report, report.checker, 'check', { on: '2025-05-29' })
      await expect(check()).rejects.toEqual(refusal('rules.report_asked'))
      await asked(test, report)
      await expect(check()).rejects.toEqual(refusal('rules.report_answered'))
      await settledRounds(test, report)
      expect(await check()).toMatchObject({ state: 'checked' })
    }),
  )

  test(
    'the congress’s report is signed only after a meeting of the standing committee that sat has discussed it; sent back, it is discussed again',
    rolledBack(async (test) => {
      const report = await workReport(test)
      await asked(test, report)
      await settledRounds(test, report)
      await step(test, report, report.checker, 'check')
      await expect(step(test, report, report.chairman, 'sign')).rejects.toEqual(refusal('rules.report_discussed'))
      await expect(step(test, report, report.writer, 'discuss')).rejects.toEqual(refusal('report.which_meeting'))
      const chairmen = await sittingMeeting(test, report.chamber, { kind: 'chairmen' })
      await expect(step(test, report, report.writer, 'discuss', { meetingId: chairmen.id })).rejects.toEqual(
        refusal('rules.report_committee_sat'),
      )
      const committee = await sittingMeeting(test, report.chamber)
      expect(await step(test, report, report.writer, 'discuss', { meetingId: committee.id })).toMatchObject({
        state: 'discussed',
        discussed: { where: committee.title },
      })
      const back = await step(test, report, report.chairman, 'return', { reason: '补写监督工作' })
      expect(back).toMatchObject({ state: 'draft', discussed: { at: null, where: '' } })
      await step(test, report, report.checker, 'check')
      await expect(step(test, report, report.chairman, 'sign')).rejects.toEqual(refusal('rules.report_discussed'))
      await step(test, report, report.writer, 'discuss', { meetingId: committee.id })
      expect(await step(test, report, report.chairman, 'sign')).toMatchObject({ state: 'signed' })
    }),
  )
})

describe('at the congress', () => {
  test(
    'a report is not published before the congress that heard it has adopted a resolution on it',
    rolledBack(async (test) => {
      const report = await deliveredReport(test)
      const { writer, resolution } = report
      await expect(step(test, report, writer, 'publish')).rejects.toEqual(refusal('rules.report_way_ended'))
      const resolve = () => step(test, report, writer, 'resolve', { resolutionId: resolution.id })
      await expect(resolve()).rejects.toEqual(refusal('rules.report_resolution'))
      await report.adopt()
      expect(await resolve()).toMatchObject({ state: 'resolved', resolved: { where: resolution.title } })
      expect(await step(test, report, writer, 'publish')).toMatchObject({ state: 'published' })
      expect(await publicReports(test([]))).toMatchObject([{ id: report.id }])
      expect(await publicReport(test([]), report)).toMatchObject({
        heardAt: report.congress.title,
        resolution: '关于区人大常委会工作报告的决议',
        poll: [],
      })
      await step(test, report, writer, 'withdraw', { reason: '更正' })
      expect(await step(test, report, writer, 'publish')).toMatchObject({ state: 'published' })
    }),
  )

  test(
    'a resolution that did not pass closes nothing',
    rolledBack(async (test) => {
      const report = await deliveredReport(test)
      await report.adopt(2)
      const resolutionId = report.resolution.id
      await expect(step(test, report, report.writer, 'resolve', { resolutionId })).rejects.toEqual(
        refusal('rules.report_resolution'),
      )
    }),
  )

  test(
    'one resolution closes one report',
    rolledBack(async (test) => {
      const report = await deliveredReport(test)
      const other = await signedWorkReport(test, { chamber: report.chamber, title: '另一份工作报告' })
      const resolutionId = report.resolution.id
      await report.adopt()
      await step(test, report, report.writer, 'resolve', { resolutionId })
      await step(test, other, other.writer, 'deliver', { meetingId: report.congress.id })
      await expect(step(test, other, other.writer, 'resolve', { resolutionId })).rejects.toEqual(
        refusal('report.resolution_used'),
      )
    }),
  )

  test(
    'what deliberation changed is a new version with its reason; the text that was given stays',
    rolledBack(async (test) => {
      const report = await deliveredReport(test)
      const { id, writer, checker } = report
      await expect(step(test, report, writer, 'revise')).rejects.toEqual(refusal('report.why'))
      await step(test, report, writer, 'revise', { reason: '第一代表团：补写民生实事' })
      const content = [...workText.slice(0, 2), paragraph(words('监督工作、民生实事有新进展。'))]
      const work = test(writer, meetingDay)
      const { version } = await saveReport(work, { id, base: report.version, title: '工作报告', content })
      const revised = { ...report, version }
      await expect(step(test, revised, writer, 'confirm')).rejects.toEqual(refusal('rules.report_second_person'))
      expect(await step(test, revised, checker, 'confirm')).toMatchObject({
        state: 'delivered',
        deliberations: [
          {
            reason: '第一代表团：补写民生实事',
            fromVersion: report.version,
            toVersion: version,
            confirmedBy: '',
            changes: [{ before: '监督工作有新进展。', after: '监督工作、民生实事有新进展。' }],
          },
        ],
      })
      expect((await showVersion(work, { id, version: report.version })).content).toEqual(workText)
    }),
  )

  test(
    'the resolution is on the text as it was revised: a vote taken before the last change closes nothing',
    rolledBack(async (test) => {
      const report = await deliveredReport(test)
      const { id, writer, checker, resolution } = report
      await report.adopt()
      const next = { on: '2025-06-27', resolutionId: resolution.id }
      await step(test, report, writer, 'revise', { ...next, reason: '修改文字' })
      const saved = { id, base: report.version, title: '工作报告', content: workText.slice(0, 2) }
      const { version } = await saveReport(test(writer, next.on), saved)
      const revised = { ...report, version }
      await step(test, revised, checker, 'confirm', next)
      await expect(step(test, report, writer, 'resolve', next)).rejects.toEqual(refusal('report.stale'))
      await expect(step(test, revised, writer, 'resolve', next)).rejects.toEqual(refusal('rules.report_resolution'))
    }),
  )

  test(
    'a meeting that was over before the text was written has neither discussed it nor heard it',
    rolledBack(async (test) => {
      const report = await workReport(test)
      await asked(test, report)
      await settledRounds(test, report)
      const earlier = await sittingMeeting(test, report.chamber, { on: '2025-06-24' })
      const later = { id: report.id, base: report.version, title: '工作报告', content: workText }
      const { version } = await saveReport(test(report.writer, meetingDay), later)
      await step(test, { ...report, version }, report.checker, 'check')
      const discussed = step(test, { ...report, version }, report.writer, 'discuss', { meetingId: earlier.id })
      await expect(discussed).rejects.toEqual(refusal('rules.report_committee_sat'))
    }),
  )
})

describe('who may', () => {
  const steps = [
    'check',
    'return',
    'discuss',
    'sign',
    'deliver',
    'revise',
    'confirm',
    'resolve',
    'publish',
    'withdraw',
  ] as const
  const strangers = [
    'deputy',
    'committee_member',
    'government_office',
    'unit',
    'unit_head',
    'leader',
    'system_admin',
    'audit_admin',
  ] as const

  test(
    'nobody but the office and the chairmen takes any step at any stage; the chairmen only send back and sign',
    rolledBack(async (test) => {
      const report = await workReport(test)
      const wrong: string[] = []
      const tryAll = async (stage: string, chairmanMay: readonly string[]) => {
        for (const name of steps)
          for (const role of [...strangers, 'chairman'] as const) {
            if (role === 'chairman' && chairmanMay.includes(name)) continue
            const chairmanOther = role === 'chairman' && (name === 'return' || name === 'sign')
            const expected = chairmanOther ? 'rules.wrong_state' : 'rules.wrong_role'
            const code = await step(test, report, somebody([role]), name, { reason: '原因' }).then(
              () => 'allowed',
              (refused: { code: string }) => refused.code,
            )
            if (code !== expected) wrong.push(`${role} ${name} in ${stage}: ${code}`)
          }
      }
      await tryAll('draft', [])
      await asked(test, report)
      await tryAll('consulting', [])
      await settledRounds(test, report)
      await step(test, report, report.checker, 'check')
      const { id: meetingId } = await sittingMeeting(test, report.chamber)
      await step(test, report, report.writer, 'discuss', { meetingId })
      await tryAll('discussed', ['return', 'sign'])
      await step(test, report, report.chairman, 'sign')
      await tryAll('signed', [])
      expect(wrong).toEqual([])
    }),
  )
})
