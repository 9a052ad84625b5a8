/** What is known once a suggestion is closed (办结以后): whether it was rated at all, and whether the re-check is still to come. */
import type { SuggestionState } from './lifecycle.ts'
import type { SuggestionRow } from './views.ts'

/** Once it is closed nobody can rate it any more, and every rating there is counts. */
export const judgedStates: readonly SuggestionState[] = ['closed', 'rechecking', 'rechecked', 'archived']

/** 未评价: answered and closed while the deputy said nothing; neither 满意 nor anything else. */
export const isUnrated = ({
  state,
  rating,
  classReported,
}: Pick<SuggestionRow, 'state' | 'rating' | 'classReported'>): boolean =>
  rating === null && classReported !== null && judgedStates.includes(state)

/** A 类回头看 is for what the units report as solved in the first round; a second assignment comes of one. */
export const isRecheckable = ({
  classReported,
  round,
}: {
  readonly classReported: string | null
  readonly round: number
}): boolean => classReported === 'A' && round === 1
