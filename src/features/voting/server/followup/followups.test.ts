import { describe, expect, test } from 'vitest'
import type { Actor, Work } from '#kernel/work'
import { clocksOf } from '#features/cases/server'
import { closeMeeting, moveToItem, takeBackItem } from '#features/meetings/server'
import { chairmenMeeting, createOrgan, type TestOrgan } from '#testing/acts'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { meetingDay, sittingMeeting } from '#testing/meetings'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { countTwice, hallOf, openPollAt, type Hall } from '#testing/polls'
import { followupPage } from '../../pages/followup/FollowupPage.tsx'
import { getPoll, type Poll } from '../repository.ts'
import { announcePoll, closePoll, openPoll, withdrawPoll } from '../steps.ts'
import { callPoll } from './polling.ts'
import { readFollowup, readFollowups } from './reads.ts'
import { drop, inquire, notifyOf, report } from './steps.ts'
import { listWaitingFollowups } from './waiting.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const countOf = (satisfied: number, basically: number, dissatisfied: number) => {
  const returned = satisfied + basically + dissatisfied
  const marks = Object.entries({ satisfied, basically, dissatisfied }).map(([mark, votes]) => ({
    option: 1,
    mark: mark as 'satisfied',
    votes,
  }))
  return { issued: returned, returned, questions: [{ number: 1, invalid: 0, marks }] }
}

/** Nine members; five are half of all and more. */
const good = countOf(3, 3, 3)
const bad = countOf(2, 2, 5)

async function graded(hall: Hall, poll: Poll, count: typeof good): Promise<Poll> {
  await closePoll(hall.office, poll)
  return announcePoll(hall.office, await countTwice(hall, poll.id, count))
}

interface Made {
  readonly hall: Hall
  readonly organ: TestOrgan
  readonly first: Poll
  readonly id: string
  readonly at: (who: Actor, on: string) => Work
}

/** A report of the finance bureau is polled at a committee of nine. */
async function polled(test: TestWork, count: typeof good): Promise<Omit<Made, 'id'>> {
  const hall = await hallOf(test, { members: 9 })
  const organ = await createOrgan(test, 'department', '测试区财政局')
  await hall.office.tx
    .updateTable('agendaItem')
    .set({ organisationId: organ.id })
    .where('id', '=', hall.itemId)
    .execute()
  const title = '关于审计查出问题整改情况的报告'
  const poll = await openPollAt(hall, { kind: 'satisfaction', method: 'device', title, questions: [{ title }] })
  return { hall, organ, first: await graded(hall, poll, count), at: (who, on) => test(who, on) }
}

async function begun(test: TestWork): Promise<Made> {
  const made = await polled(test, bad)
  const [one] = (await readFollowups(made.hall.office, { limit: 10 })).rows
  if (!one) throw new Error('nothing followed')
  return { ...made, id: one.id }
}

/** Until another poll is due: reported again, handled anew. */
async function handledAnew({ at, organ, id }: Made): Promise<void> {
  for (const [on, version, text] of [
    ['2025-07-10', 1, '已制定整改方案'],
    ['2025-08-10', 2, '五个问题已全部整改'],
  ] as const)
    await report(at(organ.clerk, on), { id, version, text })
}

const again = async (test: TestWork, { hall, id }: Made, count: typeof good): Promise<Poll> => {
  const meeting = await sittingMeeting(test, hall.chamber, { items: ['预备'], on: '2025-08-28' })
  const office = test(hall.chamber.office, '2025-08-28')
  const { version } = await readFollowup(office, { id })
  const asked = { id, version, meetingId: meeting.id, agendaItemId: null, method: 'device' as const }
  await callPoll(office, asked)
  const { results } = await readFollowup(office, { id })
  const poll = await getPoll(office, results.at(-1)?.pollId ?? '')
  await moveToItem(office, { id: meeting.id, itemId: poll.agendaItemId ?? undefined })
  const there = { ...hall, meeting, office }
  return graded(there, await openPoll(office, poll), count)
}

