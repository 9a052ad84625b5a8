/** Signing in through the identity provider (单点登录): for identities the security administrator has linked. */
import type { ProvidedIdentity } from '#kernel/feature'
import { MarkedRefusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { findAccount, type Account } from './account-repository.ts'
import { admit } from './admission.ts'

/** Whom the provider vouched for; how many factors it asked for is its own affair. */
export async function signInAs(work: Work, identity: ProvidedIdentity): Promise<{ to: string }> {
  const account = await findLinked(work, identity)
  if (!account) {
    work.record('account.identity_unknown', work.tenant, {}, { ...identity, address: work.session.address })
    throw new MarkedRefusal('invalid', 'accounts.identity_unknown', { subject: identity.subject })
  }
  const { home } = await admit(work, account, { method: 'identity_provider', strong: true })
  return { to: home }
}

async function findLinked(work: Work, { issuer, subject }: ProvidedIdentity): Promise<Account | undefined> {
  const linked = await work.tx
    .selectFrom('accountIdentity')
    .select('accountId')
    .where('tenantId', '=', work.tenant)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return linked && findAccount(work, { id: linked.accountId })
}
