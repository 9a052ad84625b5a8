/** One folder, one application: the lock (占用标记) that names the process using a data folder. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#kernel/refusal'
import { lookAt } from './embedded-processes.ts'

export interface FolderLock {
  /** An earlier application died without giving the folder back: what it left running there is ours to stop. */
  readonly orphaned: boolean
  readonly release: () => void
}

interface Owner {
  readonly pid: number
  readonly started: string
  /** Process numbers mean something only inside one container; another one's owner is judged by its heartbeat. */
  readonly space: string
}

const heartbeat = 2_000

interface Patience {
  readonly log?: (line: string) => void
  /** After how long without a heartbeat an owner in another container counts as dead; a busy one may miss a few. */
  readonly silence?: number
}

export async function takeFolder(folder: string, patience: Patience = {}): Promise<FolderLock> {
  const path = join(folder, 'in-use.json')
  let orphaned = false
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (writeNew(path)) {
      const beat = setInterval(() => touch(path), heartbeat).unref()
      const release = (): void => {
        clearInterval(beat)
        rmSync(path, { force: true })
      }
      return { orphaned, release }
    }
    const owner = await readSettled(path)
    if (owner && (await isAlive(owner, path, patience)))
      throw new Refusal('conflict', 'database.folder_in_use', { folder, pid: owner.pid })
    orphaned = true
    removeStale(path, owner)
  }
  throw new Refusal('conflict', 'database.folder_in_use', { folder, pid: readOwner(path)?.pid ?? 0 })
}

function writeNew(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx', 0o644)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  const owner: Owner = { pid: process.pid, started: lookAt(process.pid)?.started ?? '', space: processSpace() }
  writeSync(file, JSON.stringify(owner))
  fsyncSync(file)
  closeSync(file)
  return true
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

/** A file without words is being written at this moment, or its writer was cut off. */
async function readSettled(path: string): Promise<Owner | undefined> {
  const owner = readOwner(path)
  if (owner) return owner
  await sleep(100)
  return readOwner(path)
}

async function isAlive(
  owner: Owner,
  path: string,
  { log = () => undefined, silence = 5 * heartbeat }: Patience,
): Promise<boolean> {
  if (owner.space === processSpace()) {
    const facts = lookAt(owner.pid)
    if (facts?.started !== owner.started) return false
    if (facts.started !== '') return true
  }
  log(`Waiting ${silence / 1000} s to see whether another container still uses the folder`)
  const before = lastBeat(path)
  for (let waited = 0; waited < silence; waited += 100) {
    await sleep(100)
    if (lastBeat(path) !== before) return true
  }
  return false
}

/** Set aside first and looked at again: another start may have put its own lock there in the meantime. */
function removeStale(path: string, judged: Owner | undefined): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (isDeepStrictEqual(readOwner(aside), judged)) rmSync(aside)
    else renameSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function lastBeat(path: string): number | undefined {
  try {
    return statSync(path).mtimeMs
  } catch {
    return undefined
  }
}

function touch(path: string): void {
  const now = (performance.timeOrigin + performance.now()) / 1000
  try {
    utimesSync(path, now, now)
  } catch {
    // The folder is gone or full; the lock is still held by the process that is named in it.
  }
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return 'host'
  }
}
