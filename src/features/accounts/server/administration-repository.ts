/** Accounts as the administrators see and change them; never a hash, a secret or a token. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { accountsPerPage, type AccountView } from '../domain/contract-administration.ts'

interface Filter {
  readonly id?: string
  readonly search?: string
  readonly page?: number
}

/** One page of accounts in the order of surname strokes, and how many there are in all. */
export async function listAccounts(
  { tx, tenant, now, today }: Work,
  { id, search = '', page = 1 }: Filter,
): Promise<{ accounts: AccountView[]; total: number }> {
  const { rows } = await sql<AccountView & { total: number }>`
    select a.id, a.person_id, p.name, p.distinction, a.sign_in_name, a.version,
           array(select h.title from post h
                  where h.tenant_id = a.tenant_id and h.person_id = a.person_id
                    and h.starts_on <= ${today} and (h.ends_on is null or h.ends_on > ${today})
                  order by h.starts_on, h.id limit 10) as titles,
           exists (select from mandate m
                    where m.tenant_id = a.tenant_id and m.person_id = a.person_id
                      and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on > ${today})) as deputy,
           case when a.disabled_at is null then 'open' else 'disabled' end as state, a.disabled_ground,
           a.password_hash is not null as has_password,
           exists (select from account_totp f
                    where f.tenant_id = a.tenant_id and f.account_id = a.id and f.confirmed_at is not null)
             as has_second_factor,
           case when a.locked_until > ${now} then ${instant(sql`a.locked_until`)} end as locked_until,
           ${instant(sql`a.signed_in_at`)} as signed_in_at,
           (select ${instant(sql`max(c.expires_at)`)} from sign_in_code c
             where c.tenant_id = a.tenant_id and c.account_id = a.id and c.kind = 'invitation'
               and c.spent_at is null and c.expires_at > ${now}) as invited_until,
           (select max(i.subject) from account_identity i
             where i.tenant_id = a.tenant_id and i.account_id = a.id) as subject,
           count(*) over () as total
      from account a
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where a.tenant_id = ${tenant}
       and (${id ?? null}::uuid is null or a.id = ${id ?? null}::uuid)
       and strpos(concat_ws(' ', p.name, a.sign_in_name), ${search}) > 0
     order by p.stroke_key, p.distinction, a.id
     limit ${accountsPerPage} offset ${(page - 1) * accountsPerPage}`.execute(tx)
  return { accounts: rows.map(({ total: _all, ...account }) => account), total: rows[0]?.total ?? 0 }
}

/** An instant as the contract writes it. */
const instant = (column: ReturnType<typeof sql>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export async function getAccount(work: Work, id: string): Promise<AccountView> {
  const [account] = (await listAccounts(work, { id })).accounts
  if (!account) throw new Refusal('not_found', 'accounts.not_found', { id })
  return account
}

/** Writes what changed, unless somebody else changed the account first. */
export async function saveAccount(
  { tx, tenant }: Work,
  { id, version }: { id: string; version: number },
  after: {
    disabledAt?: Date | null
    disabledGround?: string | null
    passwordHash?: null
    failedCount?: 0
    lockedUntil?: null
  },
): Promise<void> {
  const saved = await tx
    .updateTable('account')
    .set({ ...after, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'accounts.changed_meanwhile', { id, version })
}

export const personsWithoutAccount = (
  { tx, tenant }: Work,
  search: string,
): Promise<{ id: string; name: string; distinction: string }[]> =>
  tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.distinction'])
    .where('p.tenantId', '=', tenant)
    .where(sql<boolean>`strpos(p.name, ${search}) > 0`)
    .where(sql<boolean>`not exists (select from account a where a.tenant_id = p.tenant_id and a.person_id = p.id)`)
    .orderBy('p.strokeKey')
    .orderBy('p.distinction')
    .limit(50)
    .execute()

export interface NewAccount {
  readonly id: string
  readonly personId: string
  readonly signInName: string
}

/** Keeps new accounts in one statement; answers those whose name or person was free. */
export async function insertAccounts({ tx, tenant, now }: Work, accounts: readonly NewAccount[]): Promise<string[]> {
  if (accounts.length === 0) return []
  const inserted = await tx
    .insertInto('account')
    .values(accounts.map((account) => ({ ...account, tenantId: tenant, openedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.map(({ id }) => id)
}

/** Deputies of today who have no account, with the number of their certificate. */
export async function deputiesWithoutAccount({
  tx,
  tenant,
  today,
}: Work): Promise<{ personId: string; name: string; certificateNumber: string }[]> {
  const { rows } = await sql<{ personId: string; name: string; certificateNumber: string }>`
    select distinct on (m.person_id) m.person_id, p.name, m.certificate_number
      from mandate m
      join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     where m.tenant_id = ${tenant} and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on > ${today})
       and not exists (select from account a where a.tenant_id = m.tenant_id and a.person_id = m.person_id)
     order by m.person_id, m.starts_on desc
     limit 2000`.execute(tx)
  return rows
}

/** Links one identity; false when it belongs to another account. */
export async function saveIdentity(
  { tx, tenant, now, actor }: Work,
  { accountId, issuer, subject }: { accountId: string; issuer: string; subject: string },
): Promise<boolean> {
  await removeIdentity({ tx, tenant }, { accountId, issuer })
  const saved = await tx
    .insertInto('accountIdentity')
    .values({ tenantId: tenant, issuer, subject, accountId, linkedBy: actor.accountId, linkedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('accountId')
    .executeTakeFirst()
  return saved !== undefined
}

export async function removeIdentity(
  { tx, tenant }: Pick<Work, 'tx' | 'tenant'>,
  { accountId, issuer }: { accountId: string; issuer: string },
): Promise<void> {
  await tx
    .deleteFrom('accountIdentity')
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('issuer', '=', issuer)
    .execute()
}
