/** Reads and writes motions (代表议案) and who signed them (联名). */
import { sql, type Updateable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import { suspendedOn } from '#features/directory/server'
import type { MotionState } from '../domain/lifecycle.ts'
import type { Motion, MotionRoute, MotionSigner } from '../domain/views.ts'

const motions = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('motion as m')
    .innerJoin('congressSession as s', (join) =>
      join.onRef('s.tenantId', '=', 'm.tenantId').onRef('s.id', '=', 'm.sessionId'),
    )
    .innerJoin('term as t', (join) => join.onRef('t.tenantId', '=', 's.tenantId').onRef('t.id', '=', 's.termId'))
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenantId', '=', 'm.tenantId').onRef('p.id', '=', 'm.leadPersonId'),
    )
    .leftJoin('organisation as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.id', '=', 'm.committeeId'),
    )
    .leftJoin('meeting as g', (join) => join.onRef('g.tenantId', '=', 'm.tenantId').onRef('g.id', '=', 'm.meetingId'))
    .select([
      'm.id',
      'm.sessionId',
      't.bodyId',
      't.number as term',
      's.number as session',
      'm.leadMandateId',
      'm.leadPersonId',
      'p.name as lead',
      'm.title',
      'm.grounds',
      'm.proposal',
      'm.state',
      'm.submittedOn',
      'm.number',
      'm.reviewNote',
      'm.route',
      'm.routeReason',
      'm.routedOn',
      'm.committeeId',
      'c.name as committee',
      'm.committeeReport',
      'm.reportedOn',
      'm.meetingId',
      'g.title as meeting',
      'm.pollId',
      'm.decidedOn',
      'm.decisionNote',
      'm.withdrawalAskedOn',
      'm.withdrawalReason',
      'm.concludedOn',
      'm.version',
    ])
    .where('m.tenantId', '=', tenant)
    .$narrowType<{ state: MotionState; route: MotionRoute | null }>()

export async function getMotion(work: Work, id: string): Promise<Motion> {
  const found = await motions(work).where('m.id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('not_found', 'motion.not_found', { id })
  return found
}

/** Those a person leads or was asked to sign; all that were handed in when no person is named. Newest first. */
export function listMotions(
  work: Work,
  {
    personId,
    agendaItemId,
    meetingId,
    offset = 0,
    limit,
  }: {
    personId?: string | undefined
    agendaItemId?: string | undefined
    meetingId?: string | undefined
    offset?: number
    limit: number
  },
): Promise<Motion[]> {
  const own =
    personId === undefined
      ? motions(work).where('m.submittedOn', 'is not', null)
      : motions(work).where((is) =>
          is.or([
            is('m.leadPersonId', '=', personId),
            is.exists(
              is
                .selectFrom('motionSigner as g')
                .select('g.personId')
                .whereRef('g.tenantId', '=', 'm.tenantId')
                .whereRef('g.motionId', '=', 'm.id')
                .where('g.personId', '=', personId),
            ),
          ]),
        )
  const placed = agendaItemId === undefined ? own : own.where('m.agendaItemId', '=', agendaItemId)
  const met = meetingId === undefined ? placed : placed.where('m.meetingId', '=', meetingId)
  return met.orderBy('m.id', 'desc').limit(limit).offset(offset).execute()
}

/** 列入议程 under an item, and not voted on yet. */
export const motionsUnder = (work: Work, agendaItemId: string): Promise<Motion[]> =>
  motions(work)
    .where('m.agendaItemId', '=', agendaItemId)
    .where('m.state', '=', 'on_agenda')
    .orderBy('m.id')
    .limit(100)
    .execute()

export type MotionChange = Omit<Updateable<Tables['motion']>, 'tenantId' | 'id' | 'version'>

export async function saveMotion(
  work: Work,
  { id, version }: Pick<Motion, 'id' | 'version'>,
  change: MotionChange,
): Promise<void> {
  const saved = await work.tx
    .updateTable('motion')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'motion.changed_meanwhile', {})
}

/** Digest of what a signer consents to: subject, grounds and proposal. */
export const digestOf = (
  { ports }: Work,
  { title, grounds, proposal }: Pick<Motion, 'title' | 'grounds' | 'proposal'>,
) => ports.sha256([title, grounds, proposal].join('\u0000'))

/** In the order they were asked; until it is handed in a signature counts only while its deputy may act as one. */
export async function signersOf(work: Work, motion: Motion): Promise<MotionSigner[]> {
  const { today } = work
  const rows = await work.tx
    .selectFrom('motionSigner as g')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'g.tenantId').onRef('p.id', '=', 'g.personId'))
    .innerJoin('mandate as m', (join) => join.onRef('m.tenantId', '=', 'g.tenantId').onRef('m.id', '=', 'g.mandateId'))
    .innerJoin('organisation as d', (join) =>
      join.onRef('d.tenantId', '=', 'm.tenantId').onRef('d.id', '=', 'm.delegationId'),
    )
    .select([
      'g.mandateId',
      'g.personId',
      'p.name',
      'd.name as delegation',
      'g.answeredOn',
      'g.consented',
      'g.textDigest',
      sql<boolean>`m.starts_on <= ${today} and (m.ends_on is null or m.ends_on > ${today}) 
        and not ${suspendedOn(today)}`.as('inForce'),
    ])
    .where('g.tenantId', '=', work.tenant)
    .where('g.motionId', '=', motion.id)
    .orderBy('g.position')
    .limit(500)
    .execute()
  const digest = digestOf(work, motion)
  return rows.map(({ textDigest, ...signer }) => ({
    ...signer,
    counts: signer.consented === true && textDigest === digest && (motion.submittedOn !== null || signer.inForce),
  }))
}

/** 截止时间 of a session; null while the presidium has set none. */
export async function deadlineOf({ tx, tenant }: Work, sessionId: string): Promise<string | null> {
  const set = await tx
    .selectFrom('motionDeadline')
    .select('dueOn')
    .where('tenantId', '=', tenant)
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  return set?.dueOn ?? null
}
