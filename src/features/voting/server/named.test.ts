import { describe, expect, test } from 'vitest'
import { arrive, leave, recuse } from '#features/meetings/server'
import { rolledBack, somebody } from '#testing/database'
import { hallOf, openPollAt, type Hall } from '#testing/polls'
import { castNamed, enterNamed, readNamed } from './naming.ts'
import { outcomeOfPoll } from './outcome.ts'
import { readPoll, readVoters } from './reads.ts'
import { getPoll } from './repository.ts'
import { announcePoll, closePoll } from './steps.ts'

const yes = [{ question: 1, option: 1, mark: 'yes' as const }]
const refusal = (code: string) => expect.objectContaining({ code })

const voteYes = async ({ chamber, as }: Hall, id: string, from: number, to: number): Promise<void> => {
  for (const member of chamber.members.slice(from, to)) await castNamed(as(member.actor), { id, marks: yes })
}

describe('记名表决', () => {
  test(
    'AT6: 33 members, 17 present, 16 yes: not passed, one short; the arithmetic says so in both languages',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 17 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      expect(await readPoll(hall.office, poll)).toMatchObject({ needed: 17, spare: 0, received: 0, expected: 17 })
      await voteYes(hall, poll.id, 0, 16)
      const closed = await closePoll(hall.office, await getPoll(hall.office, poll.id))
      await announcePoll(hall.office, closed)
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question).toMatchObject({ base: 33, needed: 17, passed: false, returned: 16, notPressed: 1 })
      expect(question?.words).toEqual([
        '实有 33 人，到会 17 人，参加表决 16 人，未表决 1 人',
        '全体 33 人，需要 17 票',
        '赞成 16 票，反对 0 票，弃权 0 票：未通过，差 1 票',
        '办法：地方各级人民代表大会和地方各级人民政府组织法（2022）第五十一条',
      ])
    }),
  )

  test(
    'a2c-59: who left is not counted yes, who recused himself neither votes nor is present, who came later votes',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 20 })
      const { chamber, as, meeting } = hall
      const [gone, recused, late] = [chamber.members[1], chamber.members[2], chamber.members[25]]
      if (!gone || !recused || !late) throw new Error('too few members')
      await leave(hall.office, { meetingId: meeting.id, personId: gone.personId, reason: '' })
      await recuse(hall.office, { meetingId: meeting.id, personId: recused.personId, reason: '' })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const put = (who: typeof gone) => castNamed(as(who.actor), { id: poll.id, marks: yes })
      await expect(put(gone)).rejects.toEqual(refusal('voting.not_present'))
      await expect(put(recused)).rejects.toEqual(refusal('voting.recused'))
      await expect(put(late)).rejects.toEqual(refusal('voting.not_present'))
      await arrive(hall.office, { meetingId: meeting.id, personId: late.personId })
      expect(await put(late)).toMatchObject({ repeated: false })
      await expect(put({ ...late, actor: somebody(['deputy']) })).rejects.toEqual(refusal('voting.not_entitled'))
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question).toMatchObject({ members: 33, present: 19, returned: 1, notPressed: 18, passed: false })
    }),
  )

  test(
    'who leaves or recuses himself before he has voted does not vote, and is told why; coming back he may',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 20 })
      const { office, chamber, as, meeting } = hall
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const [gone, recused, done] = chamber.members
      if (!gone || !recused || !done) throw new Error('too few members')
      const put = ({ actor }: typeof gone) => castNamed(as(actor), { id: poll.id, marks: yes })
      await put(done)
      for (const { personId } of [gone, done]) await leave(office, { meetingId: meeting.id, personId, reason: '' })
      await recuse(office, { meetingId: meeting.id, personId: recused.personId, reason: '' })
      await expect(put(gone)).rejects.toEqual(refusal('voting.left'))
      await expect(put(recused)).rejects.toEqual(refusal('voting.recused'))
      expect(await put(done)).toMatchObject({ repeated: true })
      // 17 who are there and one who has voted: one of them less, and 17 yes are out of reach.
      expect(await readPoll(office, poll)).toMatchObject({ needed: 17, spare: 1 })
      await arrive(office, { meetingId: meeting.id, personId: gone.personId })
      expect(await put(gone)).toMatchObject({ repeated: false })
      await closePoll(office, await getPoll(office, poll.id))
      const [question] = (await outcomeOfPoll(office, poll.id)).questions
      expect(question).toMatchObject({ members: 33, present: 19, returned: 2, notPressed: 17 })
    }),
  )

  test(
    'sapl-3853: the same vote again gets its first receipt, and another one changes nothing',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const member = hall.as(hall.chamber.members[4]?.actor ?? somebody([]))
      const first = await castNamed(member, { id: poll.id, marks: yes })
      expect(await castNamed(member, { id: poll.id, marks: yes })).toEqual({ ...first, repeated: true })
      const no = [{ question: 1, option: 1, mark: 'no' as const }]
      expect(await castNamed(member, { id: poll.id, marks: no })).toEqual({ ...first, repeated: true })
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      expect((await outcomeOfPoll(hall.office, poll.id)).questions[0]?.options[0]?.votes).toMatchObject({
        yes: 1,
        no: 0,
      })
    }),
  )

  test(
    'sapl-1864: a vote the office entered for somebody is marked as such; nobody reads names before the closing',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      const [a, b] = hall.chamber.members
      if (!a || !b) throw new Error('too few members')
      await castNamed(hall.as(a.actor), { id: poll.id, marks: yes })
      await enterNamed(hall.office, { id: poll.id, personId: b.personId, marks: yes })
      await expect(castNamed(hall.as(b.actor), { id: poll.id, marks: yes })).rejects.toEqual(
        refusal('voting.entered_for'),
      )
      expect((await readPoll(hall.as(b.actor), poll)).own.obstacle).toBe('entered_for')
      await expect(enterNamed(hall.office, { id: poll.id, personId: a.personId, marks: yes })).rejects.toEqual(
        refusal('voting.voted_himself'),
      )
      await expect(readNamed(hall.office, poll)).rejects.toEqual(refusal('voting.not_closed'))
      const { voters } = await readVoters(hall.office, poll)
      expect(voters.filter(({ takesPart }) => takesPart).map(({ name }) => name)).toEqual([a.name, b.name])
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      const { votes } = await readNamed(hall.office, poll)
      expect(new Map(votes.map(({ name, byOffice }) => [name, byOffice]))).toEqual(
        new Map([
          [a.name, false],
          [b.name, true],
        ]),
      )
    }),
  )
})
