/** Power cuts during a secret vote (断电时的表决): killed again and again, the house loses no acknowledged ballot and counts none twice. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Actor } from '#kernel/work'
import { ports, slots, somebody, type TestWork } from '#testing/database'
import { hallOf, openPollAt } from '#testing/polls'
import { exportPoll } from '../src/features/voting/server/exporting.ts'
import { announcePoll, closePoll } from '../src/features/voting/server/steps.ts'
import { outcomeOfPoll } from '../src/features/voting/server/outcome.ts'
import { getPoll } from '../src/features/voting/server/repository.ts'
import { noonOf } from '../src/server/clock.ts'
import { connect, inTransaction, type Database } from '../src/server/db/connection.ts'
import { startEmbedded } from '../src/server/db/embedded.ts'
import { migrate } from '../src/server/db/migrate.ts'
import { asOwner } from '../src/server/db/open.ts'
import { schemaFolders } from '../src/server/features.ts'
import { createSeals } from '../src/server/seals.ts'
import { createTenant } from '../src/server/tenants.ts'
import { verifyJournals } from '../src/server/verify.ts'
import { workIn } from '../src/server/work.ts'

const tool: { faultsOf(vote: unknown, journal: readonly string[]): string[] } = await import(
  new URL('../tools/verify-vote.mjs', import.meta.url).href
)

const kills = 6
const members = 200
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-votes-'))
const folder = join(scratch, 'data')
const logFile = join(scratch, 'acknowledged.log')
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))

const quiet = (): void => undefined
const logged = (): string[] => (existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n') : [])
const count = (word: string): number => logged().filter((line) => line.startsWith(word)).length

/** The same installation, with the key the process of the voters has too. */
const ownPorts = { ...ports, seals: createSeals(() => Buffer.alloc(32)) }

const inHouse = <T>(database: Database, tenant: string, run: (test: TestWork) => Promise<T>): Promise<T> =>
  inTransaction(database, { tenant }, async (tx) => {
    const settles: (() => Promise<void>)[] = []
    const playing = (who: Parameters<TestWork>[0], on = '2025-06-26') => {
      const options = { tenant, actor: 'roles' in who ? who : somebody(who) }
      const { work, settle } = workIn({ slots, ports: ownPorts, clock: noonOf(plainDate(on)) }, tx, options)
      settles.push(settle)
      return work
    }
    const settle = async () => {
      for (const one of settles) await one()
    }
    const result = await run(Object.assign(playing, { settle }))
    await settle()
    return result
  })

async function prepare(): Promise<{ tenant: string; pollId: string; voters: Actor[] }> {
  const { connection, stop } = await startEmbedded({ folder, log: quiet })
  const { id: tenant } = await asOwner(connection, async (owner) => {
    await migrate(owner, schemaFolders(slots))
    return createTenant(owner, { code: 'test', name: '测试区人大', demonstration: false })
  })
  const database = connect(connection)
  const prepared = await inHouse(database, tenant, async (test) => {
    const hall = await hallOf(test, { members })
    const poll = await openPollAt(hall, { kind: 'motion', method: 'electronic' })
    return { pollId: poll.id, voters: hall.chamber.members.map(({ actor }) => actor) }
  })
  await database.close()
  await stop()
  return { tenant, ...prepared }
}

const node = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath

const start = ({ tenant, pollId, voters }: Awaited<ReturnType<typeof prepare>>): ChildProcess => {
  const words = [folder, logFile, tenant, pollId, JSON.stringify(voters)]
  const options = ['--conditions=huiyin-source', '--disable-warning=ExperimentalWarning']
  const child = spawn(node, [...options, 'tests/restart/voters-at-work.ts', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  })
  child.stderr?.on('data', (text: Buffer) => appendFileSync(join(scratch, 'stderr.log'), text))
  return child
}

const postmaster = (): number =>
  Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0])

test(`${kills} kills during a secret vote: every acknowledged ballot counts once, and the vote goes on`, async () => {
  const prepared = await prepare()
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = count('acknowledged ')
    const opened = count('open')
    const child = start(prepared)
    const over = once(child, 'exit')
    while (child.exitCode === null && (count('open') === opened || count('acknowledged ') < before + 5)) await sleep(10)
    expect(child.exitCode, readFileSync(join(scratch, 'stderr.log'), { encoding: 'utf8', flag: 'a+' })).toBeNull()
    await sleep((kill * 37) % 60)
    if (kill % 2 === 1) child.kill('SIGKILL')
    else process.kill(postmaster(), 'SIGKILL')
    await over
  }
  const last = start(prepared)
  await once(last, 'exit')
  expect(count('done'), readFileSync(join(scratch, 'stderr.log'), { encoding: 'utf8', flag: 'a+' })).toBe(1)

  const { connection, stop } = await startEmbedded({ folder, log: quiet })
  const database = connect(connection)
  const outcome = await inHouse(database, prepared.tenant, async (test) => {
    const office = test(['deputies_office'])
    await announcePoll(office, await closePoll(office, await getPoll(office, prepared.pollId)))
    return outcomeOfPoll(office, prepared.pollId)
  })
  const vote = await inHouse(database, prepared.tenant, (test) =>
    exportPoll(test(['deputies_office']), { id: prepared.pollId }),
  )
  const journal: string[] = []
  const { papers, chains } = await asOwner(connection, async (owner) => ({
    papers: (await owner.query<{ paper: string }>('select paper from spent_paper')).rows.map(({ paper }) => paper),
    chains: await verifyJournals(owner, (line) => void journal.push(JSON.stringify(line))),
  }))
  await database.close()
  await stop()
  const receipts = logged().flatMap((line) => /^acknowledged (\S+)/.exec(line)?.[1] ?? [])
  expect(logged().filter((line) => line.startsWith('wrong'))).toEqual([])
  expect(receipts.filter((paper) => !papers.includes(paper))).toEqual([])
  expect(new Set(papers).size).toBe(papers.length)
  // Whoever was killed between taking his paper and sending it has none to send: nothing is in the box for him.
  expect(outcome.questions[0]?.returned).toBe(papers.length)
  expect(outcome.questions[0]?.options[0]?.votes.yes).toBe(papers.length)
  expect(papers.length).toBeGreaterThanOrEqual(members - kills)
  // Whoever has the export and the journal, and nothing else, finds the same; one line of the journal less, and it shows.
  expect(tool.faultsOf(JSON.parse(vote.text), journal)).toEqual([])
  expect(tool.faultsOf(JSON.parse(vote.text), journal.toSpliced(2, 1))).not.toEqual([])
  expect(chains.map(({ broken }) => broken)).toEqual([undefined])
}, 600_000)
