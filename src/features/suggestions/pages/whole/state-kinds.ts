/** The shape of each state (状态的形状), the same on pages and at the workbench. */
import type { StatusKind } from '#ui/status'
import type { SuggestionState } from '../../domain/lifecycle.ts'

export const stateKinds: Record<SuggestionState, StatusKind> = {
  draft: 'todo',
  cosigning: 'todo',
  submitted: 'todo',
  returned: 'returned',
  refused: 'done',
  referenced: 'done',
  withdrawn: 'done',
  accepted: 'todo',
  handling: 'doing',
  replied: 'doing',
  rated: 'doing',
  closed: 'done',
  rechecking: 'doing',
  rechecked: 'doing',
  archived: 'done',
}
