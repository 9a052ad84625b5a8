/** Names of those who acted (姓名), asked of the feature that knows accounts. */
import type { Work } from '#kernel/work'

export async function namesOf(
  work: Work,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const identity = work.slots.features.find((feature) => feature.identity)?.identity
  const known = [...new Set(accountIds.filter((id) => id !== null))]
  return identity ? identity.namesOf(work, known) : new Map()
}
