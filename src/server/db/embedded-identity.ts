/** Who runs the server (运行身份): PostgreSQL refuses root, and `npm start` must work as root too. */
import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal'

export interface Identity {
  /** Put before the program's name. */
  readonly prefix: readonly string[]
  /** Given to spawn; absent when the server runs as the user we are. */
  readonly user?: { readonly uid: number; readonly gid: number }
  /** Whose the server's files are, seen from here; absent on Windows. */
  readonly owner?: { readonly uid: number; readonly gid: number }
  readonly version: string
}

const nobody = { uid: 65534, gid: 65534 }

/** A user namespace in which we are "nobody" although the files stay ours: needs no right but the kernel's leave. */
const inNamespace = ['unshare', '-U', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]

type Candidate = Omit<Identity, 'version'>

/** The first identity that can really reach the program and the folders; a server keeps the owner its files have. */
export function chooseIdentity(postgres: string, folders: readonly string[], pgdata: string): Identity {
  const reasons: string[] = []
  for (const candidate of candidates(pgdata)) {
    const { version, reason } = probe(candidate, postgres, folders)
    if (version) return { ...candidate, version }
    reasons.push(reason)
  }
  throw new Refusal('forbidden', 'database.cannot_run', { reason: reasons.join('; ') })
}

function candidates(pgdata: string): Candidate[] {
  const uid = process.getuid?.()
  if (uid === undefined) return [{ prefix: [] }]
  const ours = { uid, gid: process.getgid?.() ?? uid }
  const namespace = { prefix: inNamespace, owner: ours }
  if (uid !== 0) return hasName() ? [{ prefix: [], owner: ours }] : [namespace]

  const owner = ownerOf(pgdata) ?? nobody
  return owner.uid === 0 ? [namespace] : [{ prefix: [], user: owner, owner }, namespace]
}

/** initdb looks its user up; in a container the number may have no entry in the list of users. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && { uid: found.uid, gid: found.gid }
}

/** Asks the program its version after entering each folder: the directories above may be closed to others. */
function probe(
  { prefix, user }: Candidate,
  postgres: string,
  folders: readonly string[],
): { version?: string; reason: string } {
  const script = 'program=$1; shift; for folder; do cd "$folder" || exit 1; done; exec "$program" --version'
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', script, 'sh']
  const [command = postgres, ...words] = [
    ...prefix,
    ...shell,
    postgres,
    ...(shell.length > 0 ? folders : ['--version']),
  ]
  const { stdout, stderr, error } = spawnSync(command, words, {
    ...user,
    cwd: homeless,
    encoding: 'utf8',
    timeout: 20_000,
  })
  const version = /^postgres \(PostgreSQL\) (\S+)/.exec(stdout ?? '')?.[1]
  return version ? { version, reason: '' } : { reason: error?.message ?? stderr.trim() }
}

/** A working directory every user may be in. */
export const homeless = process.platform === 'win32' ? undefined : '/'

/** Files written as "nobody" before their folder became unreachable belong to us in the namespace. */
export function adoptFiles(pgdata: string, { owner }: Identity): void {
  const found = ownerOf(pgdata)
  if (!owner || !found || found.uid === owner.uid || process.getuid?.() !== 0) return
  chownSync(pgdata, owner.uid, owner.gid)
  for (const name of readdirSync(pgdata, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(pgdata, name), owner.uid, owner.gid)
}
