/** What a database holds, asked of its own catalogue: the same questions before a back-up and after a restore. */
import type { Client } from 'pg'
import { Refusal } from '#kernel/refusal'
import type { Header } from './backup-file.ts'

/** One spelling of every value, whatever the server, the role or the connection prefers. */
export const oneSpelling = `
  set local search_path = '';
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** Not the server's own schemas, and nothing that an extension brought or that is a part of something else. */
const ours = (kind: 'pg_class' | 'pg_proc' | 'pg_type', oid: string, schema: string): string => `
  (select nspname !~ '^pg_' and nspname <> 'information_schema' from pg_catalog.pg_namespace where oid = ${schema})
  and not exists (select from pg_catalog.pg_depend
                   where classid = 'pg_catalog.${kind}'::pg_catalog.regclass and objid = ${oid} and deptype in ('e', 'i'))`

export interface TableFacts {
  readonly name: string
  readonly columns: string[]
  /** Row level security applies to us, the one who reads. */
  readonly secured: boolean
  /** …and no policy shows us every row. */
  readonly hidden: boolean
}

export async function listTables(owner: Client, leaveOut: readonly string[]): Promise<TableFacts[]> {
  const { rows } = await owner.query<TableFacts>(
    `select pg_catalog.format('%s.%I', c.relnamespace::pg_catalog.regnamespace, c.relname) as name,
            array(select pg_catalog.quote_ident(a.attname) from pg_catalog.pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            pg_catalog.row_security_active(c.oid) as secured,
            pg_catalog.row_security_active(c.oid) and (
              select count(*) filter (where p.polpermissive and pg_catalog.pg_get_expr(p.polqual, c.oid) = 'true') = 0
                     or count(*) filter (where not p.polpermissive) > 0
                from pg_catalog.pg_policy p
               where p.polrelid = c.oid and p.polcmd in ('*', 'r')
                 and exists (select from pg_catalog.unnest(p.polroles) role
                              where role = 0 or pg_catalog.pg_has_role(role, 'usage'))) as hidden
       from pg_catalog.pg_class c
      where c.relkind = 'r' and c.relpersistence <> 't' and ${ours('pg_class', 'c.oid', 'c.relnamespace')}
        and c.relnamespace::pg_catalog.regnamespace::text <> all ($1)
      order by 1`,
    [leaveOut],
  )
  return rows
}

export async function countRows(owner: Client, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(`select count(*)::text as count from ${table}`)
  return Number(rows[0]?.count)
}

export async function listMigrations(owner: Client): Promise<Header['migrations']> {
  if (!(await exists(owner, 'public.migration'))) throw new Refusal('not_found', 'backup.no_house')
  const { rows } = await owner.query<Header['migrations'][number]>(
    'select name, sha256 from public.migration order by name collate "C"',
  )
  return rows
}

/** The end of every district's chain: equal heads mean equal journals, link by link. */
export async function listJournalHeads(owner: Client): Promise<Header['journalHeads']> {
  if (!(await exists(owner, 'public.journal_head'))) return []
  const { rows } = await owner.query<Header['journalHeads'][number]>(
    'select tenant_id::text as tenant, seq::text as seq, hash::text as hash from public.journal_head order by tenant_id',
  )
  return rows
}

export async function listSequences(owner: Client, leaveOut: readonly string[]): Promise<Header['sequences']> {
  const { rows } = await owner.query<Header['sequences'][number]>(
    `select pg_catalog.format('%I.%I', schemaname, sequencename) as name, last_value::text as "lastValue"
       from pg_catalog.pg_sequences where last_value is not null and schemaname <> all ($1) order by 1`,
    [leaveOut],
  )
  return rows
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

export async function listForeignKeys(owner: Client): Promise<ForeignKey[]> {
  const { rows } = await owner.query<ForeignKey>(
    `select pg_catalog.format('%s.%I', c.relnamespace::pg_catalog.regnamespace, c.relname) as table,
            pg_catalog.quote_ident(k.conname) as name, pg_catalog.pg_get_constraintdef(k.oid) as definition
       from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.conparentid = 0 and ${ours('pg_class', 'c.oid', 'c.relnamespace')}
      order by 1, 2`,
  )
  return rows
}

export interface DatabaseObject {
  /** As `drop` names it. */
  readonly kind: string
  readonly name: string
}

/** Everything somebody put into the database; none means it is empty. */
export async function listObjects(owner: Client): Promise<DatabaseObject[]> {
  const { rows } = await owner.query<DatabaseObject>(
    `select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
                           when 'f' then 'foreign table' else 'table' end as kind,
            pg_catalog.format('%s.%I', c.relnamespace::pg_catalog.regnamespace, c.relname) as name
       from pg_catalog.pg_class c
      where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${ours('pg_class', 'c.oid', 'c.relnamespace')}
     union all
     select 'routine', p.oid::pg_catalog.regprocedure::text
       from pg_catalog.pg_proc p where ${ours('pg_proc', 'p.oid', 'p.pronamespace')}
     union all
     select 'type', t.oid::pg_catalog.regtype::text
       from pg_catalog.pg_type t where t.typtype in ('e', 'd', 'r') and ${ours('pg_type', 't.oid', 't.typnamespace')}`,
  )
  return rows
}

async function exists(owner: Client, table: string): Promise<boolean> {
  const { rows } = await owner.query<{ found: boolean }>(`select pg_catalog.to_regclass($1) is not null as found`, [
    table,
  ])
  return rows[0]?.found === true
}
