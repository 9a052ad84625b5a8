/** The schema as the database has it (数据库目录): one district never reaches another, and tables can be spread by district. */
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { connection } from '#testing/database'
import { appRole } from '../src/server/db/connection.ts'

const owner = new pg.Client(connection)
await owner.connect()
afterAll(() => owner.end())

const ask = async (text: string): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(text)
  return rows.map(({ name }) => name)
}

const ours = `c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`
const ofDistrict = `exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')`

test('every table belongs to a district, but for the list of districts and of migrations', async () => {
  expect(await ask(`select c.relname as name from pg_class c where ${ours} and not ${ofDistrict} order by 1`)).toEqual([
    'migration',
    'tenant',
  ])
  expect(
    (await ask(`select c.relname as name from pg_class c where ${ours} and ${ofDistrict}`)).length,
  ).toBeGreaterThan(50)
})

test('tenant_id is a uuid that is never missing', async () => {
  const loose = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                  where ${ours} and (not a.attnotnull or a.atttypid <> 'uuid'::regtype)`
  expect(await ask(loose)).toEqual([])
})

test('every primary key and unique index begins with the district', async () => {
  const others = `
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
     where ${ours} and ${ofDistrict} and i.indisunique
       and not exists (select from pg_attribute a
                        where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'tenant_id')`
  expect(await ask(others)).toEqual([])
  const keyless = `select c.relname as name from pg_class c where ${ours}
                      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`
  expect(await ask(keyless)).toEqual([])
})

test('every foreign key stays inside the district', async () => {
  const leaving = `
    select c.relname || '.' || k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
      join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
     where ${ours} and ${ofDistrict} and k.contype = 'f'
       and not (own.attname = 'tenant_id' and (other.attname = 'tenant_id' or f.relname = 'tenant'))`
  expect(await ask(leaving)).toEqual([])
})

test('nothing happens behind the back of a command: no triggers, rules, functions, enum types or sequences', async () => {
  expect(await ask(`select tgname as name from pg_trigger where not tgisinternal`)).toEqual([])
  expect(await ask(`select rulename as name from pg_rules where schemaname = 'public'`)).toEqual([])
  expect(
    await ask(
      `select typname as name from pg_type where typtype in ('e', 'd') and typnamespace = 'public'::regnamespace`,
    ),
  ).toEqual([])
  expect(
    await ask(
      `select relname as name from pg_class where relkind in ('S', 'm', 'p', 'f') and relnamespace = 'public'::regnamespace`,
    ),
  ).toEqual([])
  const functions = `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
                        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`
  expect(await ask(functions)).toEqual([])
})

test('every table of a district is locked to it, for its owner too', async () => {
  const open = `select c.relname as name from pg_class c where ${ours} and ${ofDistrict}
                   and not (c.relrowsecurity and c.relforcerowsecurity)`
  expect(await ask(open)).toEqual([])
  const rule = `(tenant_id = ( SELECT (NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid AS "nullif"))`
  const unruled = `
    select c.relname as name from pg_class c
     where ${ours} and ${ofDistrict}
       and (select count(*) from pg_policy p
             where p.polrelid = c.oid and '${appRole}'::regrole = any (p.polroles) and p.polcmd = '*'
               and pg_get_expr(p.polqual, c.oid) = '${rule}' and pg_get_expr(p.polwithcheck, c.oid) = '${rule}')
           <> (select count(*) from pg_policy p
                where p.polrelid = c.oid and ('${appRole}'::regrole = any (p.polroles) or 0 = any (p.polroles)))`
  expect(await ask(unruled)).toEqual([])
})

test('the application is neither owner nor superuser, and cannot step over the locks', async () => {
  const { rows } = await owner.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
            (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = '${appRole}'`,
  )
  const powers = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false }
  expect(rows).toEqual([{ ...powers, owned: 0 }])
})

test('the application adds to the journal and changes nothing in it', async () => {
  const rights = `select privilege_type as name from information_schema.role_table_grants
                   where grantee = '${appRole}' and table_name = 'journal' order by 1`
  expect(await ask(rights)).toEqual(['INSERT', 'SELECT'])
})
