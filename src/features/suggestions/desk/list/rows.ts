/** What can be done with rows (能办什么): asked of the rule table for each row, so that button and command cannot differ. */
import { whyNot } from '#kernel/rules'
import type { Role } from '#kernel/roles'
import { isRecheckable } from '../../domain/judged.ts'
import { lifecycle, type SuggestionAction } from '../../domain/lifecycle.ts'
import { officePartiesOf } from '../../domain/parties.ts'
import type { SuggestionRow } from '../../domain/views.ts'

type Row = Pick<SuggestionRow, 'state' | 'betweenSessions' | 'classReported' | 'round' | 'jointOffice'>

/** Guards a row answers; the others are left to the server, which says no item by item. */
const knownHere = (row: Row, roles: readonly Role[]): Record<string, boolean> => ({
  joint_asked: row.jointOffice !== null && roles.includes(row.jointOffice),
  class_a: isRecheckable(row),
  all_replied: true,
  rating_settled: true,
  recheck_held: true,
  recheck_failed: true,
  rated_dissatisfied: true,
  redo_left: true,
  redo_done: true,
  not_assigned_yet: true,
})

export const whyNotRow = (action: SuggestionAction, row: Row, roles: readonly Role[]): string | undefined =>
  whyNot(lifecycle, action, {
    state: row.state,
    parties: officePartiesOf(roles, row.betweenSessions),
    holds: knownHere(row, roles),
  })

/** Refused only when no row allows it; of several, those that do not are reported one by one. */
export function whyNoRow(action: SuggestionAction, rows: readonly Row[], roles: readonly Role[]): string | undefined {
  const reasons = rows.map((row) => whyNotRow(action, row, roles))
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined
}
