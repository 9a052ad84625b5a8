/** Keeps terms (届) and the sessions (人代会会议) of a congress. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { sessionRules } from '../domain/lifecycle.ts'
import type { CloseSession, NewTerm, OpenSession, Session, Term } from '../domain/term.ts'
import { getOrganisation } from './organisations.ts'
import { getSession, getTerm, listTerms, sessionsOf } from './sessions.ts'

/** 换届: the term before ends on the day the new one begins, and with it its mandates. */
export async function createTerm(work: Work, { bodyId, number, startsOn }: z.output<typeof NewTerm>): Promise<Term> {
  nextState(sessionRules, 'create_term', { state: 'new', parties: work.actor.roles })
  const body = await getOrganisation(work, bodyId)
  if (body.kind !== 'congress') throw new Refusal('conflict', 'directory.not_a_congress', { name: body.name }, 'bodyId')
  const [last] = await listTerms(work, { bodyId })
  if (last && (number <= last.number || startsOn <= last.startsOn))
    throw new Refusal(
      'conflict',
      'directory.term_out_of_order',
      { last: last.number, startsOn: last.startsOn },
      'number',
    )

  if (last && last.endsOn === null)
    await work.tx
      .updateTable('term')
      .set({ endsOn: startsOn })
      .where('tenantId', '=', work.tenant)
      .where('id', '=', last.id)
      .execute()
  const term = { id: work.newId(), bodyId, number, startsOn, endsOn: null }
  await work.tx
    .insertInto('term')
    .values({ ...term, tenantId: work.tenant })
    .execute()
  work.record('directory.term_created', term.id, { bodyId, number, startsOn })
  return term
}

/** 开幕 */
export async function openSession(
  work: Work,
  { termId, number, openedOn }: z.output<typeof OpenSession>,
): Promise<Session> {
  nextState(sessionRules, 'open', { state: 'new', parties: work.actor.roles })
  const term = await getTerm(work, termId)
  const [last] = await sessionsOf(work, { termId })
  if (last && last.closedOn === null)
    throw new Refusal('conflict', 'directory.session_still_open', { term: last.term, number: last.number })
  const earliest = last?.closedOn ?? term.startsOn
  if (openedOn < earliest || (last && number <= last.number))
    throw new Refusal('conflict', 'directory.session_out_of_order', { last: last?.number ?? 0, earliest }, 'openedOn')

  const id = work.newId()
  await work.tx.insertInto('congressSession').values({ tenantId: work.tenant, id, termId, number, openedOn }).execute()
  work.record('directory.session_opened', id, { term: term.number, number, openedOn })
  return getSession(work, id)
}

/** 闭幕 */
export async function closeSession(work: Work, { id, closedOn }: z.output<typeof CloseSession>): Promise<Session> {
  const session = await getSession(work, id)
  nextState(sessionRules, 'close', { state: session.closedOn === null ? 'open' : 'closed', parties: work.actor.roles })
  if (closedOn < session.openedOn)
    throw new Refusal('invalid', 'directory.ends_before_start', { startsOn: session.openedOn }, 'closedOn')

  await work.tx
    .updateTable('congressSession')
    .set({ closedOn })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .execute()
  work.record('directory.session_closed', id, { term: session.term, number: session.number, closedOn })
  return { ...session, closedOn }
}
