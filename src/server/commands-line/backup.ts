/** `backup [FILE]`: everything the house keeps into one file, while it works. */
import type { LineCommand, LineUsage } from '../command-line.ts'
import { dayOf, systemClock } from '../clock.ts'
import { backup, totalRows } from '../db/backup.ts'
import { onServer } from '../on-server.ts'
import { progressLines } from '../progress-lines.ts'

export const usage: LineUsage = {
  form: 'npm run backup [-- FILE]',
  says: 'Everything the house keeps, from one moment, into FILE, while it works; huiyin-<day>.backup when FILE is left out.\nSet the same HUIYIN_DATA or DATABASE_URL as the running house.',
  words: [0, 1],
}

export const command: LineCommand = ([file = `huiyin-${dayOf(systemClock.now())}.backup`]) =>
  onServer(async (owner) => {
    const header = await backup(owner, file, { leaveOut: ['pgboss'], onProgress: progressLines(console.log) })
    console.log(`Wrote ${file}: ${header.tables.length} tables, ${totalRows(header)} rows, as of ${header.takenAt}.`)
    return 0
  })
