/** The first start: the demonstration district, or with --empty a house that waits for its set-up. */
import type pg from 'pg'
import { clearUnfinished, loadDemonstration } from './demonstration.ts'
import type { Site } from './http/caller.ts'
import type { Settings } from './settings.ts'
import { createTenant, listTenants } from './tenants.ts'

export interface FillOptions {
  readonly site: Site
  readonly settings: Settings
  readonly owner: pg.Client
  readonly log: (line: string) => void
}

export async function fillHouse({ site, settings, owner, log }: FillOptions): Promise<void> {
  await clearUnfinished(owner, log)
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
  await loadDemonstration({ site, owner, log })
}
