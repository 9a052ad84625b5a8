/** Shares and rates (占比): which quantity a percentage belongs to, by the words between them. */
import type { Claim } from './claims.ts'

/** 7件,占13% · 22件,占承办提案总数的23.91%: what stands between the part and its share. */
const share = /^[^。;\n%]{0,14}?占(?<whole>[^,。;\n%]{0,20}?)$/u

/** The part a percentage is the share of, and how the whole is called. */
export function shareOf(
  folded: string,
  claims: readonly Claim[],
  place: number,
): { part: Claim; whole: string } | undefined {
  const claim = claims[place]
  const part = claims[place - 1]
  if (claim?.unit !== '%' || !part || part.unit === '%') return undefined
  const found = share.exec(folded.slice(part.tail, claim.start))
  return found ? { part, whole: found.groups?.['whole'] ?? '' } : undefined
}
