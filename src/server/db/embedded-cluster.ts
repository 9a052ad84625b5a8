/** A data folder (数据目录): created whole or not at all, with a password of its own. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Refusal } from '#kernel/refusal'
import { homeless, type Identity } from './embedded-identity.ts'

export const superuser = 'postgres'

export interface Folder {
  readonly root: string
  readonly pgdata: string
  readonly password: string
}

export const folderOf = (root: string): Folder => ({
  root,
  pgdata: join(root, 'postgresql'),
  password: join(root, 'password'),
})

/** What every program we start sees: PGDATA or PGOPTIONS of somebody's shell must not change the server. */
export const environment =
  process.platform === 'win32' ? undefined : { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'Asia/Shanghai', LC_ALL: 'C' }

/** Written to postgresql.conf at creation and left to the operator from then on. */
const settings = {
  shared_buffers: '128MB',
  max_connections: '60',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_line_prefix: '%m [%p] %q%u@%d ',
  log_lock_waits: 'on',
}

/** Created beside its final place and renamed, so a start that was cut off leaves nothing half made. */
export async function createCluster(
  { root, pgdata, password }: Folder,
  initdb: string,
  identity: Identity,
): Promise<void> {
  for (const name of readdirSync(root)) {
    if (name.startsWith('postgresql.new-')) rmSync(join(root, name), { recursive: true, force: true, maxRetries: 5 })
  }
  writePassword(root, password, identity)
  const fresh = `${pgdata}.new-${process.pid}`
  makeDirectory(fresh, identity)

  const encoding = [
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${characterClasses}`,
  ]
  const access = ['-U', superuser, '--auth=scram-sha-256', `--pwfile=${password}`]
  const defaults = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  await run(
    [
      initdb,
      '-D',
      fresh,
      ...encoding,
      '--lc-messages=C',
      ...access,
      '--data-checksums',
      '--no-instructions',
      ...defaults,
    ],
    identity,
  )
  renameSync(fresh, pgdata)
  syncDirectory(root)
}

/** Sorting is PostgreSQL's own and the same everywhere; what a letter is (pg_trgm asks) the system must say, where it can. */
const characterClasses = process.platform === 'linux' ? 'C.UTF-8' : 'C'

/** On disk before the server knows it: a password lost in a power cut would lock the house. */
function writePassword(root: string, path: string, { owner }: Identity): void {
  const fresh = `${path}.new`
  rmSync(fresh, { force: true })
  const file = openSync(fresh, 'wx', 0o600)
  writeSync(file, `${randomBytes(24).toString('base64url')}\n`)
  fsyncSync(file)
  closeSync(file)
  if (owner) chownSync(fresh, owner.uid, owner.gid)
  renameSync(fresh, path)
  syncDirectory(root)
}

export function readPassword({ root, password }: Folder): string {
  if (!existsSync(password)) throw new Refusal('not_found', 'database.password_missing', { folder: root })
  return readFileSync(password, 'utf8').trim()
}

/** A cluster of another major version is refused before it is touched: only back-up and restore can carry it over. */
export function checkVersion({ root, pgdata }: Folder, { version }: Identity): void {
  const written = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim()
  if (written !== version.split('.')[0])
    throw new Refusal('conflict', 'database.other_version', { folder: root, written, present: version })
}

/** For the server alone: mode 0700, owned by whoever it runs as. */
export function makeDirectory(path: string, { owner }: Identity): void {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { mode: 0o700 })
  if (owner) chownSync(path, owner.uid, owner.gid)
}

/** A rename survives a power cut once the directory itself is on disk; Windows has no such call and needs none. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const directory = openSync(path, 'r')
  fsyncSync(directory)
  closeSync(directory)
}

/** Runs a program to its end and fails with what it printed. */
export async function run(
  [program = '', ...words]: readonly string[],
  { prefix, user }: Pick<Identity, 'prefix' | 'user'>,
): Promise<void> {
  const [command = program, ...rest] = [...prefix, program, ...words]
  const child = spawn(command, rest, { ...user, cwd: homeless, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, printed] = await Promise.all([ended, text(child.stderr)])
  if (code !== 0) throw new Error(`${program} failed (${code ?? 'killed'}): ${printed.trim()}`)
}
