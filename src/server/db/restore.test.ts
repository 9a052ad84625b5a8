import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { backup } from './backup.ts'
import { checkBackup } from './backup-file.ts'
import { startEmbedded, type Embedded } from './embedded.ts'
import { restore } from './restore.ts'

const scratch = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
const whole = join(scratch, 'whole.backup')
const broken = join(scratch, 'broken.backup')
let server: Embedded
/** Neither superuser nor above row level security: what a managed PostgreSQL gives an owner. */
let source: pg.Client
let target: pg.Client

const schema = `
  create table migration (name text primary key, sha256 text not null);
  create table tenant (id int primary key, name text not null);
  create table unit (
    tenant_id int not null references tenant (id), id int generated always as identity, parent_id int, head_id int,
    primary key (tenant_id, id), foreign key (tenant_id, parent_id) references unit (tenant_id, id));
  create table person (
    tenant_id int not null, id int not null, unit_id int not null, full_name text not null,
    primary key (tenant_id, id), foreign key (tenant_id, unit_id) references unit (tenant_id, id));
  alter table unit add foreign key (tenant_id, head_id) references person (tenant_id, id);
  create table "Every kind" (
    tenant_id int not null references tenant (id), id int not null, text text, bytes bytea, facts jsonb, list text[],
    amount numeric, share float8, flag boolean, "on" date, at timestamptz, span interval,
    twice int generated always as (id * 2) stored, primary key (tenant_id, id));
  create table empty (tenant_id int not null references tenant (id), id int primary key);
  create table journal_head (tenant_id int primary key references tenant (id), seq bigint not null, hash text not null);
  do $$ declare t text; begin
    foreach t in array array['unit', 'person', '"Every kind"', 'empty', 'journal_head'] loop
      execute 'alter table ' || t || ' enable row level security';
      execute 'alter table ' || t || ' force row level security';
      execute 'create policy owner on ' || t || ' to current_user using (true) with check (true)';
    end loop;
  end $$;
  insert into migration values ('house/2026-11-24-first.sql', 'a1')`

const rows = `
  insert into tenant values (1, '富阳区'), (2, '余杭区');
  insert into unit (tenant_id, parent_id) values (1, null), (1, 1), (1, 2), (2, null);
  insert into person values (1, 1, 3, '单雄信'), (1, 2, 1, '𠮷野家');
  update unit set head_id = 1 where tenant_id = 1 and id = 1;
  insert into "Every kind" values
    (1, 1, '关于增设公共充电桩的建议', '\\x00ff0a5c', '{"类别":"A","件数":265}', array['甲', '乙"丙', null], 12345678901234567890.123456789,
     0.1, true, '2026-02-28', '2026-11-24 08:00:00.123456+08', '1 year 2 mons 3 days 04:05:06'),
    (1, 2, null, null, null, null, null, null, null, null, null, null),
    (1, 3, E'制表\\t换行\\n回车\\r反斜线\\\\ 结束\\n\\\\.\\n空', '', '[]', '{}', 'NaN', '-Infinity', false, '0044-03-15 BC', 'infinity', '-1 day'),
    (2, 1, '', '\\x', 'null', '{""}', 0, 1e300, null, 'infinity', '-infinity', '0');
  insert into journal_head values (1, 42, repeat('ab', 32)), (2, 7, repeat('cd', 32))`

const migrate = (owner: pg.Client): Promise<unknown> => owner.query(schema)

beforeAll(async () => {
  server = await startEmbedded({ folder: join(scratch, 'data'), log: () => undefined })
  await asSuperuser(`create role owner login password 'owner'`)
  await asSuperuser('create database source owner owner')
  source = await connect('source')
  await source.query(schema)
  await source.query(rows)
  await backup(source, whole)
})

beforeEach(async () => {
  if (target && (await isEmpty(target))) return
  await target?.end()
  await asSuperuser('drop database if exists target')
  await asSuperuser('create database target owner owner')
  target = await connect('target')
})

