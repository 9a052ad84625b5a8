import { describe, expect, test } from 'vitest'
import type { AnnouncedPoll } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { changeSetting } from '#features/office/server'
import { rolledBack, type TestWork } from '#testing/database'
import { countTwice, hallOf, openPollAt, pollAt, watched, type Hall } from '#testing/polls'
import { satisfactionRule } from '../domain/settings.ts'
import { voteAgain } from './again.ts'
import { exportPoll } from './exporting.ts'
import { outcomeOfPoll } from './outcome.ts'
import { getPoll, type Poll } from './repository.ts'
import { announcePoll, closePoll, openPoll } from './steps.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const named = (titles: readonly string[]) => titles.map((title) => ({ title }))

const tool: { faultsOf(vote: unknown): string[] } = await import(
  new URL('../../../../tools/verify-vote.mjs', import.meta.url).href
)

async function exported(test: TestWork, hall: Hall, id: string): Promise<{ text: string }> {
  await test.settle()
  return exportPoll(hall.office, { id })
}

/** A paper vote of one question, counted and announced. */
async function counted(hall: Hall, poll: Poll, votes: readonly number[], returned: number): Promise<Poll> {
  await closePoll(hall.office, poll)
  const marks = votes.flatMap((yes, at) => [
    { option: at + 1, mark: 'yes' as const, votes: yes },
    ...(poll.kind === 'election' ? [{ option: at + 1, mark: 'no' as const, votes: returned - yes }] : []),
  ])
  const done = await countTwice(hall, poll.id, {
    issued: returned,
    returned,
    questions: [{ number: 1, invalid: 0, marks }],
  })
  return announcePoll(hall.office, done)
}

describe('选举和票决', () => {
  test(
    'AT8: thirteen projects for ten places, tied at the tenth: only those tied are voted on again, for what is left',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 30, kind: 'congress' })
      const titles = Array.from({ length: 13 }, (_, at) => `民生实事候选项目${at + 1}`)
      const questions = [{ title: '民生实事项目', places: 10, options: named(titles) }]
      const poll = await openPollAt(hall, { kind: 'choose_k', method: 'paper', title: '票决', questions })
      const done = await counted(hall, poll, [30, 29, 28, 27, 26, 25, 24, 23, 22, 17, 17, 17, 12], 30)
      const [question] = (await outcomeOfPoll(hall.office, done.id)).questions
      expect(question).toMatchObject({ needed: 16, left: 1, passed: false })
      expect(question?.options.filter(({ tied }) => tied).map(({ number }) => number)).toEqual([10, 11, 12])

      const again = await voteAgain(hall.office, done)
      expect(again).toMatchObject({ round: 2, afterId: done.id, state: 'draft', questions: [{ places: 1 }] })
      expect(again.questions[0]?.options.map(({ title }) => title)).toEqual(
        [10, 11, 12].map((at) => `民生实事候选项目${at}`),
      )
      // 以得票多的当选: eleven of thirty are enough among those who had their majority already.
      const second = await counted(hall, await openPoll(hall.office, again), [11, 10, 9], 30)
      const [result] = (await outcomeOfPoll(hall.office, second.id)).questions
      expect(result?.options.map(({ passed }) => passed)).toEqual([true, false, false])
      await expect(voteAgain(hall.office, second)).rejects.toEqual(refusal('rules.something_tied'))
    }),
  )

  test(
    '必选项 take their places without a vote and are not marked; the others stand for what is left',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 10, kind: 'congress' })
      const asked = (places: number, included: readonly string[]) => {
        const options = [...included.map((title) => ({ title, included: true })), ...named(['一', '二', '三'])]
        const questions = [{ title: '民生实事项目', places, options }]
        return pollAt(hall, { kind: 'choose_k', method: 'paper', title: '票决', questions })
      }
      await expect(asked(2, ['急', '更急'])).rejects.toMatchObject({
        code: 'voting.too_many_included',
        detail: { included: 2, places: 2 },
      })
      const poll = await openPoll(hall.office, await asked(3, ['急']))
      await closePoll(hall.office, poll)
      const count = (marks: readonly [number, number][]) => ({
        issued: 10,
        returned: 10,
        questions: [
          { number: 1, invalid: 0, marks: marks.map(([option, votes]) => ({ option, mark: 'yes' as const, votes })) },
        ],
      })
      await expect(countTwice(hall, poll.id, count([[1, 10]]))).rejects.toEqual(refusal('voting.unknown_line'))
      const most = count([
        [2, 9],
        [3, 8],
        [4, 4],
      ])
      await expect(countTwice(hall, poll.id, most)).rejects.toEqual(refusal('voting.count_places'))
      const right = count([
        [2, 9],
        [3, 7],
        [4, 4],
      ])
      const done = await announcePoll(hall.office, await countTwice(hall, poll.id, right))
      const [question] = (await outcomeOfPoll(hall.office, done.id)).questions
      expect(question).toMatchObject({ left: 0, passed: true })
      expect(question?.options.map(({ passed, included }) => [passed, included])).toEqual([
        [true, true],
        [true, false],
        [true, false],
        [false, false],
      ])
      expect(question?.words.join('\n')).toContain('急：必选项，依会议通过的票决办法列入')
      expect(tool.faultsOf(JSON.parse((await exported(test, hall, done.id)).text))).toEqual([])
    }),
  )

  test(
    'a place nobody has a majority for is not voted on again among those who lost',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 30, kind: 'congress' })
      const questions = [{ title: '副主任', places: 2, options: named(['张一', '李二', '王三']) }]
      const drawn = await pollAt(hall, { kind: 'election', method: 'paper', title: '选举', questions })
      const poll = await openPoll(hall.office, await watched(hall.office, drawn))
      const done = await counted(hall, poll, [20, 15, 14], 30)
      const [question] = (await outcomeOfPoll(hall.office, done.id)).questions
      expect(question?.options.map(({ passed, tied }) => [passed, tied])).toEqual([
        [true, false],
        [false, false],
        [false, false],
      ])
      expect(question?.left).toBe(1)
      await expect(voteAgain(hall.office, done)).rejects.toEqual(refusal('rules.something_tied'))
    }),
  )

  test.each([
    [
      'too few projects to choose from',
      'choose_k',
      { title: '项目', places: 3, options: named(['一', '二', '三']) },
      'voting.too_few_options',
    ],
    [
      'fewer candidates than places',
      'election',
      { title: '副主任', places: 2, options: named(['张三']) },
      'voting.too_few_options',
    ],
    [
      'two candidates of the same name',
      'election',
      { title: '主任', places: 1, options: named(['李明', '李明']) },
      'voting.same_name',
    ],
    [
      'candidates on a motion',
      'motion',
      { title: '决议', places: 1, options: named(['一', '二']) },
      'voting.one_option',
    ],
  ] as const)('%s: refused', (_, kind, { title, places, options }, code) =>
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 5 })
      const questions = [{ title, places, options: [...options] }]
      await expect(pollAt(hall, { kind, method: 'paper', questions })).rejects.toEqual(refusal(code))
    })(),
  )
})

