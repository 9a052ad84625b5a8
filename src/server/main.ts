/** Starts the product: settings, database, districts, HTTP. Read this file first. */
import { openDatabase, asOwner } from './db/open.ts'
import { loadSlots } from './features.ts'
import { fillHouse } from './fill.ts'
import { startJobs } from './jobs.ts'
import { readSettings } from './settings.ts'
import { createServer } from './site.ts'
import { inWork } from './work.ts'

const log = (line: string): void => console.log(line)
const settings = readSettings()
const slots = await loadSlots()

log(
  settings.databaseUrl
    ? 'Opening the database at DATABASE_URL …'
    : `Opening the embedded PostgreSQL in ${settings.folder} …`,
)
const { database, connection, migrated, close } = await openDatabase({ settings, slots, log })
if (migrated > 0) log(`Database brought up to date (${migrated} files).`)

const { app, site } = await createServer({ database, slots, settings, log })
await asOwner(connection, (owner) => fillHouse({ site, settings, owner, log }))
const stopJobs = await startJobs(site, connection, log)

const address = await app.listen({ port: settings.port, host: settings.host })
log(`Huiyin is at ${settings.publicUrl ?? address}`)
for (const { id } of await site.tenants())
  for (const { greeting } of slots.features)
    if (greeting) for (const line of await inWork(site, { tenant: id }, greeting)) log(line)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    log('Stopping …')
    void app
      .close()
      .then(stopJobs)
      .then(close)
      .then(() => process.exit(0))
  })
