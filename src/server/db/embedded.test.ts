import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { runningEmbedded, startEmbedded, type Embedded, type EmbeddedConnection } from './embedded.ts'
import { lookAt } from './embedded-processes.ts'

const isRoot = process.getuid?.() === 0
const withProc = process.platform === 'linux'
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
chmodSync(scratch, 0o755)
/** One cluster for the tests that need no fresh one. */
const shared = join(scratch, 'shared')

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const start = (folder = shared): Promise<Embedded> => startEmbedded({ folder, log: () => undefined })

/** A server that was killed with -9, seen to be gone by the application that had started it. */
async function startAndKill(prepare?: (connection: EmbeddedConnection) => Promise<unknown>): Promise<number> {
  const ends: string[] = []
  const onExit = (reason: string): number => ends.push(reason)
  const { connection, pid } = await startEmbedded({ folder: shared, log: () => undefined, onExit })
  await prepare?.(connection)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => ends).toEqual(['SIGKILL'])
  return pid
}

async function ask<T extends pg.QueryResultRow>(connection: EmbeddedConnection, text: string): Promise<T[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** An application of its own process that starts the database, says so, and goes on with the given statements. */
async function startApplication(folder: string, then: string): Promise<ChildProcess> {
  const script = `
    import pg from '${import.meta.resolve('pg')}'
    import { startEmbedded } from '${new URL('./embedded.ts', import.meta.url).href}'
    const { connection, pid } = await startEmbedded({ folder: ${JSON.stringify(folder)}, log: () => undefined })
    console.log('ready ' + pid)
    ${then}`
  const child = spawn(process.execPath, ['--conditions=huiyin-source', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'readable')
  return child
}

const serverOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0])

