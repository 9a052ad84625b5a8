/** 法定人数 by the kind of body: how many have to be there, of all who hold a seat (`kernel/majority-rules.ts`). */
import { quorumOf } from '#kernel/majority'
import { quorumRules, type MeetingKind } from '#kernel/majority-rules'

export interface QuorumStand {
  readonly all: number
  readonly present: number
  readonly needed: number
  readonly reached: boolean
  /** How many may still leave before it breaks; negative by how many are missing. */
  readonly spare: number
}

/** Of all on the roll (实有全体), never of those present. */
export function quorumStand(kind: MeetingKind, all: number, present: number): QuorumStand {
  const { needed, met, spare, missing } = quorumOf(quorumRules[kind], { members: all, present, cast: 0, valid: 0 })
  return { all, present, needed, reached: all > 0 && met, spare: met ? spare : -missing }
}

/** The article the number comes from; null for a meeting that asks for nobody. */
export const quorumBasis = (kind: MeetingKind): string | null => quorumRules[kind]?.basis ?? null
