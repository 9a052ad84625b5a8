/** Starts the product: settings, database, districts, HTTP. Read this file first. */
import { asksForHelp, helpLines, wrongWords } from './command-line.ts'
import { openDatabase, asOwner } from './db/open.ts'
import { loadSlots } from './features.ts'
import { fillHouse } from './fill.ts'
import { tellFailure } from './failure.ts'
import { startJobs } from './jobs.ts'
import { refuseTakenPort } from './port.ts'
import { readSettings } from './settings.ts'
import { createServer } from './site.ts'
import { startUsage } from './start-usage.ts'
import { inWork } from './work.ts'

const log = (line: string): void => console.log(line)

const words = process.argv.slice(2)
const wrong = wrongWords(startUsage, words)
if (asksForHelp(words) || wrong !== undefined) {
  for (const line of [...(asksForHelp(words) ? [] : [wrong]), ...helpLines(startUsage)]) log(line ?? '')
  process.exit(asksForHelp(words) ? 0 : 2)
}
await start().catch(async (error: unknown) => {
  await tellFailure(error)
  process.exit(1)
})

async function start(): Promise<void> {
  const settings = readSettings()
  await refuseTakenPort(settings)
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
  stopOnSignal(async () => {
    await app.close()
    await stopJobs()
    await close()
  })
}

/** Finishes what is being done, the database last; a second signal changes nothing. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      log('Stopping …')
      void stop().then(() => process.exit(0))
    })
}
