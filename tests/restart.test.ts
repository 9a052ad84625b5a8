/** Power cuts (断电): killed twenty times while deputies hand in, the house loses nothing it acknowledged and does nothing twice. */
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
import { createDistrict } from '#testing/people'
import { noonOf } from '../src/server/clock.ts'
import { connect, inTransaction } from '../src/server/db/connection.ts'
import { startEmbedded } from '../src/server/db/embedded.ts'
import { migrate } from '../src/server/db/migrate.ts'
import { asOwner } from '../src/server/db/open.ts'
import { schemaFolders } from '../src/server/features.ts'
import { createTenant } from '../src/server/tenants.ts'
import { verifyJournals } from '../src/server/verify.ts'
import { workIn } from '../src/server/work.ts'

const kills = 20
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-restart-'))
const folder = join(scratch, 'data')
const logFile = join(scratch, 'acknowledged.log')
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))

const quiet = (): void => undefined
const logged = (): string[] => (existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n') : [])
const count = (word: string): number => logged().filter((line) => line.startsWith(word)).length

/** The district with the deputy who hands in. */
async function prepare(): Promise<{ tenant: string; deputy: Actor }> {
  const { connection, stop } = await startEmbedded({ folder, log: quiet })
  const { id: tenant } = await asOwner(connection, async (owner) => {
    await migrate(owner, schemaFolders(slots))
    return createTenant(owner, { code: 'test', name: '测试区人大', demonstration: false })
  })
  const database = connect(connection)
  const deputy = await inTransaction(database, { tenant }, async (tx) => {
    const playing = (who: Parameters<TestWork>[0], on = '2025-06-18') =>
      workIn({ slots, ports, clock: noonOf(plainDate(on)) }, tx, {
        tenant,
        actor: 'roles' in who ? who : somebody(who),
      }).work
    const district = await createDistrict(Object.assign(playing, { settle: () => Promise.resolve() }))
    return district.deputies[0].actor
  })
  await database.close()
  await stop()
  return { tenant, deputy }
}

const node = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath

const start = (tenant: string, deputy: Actor): ChildProcess => {
  const words = [folder, logFile, tenant, JSON.stringify(deputy)]
  const options = ['--conditions=huiyin-source', '--disable-warning=ExperimentalWarning']
  const child = spawn(node, [...options, 'tests/restart/deputy-at-work.ts', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  })
  child.stderr?.on('data', (text: Buffer) => appendFileSync(join(scratch, 'stderr.log'), text))
  return child
}

const postmaster = (): number =>
  Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0])

test(`${kills} kills, of the application and of the database in turn: nothing acknowledged is lost or done twice`, async () => {
  const { tenant, deputy } = await prepare()
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = count('acknowledged ')
    const opened = count('open')
    const child = start(tenant, deputy)
    const over = once(child, 'exit')
    while (child.exitCode === null && (count('open') === opened || count('acknowledged ') < before + 3)) await sleep(10)
    expect(child.exitCode, readFileSync(join(scratch, 'stderr.log'), { encoding: 'utf8', flag: 'a+' })).toBeNull()
    await sleep((kill * 37) % 120)
    if (kill % 2 === 1) child.kill('SIGKILL')
    else process.kill(postmaster(), 'SIGKILL')
    await over
  }

  const { connection, stop } = await startEmbedded({ folder, log: quiet })
  const found = await asOwner(connection, async (owner) => {
    const [chain] = await verifyJournals(owner)
    const { rows } = await owner.query<{ id: string }>('select id from suggestion')
    const keys = await owner.query<{ id: string }>(`select answer ->> 'answer' as id from idempotency`)
    return { chain, ids: rows.map(({ id }) => id), answered: keys.rows.map(({ id }) => id) }
  })
  await stop()
  const acknowledged = logged().flatMap((line) => /^acknowledged \S+ (\S+)/.exec(line)?.[1] ?? [])
  expect(logged().filter((line) => line.startsWith('wrong'))).toEqual([])
  expect(acknowledged.filter((id) => !found.ids.includes(id))).toEqual([])
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  // One suggestion per key: none was made beside the answer that is kept for its key.
  expect(found.ids.toSorted()).toEqual(found.answered.toSorted())
  expect(found.chain).toMatchObject({ broken: undefined })
  expect(acknowledged.length).toBeGreaterThanOrEqual(3 * kills)
}, 600_000)