test('a new folder becomes a UTF-8 database with checksums, sorted the same everywhere, without a network port', async () => {
  const { connection, stop } = await start()
  try {
    const [facts] = await ask(
      connection,
      `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
              current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
              current_setting('fsync') as fsync, current_setting('password_encryption') as passwords,
              'é' ~ '^\\w$' and '回' ~ '^\\w$' as letters, '余杭' < '临安' as sorted
         from pg_database where datname = current_database()`,
    )
    expect(facts).toEqual({
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      checksums: 'on',
      addresses: '',
      fsync: 'on',
      passwords: 'scram-sha-256',
      letters: true,
      sorted: false,
    })
    expect(statSync(join(shared, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(connection.host).mode & 0o777).toBe(0o700)
    expect(connection.host.startsWith(shared)).toBe(false)
    await expect(ask({ ...connection, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  } finally {
    await stop()
  }
  expect(() => statSync(connection.host)).toThrow('ENOENT')
})

test('what was written is there after a stop and a start', async () => {
  const first = await start()
  await ask(first.connection, `create table note (text text); insert into note values ('代表建议')`)
  await first.stop()
  const second = await start()
  expect(await ask(second.connection, 'select text from note')).toEqual([{ text: '代表建议' }])
  await second.stop()
})

test('a second start on the same folder is refused and names the process', async () => {
  const { stop, connection } = await start()
  await expect(start()).rejects.toMatchObject({
    kind: 'conflict',
    code: 'database.folder_in_use',
    detail: { folder: shared, pid: process.pid },
  })
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
})

test('another process can join the running server, and finds none after it stopped', async () => {
  const { stop, connection } = await start()
  expect(runningEmbedded(shared)).toEqual(connection)
  await stop()
  expect(runningEmbedded(shared)).toBeUndefined()
  expect(runningEmbedded(join(scratch, 'nowhere'))).toBeUndefined()
})

test('a server started by somebody else in the folder is left alone and named', async () => {
  const { stop, pid } = await start()
  rmSync(join(shared, 'in-use.json'))
  await expect(start()).rejects.toMatchObject({ code: 'database.server_running', detail: { folder: shared, pid } })
  await stop()
})

test('an unexpected end of the server is reported, and the next start recovers every row', async () => {
  await startAndKill((connection) => ask(connection, 'create table kept as select generate_series(1, 1000) as number'))
  const { connection, stop } = await start()
  expect(await ask(connection, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1000 }])
  await stop()
})

test('an application killed with -9 loses no acknowledged row', async () => {
  const application = await startApplication(
    shared,
    `const client = new pg.Client(connection)
     await client.connect()
     await client.query('create table acknowledged (number int)')
     for (let number = 1; ; number += 1) {
       await client.query('insert into acknowledged values ($1)', [number])
       process.stdout.write(number + '\\n')
     }`,
  )
  let said = ''
  application.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said.length).toBeGreaterThan(100)
  application.kill('SIGKILL')
  await once(application, 'close')
  const acknowledged = Number(/(\d+)\n[^\n]*$/.exec(said)?.[1])

  const { connection, stop } = await start()
  expect(await ask(connection, `select count(*) >= ${acknowledged} as kept from acknowledged`)).toEqual([
    { kept: true },
  ])
  await stop()
})

test('a server that outlived its application is stopped by the next start', async () => {
  const { stop, pid } = await start()
  const mark = join(shared, 'in-use.json')
  writeFileSync(mark, JSON.stringify({ ...JSON.parse(readFileSync(mark, 'utf8')), started: 'before' }))
  const next = await start()
  expect(next.pid).not.toBe(pid)
  expect(lookAt(pid)).toBeUndefined()
  expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
  await next.stop()
})

test.skipIf(!withProc)('a server does not outlive an application killed with -9', async () => {
  const application = await startApplication(shared, 'setInterval(() => undefined, 1000)')
  const pid = serverOf(shared)
  application.kill('SIGKILL')
  await once(application, 'close')
  await expect.poll(() => lookAt(pid), { timeout: 10_000 }).toBeUndefined()
})

test('an application that ends by itself takes its server with it', async () => {
  const application = await startApplication(shared, 'process.exit(0)')
  await once(application, 'close')
  const pid = runningEmbedded(shared) && serverOf(shared)
  await expect.poll(() => pid && lookAt(pid), { timeout: 10_000 }).toBeUndefined()
  await (await start()).stop()
})

test.skipIf(!withProc)(
  'a child of the killed server still busy in a statement does not block the next start',
  async () => {
    await startAndKill(async (connection) => {
      const busy = new pg.Client(connection)
      busy.on('error', () => undefined)
      await busy.connect()
      busy.query('select count(*) from generate_series(1, 100000000000)').catch(() => undefined)
      await sleep(200)
    })
    const { connection, stop } = await start()
    expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
  },
)

/** A process number that is taken but is no server: of a living program, or of one that ended and was never collected. */
async function numberOf(what: 'zombie' | 'program', uid: number | undefined): Promise<{ pid: number; end(): void }> {
  const script = what === 'zombie' ? 'sleep 0 & echo $!; exec sleep 60' : 'sleep 60 & echo $!; wait'
  const parent = spawn('/bin/sh', ['-c', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
    ...(uid ? { uid } : {}),
  })
  const [chunk] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(chunk.toString())
  if (what === 'zombie') await expect.poll(() => lookAt(pid)).toBeUndefined()
  return { pid, end: () => process.kill(-(parent.pid ?? 0), 'SIGKILL') }
}

test.skipIf(!withProc).each(['zombie', 'program'] as const)(
  'a mark left by a killed server whose number now belongs to a %s does not block the start',
  async (what) => {
    const pid = await startAndKill()
    const owner = statSync(join(shared, 'postgresql')).uid
    const other = await numberOf(what, owner === process.getuid?.() ? undefined : owner)
    const mark = join(shared, 'postgresql', 'postmaster.pid')
    writeFileSync(mark, readFileSync(mark, 'utf8').replace(String(pid), String(other.pid)))
    const again = await start()
    await again.stop()
    other.end()
  },
)

test('a folder deeper than a socket path may be is no obstacle', async () => {
  const deep = join(scratch, 'a-rather-long-name-for-a-folder'.repeat(3), '人大常委会机关', 'data')
  const { connection, stop } = await start(deep)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
})

test('a folder written by another major version is refused before it is touched', async () => {
  const mark = join(shared, 'postgresql', 'PG_VERSION')
  const version = readFileSync(mark, 'utf8')
  writeFileSync(mark, '17\n')
  await expect(start()).rejects.toMatchObject({
    code: 'database.other_version',
    detail: { folder: shared, written: '17', present: '18.4' },
  })
  writeFileSync(mark, version)
})

test.skipIf(!isRoot || !withProc)('started as root, it runs as nobody and its files are nobody’s', async () => {
  const { stop, pid } = await start()
  expect(statSync(`/proc/${pid}`).uid).toBe(65534)
  expect(statSync(join(shared, 'postgresql')).uid).toBe(65534)
  await stop()
})

test.skipIf(!isRoot || !withProc)(
  'started as root in a folder closed to others, it runs in a namespace and its files stay root’s',
  async () => {
    const closed = join(scratch, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const { connection, stop } = await start(join(closed, 'data'))
    expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    expect(statSync(join(closed, 'data', 'postgresql', 'PG_VERSION')).uid).toBe(0)
  },
)

test.skipIf(!isRoot || !withProc)('a folder that others can no longer reach is taken over with its files', async () => {
  const folder = join(scratch, 'open', 'data')
  await (await start(folder)).stop()
  chmodSync(dirname(folder), 0o700)
  const { connection, stop } = await start(folder)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
})
