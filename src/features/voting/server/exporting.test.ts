/** An export is checked by a program that knows neither the product nor its database; whatever is changed in it shows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { countOf, countTwice, hallOf, openPollAt, takePaper } from '#testing/polls'
import { cast } from './casting.ts'
import { exportPoll } from './exporting.ts'
import { castNamed } from './naming.ts'
import { getPoll } from './repository.ts'
import { announcePoll, closePoll } from './steps.ts'

interface Vote {
  poll: {
    papersRoot: string
    ballotsDigest: string
    publicKey: string
    rule: { majority: { strict: boolean; of: number[] } }
  }
  voters: { paperDigest: string | null; atOpening: string; cameLater: boolean; atClosing: string }[]
  papers: { paper: string; digest: string; signature: string }[]
  ballots: { serial: string; mark: string | null }[]
  named: { personId: string; mark: string }[]
  entries: { by: string; content: { returned: number; questions: { marks: { votes: number }[] }[] } }[]
  outcome: {
    questions: { passed: boolean; needed: number; options: { votes: Record<string, number>; passed: boolean }[] }[]
  }
  journal: { detail: Record<string, unknown>; fact: string }[]
}
const tool: { faultsOf(vote: Vote, journal?: string[]): string[] } = await import(
  new URL('../../../../tools/verify-vote.mjs', import.meta.url).href
)
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-vote-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const box = somebody([], { accountId: null, personId: null, signedIn: false })

async function exported(test: TestWork, method: 'electronic' | 'named' | 'paper'): Promise<Vote> {
  const hall = await hallOf(test, { members: 7 })
  const election = { kind: 'election' as const, questions: [{ title: '主任', options: [{ title: '候选人' }] }] }
  const poll = await openPollAt(hall, { ...(method === 'electronic' ? election : { kind: 'motion' }), method })
  for (const [at, { actor }] of hall.chamber.members.slice(0, 6).entries()) {
    const marks = [{ question: 1, option: 1, mark: at < 4 ? ('yes' as const) : ('no' as const) }]
    if (method === 'named') await castNamed(hall.as(actor), { id: poll.id, marks })
    if (method !== 'electronic') continue
    const own = await takePaper(hall.as(actor), poll)
    const others = at < 4 ? [] : [{ question: 1, name: '王另选' }]
    await cast(hall.as(box), { pollId: poll.id, ...own, marks, others, padding: '' })
  }
  const closed = await closePoll(hall.office, await getPoll(hall.office, poll.id))
  await announcePoll(
    hall.office,
    method === 'paper' ? await countTwice(hall, poll.id, countOf({ yes: 4, no: 2 })) : closed,
  )
  await test.settle()
  return JSON.parse((await exportPoll(hall.office, poll)).text) as Vote
}

const first = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error('nothing there')
  return item
}

/** What somebody could try with an export, and a piece of what is said of it. */
const tricks: Record<'electronic' | 'named' | 'paper', [string, (vote: Vote) => void, string][]> = {
  electronic: [
    [
      'a mark is turned',
      (vote) => (first(vote.ballots.filter(({ mark }) => mark === 'no')).mark = 'yes'),
      'not those of the closing',
    ],
    [
      'a ballot is put in',
      (vote) => vote.ballots.push({ ...first(vote.ballots), serial: crypto.randomUUID() }),
      'not those of the closing',
    ],
    ['a ballot is taken out', (vote) => vote.ballots.pop(), 'not those of the closing'],
    [
      'a paper is invented',
      (vote) => (first(vote.papers).paper = Buffer.alloc(64).toString('base64url')),
      'was not signed',
    ],
    ['a paper is used twice', (vote) => vote.papers.push(first(vote.papers)), 'cast twice'],
    [
      'a voter had no paper',
      (vote) => vote.voters.forEach((voter) => (voter.paperDigest = null)),
      'only 0 were given out',
    ],
    ['another key', (vote) => (vote.poll.publicKey = vote.poll.publicKey.replace(/"n":"../, '"n":"zz')), 'key'],
    [
      'the outcome is typed over',
      (vote) => (first(first(vote.outcome.questions).options).passed = false),
      'by the rule is otherwise',
    ],
    [
      'a total is moved',
      (vote) => (first(first(vote.outcome.questions).options).votes['yes'] = 5),
      '5 yes said, 4 found',
    ],
  ],
  named: [
    [
      'a name is added',
      (vote) => vote.named.push({ ...first(vote.named), personId: crypto.randomUUID() }),
      'not on the roll',
    ],
    ['somebody votes twice', (vote) => vote.named.push(first(vote.named)), 'voted twice'],
    ['a mark is turned', (vote) => (first(vote.named).mark = 'no'), 'yes said'],
    ['the rule is made easier', (vote) => (vote.poll.rule.majority.of = [1, 3]), 'needs 3 of 7'],
    ['an entry of the journal is altered', (vote) => (first(vote.journal).detail['name'] = '另一件'), 'was altered'],
    [
      'the announcement is missing',
      (vote) => (vote.journal = vote.journal.filter(({ fact }) => fact !== 'poll.announced')),
      'no announcement',
    ],
  ],
  paper: [
    [
      'one person counted both times',
      (vote) => vote.entries.forEach((entry) => (entry.by = 'the same')),
      'no two people',
    ],
    ['a count is changed', (vote) => (first(vote.entries).content.returned = 7), 'does not have its digest'],
    [
      'the outcome is typed over',
      (vote) => (first(vote.outcome.questions).passed = false),
      "the outcome is not the rule's",
    ],
  ],
}

describe.each(['electronic', 'named', 'paper'] as const)('导出核验 %s', (method) => {
  test(
    'holds as it was announced, and shows whatever is changed in it',
    rolledBack(async (test) => {
      const vote = await exported(test, method)
      expect(tool.faultsOf(vote)).toEqual([])
      for (const [what, change, said] of tricks[method]) {
        const changed = structuredClone(vote)
        change(changed)
        expect([what, tool.faultsOf(changed).some((fault) => fault.includes(said))]).toEqual([what, true])
      }
    }),
  )
})

test(
  'runs as a program of its own, with plain node: 0 when it holds, 1 and a sentence when it does not',
  rolledBack(async (work) => {
    const vote = await exported(work, 'named')
    const file = join(scratch, 'vote.json')
    const run = (): string =>
      execFileSync(process.execPath, ['tools/verify-vote.mjs', file], { encoding: 'utf8', stdio: 'pipe' })
    writeFileSync(file, JSON.stringify(vote))
    expect(run()).toBe('holds  关于批准决算的决议: 1 results\n')
    first(vote.named).mark = 'no'
    writeFileSync(file, JSON.stringify(vote))
    expect(run).toThrow(/Command failed/)
  }),
)
