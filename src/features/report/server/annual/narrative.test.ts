import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { paperTexts } from '#kernel/paper'
import { closeSession, openSession } from '#features/directory/server'
import { announcePoll, closePoll, enterCount, getPoll, openPoll } from '#features/voting/server'
import { createOrgan } from '#testing/acts'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { createChamber, meetingDay, sittingMeeting, type Chamber } from '#testing/meetings'
import { counters } from '#testing/polls'
import { bound, cutOff, paragraph, period, reportOffice, verify, words, type ReportOffice } from '#testing/reports'
import { issue } from '../../../papers/server/commands.ts'
import { showPaper } from '../../../papers/server/reads.ts'
import { createReport, freezeReport, saveReport } from '../writer/commands.ts'
import { pollReport } from '../writer/polls.ts'
import { takeStep } from '../writer/steps.ts'
import { showReport } from '../writer/views.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const content = [
  { kind: 'heading' as const, content: [words('主要做法')] },
  paragraph(words('承办单位主动上门，已经解决或者基本解决'), bound('F090'), words('。')),
]

interface Office extends Pick<ReportOffice, 'writer' | 'checker' | 'chairman'> {
  readonly district: { readonly session: { readonly id: string } }
}

/** The same people in a district whose committee can sit; nobody has handed in anything there. */
async function officeOf(test: TestWork, chamber: Chamber): Promise<Office> {
  const organ = await createOrgan(test, 'office', '代表工委', chamber.committeeId)
  const roles = ['deputies_office'] as const
  const writer = somebody(roles, { posts: [{ organisationId: organ.id, role: 'deputies_office' }] })
  const openedOn = plainDate('2025-02-18')
  const session = await openSession(test(writer, openedOn), { termId: chamber.termId, number: 3, openedOn })
  const { id } = session
  await closeSession(test(writer, period.from), { id, closedOn: period.from })
  return { district: { session }, writer, checker: somebody(['secretariat']), chairman: somebody(['chairman']) }
}

/** What people wrote about the year, signed. */
async function signedNarrative(test: TestWork, office: Office) {
  const work = test(office.writer, cutOff)
  const about = { title: '建议办理情况', kind: 'handling' as const, sessionId: office.district.session.id }
  const { id } = await createReport(work, { ...about, ...period })
  const { version } = await saveReport(work, { id, base: 1, title: about.title, content })
  await freezeReport(work, { id, name: about.title, ...period })
  await takeStep(test(office.checker, cutOff), { id, version, step: 'check' })
  await takeStep(test(office.chairman, cutOff), { id, version, step: 'sign' })
  return { id, version }
}

const annualTexts = async (test: TestWork, { writer, district }: Office, on = cutOff): Promise<string[]> => {
  const work = test(writer, on)
  const paper = await issue(work, { kind: 'report.annual_handling', subjectId: district.session.id })
  return paperTexts((await showPaper(work, paper)).content)
}

test(
  'the annual report has what people wrote about the year, with the cut-off of its numbers and their sources',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    await signedNarrative(test, office)
    const texts = await annualTexts(test, office)
    expect(texts).toContain('以下情况中的数字统计至2025年5月28日。')
    expect(texts).toContain('承办单位主动上门，已经解决或者基本解决2件。')
    expect(texts.join()).toMatch(/[一二三四五六七八九]、主要做法/u)
    expect(texts).toContain('建议办理情况数据来源表')
    expect(texts.join()).not.toContain('满意度测评')
  }),
)

test(
  'a number that changed since it was frozen is said, so that the report does not contradict itself',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    await signedNarrative(test, office)
    await verify(test, office.suggestionIds[2] ?? '', 'A')
    expect((await annualTexts(test, office)).join()).toMatch(/此后有变化的：[^。]*由2件变为3件。/u)
  }),
)

test(
  'a text that nobody has signed is not in it, and a report on suggestions says of which session',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const work = test(office.writer, cutOff)
    const about = { title: '建议办理情况', kind: 'handling' as const, ...period }
    await expect(createReport(work, about)).rejects.toEqual(refusal('report.which_session'))
    const { id } = await createReport(work, { ...about, sessionId: office.district.session.id })
    await saveReport(work, { id, base: 1, title: about.title, content })
    expect((await annualTexts(test, office)).join()).not.toContain('主要做法')
  }),
)

test(
  'heard by the committee it is polled there; the announced result is in the report and its arithmetic is voting’s',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const office = await officeOf(test, chamber)
    const report = await signedNarrative(test, office)
    const committee = await sittingMeeting(test, chamber, { items: ['听取建议办理情况的报告'] })
    const work = test(office.writer, meetingDay)
    await expect(takeStep(work, { ...report, step: 'publish' })).rejects.toEqual(refusal('rules.report_way_ended'))
    await expect(pollReport(work, { ...report, method: 'device' })).rejects.toEqual(refusal('rules.wrong_state'))
    await takeStep(work, { ...report, step: 'deliver', meetingId: committee.id })
    const { pollId } = await pollReport(work, { ...report, method: 'device' })
    const hall = test(chamber.office, meetingDay)
    const closed = await closePoll(hall, await openPoll(hall, await getPoll(hall, pollId)))
    const marks = (['satisfied', 'basically', 'dissatisfied'] as const).map((mark, at) => ({
      option: 1,
      mark,
      votes: [6, 2, 1][at] ?? 0,
    }))
    const questions = closed.questions.map(({ number }) => ({ number, invalid: 0, marks }))
    for (const counter of counters())
      await enterCount(test(counter, meetingDay), { id: pollId, content: { issued: 9, returned: 9, questions } })
    expect((await showReport(work, report)).poll).toEqual([])
    await announcePoll(hall, await getPoll(hall, pollId))
    expect((await showReport(work, report)).poll.join()).toContain('满意 6 票，基本满意 2 票，不满意 1 票')
    const texts = (await annualTexts(test, office, meetingDay)).join()
    expect(texts).toContain(`${committee.title}听取本报告后进行满意度测评`)
    expect(texts).toContain('满意 6 票，基本满意 2 票，不满意 1 票')
    expect(await takeStep(work, { ...report, step: 'publish' })).toMatchObject({ state: 'published' })
  }),
)
