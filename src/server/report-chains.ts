/** Says on the console what became of each chain; answers whether all are whole. */
import type { VerifiedChain } from './verify.ts'

const problems: Record<NonNullable<VerifiedChain['broken']>['problem'], string> = {
  missing: 'is missing',
  altered: 'was altered after it was written',
  unlinked: 'does not follow from the entry before it',
  personal_altered: 'has personal data that was altered',
  cut_off: 'and what followed it were cut off',
  beyond_head: 'was added without the head of the chain',
  no_head: 'is the last one, and the head of the chain is gone',
}

export function reportChains(chains: readonly VerifiedChain[], say: (line: string) => void): boolean {
  for (const { name, tenant, entries, head, broken } of chains)
    say(
      broken
        ? `BROKEN  ${name || tenant}: entry ${broken.seq} ${problems[broken.problem]}`
        : `intact  ${name || tenant}: ${entries} entries, head ${head ?? '–'}`,
    )
  return chains.every(({ broken }) => !broken)
}
