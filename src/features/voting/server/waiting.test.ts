import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { counters, countOf, hallOf, openPollAt } from '#testing/polls'
import { enterCount } from './entering.ts'
import { castNamed } from './naming.ts'
import { getPoll } from './repository.ts'
import { closePoll } from './steps.ts'
import { listWaitingVotes } from './waiting.ts'

test(
  'an open vote by name waits for each who is there until he has voted, and for nobody who is not',
  rolledBack(async (test) => {
    const hall = await hallOf(test, { present: 20 })
    const [voter, other] = hall.chamber.members
    const absent = hall.chamber.members.at(-1)
    if (!voter || !other || !absent) throw new Error('too few members')
    const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
    const link = `/m/${hall.meeting.reference}/vote`
    expect(await listWaitingVotes(hall.as(voter.actor))).toMatchObject([{ verb: '表决', link }])
    expect(await listWaitingVotes(hall.as(absent.actor))).toEqual([])
    await castNamed(hall.as(voter.actor), { id: poll.id, marks: [{ question: 1, option: 1, mark: 'yes' }] })
    expect(await listWaitingVotes(hall.as(voter.actor))).toEqual([])
    expect(await listWaitingVotes(hall.as(other.actor))).toHaveLength(1)
  }),
)

test(
  'a closed count by hands waits for the office until two people have entered the same',
  rolledBack(async (test) => {
    const hall = await hallOf(test, { present: 20 })
    const poll = await openPollAt(hall, { kind: 'motion', method: 'hands' })
    await closePoll(hall.office, await getPoll(hall.office, poll.id))
    expect(await listWaitingVotes(hall.office)).toMatchObject([{ verb: '录入计票' }])
    const [first, second] = counters()
    const content = countOf({ yes: 20 })
    await enterCount(hall.as(first), { id: poll.id, content })
    expect(await listWaitingVotes(hall.office)).toHaveLength(1)
    await enterCount(hall.as(second), { id: poll.id, content })
    expect(await listWaitingVotes(hall.office)).toEqual([])
  }),
)

test(
  'somebody who enters his own count again does not agree with himself',
  rolledBack(async (test) => {
    const hall = await hallOf(test, { present: 20 })
    const poll = await openPollAt(hall, { kind: 'motion', method: 'hands' })
    await closePoll(hall.office, await getPoll(hall.office, poll.id))
    const [first, second] = counters()
    await enterCount(hall.as(first), { id: poll.id, content: countOf({ yes: 20 }) })
    await enterCount(hall.as(second), { id: poll.id, content: countOf({ yes: 19, no: 1 }) })
    await enterCount(hall.as(first), { id: poll.id, content: countOf({ yes: 20 }) })
    expect(await listWaitingVotes(hall.office)).toHaveLength(1)
    await enterCount(hall.as(second), { id: poll.id, content: countOf({ yes: 20 }) })
    expect(await listWaitingVotes(hall.office)).toEqual([])
  }),
)
