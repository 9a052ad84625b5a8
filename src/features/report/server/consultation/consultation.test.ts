import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Actor } from '#kernel/work'
import { createPerson } from '#features/directory/server'
import { changeSetting } from '#features/office/server'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import {
  asked,
  dueOn,
  settledRounds,
  step,
  workReport,
  workText,
  writtenOn,
  type WorkReport,
} from '#testing/work-reports'
import { saveReport } from '../writer/commands.ts'
import { showReport } from '../writer/views.ts'
import { listWaitingReports } from '../writer/waiting.ts'
import { listCircles, reportCircles } from './circles.ts'
import { listDrafts, makeComment, sayNothing, showDraft, takeBack } from './comments.ts'
import { answerComment, askCircle, closeRound, enterComment, extendRound, listRounds } from './rounds.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const deputyOf = ({ chamber }: WorkReport, at: number): Actor => chamber.deputies[at]?.actor ?? somebody([])

async function round(test: TestWork) {
  const report = await workReport(test)
  const id = await asked(test, report)
  const office = (on = writtenOn) => test(report.writer, on)
  const as = (at: number, on = '2025-06-01') => test(deputyOf(report, at), on)
  return { report, id, office, as }
}

const strangers = ['deputy', 'committee_member', 'chairman', 'leader', 'government_office', 'unit'] as const
const comment = { paragraph: 2, text: '请补写民生实事' }

describe('asking', () => {
  test(
    'a circle is whoever holds the post today, people named besides are asked too, and all of them are told',
    rolledBack(async (test) => {
      const report = await workReport(test)
      const { id, version, writer, chamber } = report
      const name = chamber.deputies[7]?.name ?? ''
      const ask = { id, version, circle: '主任会议', names: [`${name}（测试7）`], dueOn, note: '请看第二段' }
      const { rounds } = await askCircle(test(writer, writtenOn), ask)
      expect(rounds).toMatchObject([{ circle: '主任会议', asked: 4, commented: 0, open: true, version }])
      const told = await test([])
        .tx.selectFrom('notice')
        .select('kind')
        .where('subjectId', '=', rounds[0]?.id ?? '')
        .execute()
      expect(told.map(({ kind }) => kind)).toEqual(Array(4).fill('report.asked'))
      expect(await showReport(test(writer, writtenOn), { id })).toMatchObject({
        state: 'consulting',
        rounds: { rounds: 1, open: 1 },
      })
    }),
  )

  test(
    'which circles there are is the office’s; one with nobody in it is refused, as are unknown and ambiguous names',
    rolledBack(async (test) => {
      const report = await workReport(test)
      const { id, version, writer } = report
      const work = test(writer, writtenOn)
      const ask = (more: { circle?: string; names?: string[] }) =>
        askCircle(work, { id, version, circle: '区人大代表', names: [], dueOn, note: '', ...more })
      await expect(ask({ circle: '区委' })).rejects.toEqual(refusal('report.circle_empty'))
      await expect(ask({ circle: '老干部' })).rejects.toEqual(refusal('report.circle_unknown'))
      await expect(ask({ names: ['查无此人'] })).rejects.toEqual(refusal('report.person_unknown'))
      const value = [{ name: '常委会', roles: ['committee_member' as const], bodies: ['测试区人大常委会主任会议'] }]
      await changeSetting(work, { key: reportCircles.key, value, reason: '只征求常委会' })
      expect(await listCircles(work)).toEqual({ circles: [{ name: '常委会', people: 9 }] })
    }),
  )

  test(
    'nothing goes out before its figures are frozen, or for a day that is over',
    rolledBack(async (test) => {
      const report = await workReport(test)
      const { id, version, writer } = report
      const ask = { id, version, circle: '区人大代表', names: [], dueOn, note: '' }
      await expect(askCircle(test(writer, '2025-06-06'), ask)).rejects.toEqual(refusal('report.due_past'))
      await test([]).tx.updateTable('reportDocument').set({ snapshotId: null }).where('id', '=', id).execute()
      await expect(askCircle(test(writer, writtenOn), ask)).rejects.toEqual(refusal('rules.report_frozen'))
    }),
  )
})

