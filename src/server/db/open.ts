/** Opens the database the settings name: a managed PostgreSQL by address, or the embedded one in the data folder. */
import pg from 'pg'
import type { Slots } from '#kernel/feature'
import { schemaFolders } from '../features.ts'
import type { Settings } from '../settings.ts'
import { connect, type Database } from './connection.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export interface OpenDatabase {
  readonly database: Database
  readonly connection: pg.ClientConfig
  /** How many migration files this start applied. */
  readonly migrated: number
  close(): Promise<void>
}

export async function openServer(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ connection: pg.ClientConfig; stop(): Promise<void> }> {
  if (settings.databaseUrl)
    return { connection: { connectionString: settings.databaseUrl }, stop: async () => undefined }
  return startEmbedded({ folder: settings.folder, log })
}

export async function openDatabase(
  settings: Settings,
  slots: Slots,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  const { connection, stop } = await openServer(settings, log)
  const migrated = await asOwner(connection, (owner) => migrate(owner, schemaFolders(slots)))
  const database = connect(connection, log)
  return {
    database,
    connection,
    migrated,
    close: async () => {
      await database.close()
      await stop()
    },
  }
}

/** Runs with one connection of the owner: migrations, back-ups, creating districts. */
export async function asOwner<T>(connection: pg.ClientConfig, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(connection)
  await owner.connect()
  try {
    return await run(owner)
  } finally {
    await owner.end()
  }
}
