/** How a meeting is called (会议名称、届次、编号): its term and session, its number within them, its title and its address. */
import { say } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { sessionLabel, type Organisation, type Session } from '#features/directory'
import { findTerm, getSession, sessionsOf } from '#features/directory/server'
import { meetingReference, type MeetingKind } from '../domain/kinds.ts'
import { titleWords, titleWordsInSession } from '../messages/titles.ts'

interface Asked {
  readonly kind: MeetingKind
  readonly body: Organisation
  readonly on: string
  /** Null where nobody says which: the session that has not closed by that day. */
  readonly sessionId: string | null
  readonly wanted: number | undefined
}

export async function identityOf(work: Work, { kind, body, on, sessionId, wanted }: Asked) {
  const ofTown = kind === 'town_presidium' || (kind === 'congress' && body.parentId !== null)
  const term = ofTown ? undefined : await findTerm(work)
  const session = sessionId === null ? await sessionOf(work, kind, { on, ofTown }) : await getSession(work, sessionId)
  // 大会主席团 is elected for one session and ends with it (地方组织法（2022）第十七条).
  if (kind === 'presidium' && (session === undefined || (session.closedOn !== null && session.closedOn < on)))
    throw new Refusal('conflict', 'meeting.no_session_sits', { body: body.name, on }, 'startsOn')
  const within = countedInSession.some((one) => one === kind) ? (session?.id ?? null) : null
  const own = kind === 'congress' || kind === 'preparatory' ? session?.number : undefined
  const of = { kind, bodyId: body.id, termId: term?.id ?? null, within }
  const number = await numberFor(work, { ...of, wanted: wanted ?? own })
  const facts = { body: body.name, term: toChineseNumeral(term?.number ?? 1), number: toChineseNumeral(number) }
  return {
    termId: of.termId,
    sessionId: session?.id ?? null,
    number,
    title: officialTitle(kind, facts, session?.number),
    reference: await freeReference(work, meetingReference(kind, term?.number ?? null, number)),
  }
}

const officialTitle = (
  kind: MeetingKind,
  facts: Readonly<Record<string, string>>,
  session: number | undefined,
): string =>
  session === undefined
    ? say(titleWords[kind], facts)
    : say(titleWordsInSession[kind] ?? titleWords[kind], { ...facts, session: toChineseNumeral(session) })

/**
 * 大会期间的会议: of the session that has not closed by that day, where nobody says which. Where sessions are kept there has
 * to be one, or the presidium would count on from the session before and the motions would have no deadline; only
 * delegations also meet between sessions.
 */
async function sessionOf(
  work: Work,
  kind: MeetingKind,
  { on, ofTown }: { on: string; ofTown: boolean },
): Promise<Session | undefined> {
  if (ofTown || !aroundSessions.some((one) => one === kind)) return undefined
  const [last] = await sessionsOf(work)
  if (!last || last.closedOn === null || last.closedOn >= on) return last
  if (kind === 'delegation') return undefined
  const facts = { session: sessionLabel(last, work.language), closedOn: last.closedOn }
  throw new Refusal('conflict', 'meeting.no_session', facts, 'body')
}

const aroundSessions = ['congress', 'preparatory', 'presidium', 'delegation'] as const satisfies readonly MeetingKind[]

/** Each session of the congress has a presidium of its own, and its delegations meet anew. */
const countedInSession = ['presidium', 'delegation'] as const satisfies readonly MeetingKind[]

/** The next number of the body in its term or session; one that was called off gives its number back. */
async function numberFor(
  { tx, tenant }: Work,
  of: {
    kind: MeetingKind
    bodyId: string
    termId: string | null
    within: string | null
    wanted: number | undefined
  },
): Promise<number> {
  let asked = tx
    .selectFrom('meeting')
    .select('number')
    .where('tenantId', '=', tenant)
    .where('kind', '=', of.kind)
    .where('bodyId', '=', of.bodyId)
    .where('termId', 'is not distinct from', of.termId)
    .where('state', '<>', 'cancelled')
  if (of.within !== null) asked = asked.where('sessionId', '=', of.within)
  const taken = await asked.orderBy('number', 'desc').limit(1000).execute()
  const numbers = taken.map(({ number }) => number)
  const wanted = of.wanted ?? (numbers[0] ?? 0) + 1
  if (numbers.includes(wanted)) throw new Refusal('conflict', 'meeting.number_taken', { number: wanted }, 'number')
  return wanted
}

async function freeReference({ tx, tenant }: Work, wanted: string): Promise<string> {
  const taken = await tx
    .selectFrom('meeting')
    .select('reference')
    .where('tenantId', '=', tenant)
    .where((is) => is.or([is('reference', '=', wanted), is('reference', 'like', `${wanted}-%`)]))
    .limit(1000)
    .execute()
  return taken.length === 0 ? wanted : `${wanted}-${taken.length + 1}`
}
