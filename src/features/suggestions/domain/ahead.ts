/** What still lies ahead of a suggestion (后面的环节): read from the rule table, so that no list of it has to be kept. */
import { lifecycle, type SuggestionAction, type SuggestionState } from './lifecycle.ts'
import type { Rule } from '#kernel/rules'

/** Steps that send a suggestion back; what only they lead to again is over. */
const back: readonly string[] = ['return', 'split', 'unassign'] satisfies SuggestionAction[]

const forward = Object.entries<Rule>(lifecycle).filter(([action]) => !back.includes(action))

/** The states it may still reach in the ordinary way, its own with them. */
function reachableFrom(state: string): Set<string> {
  const reached = new Set([state])
  for (const one of reached)
    for (const [, { from, to }] of forward) if (to !== undefined && from.includes(one)) reached.add(to)
  return reached
}

const rows: Readonly<Record<SuggestionAction, Rule>> = lifecycle

/** Whether the step can still come, now or later. */
export const canStillCome = (action: SuggestionAction, state: SuggestionState): boolean => {
  const reachable = reachableFrom(state)
  return rows[action].from.some((from) => reachable.has(from))
}

/** The one step that leads from here to where the action is possible: 受理编号 before 交办. */
export const stepBefore = (action: SuggestionAction, state: SuggestionState): SuggestionAction | undefined =>
  forward.find(
    ([, { from, to }]) => from.includes(state) && to !== undefined && to !== state && rows[action].from.includes(to),
  )?.[0] as SuggestionAction | undefined