afterAll(async () => {
  await source?.end()
  await target?.end()
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
})

async function connect(database: string): Promise<pg.Client> {
  const client = new pg.Client({ ...server.connection, user: 'owner', password: 'owner', database })
  await client.connect()
  return client
}

async function asSuperuser(text: string): Promise<void> {
  const client = new pg.Client(server.connection)
  await client.connect()
  await client.query(text)
  await client.end()
}

const tables = ['migration', 'tenant', 'unit', 'person', '"Every kind"', 'empty', 'journal_head']

/** Every row as PostgreSQL prints it, table by table. */
async function contents(client: pg.Client): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)
    all[table] = rows.map(({ row }) => row)
  }
  return all
}

const keysAndLocks = async (client: pg.Client): Promise<unknown[]> =>
  (
    await client.query(`
      select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition from pg_constraint
       where connamespace = 'public'::regnamespace
      union all
      select oid::regclass::text, 'row security', relrowsecurity || ' ' || relforcerowsecurity from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
      order by 1, 2`)
  ).rows

/** As `psql` would show it: nothing in the schema, so that a second attempt begins as the first did. */
const isEmpty = async (client: pg.Client): Promise<boolean> =>
  (await client.query(`select from pg_class where relnamespace = 'public'::regnamespace`)).rowCount === 0

/** The same file with another text in it, sealed again as if it had been written so. */
function resealed(change: (text: string) => string): void {
  const text = change(
    gunzipSync(readFileSync(whole))
      .toString()
      .replace(/[^\n]*\n$/, ''),
  )
  writeFileSync(broken, gzipSync(`${text}{"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`))
}

test('what is restored is what was backed up: every kind of value, keys, row security, numbering', async () => {
  const steps = new Set<string>()
  const header = await restore(target, whole, { migrate, onProgress: ({ step }) => steps.add(step) })

  expect(await contents(target)).toEqual(await contents(source))
  expect(await keysAndLocks(target)).toEqual(await keysAndLocks(source))
  expect([...steps]).toEqual(['checking', 'loading', 'proving'])
  expect(header.journalHeads).toEqual([
    { tenant: '1', seq: '42', hash: 'ab'.repeat(32) },
    { tenant: '2', seq: '7', hash: 'cd'.repeat(32) },
  ])
  const { rows: next } = await target.query('insert into unit (tenant_id) values (1) returning id')
  expect(next).toEqual([{ id: 5 }])
})

test('the file is readable text, for its owner only', () => {
  expect(statSync(whole).mode & 0o777).toBe(0o600)
  const text = gunzipSync(readFileSync(whole)).toString()
  expect(text).toContain('{"table":"public.\\"Every kind\\""}\n1\t1\t关于增设公共充电桩的建议\t\\\\x00ff0a5c\t')
  expect(text).toContain('{"table":"public.empty"}\n\\.\n')
})

test('rows written while the back-up runs are not in it: one moment, whole', async () => {
  const file = join(scratch, 'moment.backup')
  const other = await connect('source')
  let written: Promise<unknown> | undefined
  const header = await backup(source, file, {
    onProgress: () => {
      written ??= other.query(`insert into tenant values (3, '临安区')`)
    },
  })
  await written
  expect(header.tables.find(({ name }) => name === 'public.tenant')).toMatchObject({ rows: 2 })
  await restore(target, file, { migrate })
  expect((await target.query('select id from tenant order by id')).rows).toEqual([{ id: 1 }, { id: 2 }])
  await other.query('delete from tenant where id = 3')
  await other.end()
})

test('an existing file is never overwritten', async () => {
  await expect(backup(source, whole)).rejects.toMatchObject({ code: 'backup.file_exists', detail: { file: whole } })
  await source.query('rollback')
})

test('a back-up that cannot be finished leaves no file', async () => {
  const file = join(scratch, 'unfinished.backup')
  const client = await connect('source')
  const failing = backup(client, file, {
    onProgress: () => {
      throw new Error('the disk is full')
    },
  })
  await expect(failing).rejects.toThrow('the disk is full')
  await client.end()
  expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, false])
})

