/** Opens the database the settings name: a managed PostgreSQL by address, or the embedded one in the data folder. */
import pg from 'pg'
import type { Slots } from '#kernel/feature'
import { schemaFolders } from '../features.ts'
import type { Settings } from '../settings.ts'
import { connect, type Database } from './connection.ts'
import { runningEmbedded, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export interface OpenDatabase {
  readonly database: Database
  readonly connection: pg.ClientConfig
  /** How many migration files this start applied. */
  readonly migrated: number
  readonly close: () => Promise<void>
}

interface Server {
  readonly connection: pg.ClientConfig
  readonly stop: () => Promise<void>
}

const notOurs = async (): Promise<void> => undefined

export async function openServer(settings: Settings, log: (line: string) => void): Promise<Server> {
  if (settings.databaseUrl) return { connection: { connectionString: settings.databaseUrl }, stop: notOurs }
  const onExit = (reason: string): void => {
    log(`The embedded PostgreSQL ended: ${reason}. Stopping; start again to go on where it was.`)
    process.exit(1)
  }
  return startEmbedded({ folder: settings.folder, log, onExit })
}

/** For command lines: the server the running product has started, else one of their own. */
export async function joinServer(settings: Settings, log: (line: string) => void): Promise<Server> {
  const running = settings.databaseUrl ? undefined : runningEmbedded(settings.folder)
  return running ? { connection: running, stop: notOurs } : openServer(settings, log)
}

export interface OpenOptions {
  readonly settings: Settings
  readonly slots: Slots
  readonly log: (line: string) => void
}

export async function openDatabase({ settings, slots, log }: OpenOptions, open = openServer): Promise<OpenDatabase> {
  const { connection, stop } = await open(settings, log)
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
