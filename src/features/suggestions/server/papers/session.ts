/** The session an id names (届次), among those of the district's congress. */
import type { Work } from '#kernel/work'
import { sessionsOf } from '#features/directory/server'

export const findSessionById = async (work: Work, id: string) =>
  (await sessionsOf(work)).find((session) => session.id === id)
