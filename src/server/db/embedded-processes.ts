/** What the operating system says about a process: alive or a zombie, since when, and whether it serves our folder. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ProcessFacts {
  /** Two processes with the same number differ in this, so a number used again is noticed. */
  readonly started: string
  readonly command: string
}

/** The living process of that number; a zombie is only a number nobody has collected, so it counts as gone. */
export function lookAt(pid: number): ProcessFacts | undefined {
  if (process.platform === 'linux') return lookInProc(pid)
  if (process.platform === 'win32') return isNumberTaken(pid) ? { started: '', command: '' } : undefined
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'stat=,lstart=,command='], { encoding: 'utf8' })
  const [, state, started, command] = /^(\S+)\s+(\w+ +\w+ +\d+ +[\d:]+ +\d+)\s+(.*)$/m.exec(stdout.trim()) ?? []
  if (!state || !started || command === undefined || state.startsWith('Z')) return undefined
  return { started, command }
}

function lookInProc(pid: number): ProcessFacts | undefined {
  const stat = readProc(`${pid}/stat`)
  if (!stat) return undefined
  // The name in parentheses may hold spaces and parentheses; the state is the first word after the last one.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (words[0] === 'Z' || words[0] === 'X') return undefined
  const boot = readProc('sys/kernel/random/boot_id')?.trim()
  return { started: `${boot} ${words[19]}`, command: (readProc(`${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim() }
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return undefined
  }
}

export function isNumberTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Is this living process a PostgreSQL server working in the folder? Every server process changes into its folder. */
export function servesFolder(pid: number, pgdata: string): boolean {
  const facts = lookAt(pid)
  if (!facts || process.platform === 'win32') return facts !== undefined
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === pgdata && isPostgres(pid)
    } catch {
      // Another user's process: its folder is hidden, its command line is not.
    }
  }
  return facts.command.includes('postgres') && facts.command.includes(pgdata)
}

/** The program's name stays readable after an upgrade has replaced the file ("postgres (deleted)"). */
const isPostgres = (pid: number): boolean => basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')

/** Server processes of the folder that are still there, also those whose postmaster was killed. Linux only. */
export function processesServing(pgdata: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => servesFolder(pid, pgdata))
}

export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (lookAt(pid)) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}

/** Sends a signal; a process that is gone by then is what was wanted. Number 0 would mean our whole process group. */
export function signal(pid: number, name: NodeJS.Signals): void {
  if (pid <= 0) return
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Stops a postmaster: fast (SIGINT: work in progress is rolled back, a checkpoint is written), then
 * immediate (SIGQUIT: the next start recovers from the log), and only then by force.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await isGoneWithin(pid, 60_000)) return
  signal(pid, 'SIGQUIT')
  if (await isGoneWithin(pid, 15_000)) return
  signal(pid, 'SIGKILL')
  if (!(await isGoneWithin(pid, 5_000))) throw new Error(`PostgreSQL (process ${pid}) does not end`)
}
