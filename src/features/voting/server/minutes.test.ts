import { expect, test } from 'vitest'
import { composeMinutes } from '#features/meetings/server'
import { rolledBack } from '#testing/database'
import { countOf, countTwice, hallOf, openPollAt } from '#testing/polls'
import { announcePoll, closePoll } from './steps.ts'

test(
  'minutes hold the result of a vote with its arithmetic once it is announced, and nothing of it before',
  rolledBack(async (as) => {
    const hall = await hallOf(as, { present: 30 })
    const { id } = hall.meeting
    const poll = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'hands' }))
    const counted = await countTwice(hall, poll.id, countOf({ yes: 20, no: 6, abstain: 4 }))
    expect((await composeMinutes(hall.office, { id })).text).not.toContain('赞成')
    await announcePoll(hall.office, counted)
    const { text } = await composeMinutes(hall.office, { id })
    expect(text).toContain('全体 33 人，需要 17 人\n赞成 20 人，反对 6 人，弃权 4 人：通过')
  }),
)
