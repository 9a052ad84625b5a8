/** Loads the demonstration (演示数据): every act through the commands people use, on its day of the demo year. */
import type pg from 'pg'
import { plainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { dayOf, noonOf } from './clock.ts'
import type { Site, Tenant } from './http/caller.ts'
import { seeded } from './seeded.ts'
import { createTenant } from './tenants.ts'
import type { RecordedFact } from '#kernel/search'
import { inWork, tellFeatures } from './work.ts'

/** A tenant of this code is being filled; it gets its own code when everything is there. */
const unfinished = 'demonstration being loaded'

/** What is derived follows so many facts together: once for each of thousands of works would take as long as the works. */
const followedAtOnce = 600

export interface LoadOptions {
  readonly site: Site
  readonly owner: pg.Client
  readonly log: (line: string) => void
}

export async function loadDemonstration({ site, owner, log }: LoadOptions): Promise<void> {
  log('Loading the demonstration district (演示数据) …')
  const began = performance.now()
  await gatherWords(owner, true)
  const tenant = await createTenant(owner, { code: unfinished, name: '杭州市富阳区人大（演示）', demonstration: true })
  const stage = stageFor({ site, owner, log }, tenant)
  for (const { demo } of site.slots.features) await demo?.(stage)
  await stage.through()
  await stage.takeStock()
  await gatherWords(owner, false)
  await owner.query('update tenant set code = $1 where id = $2', ['330111', tenant.id])
  log(`Demonstration loaded in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

/** A load that was cut off is taken away as a whole; nothing half done stays. */
export async function clearUnfinished(owner: pg.Client, log: (line: string) => void): Promise<void> {
  const { rows } = await owner.query<{ id: string; code: string }>('select id, code from tenant')
  const [tenant] = rows
  // The demonstration is only ever loaded into an empty database, so everything here is its own.
  if (!tenant || rows.length > 1 || tenant.code !== unfinished) return
  log('Removing a demonstration that was not loaded to its end …')
  const tables = await owner.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`)
  await owner.query(`truncate ${tables.rows.map(({ name }) => `"${name}"`).join(', ')}`)
  await owner.query('delete from tenant where id = $1', [tenant.id])
  await gatherWords(owner, false)
}

/** Every index of words; a house at work keeps no list of words waiting for any of them. */
const wordIndexes = `pg_class c join pg_am a on a.oid = c.relam
  where a.amname = 'gin' and c.relnamespace = 'public'::regnamespace`

/** Words of many texts go into their index together, at a quarter of the cost; a house at work puts each in at once. */
async function gatherWords(owner: pg.Client, together: boolean): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`select c.oid::regclass::text as name from ${wordIndexes}`)
  for (const { name } of rows) await owner.query(`alter index ${name} set (fastupdate = ${together ? 'on' : 'off'})`)
  await putGatheredWords(owner)
}

const putGatheredWords = (owner: pg.Client): Promise<unknown> =>
  owner.query(`select gin_clean_pending_list(c.oid) from ${wordIndexes}`)

export function stageFor(
  { site, owner, log }: LoadOptions,
  tenant: Tenant,
): DemoStage & { through(): Promise<unknown> } {
  const accounts = new Map<string, string>()
  const aside: Promise<void>[] = []
  let facts: RecordedFact[] = []
  const tellWaiting = () => {
    const waiting = facts
    facts = []
    return inWork(site, { tenant: tenant.id, relaxed: true }, (work) => tellFeatures(work, waiting))
  }
  const follow = async () => {
    await tellWaiting()
    await putGatheredWords(owner)
  }
  return {
    random: seeded(2025),
    props: new Map(),
    today: dayOf(site.clock.now()),
    accounts,
    async takeStock() {
      await Promise.all([tellWaiting(), analyzeTables(owner)])
      await putGatheredWords(owner)
    },
    say: log,
    meanwhile(run) {
      const running = run()
      // What went wrong is told when everything is waited for.
      running.catch(() => undefined)
      aside.push(running)
    },
    through: () => Promise.all(aside),
    async as(actor, on, run) {
      if (facts.length >= followedAtOnce) await follow()
      const accountId = actor.accountId ?? accounts.get(actor.personId ?? '') ?? null
      const thatDay = { ...site, clock: noonOf(plainDate(on)) }
      const heed = (recorded: readonly RecordedFact[]) => void facts.push(...recorded)
      return inWork(thatDay, { tenant: tenant.id, actor: { ...actor, accountId }, relaxed: true, heed }, run)
    },
  }
}

/** Statistics for our own tables; the catalogue would cost as much again. */
async function analyzeTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  await owner.query(`analyze ${rows.map(({ name }) => name).join(', ')}`)
}
