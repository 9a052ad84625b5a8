/** Reads terms (届) and sessions (人代会会议) of the district's congress. */
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Session, Term } from '../domain/term.ts'
import { findCongress } from './organisations.ts'

const sessions = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('congressSession as s')
    .innerJoin('term as t', (join) => join.onRef('t.tenantId', '=', 's.tenantId').onRef('t.id', '=', 's.termId'))
    .innerJoin('organisation as b', (join) =>
      join.onRef('b.tenantId', '=', 't.tenantId').onRef('b.id', '=', 't.bodyId'),
    )
    .select([
      's.id',
      's.termId',
      't.bodyId',
      'b.name as body',
      't.number as term',
      's.number',
      's.openedOn',
      's.closedOn',
    ])
    .where('s.tenantId', '=', tenant)

export async function getSession(work: Work, id: string): Promise<Session> {
  const session = await sessions(work).where('s.id', '=', id).executeTakeFirst()
  if (!session) throw new Refusal('not_found', 'directory.session_not_found', { id })
  return session
}

/** The newest session of the district's congress that had opened by that day, sitting or closed. */
export const findSession = (work: Work, on: PlainDate = work.today): Promise<Session | undefined> =>
  ofDistrict(work).where('s.openedOn', '<=', on).orderBy('s.openedOn', 'desc').limit(1).executeTakeFirst()

/** The session a matter of that day belongs to: the one sitting, or between sessions the last one. */
export async function currentSession(work: Work, on: PlainDate = work.today): Promise<Session> {
  const session = await findSession(work, on)
  if (!session) throw new Refusal('conflict', 'directory.no_session', { on })
  return session
}

/** The sessions of the district's congress, newest first; of one term when it is named. */
export function sessionsOf(work: Work, { termId }: { termId?: string | undefined } = {}): Promise<Session[]> {
  const query = termId ? sessions(work).where('s.termId', '=', termId) : ofDistrict(work)
  return query.orderBy('s.openedOn', 'desc').limit(200).execute()
}

const ofDistrict = (work: Work) => sessions(work).where('b.kind', '=', 'congress').where('b.parentId', 'is', null)

const terms = ({ tx, tenant }: Work) =>
  tx.selectFrom('term').select(['id', 'bodyId', 'number', 'startsOn', 'endsOn']).where('tenantId', '=', tenant)

export async function getTerm(work: Work, id: string): Promise<Term> {
  const term = await terms(work).where('id', '=', id).executeTakeFirst()
  if (!term) throw new Refusal('not_found', 'directory.term_not_found', { id })
  return term
}

/** The present term of the district's congress. */
export async function findTerm(work: Work): Promise<Term | undefined> {
  const congress = await findCongress(work)
  const present = congress && (await listTerms(work, { bodyId: congress.id }))
  return present?.find(({ startsOn }) => startsOn <= work.today)
}

/** Terms of all congresses or of one, newest first. */
export function listTerms(work: Work, { bodyId }: { bodyId?: string } = {}): Promise<Term[]> {
  const query = bodyId ? terms(work).where('bodyId', '=', bodyId) : terms(work)
  return query.orderBy('number', 'desc').limit(200).execute()
}
