/** Applies each dated SQL file once, in order, refuses a file that changed after it was applied, and locks every tenant table. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { appRole } from './connection.ts'

export interface SchemaFolder {
  /** The feature that owns the folder; 'house' for src/server. */
  readonly owner: string
  readonly href: string
}

export const houseSchema: SchemaFolder = { owner: 'house', href: new URL('./schema/', import.meta.url).href }

export interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

/** All files in the order they are applied: by date, then by the order of the registry, then by name. */
export async function readMigrations(folders: readonly SchemaFolder[]): Promise<Migration[]> {
  const files = await Promise.all(
    folders.map(async ({ owner, href }, order) =>
      (await readdir(new URL(href)))
        .filter((file) => file.endsWith('.sql'))
        .map((file) => ({ owner, order, file, url: new URL(file, href) })),
    ),
  )
  const ordered = files
    .flat()
    .sort(
      (a, b) =>
        a.file.slice(0, 10).localeCompare(b.file.slice(0, 10)) || a.order - b.order || a.file.localeCompare(b.file),
    )
  return Promise.all(
    ordered.map(async ({ owner, file, url }) => {
      const text = await readFile(url, 'utf8')
      return { name: `${owner}/${file}`, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database of this owner connection to the newest shape, or with `only` to the one these files make;
 * returns how many files it applied.
 */
export async function migrate(
  owner: Client,
  folders: readonly SchemaFolder[],
  only?: readonly string[],
): Promise<number> {
  await owner.query(`
    create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
    end $$;
    grant ${appRole} to current_user`)
  await trustTextSearch(owner)
  const { rows } = await owner.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  const migrations = await readMigrations(folders)
  const changed = migrations.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256)
  if (changed) throw new Error(`${changed.name} was changed after it was applied; add a new file instead`)

  const waiting = migrations.filter(({ name }) => !applied.has(name) && (only?.includes(name) ?? true))
  if (waiting.length === 0) return 0
  await owner.query('begin')
  try {
    for (const { name, text, sha256 } of waiting) {
      await owner.query(text)
      await owner.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    }
    await lockTenantTables(owner)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  return waiting.length
}

/**
 * Under row level security an index of texts is used only where its operator is known to say nothing of the rows it
 * refuses. PostgreSQL's own @@ does not, but only a superuser may say so; elsewhere search works without the index.
 */
const trustTextSearch = (owner: Client) =>
  owner.query(`
    do $$ begin
      if not (select proleakproof from pg_proc where oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure) then
        alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
      end if;
    exception when insufficient_privilege then
      raise notice 'not a superuser: search will be slower';
    end $$`)

/** Facts are only ever added to these; the app role may not change or remove them. */
const appendOnly = ['journal', 'poll_entry']
/** Laid out anew at the closing or taken away with a void vote; no mark is ever changed. */
const neverChanged = ['ballot', 'spent_paper', 'named_vote']

const rightsOn = (table: string): string => {
  if (appendOnly.includes(table)) return 'select, insert'
  return neverChanged.includes(table) ? 'select, insert, delete' : 'select, insert, update, delete'
}

/** The second lock: row level security on every table that has a tenant, and only the rights the app needs. */
async function lockTenantTables(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string; tenant: boolean }>(`
    select c.relname as name,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant
      from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'`)
  const here = `(select nullif(current_setting('app.tenant', true), '')::uuid)`
  const policy = `tenant_id = ${here}`
  for (const { name, tenant } of rows) {
    await owner.query(`grant ${tenant ? rightsOn(name) : 'select'} on "${name}" to ${appRole}`)
    if (!tenant) continue
    await owner.query(`
      alter table "${name}" enable row level security;
      alter table "${name}" force row level security;
      drop policy if exists tenant on "${name}";
      create policy tenant on "${name}" to ${appRole} using (${policy}) with check (${policy});
      drop policy if exists owner on "${name}";
      create policy owner on "${name}" to current_user using (true) with check (true)`)
  } // An empty house gets its name once, by its set-up, and only its own.
  await owner.query(`
    grant update (name, code) on tenant to ${appRole};
    alter table tenant enable row level security;
    alter table tenant force row level security;
    drop policy if exists reading on tenant;
    create policy reading on tenant for select to ${appRole} using (true);
    drop policy if exists naming on tenant;
    create policy naming on tenant for update to ${appRole} using (id = ${here} and name = '') with check (id = ${here});
    drop policy if exists owner on tenant;
    create policy owner on tenant to current_user using (true) with check (true)`)
}
