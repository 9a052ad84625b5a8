import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { countOf, counters, countTwice, hallOf, openPollAt } from '#testing/polls'
import { enterCount, readEntries } from './entering.ts'
import { outcomeOfPoll } from './outcome.ts'
import { readPoll } from './reads.ts'
import { closePoll } from './steps.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('人工录入', () => {
  test(
    'two counts by different people decide; one person is not enough, and the first is not shown to the second',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 30 })
      const poll = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'paper' }))
      const [one, other] = counters().map(hall.as)
      if (!one || !other) throw new Error('no counters')
      const content = countOf({ yes: 20, no: 6, abstain: 2, invalid: 1, issued: 30 })
      expect((await readPoll(hall.office, poll)).outcome).toBeNull()
      await enterCount(one, { id: poll.id, content })
      expect(await readEntries(other, poll)).toEqual({ entries: [], agreed: false, own: false, differences: [] })
      expect(await readEntries(one, poll)).toMatchObject({ own: true })
      expect((await readPoll(hall.office, poll)).outcome).toBeNull()
      await expect(enterCount(one, { id: poll.id, content })).rejects.toEqual(refusal('voting.same_counter'))
      await enterCount(other, { id: poll.id, content })
      expect(await readEntries(other, poll)).toMatchObject({ agreed: true, differences: [] })
      await expect(enterCount(one, { id: poll.id, content })).rejects.toEqual(refusal('voting.counted_already'))
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question).toMatchObject({ issued: 30, returned: 29, invalid: 1, valid: 28, notPressed: 1, passed: true })
    }),
  )

  test(
    'two counts that differ are both kept, the difference is said, and a third decides',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 30 })
      const poll = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'hands' }))
      const [one, other] = counters().map(hall.as)
      if (!one || !other) throw new Error('no counters')
      await enterCount(one, { id: poll.id, content: countOf({ yes: 20, no: 10 }) })
      await enterCount(other, { id: poll.id, content: countOf({ yes: 19, no: 11 }) })
      expect((await readEntries(hall.office, poll)).differences).toEqual([
        '关于批准决算的决议 赞成：20 ≠ 19',
        '关于批准决算的决议 反对：10 ≠ 11',
      ])
      await enterCount(one, { id: poll.id, content: countOf({ yes: 19, no: 11 }) })
      const { entries, agreed } = await readEntries(hall.office, poll)
      expect([entries.length, agreed]).toEqual([3, true])
      expect((await outcomeOfPoll(hall.office, poll.id)).questions[0]?.options[0]?.votes.yes).toBe(19)
    }),
  )

  test.each([
    [
      'choices that are not the valid ones',
      { ...countOf({ yes: 20 }), returned: 25, issued: 30 },
      'voting.count_choices',
    ],
    ['more issued than present', countOf({ yes: 20, issued: 31 }), 'voting.count_issued_over_present'],
    [
      'no count of the question',
      { issued: 1, returned: 1, questions: [{ number: 2, invalid: 0, marks: [] }] },
      'voting.question_missing',
    ],
    [
      'a grade on a motion',
      {
        issued: 1,
        returned: 1,
        questions: [{ number: 1, invalid: 0, marks: [{ option: 1, mark: 'satisfied', votes: 1 }] }],
      },
      'voting.unknown_line',
    ],
  ] as const)('%s: refused at once', (_, content, code) =>
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 30 })
      const poll = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'paper' }))
      const asked = structuredClone(content) as Parameters<typeof enterCount>[1]['content']
      await expect(enterCount(hall.as(counters()[0]), { id: poll.id, content: asked })).rejects.toEqual(refusal(code))
    })(),
  )

  test(
    'more returned than issued: void once both counts say so, and nothing of it can be announced',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 30 })
      const poll = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'paper' }))
      const done = await countTwice(hall, poll.id, countOf({ yes: 25, no: 3, issued: 27 }))
      expect(done).toMatchObject({
        state: 'void',
        voidReason: '收回 28 张，多于发出的 27 张，依惯例本次投票无效，应当重新投票',
      })
    }),
  )

  test(
    'hands are people who took part: no paper is spoken of, in the result, in what differs and in what is refused',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 30 })
      const [one, other] = counters().map(hall.as)
      if (!one || !other) throw new Error('no counters')
      const { id } = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'hands' }))
      const tooMany = enterCount(one, { id, content: countOf({ yes: 25, no: 3, issued: 27 }) })
      await expect(tooMany).rejects.toEqual(refusal('voting.seen_returned_over_issued'))
      await enterCount(one, { id, content: countOf({ yes: 28, no: 1, issued: 30 }) })
      await enterCount(other, { id, content: countOf({ yes: 28, no: 0, issued: 30 }) })
      expect((await readEntries(hall.office, { id })).differences[0]).toBe('参加表决 29 ≠ 28')
      await enterCount(one, { id, content: countOf({ yes: 28, no: 0, issued: 30 }) })
      expect((await outcomeOfPoll(hall.office, id)).questions[0]?.words.slice(0, 3)).toEqual([
        '实有 33 人，到会 30 人，参加表决 28 人，未表决 2 人',
        '全体 33 人，需要 17 人',
        '赞成 28 人，反对 0 人，弃权 0 人：通过',
      ])
    }),
  )
})
