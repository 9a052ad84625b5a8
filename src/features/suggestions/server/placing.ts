/** Which session a suggestion belongs to, and as which mandate a deputy raises it. */
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Session } from '#features/directory'
import { currentSession, getSession, sessionsOf } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { placeOf } from '../domain/sitting.ts'
import { preparationDays } from '../domain/settings.ts'

export interface Place {
  readonly sessionId: string
  readonly bodyId: string
  readonly term: number
  readonly session: number
  readonly betweenSessions: boolean
}

/** In session or between sessions on that day; refuses before the first session of the congress. */
export async function placeOn(work: Work, on: PlainDate): Promise<Place> {
  const found = placeOf(await sessionsOf(work), on, await settingOf(work, preparationDays))
  const session = found?.session ?? (await currentSession(work, on))
  return {
    sessionId: session.id,
    bodyId: session.bodyId,
    term: session.term,
    session: session.number,
    betweenSessions: found?.betweenSessions ?? true,
  }
}

/** The session of a suggestion, read once for all items of a bulk action. */
export function sessionOf(work: Work, id: string): Promise<Session> {
  const key = `suggestions.session.${id}`
  const known = work.memory.get(key) as Promise<Session> | undefined
  if (known) return known
  const reading = getSession(work, id)
  work.memory.set(key, reading)
  return reading
}

/** The actor's mandate in that congress, in force today. */
export function ownMandate({ actor }: Work, bodyId: string): string {
  const mandate = actor.mandates.find((held) => held.bodyId === bodyId)
  if (!mandate) throw new Refusal('forbidden', 'suggestion.no_mandate', {})
  return mandate.id
}
