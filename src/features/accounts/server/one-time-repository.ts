/** One-time codes, links and invitations as they are kept: digests, spent by their first use. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

const codeMinutes = 10
const guesses = 5
/** A code more than these is not sent: six digits with five guesses each stay out of reach. */
const perQuarterHour = 3
const perDay = 10
/** An invitation is handed over by a person, so it may lie a day. */
export const invitationHours = 24

export interface NewCode {
  readonly id: string
  readonly accountId: string
  readonly codeDigest: string
  readonly linkSha256: string
}

const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

/** Keeps a code if there is such an account and it has not had too many; the same one statement when there is none. */
export async function issueCode(
  { tx, tenant, now }: Work,
  { id, accountId, codeDigest, linkSha256 }: NewCode,
): Promise<boolean> {
  const { rows } = await sql`
    insert into sign_in_code
      (tenant_id, id, account_id, kind, code_digest, link_sha256, guesses_left, issued_at, expires_at)
    select a.tenant_id, ${id}::uuid, a.id, 'code', ${codeDigest}, ${linkSha256}, ${guesses}::integer,
           ${now}::timestamptz, ${now}::timestamptz + make_interval(mins => ${codeMinutes}::integer)
      from account a
     where a.tenant_id = ${tenant} and a.id = ${accountId} and a.disabled_at is null
       and ${perDay} > (select count(*) from sign_in_code c
                         where c.tenant_id = a.tenant_id and c.account_id = a.id and c.kind = 'code'
                           and c.issued_at > ${before(now, 24 * 60)})
       and ${perQuarterHour} > (select count(*) from sign_in_code c
                                 where c.tenant_id = a.tenant_id and c.account_id = a.id and c.kind = 'code'
                                   and c.issued_at > ${before(now, 15)})
    returning id`.execute(tx)
  return rows.length > 0
}

/** Takes one of the guesses before it is compared, so that guessing at once gains nothing. */
export async function takeGuess(
  { tx, tenant, now }: Work,
  id: string,
): Promise<{ accountId: string; codeDigest: string | null } | undefined> {
  const { rows } = await sql<{ accountId: string; codeDigest: string | null }>`
    update sign_in_code set guesses_left = guesses_left - 1
     where tenant_id = ${tenant} and id::text = ${id} and kind = 'code'
       and spent_at is null and expires_at > ${now} and guesses_left > 0
    returning account_id, code_digest`.execute(tx)
  return rows[0]
}

/** One code opened the account: the others that were sent go with it. */
export async function spendCodes({ tx, tenant, now }: Work, accountId: string): Promise<void> {
  await tx
    .updateTable('signInCode')
    .set({ spentAt: now, sealedLink: null })
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('spentAt', 'is', null)
    .execute()
}

/** Spends a link; undefined when it is unknown, spent or too old. */
export const spendLink = (
  { tx, tenant, now }: Work,
  linkSha256: string,
): Promise<{ accountId: string; kind: string } | undefined> =>
  tx
    .updateTable('signInCode')
    .set({ spentAt: now, sealedLink: null })
    .where('tenantId', '=', tenant)
    .where('linkSha256', '=', linkSha256)
    .where('spentAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['accountId', 'kind'])
    .executeTakeFirst()

export interface NewInvitation {
  readonly accountId: string
  readonly linkSha256: string
  readonly sealedLink: string
}

export async function saveInvitation(work: Work, invitation: NewInvitation): Promise<void> {
  const { tx, tenant, now, actor } = work
  await tx
    .insertInto('signInCode')
    .values({
      tenantId: tenant,
      id: work.newId(),
      kind: 'invitation',
      ...invitation,
      issuedBy: actor.accountId,
      issuedAt: now,
      expiresAt: new Date(now.getTime() + invitationHours * 3_600_000),
    })
    .execute()
}

export const findInvitation = (
  { tx, tenant, now }: Work,
  accountId: string,
): Promise<{ sealedLink: string | null; expiresAt: Date } | undefined> =>
  tx
    .selectFrom('signInCode')
    .select(['sealedLink', 'expiresAt'])
    .where('tenantId', '=', tenant)
    .where('accountId', '=', accountId)
    .where('kind', '=', 'invitation')
    .where('spentAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('issuedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
