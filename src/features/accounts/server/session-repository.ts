/** Sessions (会话): the browser holds a random token, this table its digest. */
import { sql } from 'kysely'
import type { Role } from '#kernel/roles'
import type { ActorMandate, ActorPost, Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import type { SignInMethod } from '../domain/contract-own.ts'
import type { AwaitedStep } from '../domain/contract-sign-in.ts'
import { deskHours, deskIdleMinutes, occasionalDays } from '../domain/settings.ts'
import { needsTwoFactors } from '../domain/standing.ts'
import { mandatesOf, postsOf } from './standing.ts'

/** Between two steps of signing in nobody needs longer. */
const pendingMinutes = 10
const dayMinutes = 24 * 60

interface Limits {
  readonly idleMinutes: number
  readonly minutes: number
}

/** Posts at the desk get a working day, everybody else weeks on their own telephone. */
export async function limitsFor(work: Work, roles: readonly Role[]): Promise<Limits> {
  if (needsTwoFactors(roles))
    return { idleMinutes: await settingOf(work, deskIdleMinutes), minutes: 60 * (await settingOf(work, deskHours)) }
  const minutes = dayMinutes * (await settingOf(work, occasionalDays))
  return { idleMinutes: minutes, minutes }
}

export const pendingLimits: Limits = { idleMinutes: pendingMinutes, minutes: pendingMinutes }

export interface NewSession extends Limits {
  readonly accountId: string
  readonly method: SignInMethod
  readonly awaiting: AwaitedStep | null
  readonly strong: boolean
}

/** Always a fresh token; the one the browser came with ends here, so nobody can hand somebody a session they know. */
export async function beginSession(work: Work, { minutes, ...session }: NewSession): Promise<void> {
  const { tx, tenant, now, ports } = work
  await endSession(work)
  const token = ports.randomToken(32)
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  await tx
    .insertInto('authSession')
    .values({
      tenantId: tenant,
      id: work.newId(),
      tokenSha256: ports.sha256(token),
      ...session,
      provedAt: now,
      begunAt: now,
      seenAt: now,
      expiresAt,
      address: work.session.address,
      device: work.session.device,
    })
    .execute()
  work.session.begin(token, expiresAt)
}

/** When somebody last proved in the browser's session who he is. */
export async function findProof({ tx, tenant, session, ports }: Work): Promise<Date | undefined> {
  const found = await tx
    .selectFrom('authSession')
    .select('provedAt')
    .where('tenantId', '=', tenant)
    .where('tokenSha256', '=', ports.sha256(session.token ?? ''))
    .executeTakeFirst()
  return found?.provedAt ?? undefined
}

/** The second factor was shown again: the same session under a fresh token, as after signing in. */
export async function renewProved({ tx, tenant, now, session, ports }: Work): Promise<void> {
  const token = ports.randomToken(32)
  const renewed = await tx
    .updateTable('authSession')
    .set({ tokenSha256: ports.sha256(token), provedAt: now })
    .where('tenantId', '=', tenant)
    .where('tokenSha256', '=', ports.sha256(session.token ?? ''))
    .returning('expiresAt')
    .executeTakeFirst()
  if (renewed) session.begin(token, renewed.expiresAt)
}

/** Ends the session the browser came with; answers whose it was. */
export async function endSession({ tx, tenant, session, ports }: Work): Promise<string | undefined> {
  if (!session.token) return undefined
  const ended = await tx
    .deleteFrom('authSession')
    .where('tenantId', '=', tenant)
    .where('tokenSha256', '=', ports.sha256(session.token))
    .returning('accountId')
    .executeTakeFirst()
  return ended?.accountId
}

/** Ends every session of an account, or all but the one that asks. */
export async function endSessions(
  { tx, tenant, session, ports }: Work,
  accountId: string,
  { butThis = false }: { butThis?: boolean } = {},
): Promise<void> {
  let query = tx.deleteFrom('authSession').where('tenantId', '=', tenant).where('accountId', '=', accountId)
  if (butThis && session.token) query = query.where('tokenSha256', '!=', ports.sha256(session.token))
  await query.execute()
}

export interface SessionOwner {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly method: SignInMethod
  readonly strong: boolean
  readonly seenAt: Date
  readonly mandates: readonly ActorMandate[]
  readonly posts: readonly ActorPost[]
}

/** Session, account, person, mandates and posts of today: the one statement that finds out who asks. */
export async function findOwner(work: Work, token: string): Promise<SessionOwner | undefined> {
  const { tx, tenant, now, ports } = work
  const person = sql<string>`a.person_id`
  const { rows } = await sql<SessionOwner>`
    select s.account_id, s.method, s.strong, s.seen_at, a.person_id, p.name,
           ${mandatesOf(work, person)} as mandates, ${postsOf(work, person)} as posts
      from auth_session s
      join account a on a.tenant_id = s.tenant_id and a.id = s.account_id and a.disabled_at is null
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where s.tenant_id = ${tenant} and s.token_sha256 = ${ports.sha256(token)} and s.awaiting is null
       and s.expires_at > ${now} and s.seen_at > ${now}::timestamptz - make_interval(mins => s.idle_minutes)`.execute(
    tx,
  )
  return rows[0]
}

export interface PendingSession {
  readonly accountId: string
  readonly name: string
  readonly method: SignInMethod
  readonly awaiting: AwaitedStep
}

/** The browser's session while something is still missing. */
export function findPending({ tx, tenant, now, session, ports }: Work): Promise<PendingSession | undefined> {
  return tx
    .selectFrom('authSession as s')
    .innerJoin('account as a', (join) => join.onRef('a.tenantId', '=', 's.tenantId').onRef('a.id', '=', 's.accountId'))
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'a.tenantId').onRef('p.id', '=', 'a.personId'))
    .select(['s.accountId', 'p.name', 's.method', 's.awaiting'])
    .where('s.tenantId', '=', tenant)
    .where('s.tokenSha256', '=', ports.sha256(session.token ?? ''))
    .where('s.awaiting', 'is not', null)
    .where('s.expiresAt', '>', now)
    .where('a.disabledAt', 'is', null)
    .$narrowType<{ awaiting: AwaitedStep; method: SignInMethod }>()
    .executeTakeFirst()
}

/** Noted at most once a minute, so that reading does not write all the time. */
export const drowsyAfter = 60_000

export async function noteSeen({ tx, tenant, now, ports }: Work, token: string): Promise<void> {
  await tx
    .updateTable('authSession')
    .set({ seenAt: now })
    .where('tenantId', '=', tenant)
    .where('tokenSha256', '=', ports.sha256(token))
    .where('seenAt', '<', new Date(now.getTime() - drowsyAfter))
    .execute()
}
