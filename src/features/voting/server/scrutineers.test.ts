import { describe, expect, test } from 'vitest'
import { changeSetting } from '#features/office/server'
import { rolledBack, somebody } from '#testing/database'
import { countOf, countTwice, hallOf, pollAt, type Hall } from '#testing/polls'
import { needsScrutineers } from '../domain/scrutineers.ts'
import { scrutineersSetting } from '../domain/settings.ts'
import { fallBack } from './again.ts'
import { resultPaper } from './documents/result.ts'
import { pollMinutes } from './minutes.ts'
import { approveScrutineers, nameScrutineers } from './naming-scrutineers.ts'
import { readPoll } from './reads.ts'
import { getPoll, type Poll } from './repository.ts'
import { announcePoll, closePoll, openPoll } from './steps.ts'

const refusal = (code: string, detail: object = {}) => expect.objectContaining({ code, ...detail })

/** An election of the congress in which the fourth member stands. */
async function electionAt(hall: Hall, method: 'paper' | 'electronic' = 'paper'): Promise<Poll> {
  const [, , , candidate] = hall.chamber.members
  const options = [{ title: candidate?.name ?? '', personId: candidate?.personId ?? null }, { title: '王无名' }]
  return pollAt(hall, { kind: 'election', method, title: '补选副主任', questions: [{ title: '副主任', options }] })
}

const nameOf = (hall: Hall, at: number): string => hall.chamber.members[at]?.name ?? ''

describe('监票人', () => {
  test.each([
    ['elections', 'election', 'paper', 'congress', true],
    ['elections', 'election', 'electronic', 'congress', true],
    ['elections', 'election', 'paper', 'standing_committee', false],
    ['elections', 'motion', 'paper', 'congress', false],
    ['secret', 'motion', 'device', 'standing_committee', true],
    ['secret', 'motion', 'hands', 'congress', false],
    ['none', 'election', 'paper', 'congress', false],
  ] as const)(
    'by the setting %s a vote (%s, %s) of the %s has to have them: %s',
    (rule, kind, method, meeting, asked) => {
      expect(needsScrutineers(rule, { kind, method }, meeting)).toBe(asked)
    },
  )

  test(
    'are no candidates, come from the roll, and are approved by the meeting before a ballot is given out',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, kind: 'congress' })
      const poll = await electionAt(hall)
      await expect(openPoll(hall.office, poll)).rejects.toEqual(refusal('rules.scrutineers_approved'))
      await expect(approveScrutineers(hall.office, poll)).rejects.toEqual(refusal('rules.scrutineers_named'))
      const names = (...all: string[]) => nameScrutineers(hall.office, { ...poll, names: all })
      await expect(names(nameOf(hall, 3))).rejects.toEqual(
        refusal('voting.scrutineer_on_ballot', { detail: { name: nameOf(hall, 3) } }),
      )
      await expect(names('外来人')).rejects.toEqual(
        refusal('voting.scrutineer_not_on_roll', { detail: { name: '外来人' } }),
      )
      const named = await names(nameOf(hall, 5), nameOf(hall, 1))
      await expect(openPoll(hall.office, named)).rejects.toEqual(refusal('rules.scrutineers_approved'))
      const approved = await approveScrutineers(hall.office, named)
      expect((await readPoll(hall.office, approved)).scrutineers).toEqual([nameOf(hall, 5), nameOf(hall, 1)])
      // Others instead of them are approved anew.
      const anew = await nameScrutineers(hall.office, { ...approved, names: [nameOf(hall, 6)] })
      await expect(openPoll(hall.office, anew)).rejects.toEqual(refusal('rules.scrutineers_approved'))
      expect(await openPoll(hall.office, await approveScrutineers(hall.office, anew))).toMatchObject({ state: 'open' })
    }),
  )

  test(
    'stand by name on the result sheet and in the minutes, and stay when the vote turns to paper',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, kind: 'congress' })
      const names = [nameOf(hall, 5), nameOf(hall, 1)]
      const named = await nameScrutineers(hall.office, { ...(await electionAt(hall, 'electronic')), names })
      const open = await openPoll(hall.office, await approveScrutineers(hall.office, named))
      const poll = await fallBack(hall.office, { ...open, to: 'paper', reason: '设备故障' })
      await closePoll(hall.office, poll)
      const marks = [1, 2].flatMap((option) => [
        { option, mark: 'yes' as const, votes: option === 1 ? 8 : 0 },
        { option, mark: 'no' as const, votes: option === 1 ? 1 : 9 },
      ])
      const counted = await countTwice(hall, poll.id, {
        ...countOf({ yes: 9 }),
        questions: [{ number: 1, invalid: 0, marks }],
      })
      await announcePoll(hall.office, counted)
      const posts = [{ organisationId: hall.chamber.committeeId, role: 'deputies_office' as const }]
      const { paper } = await resultPaper.draft(hall.as(somebody(['deputies_office'], { posts })), poll.id)
      const said = JSON.stringify(paper)
      for (const name of names) expect(said).toContain(name)
      const lines = (await pollMinutes(hall.office, [hall.meeting.id])).map(({ text }) => text)
      expect(lines.join('\n')).toContain(`会议通过监票人名单：总监票人${names[0]}；监票人${names[1]}。`)
    }),
  )

  test(
    'by the setting every secret vote of the committee waits for them, and none by hands has any',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      await changeSetting(hall.office, { key: scrutineersSetting.key, value: 'secret', reason: '改变惯例', version: 0 })
      hall.office.memory.clear()
      const secret = await pollAt(hall, { kind: 'motion', method: 'device' })
      await expect(openPoll(hall.office, secret)).rejects.toEqual(refusal('rules.scrutineers_approved'))
      const open = await pollAt(hall, { kind: 'motion', method: 'hands' })
      await expect(nameScrutineers(hall.office, { ...open, names: [nameOf(hall, 1)] })).rejects.toEqual(
        refusal('rules.secret_way'),
      )
      expect(await openPoll(hall.office, await getPoll(hall.office, open.id))).toMatchObject({ state: 'open' })
    }),
  )
})
