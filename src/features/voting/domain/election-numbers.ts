/** 候选人数: how many candidates stand for how many places, by kind of post and occasion, as data with its article. */
import { addDays, type PlainDate } from '#kernel/date'
import { electionBases } from '../messages/elections.ts'

/** 正职（常委会主任、秘书长，政府、监察委员会正职，法院院长、检察长，乡镇人大主席） · 副职 · 常委会委员 · 其他 */
export const electionPosts = ['chief', 'deputy', 'member', 'other'] as const
export type ElectionPost = (typeof electionPosts)[number]

/** 换届选举 · 补选 · 另行选举 */
export const occasions = ['term', 'by_election', 'again'] as const
export type Occasion = (typeof occasions)[number]

export interface CandidateNumbers {
  readonly least: number
  /** Null where the law names no upper number. */
  readonly most: number | null
  readonly basis: string
}

/** How many more than places; of members a tenth to a fifth in whole persons, never less than one. */
const more: Readonly<Record<Exclude<ElectionPost, 'other'>, (places: number) => readonly [number, number]>> = {
  chief: () => [0, 1],
  deputy: () => [1, 3],
  member: (places) => {
    const least = Math.max(1, Math.ceil(places / 10))
    return [least, Math.max(least, Math.floor(places / 5))]
  },
}

/** 另行选举 goes by the numbers of the election, 补选 may have as many candidates as places or more. */
export function candidatesFor(post: ElectionPost, occasion: Occasion | null, places: number): CandidateNumbers {
  if (occasion === 'by_election') return { least: places, most: null, basis: electionBases.byElection }
  if (post === 'other') return { least: places, most: null, basis: electionBases.numbers }
  const [least, most] = more[post](places)
  const basis = occasion === 'again' ? electionBases.again : electionBases.numbers
  return { least: places + least, most: places + most, basis }
}

/** 提名、酝酿候选人的时间不得少于两天, at a change of term above the towns. */
export const discussionDays = 2
export const earliestAfter = (nominatedOn: PlainDate): PlainDate => addDays(nominatedOn, discussionDays)
