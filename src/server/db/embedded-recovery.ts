/** Makes a folder startable after a crash (异常后恢复): stops what an application that died left running, and clears stale marks. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal'
import type { Binaries } from './binaries.ts'
import { run, type Folder } from './embedded-cluster.ts'
import {
  isGoneWithin,
  isNumberTaken,
  processesServing,
  servesFolder,
  signal,
  stopPostmaster,
} from './embedded-processes.ts'

/** What a running server writes about itself into its folder. */
export interface ServerMark {
  readonly pid: number
  readonly port: number
  readonly socketDirectory: string
  readonly ready: boolean
}

export function readServerMark(pgdata: string): ServerMark | undefined {
  let text: string
  try {
    text = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const [pid, , , port, socketDirectory = '', , , status = ''] = text.split('\n')
  return { pid: Number(pid), port: Number(port), socketDirectory, ready: status.trim() === 'ready' }
}

interface Remains {
  readonly binaries: Binaries
  /** Whether the application that held the folder before us died without giving it back. */
  readonly orphaned: boolean
  readonly log: (line: string) => void
}

export async function clearTheWay({ root, pgdata }: Folder, { binaries, orphaned, log }: Remains): Promise<void> {
  const mark = readServerMark(pgdata)
  if (!mark) return
  if (process.platform === 'win32') return orphaned ? stopByControl(pgdata, binaries) : undefined

  if (servesFolder(mark.pid, pgdata)) {
    if (!orphaned) throw new Refusal('conflict', 'database.server_running', { folder: root, pid: mark.pid })
    log(`Stopping the database server (process ${mark.pid}) that the last, killed run left behind`)
    await stopPostmaster(mark.pid)
  } else if (isNumberTaken(mark.pid)) {
    log(`The database was not stopped properly; its process number ${mark.pid} is no server any more`)
    disown(pgdata, mark.pid)
  }
  await endBackends(pgdata)
}

/** On Windows only PostgreSQL's own tools can tell its processes; they fail when nothing is running, which is as good. */
async function stopByControl(pgdata: string, { pgCtl }: Binaries): Promise<void> {
  await run([pgCtl, 'stop', '-D', pgdata, '-m', 'fast', '-w', '-t', '60'], { prefix: [] }).catch(() => undefined)
}

/**
 * Only the number is replaced, the file stays: PostgreSQL takes any process of that number, even a zombie, for its
 * living predecessor; without the file it would skip its check that nobody is attached to the old shared memory.
 */
function disown(pgdata: string, pid: number): void {
  const path = join(pgdata, 'postmaster.pid')
  writeFileSync(path, readFileSync(path, 'utf8').replace(String(pid), String(impossiblePid)))
}

/** Greater than any process number a system gives out (Linux: 2^22). */
const impossiblePid = 99_999_999

/** When a postmaster is killed, a child busy in a long statement may outlive it and would block the next start. */
async function endBackends(pgdata: string): Promise<void> {
  const left = processesServing(pgdata)
  for (const pid of left) signal(pid, 'SIGQUIT')
  for (const pid of left) {
    if (await isGoneWithin(pid, 3_000)) continue
    signal(pid, 'SIGKILL')
    await isGoneWithin(pid, 5_000)
  }
}
