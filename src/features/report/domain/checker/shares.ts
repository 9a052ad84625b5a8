/** Shares and rates (占比): which quantity a percentage belongs to, by the words between them. */
import type { Claim } from './claims.ts'
import { sentenceStart } from './text-spans.ts'

/** 7件,占13% · 22件,占承办提案总数的23.91%: what stands between the part and its share. */
const share = /^(?<lead>[^。;\n%]{0,14}?)占(?<whole>[^,。;\n%]{0,20}?)$/u

/** A类占75.5%: the share has a subject of its own, which is not the number before it. */
const ownSubject = /(?:^|[,、])(?:其中)?(?<subject>[^,、()]{1,12})$/u

/** Words before 占 that name nothing: 约占、共占、比例占. */
const noSubject =
  /^(?:大约|约|共计?|合计|各|分别|均|也|又|已|仅|只|还|总共|比例|比重|数量|[件人户次]数|面积|金额|所|其|则|达到?)*$/u

export interface ShareOf {
  /** Place of the part among the claims. */
  readonly at: number
  readonly part: Claim
  readonly whole: string
}

/** The part a percentage is the share of, and how the whole is called. */
export function shareOf(folded: string, claims: readonly Claim[], place: number): ShareOf | undefined {
  const claim = claims[place]
  const previous = claims[place - 1]
  if (claim?.unit !== '%' || !previous) return undefined
  const found = share.exec(folded.slice(previous.tail, claim.start))
  if (!found) return undefined
  const { lead = '', whole = '' } = found.groups ?? {}
  const subject = ownSubject.exec(lead)?.groups?.['subject']?.trim() ?? ''
  const named = noSubject.test(subject) ? undefined : subject
  if (named === undefined && previous.unit === '%') return undefined
  const at = named === undefined ? place - 1 : partNamed(folded, claims, { place, named })
  const part = at === undefined ? undefined : claims[at]
  return part && at !== undefined ? { at, part, whole } : undefined
}

/** The one quantity of the sentence that is named so: A类200件,…,A类占75.5%. */
function partNamed(
  folded: string,
  claims: readonly Claim[],
  { place, named }: { place: number; named: string },
): number | undefined {
  const begins = sentenceStart(folded, claims[place]?.start ?? 0)
  const places: number[] = []
  for (let at = place - 1; at >= 0 && (claims[at]?.start ?? 0) >= begins; at -= 1) {
    const [one, before] = [claims[at], claims[at - 1]]
    const words = one ? folded.slice(Math.max(begins, before?.tail ?? 0), one.start) : ''
    if (one && one.unit !== '%' && words.includes(named)) places.push(at)
  }
  return places.length === 1 ? places[0] : undefined
}
