/** How a promise stands on a day (承诺台账): a B-class answer comes back on the day it named. */
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import type { PromiseView } from './views.ts'

/** A month before its day a promise asks for attention. */
const soonDays = 30

export function promiseState(
  { fulfilledOn, givenUpOn, dueOn }: Pick<PromiseView, 'fulfilledOn' | 'givenUpOn' | 'dueOn'>,
  today: PlainDate,
): PromiseView['state'] {
  if (fulfilledOn) return 'kept'
  if (givenUpOn) return 'given_up'
  if (dueOn < today) return 'overdue'
  return plainDate(dueOn) <= addDays(today, soonDays) ? 'due_soon' : 'open'
}
