/** Accounts as signing in reads and writes them. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import { lockedUntil } from '../domain/lockout.ts'

export interface Account {
  readonly id: string
  readonly personId: string
  readonly signInName: string
  readonly passwordHash: string | null
  readonly failedCount: number
}

const columns = ['id', 'personId', 'signInName', 'passwordHash', 'failedCount'] as const

/** The account if it is open, found by id or by the name typed. */
export const findAccount = (
  { tx, tenant }: Work,
  by: { id: string } | { signInName: string },
): Promise<Account | undefined> => {
  const query = tx.selectFrom('account').select(columns).where('tenantId', '=', tenant).where('disabledAt', 'is', null)
  return ('id' in by ? query.where('id', '=', by.id) : query.where('signInName', '=', by.signInName)).executeTakeFirst()
}

/**
 * Counts an attempt before it is checked and keeps the row until the end of the work: of many guesses at once each
 * waits for the one before it, so none is free. Undefined when there is no such account or it is waiting.
 */
export const takeAttempt = (
  { tx, tenant, now }: Work,
  by: { id: string } | { signInName: string },
): Promise<Account | undefined> => {
  const query = tx
    .updateTable('account')
    .set((eb) => ({ failedCount: eb('failedCount', '+', 1) }))
    .where('tenantId', '=', tenant)
    .where('disabledAt', 'is', null)
    .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', now)]))
    .returning(columns)
  return ('id' in by ? query.where('id', '=', by.id) : query.where('signInName', '=', by.signInName)).executeTakeFirst()
}

/** The attempt failed; for a name nobody has, the same statement touches nothing and takes as long. */
export async function saveFailure(work: Work, account: Account | undefined): Promise<void> {
  const { tx, tenant, now } = work
  await tx
    .updateTable('account')
    .set({ lockedUntil: lockedUntil(account?.failedCount ?? 0, now) })
    .where('tenantId', '=', tenant)
    .where('id', '=', account?.id ?? work.newId())
    .execute()
}

/** The attempt was right, but another factor is still to come: it does not count, and the failures before it stay. */
export async function returnAttempt({ tx, tenant }: Work, accountId: string): Promise<void> {
  await tx
    .updateTable('account')
    .set((eb) => ({ failedCount: eb('failedCount', '-', 1) }))
    .where('tenantId', '=', tenant)
    .where('id', '=', accountId)
    .execute()
}

export async function saveSignedIn({ tx, tenant, now }: Work, accountId: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ failedCount: 0, lockedUntil: null, signedInAt: now })
    .where('tenantId', '=', tenant)
    .where('id', '=', accountId)
    .execute()
}

export async function savePassword(
  { tx, tenant }: Work,
  accountId: string,
  passwordHash: string | null,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ passwordHash })
    .where('tenantId', '=', tenant)
    .where('id', '=', accountId)
    .execute()
}

/** How often something happened in the window that runs now. */
export async function attemptsIn({ tx, tenant, now }: Work, scope: string, minutes: number): Promise<number> {
  const found = await tx
    .selectFrom('attemptCount')
    .select('count')
    .where('tenantId', '=', tenant)
    .where('scope', '=', scope)
    .where('beganAt', '>', new Date(now.getTime() - minutes * 60_000))
    .executeTakeFirst()
  return found?.count ?? 0
}

/** Counts one more; a window that is over begins anew. */
export async function countAttempt({ tx, tenant, now }: Work, scope: string, minutes: number): Promise<void> {
  const begin = new Date(now.getTime() - minutes * 60_000)
  await sql`
    insert into attempt_count as c (tenant_id, scope, began_at, count) values (${tenant}, ${scope}, ${now}, 1)
    on conflict (tenant_id, scope) do update
      set count = case when c.began_at > ${begin} then c.count + 1 else 1 end,
          began_at = case when c.began_at > ${begin} then c.began_at else excluded.began_at end`.execute(tx)
}
