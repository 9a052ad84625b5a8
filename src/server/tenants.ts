/** The districts of this installation; the list is small and changes only at set-up. */
import { v7 } from 'uuid'
import type pg from 'pg'
import type { Database } from './db/connection.ts'
import type { Tenant } from './http/caller.ts'

const freshFor = 10_000

/** Lists districts, asking the database again after ten seconds, and every time while one waits for its set-up. */
export function tenantList({ pool }: Database): () => Promise<readonly Tenant[]> {
  let known: { at: number; tenants: Promise<readonly Tenant[]> } | undefined
  return async () => {
    if (!known || performance.now() - known.at > freshFor) known = { at: performance.now(), tenants: listTenants(pool) }
    const tenants = await known.tenants
    if (tenants.some(({ name }) => name === '')) known = undefined
    return tenants
  }
}

export const listTenants = async (pool: pg.Pool | pg.Client): Promise<Tenant[]> =>
  (await pool.query<Tenant>('select id, name, host, demonstration from tenant order by created_at')).rows

/** Creates a district; only the owner of the database can. */
export async function createTenant(
  owner: pg.Client,
  { code, name, demonstration }: { code: string; name: string; demonstration: boolean },
): Promise<Tenant> {
  const { rows } = await owner.query<Tenant>(
    `insert into tenant (id, code, name, demonstration) values ($1, $2, $3, $4)
     returning id, name, host, demonstration`,
    [v7(), code, name, demonstration],
  )
  const [tenant] = rows
  if (!tenant) throw new Error('the tenant was not created')
  return tenant
}
