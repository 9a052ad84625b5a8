/** What may follow `npm start`. */
import type { LineUsage } from './command-line.ts'

export const startUsage: LineUsage = {
  form: 'npm start [-- --empty]',
  says: `Installs and builds what is new, opens the database and serves the house.

  --empty   a real office: an empty house with a set-up instead of the demonstration
  --help    this text

Settings are environment variables, among them:
  PORT          3000; 0 takes a free one
  HOST          127.0.0.1
  HUIYIN_DATA   data, the folder of the embedded PostgreSQL
  DATABASE_URL  a PostgreSQL server instead
  PUBLIC_URL    the address people use
All of them are in README.md; keeping an installation is in docs/operations.md.`,
  options: ['--empty'],
}
