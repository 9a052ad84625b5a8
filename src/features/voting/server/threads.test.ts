/** What went wrong elsewhere (别处的教训), each under the name of its thread. */
import { describe, expect, test } from 'vitest'
import { leave } from '#features/meetings/server'
import { rolledBack, somebody } from '#testing/database'
import { castAll, countOf, countTwice, hallOf, openPollAt, pollAt, takePaper } from '#testing/polls'
import { exportPoll } from './exporting.ts'
import { castNamed, enterNamed, readNamed } from './naming.ts'
import { outcomeOfPoll } from './outcome.ts'
import { readPoll } from './reads.ts'
import { getPoll } from './repository.ts'
import { annulPoll, announcePoll, closePoll, openPoll } from './steps.ts'

const yes = [{ question: 1, option: 1, mark: 'yes' as const }]
const refusal = (code: string) => expect.objectContaining({ code })
const box = somebody([], { accountId: null, personId: null, signedIn: false })

describe('表决', () => {
  test(
    'os-5745: nobody votes for somebody who is not there, the office neither',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, present: 7 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const absent = hall.chamber.members[8]?.personId ?? ''
      await expect(enterNamed(hall.office, { id: poll.id, personId: absent, marks: yes })).rejects.toEqual(
        refusal('voting.not_present'),
      )
    }),
  )

  test(
    'sapl-1780: who votes and leaves before the closing has voted, and was there',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, present: 7 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      for (const { actor } of hall.chamber.members.slice(0, 6))
        await castNamed(hall.as(actor), { id: poll.id, marks: yes })
      const personId = hall.chamber.members[2]?.personId ?? ''
      await leave(hall.office, { meetingId: hall.meeting.id, personId, reason: '' })
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      expect((await outcomeOfPoll(hall.office, poll.id)).questions[0]).toMatchObject({
        members: 9,
        present: 7,
        returned: 6,
        notPressed: 1,
        passed: true,
      })
    }),
  )

  test(
    'hel-170 and os-5744: before the closing not even the office has a tally or a name; after it it has all of them',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      for (const { actor } of hall.chamber.members) await castNamed(hall.as(actor), { id: poll.id, marks: yes })
      expect(await readPoll(hall.office, poll)).toMatchObject({ received: 5, outcome: null })
      await expect(readNamed(hall.office, poll)).rejects.toEqual(refusal('voting.not_closed'))
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      expect((await readNamed(hall.office, poll)).votes).toHaveLength(5)
    }),
  )

  test(
    'dec-cve-2025-65017: an export of one vote holds nothing of another',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const other = await openPollAt(hall, { kind: 'motion', method: 'named', title: '另一项表决' })
      await castNamed(hall.as(hall.chamber.chair.actor), { id: other.id, marks: yes })
      await annulPoll(hall.office, { ...(await getPoll(hall.office, other.id)), reason: '另行表决' })
      const poll = await closePoll(hall.office, await openPollAt(hall, { kind: 'motion', method: 'hands' }))
      await announcePoll(hall.office, await countTwice(hall, poll.id, countOf({ yes: 5 })))
      await test.settle()
      const { text } = await exportPoll(hall.office, poll)
      expect(text).toContain(poll.id)
      expect(text).not.toContain(other.id)
      expect(text).not.toContain('另一项表决')
      await expect(exportPoll(hall.office, other)).rejects.toEqual(refusal('voting.not_announced'))
    }),
  )

  test(
    'a2c-59: a secret paper of somebody who left without casting it is nobody’s yes',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'electronic' })
      const [first, second] = hall.chamber.members
      if (!first || !second) throw new Error('too few members')
      const paper = await takePaper(hall.as(first.actor), poll)
      await takePaper(hall.as(second.actor), poll)
      await castAll(hall.as(box), poll, paper, 'yes')
      await leave(hall.office, { meetingId: hall.meeting.id, personId: second.personId, reason: '' })
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question).toMatchObject({ issued: 2, returned: 1, notPressed: 4, passed: false })
      expect(question?.options[0]?.votes).toMatchObject({ yes: 1, no: 0, abstain: 0 })
    }),
  )

  test(
    'tvfy-1387: the denominator is said, and is all members, not those who came',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, present: 5 })
      const poll = await openPoll(hall.office, await pollAt(hall, { kind: 'motion', method: 'hands' }))
      await closePoll(hall.office, poll)
      await countTwice(hall, poll.id, countOf({ yes: 4, no: 1 }))
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question?.words[1]).toBe('全体 9 人，需要 5 人')
      expect(question).toMatchObject({ base: 9, passed: false })
    }),
  )
})
