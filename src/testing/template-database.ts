/** One embedded server for the whole run and one migrated template database; each worker gets its own copy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../server/db/embedded.ts'
import { asOwner } from '../server/db/open.ts'
import { migrate } from '../server/db/migrate.ts'
import { loadSlots, schemaFolders } from '../server/features.ts'

export interface TestServer {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

export const templateName = 'template_huiyin'

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
  const { connection, stop } = await startEmbedded({ folder, log: () => undefined })
  const server: TestServer = {
    host: connection.host,
    port: connection.port,
    user: connection.user,
    password: connection.password,
  }
  const slots = await loadSlots()
  await asOwner(connection, (owner) => owner.query(`create database ${templateName}`))
  await asOwner({ ...connection, database: templateName }, (owner) => migrate(owner, schemaFolders(slots)))
  provide('testServer', server)
  return async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}
