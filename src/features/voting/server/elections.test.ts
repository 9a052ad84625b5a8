import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import { countTwice, hallOf, pollAt, watched, type Hall } from '#testing/polls'
import { voteAgain } from './again.ts'
import { exportPoll } from './exporting.ts'
import { arrangeFormal, electAgain } from './further-elections.ts'
import { pollMinutes } from './minutes.ts'
import { outcomeOfPoll } from './outcome.ts'
import type { Poll } from './repository.ts'
import { announcePoll, closePoll, openPoll } from './steps.ts'

const tool: { faultsOf(vote: unknown): string[] } = await import(
  new URL('../../../../tools/verify-vote.mjs', import.meta.url).href
)

const names = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ title: `候选${'甲乙丙丁戊己庚辛壬癸子丑'[at]}` }))

interface Asked {
  readonly kind?: 'election' | 'preliminary'
  readonly post?: 'deputy' | 'member' | 'chief'
  readonly places?: number
  readonly count: number
  readonly formal?: number
  readonly occasion?: 'term' | 'by_election' | null
  readonly nominatedOn?: string | null
}

const drawn = (hall: Hall, asked: Asked): Promise<Poll> => {
  const { kind = 'election', post = 'deputy', places = 2, count, formal = null, occasion = 'term' } = asked
  const { nominatedOn = '2025-06-24' } = asked
  return pollAt(hall, {
    kind,
    method: 'paper',
    title: '副主任',
    occasion,
    nominatedOn: nominatedOn === null ? null : plainDate(nominatedOn),
    questions: [{ title: '副主任', post, places, formal, options: names(count) }],
  })
}

/** Opened, counted by two with so many yes for each in the order of the ballot, announced. */
async function voted(hall: Hall, poll: Poll, yes: readonly number[]): Promise<Poll> {
  const approved = poll.scrutineersApprovedOn === null ? await watched(hall.office, poll) : poll
  await closePoll(hall.office, await openPoll(hall.office, approved))
  const marks = yes.flatMap((votes, at) => [
    { option: at + 1, mark: 'yes' as const, votes },
    { option: at + 1, mark: 'abstain' as const, votes: 20 - votes },
  ])
  const content = { issued: 20, returned: 20, questions: [{ number: 1, invalid: 0, marks }] }
  return announcePoll(hall.office, await countTwice(hall, poll.id, content))
}

const standing = ({ questions }: Poll) => questions[0]?.options.map(({ title }) => title)

describe('选举', () => {
  test.each([
    ['too few', { count: 2 }, 'voting.too_few_candidates', { places: 2, least: 3, count: 2 }],
    ['too many', { count: 6 }, 'voting.too_many_candidates', { places: 2, most: 5, count: 6 }],
    ['no occasion', { count: 3, occasion: null }, 'voting.occasion_missing', {}],
    ['no day', { count: 3, nominatedOn: null }, 'voting.nominated_on_missing', { days: 2 }],
    ['no formal number', { kind: 'preliminary', count: 6 }, 'voting.formal_missing', { name: '副主任' }],
    [
      'too many formal',
      { kind: 'preliminary', count: 8, formal: 6 },
      'voting.formal_number',
      { range: '3–5', formal: 6 },
    ],
    [
      'nothing to decide',
      { kind: 'preliminary', count: 4, formal: 4 },
      'voting.no_preliminary',
      { count: 4, formal: 4 },
    ],
  ] as const)('%s: refused with the numbers of the law', (_, asked, code, detail) =>
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 20, kind: 'congress' })
      await expect(drawn(hall, asked)).rejects.toMatchObject({ code, detail })
    })(),
  )

  test(
    'a by-election may have as many candidates as places; at a change of term two days pass since the nomination',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 20, kind: 'congress' })
      const own = await drawn(hall, { count: 2, occasion: 'by_election', nominatedOn: null })
      expect(own.occasion).toBe('by_election')
      const early = await watched(hall.office, await drawn(hall, { count: 3, nominatedOn: '2025-06-25' }))
      await expect(openPoll(hall.office, early)).rejects.toMatchObject({
        code: 'voting.discussed_too_short',
        detail: { nominatedOn: '2025-06-25', earliest: '2025-06-27', days: 2 },
      })
    }),
  )

  test(
    '预选: the order of votes decides who formally stands, those tied are voted on again, and the election follows',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 20, kind: 'congress' })
      const preliminary = await drawn(hall, { kind: 'preliminary', count: 6, formal: 3 })
      const first = await voted(hall, preliminary, [9, 8, 3, 3, 1, 0])
      const [question] = (await outcomeOfPoll(hall.office, first.id)).questions
      expect(question?.options.map(({ passed, tied }) => [passed, tied]).slice(0, 4)).toEqual([
        [true, false],
        [true, false],
        [false, true],
        [false, true],
      ])
      await test.settle()
      expect(tool.faultsOf(JSON.parse((await exportPoll(hall.office, first)).text))).toEqual([])
      await expect(arrangeFormal(hall.office, first)).rejects.toMatchObject({ code: 'rules.preliminary_done' })
      const second = await voted(hall, await voteAgain(hall.office, first), [4, 5])
      const election = await arrangeFormal(hall.office, second)
      const tied = first.questions[0]?.options[3]?.title
      const chosen = first.questions[0]?.options.slice(0, 2).map(({ title }) => title) ?? []
      expect(new Set(standing(election))).toEqual(new Set([...chosen, tied]))
      expect(election).toMatchObject({ kind: 'election', occasion: 'term', questions: [{ places: 2, post: 'deputy' }] })
      expect(election.scrutineers).toEqual(first.scrutineers)
    }),
  )

  test(
    '缺额另行选举: those with the most votes stand again, as many as the law lets; never too few of them',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 20, kind: 'congress' })
      const first = await voted(hall, await drawn(hall, { count: 5 }), [15, 9, 8, 6, 2])
      const [told] = await pollMinutes(hall.office, [hall.meeting.id])
      expect(told).toMatchObject({ open: `副主任\n${standing(first)?.[0]}当选`, inside: true })
      await expect(voteAgain(hall.office, first)).rejects.toMatchObject({ code: 'rules.something_tied' })
      const again = await electAgain(hall.office, { ...first, reason: '大会决定在本次会议另行选举' })
      const beaten = first.questions[0]?.options.slice(1).map(({ title }) => title)
      expect(again).toMatchObject({ occasion: 'again', round: 2, questions: [{ places: 1 }] })
      expect(standing(again)).toEqual(beaten)
      const few = await voted(hall, await drawn(hall, { post: 'member', count: 3 }), [15, 9, 9])
      expect(standing(await electAgain(hall.office, { ...few, reason: '大会决定' }))).toHaveLength(2)
      const one = { occasion: 'by_election', places: 1, count: 1 } as const
      const alone = await voted(hall, await drawn(hall, one), [9])
      expect(await electAgain(hall.office, { ...alone, reason: '大会决定' })).toMatchObject({ occasion: 'by_election' })
      // Three are equal where two may stand: their votes do not say who.
      const many = await drawn(hall, { post: 'member', places: 10, count: 12 })
      const equal = await voted(hall, many, [15, 15, 15, 15, 15, 15, 15, 15, 15, 5, 5, 5])
      await expect(electAgain(hall.office, { ...equal, reason: '大会决定' })).rejects.toMatchObject({
        code: 'voting.too_few_left',
        detail: { left: 1, least: 2, count: 0 },
      })
    }),
  )
})