describe('测评后续', () => {
  test(
    'a poll that is not dissatisfied is followed by nothing',
    rolledBack(async (test) => {
      const { hall } = await polled(test, good)
      expect((await readFollowups(hall.office, { limit: 10 })).rows).toEqual([])
      expect(await listWaitingFollowups(hall.office)).toEqual([])
    }),
  )

  test(
    'a dissatisfied one is followed by the ladder of the setting: which step stands, by when, whose turn it is',
    rolledBack(async (test) => {
      const { id, hall, organ, at } = await begun(test)
      const view = await readFollowup(at(hall.chamber.office, '2025-06-27'), { id })
      expect(view).toMatchObject({
        state: 'report_again',
        turn: 'respondent',
        dueOn: '2025-07-28',
        polls: 1,
        mostPolls: 2,
      })
      expect(view.ladder.map(({ step, standing }) => [step, standing])).toEqual([
        ['report_again', 'now'],
        ['redo', 'to_come'],
        ['poll', 'to_come'],
        ['inquiry', 'to_come'],
        ['notification', 'to_come'],
      ])
      expect(view.results[0]?.words.join('')).toMatch(
        /全体 9 人：满意达到 5 票.*满意 2 票，基本满意 2 票，不满意 5 票.*办法：/,
      )
      const clerk = at(organ.clerk, '2025-06-27')
      expect(await listWaitingFollowups(clerk)).toMatchObject([
        { verb: '再次报告', others: false, dueOn: '2025-07-28', link: `/followups/${id}` },
      ])
      expect(await listWaitingFollowups(hall.office)).toMatchObject([{ others: true }])
      expect(await clocksOf(clerk, [id])).toMatchObject([{ code: 'followup.report_again', dueOn: '2025-07-28' }])
      await expect(readFollowup(at(somebody(['unit']), '2025-06-27'), { id })).rejects.toEqual(
        refusal('followup.not_found'),
      )
    }),
  )

  test(
    'reported again, handled anew, polled again and satisfied: settled, each act with its day and who took it',
    rolledBack(async (test) => {
      const made = await begun(test)
      const { hall, id, first, at } = made
      await handledAnew(made)
      const before = await readFollowup(at(hall.chamber.office, '2025-08-11'), { id })
      expect(before).toMatchObject({ state: 'poll', turn: 'office', dueOn: '2025-10-10' })
      expect(await listWaitingFollowups(at(hall.chamber.office, '2025-08-11'))).toMatchObject([
        { verb: '安排再次测评', others: false },
      ])
      const second = await again(test, made, good)
      expect(second).toMatchObject({ afterId: first.id, round: 2, subjectKind: 'followup', subjectId: id })
      const after = await readFollowup(at(hall.chamber.office, '2025-08-29'), { id })
      expect(after).toMatchObject({ state: 'settled', closedOn: '2025-08-28', dueOn: null, turn: null, polls: 2 })
      expect(after.acts.map(({ act, on, by }) => [act, on, by])).toEqual([
        ['opened', '2025-06-26', '会务人员'],
        ['report_again', '2025-07-10', made.organ.clerk.name],
        ['redo', '2025-08-10', made.organ.clerk.name],
        ['poll', '2025-08-28', '会务人员'],
        ['announced', '2025-08-28', '会务人员'],
      ])
      expect((await clocksOf(hall.office, [id])).map(({ code, stoppedOn }) => [code, stoppedOn])).toEqual([
        ['followup.report_again', '2025-07-10'],
        ['followup.redo', '2025-08-10'],
        ['followup.poll', '2025-08-28'],
      ])
    }),
  )

  test(
    'dissatisfied again after the most polls: inquiry at a meeting that was held, then notification, then it is over',
    rolledBack(async (test) => {
      const made = await begun(test)
      const { hall, id, at } = made
      await handledAnew(made)
      const { meetingId } = await again(test, made, bad)
      const office = at(hall.chamber.office, '2025-09-01')
      const failed = await readFollowup(office, { id })
      expect(failed).toMatchObject({ state: 'inquiry', polls: 2, dueOn: '2025-10-28' })
      const asked = {
        id,
        version: failed.version,
        meetingId,
        form: 'special_inquiry' as const,
        text: '请说明整改为何不到位',
      }
      const told = await inquire(office, asked)
      expect(told).toMatchObject({ state: 'notification', dueOn: '2025-09-11' })
      await expect(notifyOf(office, { id, version: 1, text: '已通报' })).rejects.toEqual(
        refusal('case.changed_meanwhile'),
      )
      expect(await notifyOf(office, { ...told, text: '已通报' })).toMatchObject({
        state: 'ended',
        closedOn: '2025-09-01',
      })
      const { acts } = await readFollowup(office, { id })
      expect(acts.slice(-2)).toMatchObject([
        { act: 'inquiry', text: '专题询问：请说明整改为何不到位', by: '会务人员' },
        { act: 'notification', text: '通报区委、区委组织部：已通报' },
      ])
    }),
  )

  test(
    'another poll is arranged once, at a meeting of the body that polled; taken off the agenda it can be arranged anew',
    rolledBack(async (test) => {
      const made = await begun(test)
      const { hall, id, at } = made
      await handledAnew(made)
      const office = at(hall.chamber.office, '2025-08-20')
      const meeting = await sittingMeeting(test, hall.chamber, { on: '2025-08-20' })
      const elsewhere = await sittingMeeting(test, hall.chamber, { kind: 'congress', on: '2025-08-20' })
      const ask = async (meetingId: string) =>
        callPoll(office, {
          id,
          version: (await readFollowup(office, { id })).version,
          meetingId,
          agendaItemId: null,
          method: 'paper',
        })
      await expect(ask(elsewhere.id)).rejects.toEqual(refusal('followup.other_body'))
      await ask(meeting.id)
      await expect(ask(meeting.id)).rejects.toEqual(refusal('rules.followup_no_poll'))
      const [, called] = (await readFollowup(office, { id })).results
      const poll = await getPoll(office, called?.pollId ?? '')
      await takeBackItem(office, { id: poll.agendaItemId ?? '', reason: '议程调整' })
      expect(await getPoll(office, poll.id)).toMatchObject({ state: 'withdrawn' })
      expect(await ask(meeting.id)).toMatchObject({ state: 'polling' })
      const [, , third] = (await readFollowup(office, { id })).results
      await withdrawPoll(office, { ...(await getPoll(office, third?.pollId ?? '')), reason: '改期' })
      expect((await readFollowup(office, { id })).actions.call_poll).toBeNull()
    }),
  )

  test(
    'the organ reports on its page, a form without a script; others do not read it',
    rolledBack(async (test) => {
      const { hall, id, organ, at } = await begun(test)
      const clerk = at(organ.clerk, '2025-07-01')
      const on = { params: { id } }
      expect(await openPage(clerk, followupPage, on)).toMatch(/再次报告[\s\S]*最迟 2025年7月28日[\s\S]*<textarea/)
      expect(await sendRefused(clerk, followupPage, { ...on, form: { version: '1', text: '' } })).toContain('报告内容')
      await sendForm(clerk, followupPage, { ...on, form: { version: '1', text: '已制定整改方案' } })
      const after = await openPage(clerk, followupPage, on)
      expect(after).toMatch(/重新办理并报告[\s\S]*已制定整改方案/)
      const reader = at(hall.chamber.office, '2025-07-01')
      expect(await openPage(reader, followupPage, on)).toContain(`/desk/followups/${id}`)
    }),
  )

  test(
    'the organ takes its own steps and no others; the matter is dropped only with the consent of the chairmen',
    rolledBack(async (test) => {
      const made = await begun(test)
      const { hall, id, organ, at } = made
      const clerk = at(organ.clerk, '2025-07-01')
      const consent = await chairmenMeeting(test, hall.chamber, '2025-06-30')
      await expect(drop(clerk, { id, version: 1, meetingId: consent.id, reason: '机构撤销' })).rejects.toEqual(
        refusal('rules.wrong_role'),
      )
      const office = at(hall.chamber.office, '2025-07-01')
      await expect(drop(office, { id, version: 1, meetingId: hall.meeting.id, reason: '机构撤销' })).rejects.toEqual(
        refusal('rules.followup_drop_agreed'),
      )
      const before = await chairmenMeeting(test, hall.chamber, '2025-06-18')
      const after = await closeMeeting(at(hall.chamber.office, '2025-06-18'), { id: before.id })
      await expect(drop(office, { id, version: 1, meetingId: after.id, reason: '机构撤销' })).rejects.toMatchObject({
        code: 'followup.meeting_too_old',
        detail: { on: '2025-06-18', since: meetingDay },
      })
      expect(await drop(office, { id, version: 1, meetingId: consent.id, reason: '机构撤销' })).toMatchObject({
        state: 'dropped',
        dueOn: null,
      })
      await expect(report(clerk, { id, version: 2, text: '补报' })).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )
})
