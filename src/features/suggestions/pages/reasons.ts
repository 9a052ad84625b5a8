/** Why a step is not possible now (不能办的理由), from the answers of `can`. */
import { handling, shareStage, type HandlingAction } from '#features/cases'
import type { SuggestionAction } from '../domain/lifecycle.ts'
import { suggestionStage } from '../domain/stages.ts'
import type { SuggestionView } from '../domain/views.ts'
import type { PageWords } from './words.ts'

type Standing = Pick<SuggestionView, 'can' | 'state' | 'assignments' | 'ownAssignmentId'>

/** In words; undefined when the step is allowed. At the wrong stage it says which one it is and whose turn. */
export function reasonOf(
  { can, state, assignments, ownAssignmentId }: Standing,
  action: SuggestionAction | HandlingAction,
  { words, cases }: PageWords,
): string | undefined {
  const reason = can[action] === undefined ? 'wrong_role' : can[action]
  if (reason === null) return undefined
  if (reason === 'wrong_state') {
    if (!isOfShare(action)) return suggestionStage(words, { state, action })
    const own = assignments.find(({ id }) => id === ownAssignmentId)
    return shareStage(cases, { state: own?.state ?? 'ended', from: handling[action].from })
  }
  const reasons: Readonly<Record<string, string>> = words.reasons
  return reasons[reason] ?? reason
}

const isOfShare = (action: SuggestionAction | HandlingAction): action is HandlingAction => action in handling
