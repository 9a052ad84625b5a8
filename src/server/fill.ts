/** The first start: the demonstration district, or with --empty a house that waits for its set-up. */
import type pg from 'pg'
import { plainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { dayOf, noonOf } from './clock.ts'
import type { Site, Tenant } from './http/caller.ts'
import type { Settings } from './settings.ts'
import { createTenant, listTenants } from './tenants.ts'
import { inTransaction } from './db/connection.ts'
import { workIn } from './work.ts'

export interface FillOptions {
  readonly site: Site
  readonly settings: Settings
  readonly owner: pg.Client
  readonly log: (line: string) => void
}

export async function fillHouse({ site, settings, owner, log }: FillOptions): Promise<void> {
  const tenants = await listTenants(owner)
  const demonstration = tenants.find((tenant) => tenant.demonstration)
  if (demonstration && settings.production)
    throw new Error(
      'This database holds the demonstration, which never runs in production. Name an empty one in DATABASE_URL or HUIYIN_DATA.',
    )
  if (demonstration && settings.empty)
    throw new Error(
      'This database holds the demonstration. For an empty house name another folder: HUIYIN_DATA=office npm start -- --empty',
    )
  if (tenants.length > 0) return
  if (settings.empty || settings.production) {
    await createTenant(owner, { code: 'new', name: '', demonstration: false })
    log('An empty house: open the address below and follow the set-up.')
    return
  }
  log('Loading the demonstration district (演示数据) …')
  const began = performance.now()
  await owner.query('begin')
  const tenant = await createTenant(owner, { code: '330111', name: '杭州市富阳区人大（演示）', demonstration: true })
  await owner.query('commit')
  await loadDemonstration(site, tenant, log).catch(async (error: unknown) => {
    await owner.query('delete from tenant where id = $1', [tenant.id]).catch(() => undefined)
    throw error
  })
  log(`Demonstration loaded in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

/** Everything the demonstration does happens in one transaction, through the commands people use, on the days of its year. */
export const loadDemonstration = (site: Site, tenant: Tenant, log: (line: string) => void): Promise<void> =>
  inTransaction(site.database, { tenant: tenant.id }, async (tx) => {
    const accounts = new Map<string, string>()
    const stage: DemoStage = {
      random: seeded(2025),
      props: new Map(),
      today: dayOf(site.clock.now()),
      accounts,
      say: log,
      async as(actor, on, run) {
        const accountId = actor.accountId ?? accounts.get(actor.personId ?? '') ?? null
        const known = { ...actor, accountId }
        const { work, settle } = workIn({ ...site, clock: noonOf(plainDate(on)) }, tx, {
          tenant: tenant.id,
          actor: known,
        })
        const result = await run(work)
        await settle()
        return result
      },
    }
    for (const feature of site.slots.features) await feature.demo?.(stage)
  })

/** mulberry32: a small seeded generator, so that every demonstration is the same. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
