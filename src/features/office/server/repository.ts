/** All SQL that reads or changes settings. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

/** The newest value of every key that was ever set. */
export async function latestSettings({ tx, tenant }: Work): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ key: string; value: unknown }>`
    select distinct on (key) key, value from setting
     where tenant_id = ${tenant}
     order by key, version desc`.execute(tx)
  return new Map(rows.map(({ key, value }) => [key, value]))
}
