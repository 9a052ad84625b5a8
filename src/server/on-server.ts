/** Runs a command line as the owner of the database, as it is: nothing is migrated on the way. */
import type { Client } from 'pg'
import { asOwner, joinServer } from './db/open.ts'
import { readSettings } from './settings.ts'

export async function onServer<T>(run: (owner: Client) => Promise<T>): Promise<T> {
  const server = await joinServer(readSettings(), (line) => console.error(line))
  try {
    return await asOwner(server.connection, run)
  } finally {
    await server.stop()
  }
}
