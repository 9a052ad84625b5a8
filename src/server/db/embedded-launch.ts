/** A running server process (数据库进程) under our supervision, and the two ways to start one. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, Socket, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { environment, run } from './embedded-cluster.ts'
import { homeless, type Identity } from './embedded-identity.ts'
import { lookAt, signal, stopPostmaster } from './embedded-processes.ts'
import { readServerMark } from './embedded-recovery.ts'

export interface Server {
  readonly pid: number
  /** Settles when the process is gone, with what it printed last. */
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
  /** For the last moment of this process, when nothing can be waited for: the server then stops by itself. */
  readonly abandon: () => void
}

export interface Launch {
  readonly binaries: Binaries
  readonly identity: Identity
  readonly pgdata: string
  /** Given on the command line, so nothing written in postgresql.conf can undo them. */
  readonly settings: Readonly<Record<string, string>>
}

/** A server in a session of its own, so Ctrl-C reaches the application alone and the database stops after it, not before. */
export function launch({ binaries, identity, pgdata, settings }: Launch): Server {
  const [command = binaries.postgres, ...words] = [
    ...identity.prefix,
    ...untilWeEnd(),
    binaries.postgres,
    '-D',
    pgdata,
    ...asOptions(settings),
  ]
  const child = spawn(command, words, {
    ...identity.user,
    cwd: homeless,
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // The server must not keep this process alive; what it prints before its log opens arrives through a socket.
  const errors = child.stderr instanceof Socket ? child.stderr : undefined
  child.unref()
  errors?.unref()
  let printed = ''
  child.stderr.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4_000)
  })
  const closed = once(child, 'close').catch(() => undefined)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, killedBy) => {
      // Its last words may still be on their way; a child of a killed server may hold the socket open for long.
      const spoken = Promise.race([closed, sleep(100)])
      void spoken.then(() => resolve([...complaints(printed), killedBy ?? `exit code ${code}`].join('\n')))
    })
  })
  const pid = child.pid ?? 0
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    errors?.ref()
    await stopPostmaster(pid)
  }
  return { pid, ended, stop, abandon: () => signal(pid, 'SIGINT') }
}

/**
 * Linux can promise a program a signal for the moment its parent ends, however it ends: killed with -9 or out of
 * memory, we still get a fast shutdown. Where the tool is missing, the next start stops what is left.
 */
function untilWeEnd(): string[] {
  if (process.platform !== 'linux') return []
  const words = ['--pdeathsig', 'INT']
  return spawnSync('setpriv', [...words, 'true'], { env: environment }).status === 0 ? ['setpriv', ...words] : []
}

/** What a server says when it refuses to start, without the lines it prints at every start. */
const complaints = (printed: string): string[] =>
  printed.split('\n').filter((line) => line !== '' && !/ (LOG|HINT): /.test(line))

/**
 * Windows has no signals and PostgreSQL refuses an administrator: pg_ctl drops those rights and passes the
 * requests on. There the server listens on the loopback address, on a port that is free at this moment.
 */
export async function launchByControl({ binaries, identity, pgdata, settings }: Launch): Promise<Server> {
  const options = asOptions(settings).map((word) => `"${word}"`)
  await run([binaries.pgCtl, 'start', '-D', pgdata, '-w', '-t', '600', '-o', options.join(' ')], identity)
  const pid = readServerMark(pgdata)?.pid ?? 0
  return {
    pid,
    ended: whenGone(pid),
    stop: () => run([binaries.pgCtl, 'stop', '-D', pgdata, '-m', 'fast', '-w', '-t', '60'], identity),
    abandon: () => {
      spawn(binaries.pgCtl, ['stop', '-D', pgdata, '-m', 'fast', '-W'], { detached: true, stdio: 'ignore' }).unref()
    },
  }
}

async function whenGone(pid: number): Promise<string> {
  while (lookAt(pid)) await sleep(1_000, undefined, { ref: false })
  return `process ${pid} is gone`
}

const asOptions = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