test('an owner whom row security hides rows from is refused a back-up instead of getting one with holes', async () => {
  const client = await connect('source')
  await client.query('begin; drop policy owner on person')
  await client.query('commit')
  const file = join(scratch, 'holes.backup')
  await expect(backup(client, file)).rejects.toMatchObject({
    code: 'backup.rows_hidden',
    detail: { table: 'public.person' },
  })
  await client.query('rollback')
  await client.query('create policy owner on person to current_user using (true) with check (true)')
  await client.end()
  expect(existsSync(file)).toBe(false)
})

test('a database that is not empty is refused and left as it is', async () => {
  await target.query(`create table precious (text text); insert into precious values ('保留')`)
  await expect(restore(target, whole, { migrate })).rejects.toMatchObject({
    code: 'restore.not_empty',
    detail: { first: 'public.precious', more: 0 },
  })
  expect((await target.query('select * from precious')).rows).toEqual([{ text: '保留' }])
})

test.each([0, 0.1, 0.5, 0.99])(
  'a file cut off after %f of its length is refused before anything is restored',
  async (part) => {
    const bytes = readFileSync(whole)
    writeFileSync(broken, bytes.subarray(0, Math.floor(bytes.length * part)))
    await expect(restore(target, broken, { migrate })).rejects.toMatchObject({
      code: 'backup.cut_off',
      detail: { file: broken },
    })
    expect(await isEmpty(target)).toBe(true)
  },
)

test('a file with any byte changed is refused', async () => {
  const bytes = readFileSync(whole)
  for (let at = 0; at < bytes.length; at += 97) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 0x10
    writeFileSync(broken, changed)
    await expect(checkBackup(broken), `byte ${at}`).rejects.toMatchObject({ kind: 'invalid' })
  }
})

test('a file whose text was changed and packed again is refused', async () => {
  const text = gunzipSync(readFileSync(whole)).toString()
  writeFileSync(broken, gzipSync(text.replace('单雄信', '单雄心')))
  await expect(restore(target, broken, { migrate })).rejects.toMatchObject({ code: 'backup.altered' })
  writeFileSync(broken, Buffer.concat([readFileSync(whole), Buffer.from('more')]))
  await expect(restore(target, broken, { migrate })).rejects.toMatchObject({ code: 'backup.altered' })
  expect(await isEmpty(target)).toBe(true)
})

test('what is no back-up at all, or one of a later format, is named as such', async () => {
  await expect(checkBackup(join(scratch, 'nowhere'))).rejects.toMatchObject({ code: 'backup.no_file' })
  writeFileSync(broken, 'create table tenant ();')
  await expect(checkBackup(broken)).rejects.toMatchObject({ code: 'backup.not_a_backup' })
  resealed(() => '{"format":"something else"}\n')
  await expect(checkBackup(broken)).rejects.toMatchObject({ code: 'backup.not_a_backup' })
  resealed((text) => text.replace('"version":1', '"version":2'))
  await expect(checkBackup(broken)).rejects.toMatchObject({
    code: 'backup.newer_format',
    detail: { file: broken, version: 2 },
  })
})

test.each([
  ['a migration this house does not know', '"sha256":"a1"', '"sha256":"b2"', 'restore.unknown_migration'],
  ['a column this house does not have', '"full_name"', '"nickname"', 'restore.other_tables'],
  ['another number of rows than it says', '"rows":4', '"rows":5', 'restore.rows_differ'],
  ['another journal than it says', '"seq":"42"', '"seq":"43"', 'restore.heads_differ'],
])('a file with %s is refused, and the database is empty again', async (_, from, to, code) => {
  resealed((text) => text.replace(from, to))
  await expect(restore(target, broken, { migrate })).rejects.toMatchObject({ code })
  expect(await isEmpty(target)).toBe(true)
})
