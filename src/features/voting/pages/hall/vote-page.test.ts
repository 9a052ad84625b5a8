import { describe, expect, test } from 'vitest'
import type { Work } from '#kernel/work'
import { addMembers, leave, recuse } from '#features/meetings/server'
import { createPerson } from '#features/directory/server'
import { outcomeOfPoll } from '../../server/outcome.ts'
import { rolledBack, somebody } from '#testing/database'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { hallOf, openPollAt, type Hall } from '#testing/polls'
import { ballotPage, votePage } from './VotePage.tsx'

const at = ({ meeting }: Hall) => ({ params: { meeting: meeting.reference } })
const memberOf = (hall: Hall, number: number): Work => hall.as(hall.chamber.members[number]?.actor ?? somebody([]))

/** What is to be seen of a page: nothing of what lies in a template. */
const shown = (html: string): string => html.replaceAll(/<template[\s\S]*?<\/template>/g, '')
const attribute = (html: string, name: string): string =>
  new RegExp(`${name}="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

const sharedBy = async (hall: Hall, own: string): Promise<string> => {
  const ticket = new URL(attribute(own, 'data-live-shared'), 'http://hall').searchParams.get('ticket') ?? ''
  return openPage(hall.as(somebody([])), ballotPage, { ...at(hall), query: { ticket } })
}

describe('谁看得到表决票', () => {
  test(
    'what the whole hall is sent shows no ballot: it lies sealed, with the marks of those who may vote and of nobody else',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, present: 7 })
      const early = await openPage(memberOf(hall, 1), votePage, at(hall))
      const recused = hall.chamber.members[2]?.personId ?? ''
      await recuse(hall.office, { meetingId: hall.meeting.id, personId: recused, reason: '' })
      for (const method of ['named', 'electronic'] as const) {
        const poll = await openPollAt(hall, { kind: 'motion', method })
        const page = await sharedBy(hall, early)
        expect(page).toContain('value="yes"')
        expect(shown(page)).not.toMatch(/<button|<form|赞成|反对/)
        const marks = attribute(page, 'data-entitled').split(' ')
        expect(marks).toHaveLength(6)
        expect(marks).toContain(attribute(early, 'data-mark'))
        const without = await openPage(memberOf(hall, 2), votePage, at(hall))
        expect(marks).not.toContain(attribute(without, 'data-mark'))
        await hall.office.tx
          .updateTable('poll')
          .set({ state: 'void', voidReason: '测试' })
          .where('id', '=', poll.id)
          .execute()
      }
    }),
  )

  test(
    'whoever is away, recused or only listens has no address of the ballot, before the opening and after it',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, present: 7 })
      const meetingId = hall.meeting.id
      const listener = await createPerson(hall.office, { name: '列席人', distinction: '测试' })
      const persons = [{ personId: listener.id, part: 'observer' as const, capacity: '列席' }]
      await addMembers(hall.office, { meetingId, from: 'persons', persons })
      await recuse(hall.office, { meetingId, personId: hall.chamber.members[2]?.personId ?? '', reason: '' })
      await leave(hall.office, { meetingId, personId: hall.chamber.members[3]?.personId ?? '', reason: '' })
      const observer = hall.as(somebody(['unit'], { personId: listener.id }))
      const others: readonly [Work, string][] = [
        [memberOf(hall, 2), '您已回避这一项'],
        [memberOf(hall, 3), '您还没有签到'],
        [memberOf(hall, 8), '您还没有签到'],
        [observer, '您不在这次表决的应到名单里'],
      ]
      for (const [who] of others) {
        const page = await openPage(who, votePage, at(hall))
        expect(page).toContain('还没有开始表决')
        expect(page).not.toContain('data-live-shared')
      }
      await openPollAt(hall, { kind: 'motion', method: 'electronic' })
      for (const [who, why] of others) {
        const page = await openPage(who, votePage, at(hall))
        expect(page).toContain(why)
        expect(page).not.toMatch(/data-live-shared|<template|value="yes"/)
      }
      expect(await openPage(memberOf(hall, 1), votePage, at(hall))).toContain('data-live-shared')
    }),
  )
})

describe('没有脚本的记名表决', () => {
  test(
    'the ballot is a form: one button is a vote with a receipt, and the same again changes nothing',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const member = memberOf(hall, 4)
      expect(await openPage(member, votePage, at(hall))).toMatch(/还没有开始表决[\s\S]*<noscript>[\s\S]*再看一次/)
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const page = await openPage(member, votePage, at(hall))
      expect(shown(page)).toMatch(
        /<form [^>]*method="post"[\s\S]*value="yes" name="q1o1"[\s\S]*value="no"[\s\S]*value="abstain"/,
      )
      expect(await sendForm(member, votePage, { ...at(hall), form: { q1o1: 'no' } })).toEqual({ to: votePage.path })
      const after = await openPage(member, votePage, at(hall))
      expect(after).toMatch(/已收到您的表决。回执 [0-9A-F]{8}/)
      expect(after).not.toContain('vote-buttons')
      await sendForm(member, votePage, { ...at(hall), form: { q1o1: 'yes' } })
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question?.options[0]?.votes).toMatchObject({ yes: 0, no: 1 })
    }),
  )

  test(
    'several questions are answered together; what is left open, unknown or comes from somebody away is refused exactly',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, present: 7 })
      const questions = ['任命张三', '任命李四'].map((title) => ({ title }))
      const poll = await openPollAt(hall, { kind: 'appointment', method: 'named', questions })
      const member = memberOf(hall, 4)
      const wrong: readonly [Record<string, string>, string][] = [
        [{}, '第 1 题还有没有表示的'],
        [{ q1o1: 'yes' }, '第 2 题还有没有表示的'],
        [{ q1o1: 'yes', q2o1: 'perhaps' }, '第 2 题不能这样表示'],
        [{ q1o1: 'yes', q2o1: 'satisfied' }, '第 2 题不能这样表示'],
        [{ q1o1: 'yes', q2: '7' }, '第 2 题里没有这个选项'],
      ]
      for (const [form, words] of wrong)
        expect(await sendRefused(member, votePage, { ...at(hall), form })).toContain(words)
      const both = { q1o1: 'yes', q2o1: 'abstain' }
      expect(await sendRefused(memberOf(hall, 8), votePage, { ...at(hall), form: both })).toContain('您还没有签到')
      await sendForm(member, votePage, { ...at(hall), form: both })
      const results = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(results.map(({ options }) => options[0]?.votes)).toMatchObject([{ yes: 1 }, { abstain: 1 }])
    }),
  )

  test(
    'a secret electronic vote is not cast by a form, and the page says so where no script runs',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      await openPollAt(hall, { kind: 'motion', method: 'electronic' })
      const page = await openPage(memberOf(hall, 4), votePage, at(hall))
      expect(shown(page)).not.toMatch(/vote-buttons|value="yes"/)
      expect(page).toMatch(/<noscript>[^<]*<p class="vote-state">电子无记名表决要在手机上生成表决票/)
      expect(await sendRefused(memberOf(hall, 4), votePage, { ...at(hall), form: { q1o1: 'yes' } })).toContain(
        '没有启用脚本',
      )
    }),
  )
})
