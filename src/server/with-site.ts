/** Opens the product without HTTP for a command line; joins a running server's database instead of starting a second one. */
import { loadRefusals, loadSlots } from './features.ts'
import { joinServer, openDatabase } from './db/open.ts'
import type { Site } from './http/caller.ts'
import { readSettings } from './settings.ts'
import { createSite } from './site.ts'

export async function withSite<T>(run: (site: Site) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const slots = await loadSlots()
  const log = (line: string): void => console.error(line)
  const { database, close } = await openDatabase({ settings, slots, log }, joinServer)
  try {
    return await run(createSite({ database, slots, settings, log }, await loadRefusals()))
  } finally {
    await close()
  }
}
