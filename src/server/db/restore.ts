/** Restore (恢复): a back-up file into an empty database, all of it or nothing, and the proof that it is the same. */
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '#kernel/refusal'
import {
  countRows,
  listForeignKeys,
  listJournalHeads,
  listMigrations,
  listObjects,
  listTables,
  oneSpelling,
} from './backup-catalogue.ts'
import { BackupReader, checkBackup, unsealed, type Header, type OnProgress } from './backup-file.ts'
import { countLines, totalRows } from './backup.ts'

export interface RestoreOptions {
  /** Gives the database the shape it had: applies exactly the migrations of these names. */
  readonly migrate: (owner: Client, names: readonly string[]) => Promise<unknown>
  readonly onProgress?: OnProgress
}

/** Answers what was restored and proved equal. After a refusal the database is as empty as before. */
export async function restore(
  owner: Client,
  file: string,
  { migrate, onProgress = () => undefined }: RestoreOptions,
): Promise<Header> {
  const header = await checkBackup(file, onProgress)
  const [first, ...others] = await listObjects(owner)
  if (first) throw new Refusal('conflict', 'restore.not_empty', { first: first.name, more: others.length })
  const schemas = await listSchemas(owner)

  try {
    await migrate(
      owner,
      header.migrations.map(({ name }) => name),
    )
    await checkMigrations(owner, header)
    await owner.query(`begin; ${oneSpelling}`)
    await load(owner, file, header, onProgress)
    await prove(owner, header, onProgress)
    await owner.query('commit')
  } catch (error) {
    await empty(owner, schemas).catch((cause: unknown) => {
      throw new AggregateError([error, cause], 'the restore failed, and what it had made could not be taken away')
    })
    throw error
  }
  await owner.query('analyze')
  return header
}

/** A newer house's file needs a newer house; a changed migration would give the rows another meaning. */
async function checkMigrations(owner: Client, header: Header): Promise<void> {
  const present = new Map((await listMigrations(owner)).map(({ name, sha256 }) => [name, sha256]))
  const unknown = header.migrations.find(({ name, sha256 }) => present.get(name) !== sha256)
  if (unknown) throw new Refusal('conflict', 'restore.unknown_migration', { name: unknown.name })
  const [extra] = [...present.keys()].filter((name) => !header.migrations.some((migration) => migration.name === name))
  if (extra) throw new Error(`migration ${extra} was applied although the back-up does not have it`)
}

/**
 * Foreign keys are taken off and put back around the rows: that checks every one of them once, in bulk,
 * whatever the order of the tables, and needs no superuser.
 */
async function load(owner: Client, file: string, header: Header, onProgress: OnProgress): Promise<void> {
  const secured = await checkTables(owner, header)
  const keys = await listForeignKeys(owner)
  for (const { table, name } of keys) await owner.query(`alter table ${table} drop constraint ${name}`)
  for (const table of secured) await owner.query(`alter table ${table} no force row level security`)
  await owner.query(`truncate ${header.tables.map(({ name }) => name).join(', ')}`)

  await copyIn(owner, file, header, onProgress)

  for (const { table, name, definition } of keys)
    await owner.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const table of secured) await owner.query(`alter table ${table} force row level security`)
  for (const { name, lastValue } of header.sequences)
    await owner.query('select pg_catalog.setval($1::text::pg_catalog.regclass, $2)', [name, lastValue])
}

/** Every table of the file must exist with its columns; answers those whose policies would stop COPY. */
async function checkTables(owner: Client, header: Header): Promise<string[]> {
  const present = new Map((await listTables(owner, [])).map((table) => [table.name, table]))
  for (const { name, columns } of header.tables) {
    const missing = present.has(name) ? columns.find((column) => !present.get(name)?.columns.includes(column)) : '*'
    if (missing) throw new Refusal('conflict', 'restore.other_tables', { table: name, column: missing })
  }
  return header.tables.map(({ name }) => name).filter((name) => present.get(name)?.secured)
}

async function copyIn(owner: Client, file: string, header: Header, onProgress: OnProgress): Promise<void> {
  const total = totalRows(header)
  let done = 0
  const reader = new BackupReader(unsealed(file), file)
  await reader.header()
  for (const { name, columns } of header.tables) {
    const table = await reader.table()
    if (table !== name) throw new Refusal('invalid', 'backup.altered', { file })
    const target = owner.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of reader.rows()) {
        yield chunk
        done += countLines(chunk)
        onProgress({ step: 'loading', done, total, table })
      }
    }
    await pipeline(counted, target)
  }
  await reader.toTheEnd()
}

/** Rows are counted again and the end of every chain is compared: equal heads mean equal journals, link by link. */
async function prove(owner: Client, header: Header, onProgress: OnProgress): Promise<void> {
  const total = header.tables.length
  for (const [index, { name: table, rows }] of header.tables.entries()) {
    onProgress({ step: 'proving', done: index + 1, total, table })
    const present = await countRows(owner, table)
    if (present !== rows) throw new Refusal('conflict', 'restore.rows_differ', { table, present, rows })
  }
  const heads = await listJournalHeads(owner)
  const differing = header.journalHeads.find((head, index) => !isDeepStrictEqual(head, heads[index]))
  if (differing) throw new Refusal('conflict', 'restore.heads_differ', { tenant: differing.tenant, seq: differing.seq })
}

async function listSchemas(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(nspname) as name from pg_namespace')
  return rows.map(({ name }) => name)
}

/** The database was empty when we came; what is there now is ours to take away again. */
async function empty(owner: Client, schemasBefore: readonly string[]): Promise<void> {
  await owner.query('rollback')
  const made = (await listSchemas(owner)).filter((name) => !schemasBefore.includes(name) && !name.startsWith('pg_'))
  for (const schema of made) await owner.query(`drop schema ${schema} cascade`)
  for (const object of await listObjects(owner))
    await owner.query(`drop ${object.kind} if exists ${object.name} cascade`)
}
