/** How a promise stands on a day (承诺台账): a B-class answer comes back on the day it named. */
import { addDays, addMonths, plainDate, type PlainDate } from '#kernel/date'
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

export interface PromiseStep {
  readonly on: PlainDate
  readonly step: 'ahead' | 'due' | 'overdue'
}

/** A promise nobody keeps is asked for during ten years. */
const monthsAsked = 120

/** The days on which a promise has come back until today: a month before its day, on the day, every month after it. */
export function promiseSteps(
  { dueOn, madeOn }: { readonly dueOn: PlainDate; readonly madeOn: PlainDate },
  today: PlainDate,
): PromiseStep[] {
  const after = Array.from({ length: monthsAsked }, (_, months): PromiseStep => ({
    on: addMonths(dueOn, months + 1),
    step: 'overdue',
  }))
  const steps: PromiseStep[] = [{ on: addDays(dueOn, -soonDays), step: 'ahead' }, { on: dueOn, step: 'due' }, ...after]
  return steps.filter(({ on }) => on > madeOn && on <= today)
}
