/** Signing in through the identity provider (单点登录): for identities the security administrator has linked. */
import type { ProvidedIdentity } from '#kernel/feature'
import { MarkedRefusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import type { SignedIn } from '../domain/contract-sign-in.ts'
import { providerTwoFactors } from '../domain/settings.ts'
import { findAccount, type Account } from './account-repository.ts'
import { admit } from './admission.ts'

/**
 * Whom the provider vouched for. What its answer says of factors counts; when it says nothing, the setting does, and
 * without that our own second factor is asked for.
 */
export async function signInAs(work: Work, { twoFactors, ...identity }: ProvidedIdentity): Promise<SignedIn> {
  const account = await findLinked(work, identity)
  if (!account) {
    work.record('account.identity_unknown', work.tenant, {}, { ...identity, address: work.session.address })
    throw new MarkedRefusal('invalid', 'accounts.identity_unknown', { subject: identity.subject })
  }
  const strong = twoFactors ?? (await settingOf(work, providerTwoFactors))
  return admit(work, account, { method: 'identity_provider', strong })
}

async function findLinked(
  work: Work,
  { issuer, subject }: Omit<ProvidedIdentity, 'twoFactors'>,
): Promise<Account | undefined> {
  const linked = await work.tx
    .selectFrom('accountIdentity')
    .select('accountId')
    .where('tenantId', '=', work.tenant)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return linked && findAccount(work, { id: linked.accountId })
}
