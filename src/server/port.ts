/** Asks for the port before anything else: a demonstration is not loaded for a start that cannot listen. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Settings } from './settings.ts'

export async function refuseTakenPort({ port, host }: Pick<Settings, 'port' | 'host'>): Promise<void> {
  const probe = createServer().listen({ port, host })
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}
