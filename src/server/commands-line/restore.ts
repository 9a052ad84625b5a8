/** `restore FILE`: a back-up into an empty database, all of it or nothing; then every journal is recomputed. */
import type { LineCommand, LineUsage } from '../command-line.ts'
import { totalRows } from '../db/backup.ts'
import { migrate } from '../db/migrate.ts'
import { restore } from '../db/restore.ts'
import { loadSlots, schemaFolders } from '../features.ts'
import { onServer } from '../on-server.ts'
import { progressLines } from '../progress-lines.ts'
import { reportChains } from '../report-chains.ts'
import { verifyJournals } from '../verify.ts'

export const usage: LineUsage = {
  form: 'HUIYIN_DATA=new-folder npm run restore -- FILE',
  says: 'The back-up FILE into an empty database, all of it or nothing; the journal is computed again.',
  words: [1, 1],
}

export const command: LineCommand = async ([file = '']) => {
  const folders = schemaFolders(await loadSlots())
  return onServer(async (owner) => {
    const header = await restore(owner, file, {
      migrate: (to, names) => migrate(to, folders, names),
      onProgress: progressLines(console.log),
    })
    console.log(`Restored ${file}: ${header.tables.length} tables, ${totalRows(header)} rows, as of ${header.takenAt}.`)
    return reportChains(await verifyJournals(owner), console.log) ? 0 : 1
  })
}