describe('commenting', () => {
  test(
    'who was asked comments paragraph by paragraph on the text as it was sent, whatever was written since',
    rolledBack(async (test) => {
      const { report, id, office, as } = await round(test)
      await saveReport(office(), { id: report.id, base: report.version, title: '工作报告', content: [] })
      const draft = await makeComment(as(4), { id, ...comment })
      expect(draft).toMatchObject({ blocks: [{}, { text: '共受理代表建议0件。' }, {}], comments: [comment] })
      await expect(makeComment(as(4), { id, ...comment, paragraph: workText.length })).rejects.toEqual(
        refusal('report.no_paragraph'),
      )
      const [seen] = (await listRounds(office(), report)).rounds
      expect(seen).toMatchObject({ asked: 9, commented: 1, comments: [{ quoted: '监督工作有新进展。', answer: null }] })
    }),
  )

  test(
    'os-2872: nobody sees the comments of another, and whoever was not asked sees no draft',
    rolledBack(async (test) => {
      const { id, as } = await round(test)
      await makeComment(as(4), { id, ...comment })
      expect((await showDraft(as(5), { id })).comments).toEqual([])
      const stranger = test(somebody(['deputy', 'deputies_office']), '2025-06-01')
      await expect(showDraft(stranger, { id })).rejects.toEqual(refusal('report.no_round'))
      await expect(makeComment(stranger, { id, ...comment })).rejects.toEqual(refusal('report.no_round'))
      expect(await listDrafts(stranger)).toEqual({ drafts: [] })
    }),
  )

  test(
    'after its day or its end no comment comes in and none goes; an extension opens it again',
    rolledBack(async (test) => {
      const { report, id, office, as } = await round(test)
      await expect(makeComment(as(4, '2025-06-06'), { id, ...comment })).rejects.toEqual(refusal('report.round_over'))
      await closeRound(office(), { id: report.id, roundId: id })
      await expect(sayNothing(as(4), { id })).rejects.toEqual(refusal('report.round_over'))
      const extend = (day: string) => extendRound(office(), { id: report.id, roundId: id, dueOn: plainDate(day) })
      await expect(extend('2025-06-05')).rejects.toEqual(refusal('report.due_not_later'))
      await extend('2025-06-09')
      expect(await sayNothing(as(4, '2025-06-09'), { id })).toMatchObject({ open: true, nothingAt: expect.any(String) })
    }),
  )

  test(
    'one’s own comment can be taken back until it is answered; 没有意见 is not said beside a comment',
    rolledBack(async (test) => {
      const { report, id, office, as } = await round(test)
      await sayNothing(as(4), { id })
      const [mine] = (await makeComment(as(4), { id, ...comment })).comments
      const commentId = mine?.id ?? ''
      expect((await showDraft(as(4), { id })).nothingAt).toBe(null)
      await expect(sayNothing(as(4), { id })).rejects.toEqual(refusal('report.has_comments'))
      await expect(takeBack(as(5), { id, commentId })).rejects.toEqual(refusal('report.no_comment'))
      await answerComment(office(), { id: report.id, commentId, answer: 'adopted', reason: '' })
      await expect(takeBack(as(4), { id, commentId })).rejects.toEqual(refusal('report.comment_answered'))
      const again = await makeComment(as(4), { id, paragraph: null, text: '语言再精练' })
      const whole = again.comments.find(({ paragraph }) => paragraph === null)
      await takeBack(as(4), { id, commentId: whole?.id ?? '' })
      expect((await listDrafts(as(4))).drafts).toMatchObject([{ mine: 1, answered: 1 }])
    }),
  )
})

test(
  'what came back on paper is entered by the office, also after the day, for somebody who was asked; he sees it as such',
  rolledBack(async (test) => {
    const { report, id, office, as } = await round(test)
    const name = `${report.chamber.deputies[4]?.name}（测试4）`
    const enter = { id: report.id, roundId: id, name, ...comment }
    await enterComment(office('2025-06-10'), enter)
    expect((await showDraft(as(4), { id })).comments).toMatchObject([{ ...comment, onPaper: true }])
    await createPerson(test(['deputies_office', 'system_admin']), { name: '局外人' })
    const stranger = enterComment(office(), { ...enter, name: '局外人' })
    await expect(stranger).rejects.toEqual(refusal('report.not_asked'))
    await expect(enterComment(as(4), enter)).rejects.toEqual(refusal('rules.wrong_role'))
  }),
)

describe('answering', () => {
  test(
    'a comment is adopted, in part or not at all; without a reason only the first; the commenter sees it',
    rolledBack(async (test) => {
      const { report, id, office, as } = await round(test)
      const [mine] = (await makeComment(as(4), { id, ...comment })).comments
      const answer = { id: report.id, commentId: mine?.id ?? '', reason: '' }
      await expect(answerComment(office(), { ...answer, answer: 'partly' })).rejects.toEqual(
        refusal('report.why_not_adopted'),
      )
      await answerComment(office(), { ...answer, answer: 'not', reason: '已在第一段写明' })
      expect((await showDraft(as(4), { id })).comments).toMatchObject([{ answer: 'not', reason: '已在第一段写明' }])
    }),
  )

  test(
    'once the text is checked no answer is given or changed, and no circle is asked',
    rolledBack(async (test) => {
      const { report, id, office, as } = await round(test)
      const [mine] = (await makeComment(as(4), { id, ...comment })).comments
      await settledRounds(test, report)
      await step(test, report, report.checker, 'check')
      const answer = { id: report.id, commentId: mine?.id ?? '', answer: 'adopted' as const, reason: '' }
      await expect(answerComment(office(), answer)).rejects.toEqual(refusal('rules.wrong_state'))
      await expect(asked(test, report)).rejects.toEqual(refusal('rules.wrong_state'))
      await expect(closeRound(office(), { id: report.id, roundId: id })).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )

  test(
    'nobody but the office asks, extends, ends or answers',
    rolledBack(async (test) => {
      const { report, id, as } = await round(test)
      const [mine] = (await makeComment(as(4), { id, ...comment })).comments
      const { version } = report
      const on = { id: report.id, roundId: id }
      const about = { id: report.id, commentId: mine?.id ?? '', answer: 'adopted' as const, reason: '' }
      for (const role of strangers) {
        const work = test(somebody([role]), writtenOn)
        for (const act of [
          () => askCircle(work, { id: report.id, version, circle: '区人大代表', names: [], dueOn, note: '' }),
          () => extendRound(work, { ...on, dueOn: plainDate('2025-07-01') }),
          () => closeRound(work, on),
          () => answerComment(work, about),
        ])
          await expect(act()).rejects.toEqual(refusal('rules.wrong_role'))
      }
    }),
  )
})

test(
  'who was asked finds it on the today page until something was said; the office finds comments without an answer',
  rolledBack(async (test) => {
    const { report, id, office, as } = await round(test)
    expect(await listWaitingReports(as(4))).toMatchObject([
      { verb: '请提意见', link: `/drafts/${id}`, dueOn: '2025-06-05', title: '工作报告' },
    ])
    await makeComment(as(4), { id, ...comment })
    expect(await listWaitingReports(as(4))).toEqual([])
    expect(await listWaitingReports(office())).toMatchObject([
      { verb: '答复意见', why: '1 条意见没有答复', link: `/desk/report/texts/${report.id}` },
    ])
  }),
)
