/** Back-up (备份): everything the house keeps, from one moment, into one file; the house goes on working meanwhile. */
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { Refusal } from '#kernel/refusal'
import {
  countRows,
  listJournalHeads,
  listMigrations,
  listSequences,
  listTables,
  oneSpelling,
  type TableFacts,
} from './backup-catalogue.ts'
import { checkBackup, endOfRows, formatVersion, line, sealed, type Header, type OnProgress } from './backup-file.ts'

export interface BackupOptions {
  readonly onProgress?: OnProgress
  /** Schemas that are not part of the house's memory, such as a job queue. */
  readonly leaveOut?: readonly string[]
}

/**
 * Writes `file` and answers what is in it. The file appears under its name only when it is whole, on disk, and has
 * been read back. After a failure the connection may be in the middle of a copy: its owner ends it.
 */
export async function backup(
  owner: Client,
  file: string,
  { onProgress = ignore, leaveOut = [] }: BackupOptions = {},
): Promise<Header> {
  if (await isThere(file)) throw new Refusal('conflict', 'backup.file_exists', { file })
  const partial = `${file}.partial`
  const output = await open(partial, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Refusal('conflict', 'backup.file_exists', { file: partial }) : error
  })
  try {
    await owner.query(`begin isolation level repeatable read read only; ${oneSpelling}`)
    const header = await describe(owner, leaveOut)
    const content = Readable.from(sealed(copyOut(owner, header, onProgress)), { objectMode: false })
    await pipeline(content, createGzip({ level: compression }), output.createWriteStream({ flush: true }))
    await owner.query('commit')
    await checkBackup(partial, onProgress)
    await rename(partial, file)
    await syncDirectory(dirname(file))
    return header
  } catch (error) {
    await output.close().catch(() => undefined)
    await rm(partial, { force: true })
    throw error
  }
}

/** A tenth larger than the densest and twice as fast; attachments do not shrink further at any level. */
const compression = 3

const ignore = (): void => undefined

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** The first question fixes the snapshot; the tables stay as they are until the end, whoever migrates meanwhile. */
async function describe(owner: Client, leaveOut: readonly string[]): Promise<Header> {
  const migrations = await listMigrations(owner)
  const facts = await listTables(owner, leaveOut)
  refuseHidden(facts)
  await owner.query(`lock table ${facts.map(({ name }) => name).join(', ')} in access share mode`)
  const { rows } = await owner.query<{ takenAt: string; server: string }>(
    `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt", current_setting('server_version') as server`,
  )
  const tables: Header['tables'] = []
  for (const { name, columns } of facts) tables.push({ name, columns, rows: await countRows(owner, name) })
  return {
    format: 'huiyin-backup',
    version: formatVersion,
    takenAt: rows[0]?.takenAt ?? '',
    server: rows[0]?.server ?? '',
    migrations,
    tables,
    sequences: await listSequences(owner, leaveOut),
    journalHeads: await listJournalHeads(owner),
  }
}

/** Row level security leaves rows out without a word: better no back-up than one with holes. */
function refuseHidden(tables: readonly TableFacts[]): void {
  const hidden = tables.find((table) => table.hidden)
  if (hidden) throw new Refusal('forbidden', 'backup.rows_hidden', { table: hidden.name })
}

async function* copyOut(owner: Client, header: Header, onProgress: OnProgress): AsyncGenerator<Buffer> {
  yield line(header)
  const total = totalRows(header)
  let done = 0
  for (const { name: table, columns } of header.tables) {
    yield line({ table })
    const rows = owner.query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout`))
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      yield chunk
      done += countLines(chunk)
      onProgress({ step: 'writing', done, total, table })
    }
    yield endOfRows
  }
}

export const totalRows = ({ tables }: Header): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** COPY writes one line per row: line ends inside values are escaped. */
export function countLines(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1
  return lines
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  await directory.sync()
  await directory.close()
}
