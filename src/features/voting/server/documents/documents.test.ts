import { describe, expect, test } from 'vitest'
import { paperTexts } from '#kernel/paper'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { meetingDay } from '#testing/meetings'
import { expectSameWords } from '#testing/pdf-files'
import { countOf, countTwice, hallOf, openPollAt, pollAt, type Hall } from '#testing/polls'
import { castNamed, enterNamed } from '../naming.ts'
import { getPoll, type Poll } from '../repository.ts'
import { announcePoll, closePoll } from '../steps.ts'
import { documents } from './index.ts'

const documentOf = (kind: string) => {
  const found = documents.find((one) => one.kind === kind)
  if (!found) throw new Error(kind)
  return found
}

const officeOf = (test: TestWork, { chamber }: Hall) =>
  test(
    somebody(['deputies_office'], {
      name: '会务人员',
      posts: [{ organisationId: chamber.committeeId, role: 'deputies_office' }],
    }),
    meetingDay,
  )

async function textOf(test: TestWork, hall: Hall, kind: string, { id }: Pick<Poll, 'id'>): Promise<string> {
  const work = officeOf(test, hall)
  const { paper, aboutId } = await documentOf(kind).draft(work, id)
  expect(aboutId).toBe(hall.meeting.id)
  await expectSameWords(work.ports.papers, paper)
  return paperTexts(paper).join('\n')
}

const yes = [{ question: 1, option: 1, mark: 'yes' as const }]

describe('表决票', () => {
  test(
    'each kind of vote has its ballot: choices in the order of the rules, places, spaces for other names',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const motion = await pollAt(hall, { kind: 'motion', method: 'paper' })
      expect(await textOf(test, hall, 'poll.ballot', motion)).toMatch(
        /关于批准决算的决议表决票[\s\S]*赞成\n反对\n弃权[\s\S]*关于批准决算的决议[\s\S]*2025年6月26日/,
      )
      const options = [{ title: '候选甲' }, { title: '候选乙' }, { title: '候选丙' }]
      const election = await pollAt(hall, {
        kind: 'election',
        method: 'paper',
        title: '选举委员',
        questions: [{ title: '委员', places: 2, options }],
      })
      const ballot = await textOf(test, hall, 'poll.ballot', election)
      expect(ballot).toMatch(/选举委员选票[\s\S]*委员（应选2名）[\s\S]*候选乙[\s\S]*候选丙[\s\S]*候选甲/)
      expect(ballot.match(/另选他人：/g)).toHaveLength(2)
      const choice = await pollAt(hall, {
        kind: 'choose_k',
        method: 'paper',
        title: '票决项目',
        questions: [
          {
            title: '项目',
            places: 2,
            options: [{ title: '农村公路', note: '投资三百万元' }, { title: '养老站' }, { title: '校园改造' }],
          },
        ],
      })
      expect(await textOf(test, hall, 'poll.ballot', choice)).toMatch(/应选2项[\s\S]*选定[\s\S]*农村公路\n投资三百万元/)
    }),
  )

  test(
    'only the office prints them, and after the closing there are none',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const offered = async (who: Hall['office']) =>
        (await documentOf('poll.ballot').offers(who, hall.meeting.id)).map(({ subjectId }) => subjectId)
      expect(await offered(officeOf(test, hall))).toEqual([poll.id])
      expect(await offered(hall.as(hall.chamber.chair.actor))).toEqual([])
      await castNamed(hall.as(hall.chamber.chair.actor), { id: poll.id, marks: yes })
      await closePoll(hall.office, poll)
      expect(await offered(officeOf(test, hall))).toEqual([])
      await expect(documentOf('poll.ballot').draft(officeOf(test, hall), poll.id)).rejects.toMatchObject({
        code: 'voting.no_such_paper',
      })
    }),
  )
})

describe('表决结果报告单', () => {
  test(
    'of a vote by name it has the counts, the arithmetic and everybody with his mark; before the closing there is none',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const [first, second, third] = hall.chamber.members
      if (!first || !second || !third) throw new Error('too few members')
      await castNamed(hall.as(first.actor), { id: poll.id, marks: yes })
      await castNamed(hall.as(second.actor), { id: poll.id, marks: [{ question: 1, option: 1, mark: 'no' }] })
      await enterNamed(hall.office, { id: poll.id, personId: third.personId, marks: yes })
      await expect(documentOf('poll.result').draft(officeOf(test, hall), poll.id)).rejects.toMatchObject({
        code: 'voting.not_closed',
      })
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      const text = await textOf(test, hall, 'poll.result', poll)
      expect(text).toMatch(
        /表决结果报告单[\s\S]*表决方式：记名[\s\S]*未通过[\s\S]*赞成 2 票，反对 1 票[\s\S]*记名表决名单/,
      )
      expect(text).toMatch(new RegExp(`${second.name}\n反对`))
      expect(text).toMatch(new RegExp(`${third.name}\n赞成（会务代录）`))
      expect(text).toContain('总监票人')
    }),
  )

  test(
    'of papers it waits until two counts agree, and names nobody',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'paper' })
      await closePoll(hall.office, poll)
      const draft = () => documentOf('poll.result').draft(officeOf(test, hall), poll.id)
      await expect(draft()).rejects.toMatchObject({ code: 'rules.counted' })
      await countTwice(hall, poll.id, countOf({ yes: 7, no: 1, abstain: 1 }))
      await announcePoll(hall.office, await getPoll(hall.office, poll.id))
      const text = await textOf(test, hall, 'poll.result', poll)
      expect(text).toMatch(/通过[\s\S]*赞成 7 票，反对 1 票，弃权 1 票[\s\S]*两名计票人分别录入，结果一致/)
      for (const { name } of hall.chamber.members) expect(text).not.toContain(name)
    }),
  )
})
