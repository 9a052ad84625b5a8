/** The adapters behind the ports: files in the database, argon2id, workbooks in a worker, mail. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hash, verify } from '@node-rs/argon2'
import type { LivePort } from '#kernel/live'
import type { Ports } from '#kernel/ports'
import { apart } from './apart.ts'
import { blindSignatures } from './blind-signatures.ts'
import { files } from './files.ts'
import { sha256 } from './journal.ts'
import { createMail } from './mail.ts'
import { wordsFor, type RefusalWords } from './http/problem.ts'
import { createPaperPort } from './papers/port.ts'
import { createProgress } from './progress.ts'
import { createSeals } from './seals.ts'
import type { Settings } from './settings.ts'
import { markWorkbook, readTable, readWorkbook } from './workbook/read.ts'
import { readText } from './texts/read.ts'
import { writeWorkbook } from './workbook/write.ts'

/** OWASP's second argon2id profile: 19 MiB, two passes, about 11 ms here. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export interface PortSettings extends Pick<
  Settings,
  'smtpUrl' | 'mailFrom' | 'publicUrl' | 'host' | 'port' | 'production' | 'oidc' | 'folder'
> {
  readonly key: () => Uint8Array
}

export interface PortParts {
  readonly refusals: RefusalWords
  readonly live: LivePort
  readonly log: (line: string) => void
}

export const createPorts = (settings: PortSettings, { refusals, live, log }: PortParts): Ports => ({
  installation: {
    address: (settings.publicUrl ?? `http://${settings.host}:${settings.port}`).replace(/\/$/, ''),
    production: settings.production,
    identityProvider: settings.oidc?.issuer,
  },
  seals: createSeals(settings.key),
  blindSignatures,
  files,
  passwords: { hash: (password) => hash(password, argon2id), verify: (digest, password) => verify(digest, password) },
  workbooks: { read: readWorkbook, table: readTable, mark: markWorkbook, write: writeWorkbook },
  progress: createProgress(),
  texts: { read: readText },
  papers: createPaperPort(join(settings.folder, 'fonts')),
  mail: createMail(settings, log),
  apart,
  live,
  words: (language, refusal) => wordsFor(refusals, language, refusal),
  randomToken: (bytes) => randomBytes(bytes).toString('base64url'),
  sha256,
})
