/** The reader's own share of a suggestion (本单位的办理任务). */
import { Refusal } from '#kernel/refusal'
import type { AssignmentView, ClockView } from '#features/cases'
import type { PageContext } from '#ui/page'
import type { SuggestionView } from '../../domain/views.ts'
import { suggestionOf } from '../whole/find.ts'

export interface OwnShare {
  readonly view: SuggestionView
  readonly share: AssignmentView
}

/** The suggestion with the unit's own share; whoever has none is told that it is not his. */
export async function ownShareOf(context: PageContext): Promise<OwnShare> {
  const view = await suggestionOf(context)
  const share = view.assignments.find(({ id }) => id === view.ownAssignmentId)
  if (!share) throw new Refusal('forbidden', 'rules.wrong_role')
  return { view, share }
}

/** The newest clock of the share with one of these codes. */
export const clockOf = ({ view, share }: OwnShare, ...codes: string[]): ClockView | undefined =>
  view.clocks.findLast(({ assignmentId, code }) => assignmentId === share.id && codes.includes(code))

/** 逾期: the day the first answer was due, once it has passed without one; no extension is asked for after it. */
export function overdueOn(own: OwnShare, today: string): string | undefined {
  const clock = clockOf(own, 'D24', 'D25')
  return clock && clock.stoppedOn === null && today > clock.dueOn ? clock.dueOn : undefined
}