describe('满意度测评', () => {
  const graded = async (
    hall: Hall,
    poll: Poll,
    [satisfied, basically, dissatisfied]: readonly [number, number, number],
  ) => {
    await closePoll(hall.office, poll)
    const returned = satisfied + basically + dissatisfied
    const marks = Object.entries({ satisfied, basically, dissatisfied }).map(([mark, votes]) => ({
      option: 1,
      mark: mark as 'satisfied' | 'basically' | 'dissatisfied',
      votes,
    }))
    const questions = poll.questions.map(({ number }) => ({ number, invalid: 0, marks }))
    await countTwice(hall, poll.id, { issued: returned, returned, questions })
    return (await outcomeOfPoll(hall.office, poll.id)).questions
  }

  test(
    'AT9: 17, 11 and 1 of 29 is satisfied, and the rule is printed with it',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 29 })
      const [question] = await graded(
        hall,
        await openPollAt(hall, { kind: 'satisfaction', method: 'device' }),
        [17, 11, 1],
      )
      expect(question).toMatchObject({ grade: 'satisfied', base: 29, needed: 15, rule: 'V1/1' })
      expect(question?.words).toEqual([
        '实有 29 人，到会 29 人，参加表决 29 人，未表决 0 人',
        '全体 29 人：满意达到 15 票（半数以上）为满意；满意、基本满意合计达到 15 票（半数以上）为基本满意，其余为不满意',
        '满意 17 票，基本满意 11 票，不满意 1 票，弃权 0 票：满意',
        '办法：宁波市镇海区人大常委会公布的测评办法（2022，参照）',
      ])
    }),
  )

  test(
    'a change of the rule is for polls made after it; V3 asks attitude and result apart',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 10 })
      const before = await pollAt(hall, { kind: 'satisfaction', method: 'device' })
      await changeSetting(hall.office, {
        key: satisfactionRule.key,
        value: { ...satisfactionRule.default, rule: 'V3', strict: true },
        reason: '改用分项测评',
        version: 0,
      })
      hall.office.memory.clear()
      const after = await pollAt(hall, { kind: 'satisfaction', method: 'device' })
      expect(after.questions.map(({ aspect }) => aspect)).toEqual(['attitude', 'result'])
      const questions = await graded(hall, await openPoll(hall.office, after), [5, 4, 1])
      expect(questions.map(({ title }) => title.split(' · ')[1])).toEqual(['办理态度', '办理结果'])
      expect(questions.map(({ grade, needed }) => [grade, needed])).toEqual([
        ['basically', 6],
        ['basically', 6],
      ])
      const old = await graded(hall, await openPoll(hall.office, before), [5, 4, 1])
      expect(old.map(({ grade }) => grade)).toEqual(['satisfied'])
    }),
  )
})

describe('宣布', () => {
  test(
    'the owner of the subject is told once, with the result, in the transaction of the announcement',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 5 })
      const heard: AnnouncedPoll[] = []
      const told = (work: Work): Work => ({
        ...work,
        slots: {
          ...work.slots,
          pollSubjects: [{ kind: 'resolution', announced: async (_, poll) => void heard.push(poll) }],
        },
      })
      const subjectId = hall.office.newId()
      const poll = await openPollAt(hall, { kind: 'motion', method: 'hands', subjectKind: 'resolution', subjectId })
      await closePoll(hall.office, poll)
      const marks = [{ option: 1, mark: 'yes' as const, votes: 5 }]
      const content = { issued: 5, returned: 5, questions: [{ number: 1, invalid: 0, marks }] }
      const done = await countTwice(hall, poll.id, content)
      expect(heard).toEqual([])
      await announcePoll(told(hall.office), done)
      expect(heard).toMatchObject([{ subjectId, meetingId: hall.meeting.id, questions: [{ passed: true, needed: 3 }] }])
      await expect(announcePoll(told(hall.office), await getPoll(hall.office, poll.id))).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
    }),
  )
})
