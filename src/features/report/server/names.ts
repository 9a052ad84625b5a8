/** Names of those who acted (姓名), asked of the feature that knows accounts; '' where nobody did. */
import type { Work } from '#kernel/work'

export async function namesOf(
  work: Work,
  accountIds: readonly (string | null)[],
): Promise<(accountId: string | null) => string> {
  const identity = work.slots.features.find((feature) => feature.identity)?.identity
  const known = [...new Set(accountIds.filter((id) => id !== null))]
  const names = identity && known.length > 0 ? await identity.namesOf(work, known) : new Map<string, string>()
  return (accountId) => (accountId === null ? '' : (names.get(accountId) ?? ''))
}
