/** What still lies ahead of a suggestion (后面的环节): read from the rule table, so that no list of it has to be kept. */
import type { Rule } from '#kernel/rules'
import { aheadOf } from '#kernel/stages'
import { lifecycle, type SuggestionAction, type SuggestionState } from './lifecycle.ts'

/** What sends it back to an earlier step or to be handled again. */
const back = ['return', 'split', 'unassign', 'redo', 'second_assign'] satisfies SuggestionAction[]

export const suggestionAhead = aheadOf(lifecycle, back)

const rows: Readonly<Record<SuggestionAction, Rule>> = lifecycle

/** Whether the step can still come, now or later. */
export const canStillCome = (action: SuggestionAction, state: SuggestionState): boolean =>
  suggestionAhead.canCome(rows[action].from, state)

/** The one step that leads from here to where the action is possible: 受理编号 before 交办. */
export const stepBefore = (action: SuggestionAction, state: SuggestionState): SuggestionAction | undefined =>
  suggestionAhead.stepBefore(rows[action].from, state) as SuggestionAction | undefined
