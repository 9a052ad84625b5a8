/** The pool and the one way into a transaction: as the unprivileged role, inside one tenant. */
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from '#kernel/tables'
import type { TenantId } from '#kernel/work'
import { PreparingClient } from './prepared.ts'

export const appRole = 'huiyin_app'

export interface Database {
  readonly pool: pg.Pool
  readonly kysely: Kysely<Tables>
  close(): Promise<void>
}

/** Dates stay civil days as text, bigint counts become numbers; everything else as node-postgres has it. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, (text: string) => Number(text))

export function connect(config: pg.PoolConfig, log: (line: string) => void = () => undefined): Database {
  const pool = new pg.Pool({ max: 10, connectionTimeoutMillis: 10_000, types, Client: PreparingClient, ...config })
  pool.on('error', (error) => log(`database connection lost: ${error.message}`))
  pool.on('connect', (client) => client.on('error', (error) => log(`database connection failed: ${error.message}`)))
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { pool, kysely, close: () => kysely.destroy() }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface TransactionOptions {
  readonly tenant: TenantId
  readonly readOnly?: boolean
  /** Neither waits for the disk nor plans a statement twice: only for what can be loaded again, the demonstration. */
  readonly relaxed?: boolean
}

/**
 * Runs in one transaction of one tenant. Values are literals inside SET LOCAL, so the scope ends with the
 * transaction, behind a transaction-pooling proxy too; the identifier is checked before it becomes text.
 */
export function inTransaction<T>(
  { kysely }: Database,
  { tenant, readOnly = false, relaxed = false }: TransactionOptions,
  run: (tx: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (!uuid.test(tenant)) throw new Error('a tenant is named by a UUID')
  return kysely.connection().execute(async (connection) => {
    const begin = readOnly ? 'begin isolation level repeatable read read only' : 'begin'
    await sql
      .raw(
        `${begin}; set local role ${appRole}; set local app.tenant = '${tenant}'; ${
          relaxed
            ? 'set local synchronous_commit = off; set local plan_cache_mode = force_generic_plan'
            : "set local statement_timeout = '30s'"
        }`,
      )
      .execute(connection)
    try {
      const result = await run(connection)
      await sql.raw('commit').execute(connection)
      return result
    } catch (error) {
      await sql.raw('rollback').execute(connection)
      throw error
    }
  })
}
