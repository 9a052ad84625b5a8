/** Whether a suggestion of a day belongs to a session (大会期间) or to the time after one (闭会期间). */
import { addDays, plainDate, type PlainDate } from '#kernel/date'

export interface SessionDays {
  readonly id: string
  readonly openedOn: string
  readonly closedOn: string | null
}

/**
 * In session from the opening to the closing day, both included, and in the days of preparation before the opening,
 * when deputies already hand in for it. Otherwise between sessions, counted to the last one. Undefined before the first.
 */
export function placeOf<Session extends SessionDays>(
  sessions: readonly Session[],
  on: PlainDate,
  preparationDays: number,
): { session: Session; betweenSessions: boolean } | undefined {
  const sitting = sessions.find(
    ({ openedOn, closedOn }) =>
      addDays(plainDate(openedOn), -preparationDays) <= on && (closedOn === null || on <= closedOn),
  )
  if (sitting) return { session: sitting, betweenSessions: false }
  const [last] = sessions
    .filter(({ openedOn }) => openedOn <= on)
    .toSorted((a, b) => b.openedOn.localeCompare(a.openedOn))
  return last && { session: last, betweenSessions: true }
}
