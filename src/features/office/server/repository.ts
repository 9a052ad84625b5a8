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

export interface SetVersion {
  readonly key: string
  readonly version: number
  readonly value: unknown
  readonly reason: string
  readonly setBy: string | null
  readonly setAt: Date
}

/** The version in force of every key that was ever set, with who set it. */
export async function latestVersions({ tx, tenant }: Work): Promise<SetVersion[]> {
  return tx
    .selectFrom('setting')
    .select(['key', 'version', 'value', 'reason', 'setBy', 'setAt'])
    .distinctOn('key')
    .where('tenantId', '=', tenant)
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
}

/** Newest first. */
export async function versionsOf({ tx, tenant }: Work, key: string): Promise<SetVersion[]> {
  return tx
    .selectFrom('setting')
    .select(['key', 'version', 'value', 'reason', 'setBy', 'setAt'])
    .where('tenantId', '=', tenant)
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
}

export interface NewVersion {
  readonly key: string
  readonly value: unknown
  readonly reason: string
  /** The version it follows; whatever is newest when absent. */
  readonly after: number | undefined
}

/** False when another version stands in its place by now. */
export async function addVersion(work: Work, { key, value, reason, after }: NewVersion): Promise<boolean> {
  const result = await sql`
    insert into setting (tenant_id, key, version, value, reason, set_by, set_at)
    select ${work.tenant}, ${key}, coalesce(max(version), 0) + 1, ${JSON.stringify(value)}::jsonb, ${reason},
           ${work.actor.accountId}, ${work.now}
      from setting where tenant_id = ${work.tenant} and key = ${key}
    having ${after ?? null}::int is null or coalesce(max(version), 0) = ${after ?? null}::int
    on conflict do nothing`.execute(work.tx)
  return result.numAffectedRows === 1n
}
