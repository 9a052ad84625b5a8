/** `tables`: writes the row types of every table into src/kernel/tables.ts, from a fresh, migrated database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LineCommand, LineUsage } from '../command-line.ts'
import { connect } from '../db/connection.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { asOwner } from '../db/open.ts'
import { loadSlots, schemaFolders } from '../features.ts'
import { describeTables } from '../db/row-types.ts'

export const usage: LineUsage = {
  form: 'npm run tables',
  says: 'Writes the row types from the migrated schema.',
}

export const command: LineCommand = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-tables-'))
  const { connection, stop } = await startEmbedded({ folder, log: () => undefined })
  try {
    const slots = await loadSlots()
    await asOwner(connection, (owner) => migrate(owner, schemaFolders(slots)))
    const database = connect(connection)
    const text = await describeTables(database)
    await database.close()
    writeFileSync('src/kernel/tables.ts', text)
    console.log('Wrote src/kernel/tables.ts.')
    return 0
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
