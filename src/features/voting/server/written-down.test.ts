/** 另选他人 who have as many votes as a candidate (得票相等): what of them is counted, and who is voted on again. */
import { describe, expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { countTwice, hallOf, pollAt, watched } from '#testing/polls'
import { voteAgain } from './again.ts'
import { exportPoll } from './exporting.ts'
import { outcomeOfPoll } from './outcome.ts'
import { announcePoll, closePoll, openPoll } from './steps.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const tool: { faultsOf(vote: unknown): string[] } = await import(
  new URL('../../../../tools/verify-vote.mjs', import.meta.url).href
)

describe('另选他人', () => {
  test(
    'somebody written down who is equal with a candidate is voted on again beside him, and nobody else is written down',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 9, kind: 'congress' })
      const questions = [{ title: '委员', places: 2, options: [{ title: '乙' }, { title: '甲' }] }]
      const drawn = await pollAt(hall, { kind: 'election', method: 'paper', title: '选举', questions })
      const poll = await openPoll(hall.office, await watched(hall.office, drawn))
      await closePoll(hall.office, poll)
      const linesOf = (yes: readonly number[]) =>
        yes.flatMap((votes, at) => [
          { option: at + 1, mark: 'yes' as const, votes },
          { option: at + 1, mark: 'no' as const, votes: 9 - votes },
        ])
      const countOfVotes = (yes: readonly number[], others: { name: string; votes: number }[] = []) => ({
        issued: 9,
        returned: 9,
        questions: [{ number: 1, invalid: 0, marks: linesOf(yes), others }],
      })
      for (const others of [['丁 一', '丁　一'], ['甲 ']])
        await expect(
          countTwice(
            hall,
            poll.id,
            countOfVotes(
              [8, 5],
              others.map((name) => ({ name, votes: 1 })),
            ),
          ),
        ).rejects.toEqual(refusal('voting.unknown_line'))
      const first = countOfVotes([8, 5], [{ name: '丁', votes: 5 }])
      const done = await announcePoll(hall.office, await countTwice(hall, poll.id, first))
      const [question] = (await outcomeOfPoll(hall.office, done.id)).questions
      expect(question?.options.map(({ passed, tied }) => [passed, tied])).toEqual([
        [true, false],
        [false, true],
      ])
      expect(question).toMatchObject({ needed: 5, left: 1, others: [{ name: '丁', passed: false, tied: true }] })
      expect(question?.words).toContain('丁：5 票，得票相等，就得票相等的再次投票')
      await test.settle()
      expect(tool.faultsOf(JSON.parse((await exportPoll(hall.office, { id: done.id })).text))).toEqual([])

      const again = await voteAgain(hall.office, done)
      expect(again.questions[0]).toMatchObject({ places: 1 })
      expect(again.questions[0]?.options.map(({ title }) => title)).toEqual(['丁', '甲'])
      const open = await openPoll(hall.office, again)
      await closePoll(hall.office, open)
      await expect(countTwice(hall, open.id, countOfVotes([3, 2], [{ name: '戊', votes: 4 }]))).rejects.toEqual(
        refusal('voting.unknown_line'),
      )
    }),
  )
})
