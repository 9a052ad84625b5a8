/** The database that comes with the house (内置数据库): a real PostgreSQL, started and supervised as a child of this process. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, type Binaries } from './binaries.ts'
import {
  checkVersion,
  createCluster,
  folderOf,
  makeDirectory,
  readPassword,
  superuser,
  type Folder,
} from './embedded-cluster.ts'
import { adoptFiles, chooseIdentity, type Identity } from './embedded-identity.ts'
import { freePort, launch, launchByControl, type Server } from './embedded-launch.ts'
import { takeFolder } from './embedded-lock.ts'
import { servesFolder } from './embedded-processes.ts'
import { clearTheWay, readServerMark } from './embedded-recovery.ts'

/** Fits pg.ClientConfig; `host` is the directory of the Unix socket (on Windows the loopback address). */
export interface EmbeddedConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** Inside this machine: no certificate, whatever PGSSLMODE says. */
  readonly ssl: false
}

export interface Embedded {
  readonly connection: EmbeddedConnection
  readonly pid: number
  readonly stop: () => Promise<void>
}

export interface EmbeddedOptions {
  readonly folder: string
  readonly log: (line: string) => void
  /** Called when the server ends although nobody asked it to; the folder is free again by then. */
  readonly onExit?: (reason: string) => void
}

const database = 'huiyin'
const onWindows = process.platform === 'win32'

export async function startEmbedded({ folder, log, onExit }: EmbeddedOptions): Promise<Embedded> {
  mkdirSync(folder, { recursive: true })
  const place = folderOf(realpathSync(folder))
  const lock = await takeFolder(place.root, { log })
  try {
    const binaries = findBinaries()
    const identity = chooseIdentity(binaries.postgres, [place.root, socketBase()], place.pgdata)
    await prepare(place, { binaries, identity, orphaned: lock.orphaned, log })
    const { server, connection, claim } = await launchServer(place, binaries, identity)
    try {
      await untilReady(place, server, log)
      await ensureDatabase(connection)
    } catch (error) {
      await server.stop()
      throw error
    }
    return supervise(server, connection, { release: lock.release, claim, onExit })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The server another process runs in this folder right now: a back-up or a look at the figures can join it. */
export function runningEmbedded(folder: string): EmbeddedConnection | undefined {
  if (!existsSync(folder)) return undefined
  const place = folderOf(realpathSync(folder))
  const mark = readServerMark(place.pgdata)
  if (!mark?.ready || !servesFolder(mark.pid, place.pgdata)) return undefined
  const host = mark.socketDirectory || '127.0.0.1'
  return { host, port: mark.port, user: superuser, password: readPassword(place), database, ssl: false }
}

interface Preparation {
  readonly binaries: Binaries
  readonly identity: Identity
  readonly orphaned: boolean
  readonly log: (line: string) => void
}

async function prepare(place: Folder, { binaries, identity, orphaned, log }: Preparation): Promise<void> {
  if (!existsSync(place.pgdata)) {
    log(`Creating the database in ${place.pgdata}`)
    return createCluster(place, binaries.initdb, identity)
  }
  checkVersion(place, identity)
  await clearTheWay(place, { binaries, orphaned, log })
  adoptFiles(place.pgdata, identity)
}

async function launchServer(
  place: Folder,
  binaries: Binaries,
  identity: Identity,
): Promise<{ server: Server; connection: EmbeddedConnection; claim: symbol }> {
  const host = onWindows ? '127.0.0.1' : join(socketBase(), socketName(place.pgdata))
  const port = onWindows ? await freePort() : 5432
  const listening = onWindows
    ? { listen_addresses: host }
    : { listen_addresses: '', unix_socket_directories: `"${host}"`, unix_socket_permissions: '0700' }
  const settings = { ...listening, port: String(port), fsync: 'on', full_page_writes: 'on', cluster_name: 'huiyin' }
  const claim = Symbol(host)
  socketClaims.set(host, claim)
  if (!onWindows) makeDirectory(host, identity)

  const server = await (onWindows ? launchByControl : launch)({ binaries, identity, pgdata: place.pgdata, settings })
  const connection: EmbeddedConnection = {
    host,
    port,
    user: superuser,
    password: readPassword(place),
    database,
    ssl: false,
  }
  return { server, connection, claim }
}

/** Whose socket directory it is now: a server that ends late must not take away its successor's. */
const socketClaims = new Map<string, symbol>()

/** A socket's path may have 103 characters, fewer than many data folders have, so it lives under the temporary directory. */
const socketBase = (): string => (tmpdir().length <= 60 ? realpathSync(tmpdir()) : '/tmp')

const socketName = (pgdata: string): string =>
  `huiyin-${createHash('sha256').update(pgdata).digest('hex').slice(0, 12)}`

/** The server says in its own file when it takes connections; asking the file costs nothing and leaves no failed log-ins. */
async function untilReady({ pgdata }: Folder, server: Server, log: (line: string) => void): Promise<void> {
  let ended: string | undefined
  void server.ended.then((reason) => (ended = reason))
  for (let round = 1; round <= 60_000; round += 1) {
    const mark = readServerMark(pgdata)
    if (mark?.pid === server.pid && mark.ready) return
    if (ended !== undefined) throw new Error(`PostgreSQL did not start: ${ended}; see ${join(pgdata, 'log')}`)
    if (round % 500 === 0) log('The database is still recovering from its write-ahead log')
    await sleep(10)
  }
  throw new Error(`PostgreSQL was not ready within ten minutes; see ${join(pgdata, 'log')}`)
}

/** Proves the password on the way: a server that cannot be talked to is not started. */
async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

function supervise(
  server: Server,
  connection: EmbeddedConnection,
  { release, claim, onExit }: { release: () => void; claim: symbol; onExit: EmbeddedOptions['onExit'] },
): Embedded {
  let stopping: Promise<void> | undefined
  process.once('exit', server.abandon)
  const over = server.ended.then((reason) => {
    process.off('exit', server.abandon)
    const ours = socketClaims.get(connection.host) === claim
    if (!onWindows && ours) rmSync(connection.host, { recursive: true, force: true })
    release()
    if (!stopping) onExit?.(reason)
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    await over
  }
  return { connection, pid: server.pid, stop: () => (stopping ??= stop()) }
}
