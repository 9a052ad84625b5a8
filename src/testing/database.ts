/** A real database for tests: one copy of the template per worker, every test in a transaction that is rolled back. */
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import { nobody, type Actor, type TenantId, type Work } from '#kernel/work'
import { noonOf } from '../server/clock.ts'
import { connect, inTransaction } from '../server/db/connection.ts'
import { asOwner } from '../server/db/open.ts'
import { loadRefusals, loadSlots } from '../server/features.ts'
import { createLive } from '../server/live.ts'
import { createPorts } from '../server/ports.ts'
import { createTenant } from '../server/tenants.ts'
import { workIn } from '../server/work.ts'
import { templateName } from './template-database.ts'

const server = inject('testServer')
const name = `test_${randomUUID().replaceAll('-', '')}`
await asOwner({ ...server, database: 'postgres' }, (owner) =>
  owner.query(`create database ${name} template ${templateName}`),
)

export const connection: pg.ClientConfig = { ...server, database: name }
export const database = connect(connection)
export const slots = await loadSlots()
const key = randomBytes(32)
export const ports = createPorts(
  {
    smtpUrl: undefined,
    mailFrom: 'test@localhost',
    publicUrl: 'http://test.localhost',
    host: '127.0.0.1',
    port: 0,
    production: false,
    oidc: undefined,
    folder: join(tmpdir(), 'huiyin-test'),
    key: () => key,
  },
  { refusals: await loadRefusals(), live: createLive(database, () => undefined), log: () => undefined },
)

const tenant = await asOwner(connection, (owner) =>
  createTenant(owner, { code: randomUUID(), name: '测试区人大', demonstration: false }),
)
export const testTenant: TenantId = tenant.id

class Rollback extends Error {}

/** A person for a test who plays these roles; pass an Actor for one with mandates and posts. */
export const somebody = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  ...nobody,
  accountId: randomUUID(),
  personId: randomUUID(),
  name: '测试人员',
  signedIn: true,
  roles,
  ...more,
})

export interface TestWork {
  /** The same transaction as somebody else, or on another day. */
  (who: Actor | readonly Role[], on?: string): Work
  /** Writes the facts recorded so far to the journal, as a commit would. */
  settle(): Promise<void>
}

/** Runs a test body in a transaction of the test district that is always rolled back. */
export const rolledBack = (body: (work: TestWork) => Promise<void>) => async (): Promise<void> => {
  const settles: (() => Promise<void>)[] = []
  await inTransaction(database, { tenant: testTenant }, async (tx) => {
    const as = (who: Actor | readonly Role[], on = '2026-11-24'): Work => {
      const actor = 'roles' in who ? who : somebody(who)
      const { work, settle } = workIn({ slots, ports, clock: noonOf(plainDate(on)) }, tx, { tenant: testTenant, actor })
      settles.push(settle)
      return work
    }
    await body(
      Object.assign(as, {
        settle: async () => {
          for (const settle of settles) await settle()
        },
      }),
    )
    throw new Rollback()
  }).catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error
  })
}
