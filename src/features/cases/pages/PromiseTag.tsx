/** The state of a promise as a word with its shape. */
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import type { PromiseView } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'

const kinds = {
  open: 'doing',
  due_soon: 'soon',
  overdue: 'overdue',
  kept: 'done',
  given_up: 'returned',
} as const satisfies Record<PromiseView['state'], StatusKind>

export function PromiseTag({ state }: Pick<PromiseView, 'state'>) {
  const { words } = useMessages(pageMessages)
  return <Status kind={kinds[state]}>{words.promises[state]}</Status>
}
