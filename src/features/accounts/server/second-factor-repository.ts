/** Second factors (动态口令) and recovery codes as they are kept: sealed, or as digests. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

export interface SecondFactor {
  readonly sealedSecret: string | null
  readonly confirmedAt: Date | null
  readonly waitingSecret: string | null
  readonly waitingRecovery: string | null
}

export const findSecondFactor = ({ tx, tenant }: Work, accountId: string): Promise<SecondFactor | undefined> =>
  tx
    .selectFrom('accountTotp')
    .select(['sealedSecret', 'confirmedAt', 'waitingSecret', 'waitingRecovery'])
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .executeTakeFirst()

interface Waiting {
  readonly waitingSecret: string
  readonly waitingRecovery: string
}

/** Puts a new secret on the waiting place; `keep` leaves one that is there already. */
export async function saveWaiting(
  { tx, tenant }: Work,
  accountId: string,
  { waitingSecret, waitingRecovery, keep }: Waiting & { keep: boolean },
): Promise<void> {
  await sql`
    insert into account_totp as f (tenant_id, account_id, waiting_secret, waiting_recovery)
    values (${tenant}, ${accountId}, ${waitingSecret}, ${waitingRecovery})
    on conflict (tenant_id, account_id) do update
      set waiting_secret = excluded.waiting_secret, waiting_recovery = excluded.waiting_recovery
    where f.waiting_secret is null or not ${keep}`.execute(tx)
}

/** The waiting secret counts from now on, with the step of the code that proved it. */
export async function saveConfirmed({ tx, tenant, now }: Work, accountId: string, step: number): Promise<void> {
  await sql`
    update account_totp
       set sealed_secret = waiting_secret, confirmed_at = ${now}, last_step = ${step},
           waiting_secret = null, waiting_recovery = null
     where tenant_id = ${tenant} and account_id = ${accountId} and waiting_secret is not null`.execute(tx)
}

/** Spends a time step; false when this code, or a later one, has been used already. */
export async function spendStep({ tx, tenant }: Work, accountId: string, step: number): Promise<boolean> {
  const spent = await tx
    .updateTable('accountTotp')
    .set({ lastStep: step })
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('lastStep', '<', step)
    .returning('accountId')
    .executeTakeFirst()
  return spent !== undefined
}

export async function removeSecondFactor({ tx, tenant }: Work, accountId: string): Promise<void> {
  await tx.deleteFrom('accountTotp').where('tenantId', '=', tenant).where('accountId', '=', accountId).execute()
  await tx.deleteFrom('accountRecovery').where('tenantId', '=', tenant).where('accountId', '=', accountId).execute()
}

export async function saveRecovery({ tx, tenant }: Work, accountId: string, digests: readonly string[]): Promise<void> {
  await tx.deleteFrom('accountRecovery').where('tenantId', '=', tenant).where('accountId', '=', accountId).execute()
  await tx
    .insertInto('accountRecovery')
    .values(digests.map((codeSha256) => ({ tenantId: tenant, accountId, codeSha256 })))
    .execute()
}

/** Spends a recovery code; false when there is none like it, or it was spent before. */
export async function spendRecovery({ tx, tenant, now }: Work, accountId: string, digest: string): Promise<boolean> {
  const spent = await tx
    .updateTable('accountRecovery')
    .set({ usedAt: now })
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('codeSha256', '=', digest)
    .where('usedAt', 'is', null)
    .returning('accountId')
    .executeTakeFirst()
  return spent !== undefined
}

export async function countRecovery({ tx, tenant }: Work, accountId: string): Promise<number> {
  const { left } = await tx
    .selectFrom('accountRecovery')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
