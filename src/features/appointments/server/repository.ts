/** Reads and writes appointment cases (任免案). */
import type { Updateable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { AppointmentState } from '../domain/lifecycle.ts'
import type { Act, PostKind } from '../domain/posts.ts'
import type { Appointment } from '../domain/views.ts'

const columns = [
  'a.id',
  'a.year',
  'a.number',
  'a.act',
  'a.postKind',
  'a.personId',
  'p.name',
  'p.distinction',
  'a.organisationId',
  'o.name as organisation',
  'a.title',
  'a.bodyId',
  'a.termId',
  'a.nominatorId',
  'n.name as nominator',
  'a.signedBy',
  'a.reason',
  'a.nominatedOn',
  'a.endsPostId',
  'a.joint',
  'a.materials',
  'a.vacancyId',
  'a.defence',
  'a.defenceOn',
  'a.defenceGivenOn',
  'a.state',
  'a.stateReason',
  'a.screenedOn',
  'a.screeningClear',
  'a.screeningNote',
  'a.examOn',
  'a.examScore',
  'a.examPassMark',
  'a.agreedOn',
  'a.meetingId',
  'm.title as meeting',
  'm.chairId as meetingChairId',
  'a.agendaItemId',
  'a.lateReason',
  'a.statedOn',
  'a.statement',
  'a.ballotId',
  'a.pollId',
  'a.decidedOn',
  'a.postId',
  'a.certificateYear',
  'a.certificateNumber',
  'a.certifiedOn',
  'a.certificateSigner',
  'a.filedUpOn',
  'a.publishedOn',
  'c.heldOn as swornOn',
  'a.version',
] as const

const appointments = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'a.tenantId').onRef('p.id', '=', 'a.personId'))
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 'a.tenantId').onRef('o.id', '=', 'a.organisationId'),
    )
    .innerJoin('organisation as n', (join) =>
      join.onRef('n.tenantId', '=', 'a.tenantId').onRef('n.id', '=', 'a.nominatorId'),
    )
    .leftJoin('meeting as m', (join) => join.onRef('m.tenantId', '=', 'a.tenantId').onRef('m.id', '=', 'a.meetingId'))
    .leftJoin('oathTaker as t', (join) =>
      join.onRef('t.tenantId', '=', 'a.tenantId').onRef('t.appointmentId', '=', 'a.id').on('t.sworn', '=', true),
    )
    .leftJoin('oathCeremony as c', (join) =>
      join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.id', '=', 't.ceremonyId'),
    )
    .select(columns)
    .where('a.tenantId', '=', tenant)
    .$narrowType<{ act: Act; postKind: PostKind; state: AppointmentState }>()

export async function getAppointment(work: Work, id: string): Promise<Appointment> {
  const found = await appointments(work).where('a.id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('not_found', 'appointment.not_found', { id })
  return found
}

export interface AppointmentFilter {
  readonly ids?: readonly string[] | undefined
  readonly state?: AppointmentState | undefined
  readonly meetingId?: string | undefined
  readonly agendaItemId?: string | undefined
  /** Those of one ballot. */
  readonly ballotId?: string | undefined
  readonly vacancyId?: string | undefined
  readonly personId?: string | undefined
  /** Only those an organ of these nominates for. */
  readonly organs?: readonly string[] | undefined
  readonly limit?: number | undefined
}

const none = '00000000-0000-0000-0000-000000000000'
const orNone = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [none])

/** By organ, then by the surname strokes of the persons, as a list prints them. */
export function listAppointments(work: Work, filter: AppointmentFilter = {}): Promise<Appointment[]> {
  const { ids, state, meetingId, agendaItemId, ballotId, vacancyId, personId, organs, limit = 500 } = filter
  let query = appointments(work)
  if (ids) query = query.where('a.id', 'in', orNone(ids))
  if (state) query = query.where('a.state', '=', state)
  if (meetingId) query = query.where('a.meetingId', '=', meetingId)
  if (agendaItemId) query = query.where('a.agendaItemId', '=', agendaItemId)
  if (personId) query = query.where('a.personId', '=', personId)
  if (vacancyId) query = query.where('a.vacancyId', '=', vacancyId)
  if (ballotId) query = query.where('a.ballotId', '=', ballotId)
  if (organs) query = query.where('a.nominatorId', 'in', orNone(organs))
  return query
    .orderBy('a.year', 'desc')
    .orderBy('o.sort')
    .orderBy('o.name')
    .orderBy('p.strokeKey')
    .orderBy('a.number')
    .limit(limit)
    .execute()
}

/** What happens to these cases happens one after another; in the order of their ids, so that nobody waits in a circle. */
export async function lockAppointments({ tx, tenant }: Work, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('appointment')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', orNone(ids))
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type AppointmentChange = Omit<Updateable<Tables['appointment']>, 'tenantId' | 'id' | 'version'>

/** Saves a change, unless somebody else changed it first. */
export async function saveAppointment(
  work: Work,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  change: AppointmentChange,
): Promise<void> {
  const saved = await work.tx
    .updateTable('appointment')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'appointment.changed_meanwhile', { id })
}

type SamePost = Pick<Appointment, 'personId' | 'organisationId' | 'title' | 'termId'>

/** How often the standing committee did not agree to somebody for the same post in a term; who lost an election is not meant. */
export async function failuresOf({ tx, tenant }: Work, same: SamePost): Promise<number> {
  const { count } = await tx
    .selectFrom('appointment')
    .select((is) => is.fn.countAll<string>().as('count'))
    .where('tenantId', '=', tenant)
    .where('personId', '=', same.personId)
    .where('organisationId', '=', same.organisationId)
    .where('title', '=', same.title)
    .where('termId', '=', same.termId)
    .where('state', '=', 'refused')
    .where('act', 'in', ['appoint', 'decide_appoint', 'approve_appoint', 'act'])
    .executeTakeFirstOrThrow()
  return Number(count)
}
