/** Reads meetings and their agenda (会议、议程). */
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { numbered } from '../domain/agenda.ts'
import { isReference, type ItemKind, type MeetingKind, type ReportSubject } from '../domain/kinds.ts'
import type { ItemState, MeetingState } from '../domain/lifecycle.ts'
import type { AgendaItem, Meeting } from '../domain/views.ts'

const meetings = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('meeting as m')
    .innerJoin('organisation as b', (join) =>
      join.onRef('b.tenantId', '=', 'm.tenantId').onRef('b.id', '=', 'm.bodyId'),
    )
    .leftJoin('term as t', (join) => join.onRef('t.tenantId', '=', 'm.tenantId').onRef('t.id', '=', 'm.termId'))
    .leftJoin('person as c', (join) => join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.id', '=', 'm.chairId'))
    .leftJoin('agendaItem as i', (join) =>
      join.onRef('i.tenantId', '=', 'm.tenantId').onRef('i.meetingId', '=', 'm.id').on('i.state', '=', 'current'),
    )
    .select([
      'm.id',
      'm.kind',
      'm.bodyId',
      'b.name as body',
      'm.termId',
      't.number as term',
      'm.sessionId',
      'm.number',
      'm.title',
      'm.reference',
      'm.startsOn',
      'm.endsOn',
      'm.beginsAt',
      'm.place',
      'm.state',
      'm.urgentReason',
      'm.chairId',
      'c.name as chair',
      'm.basedOnId',
      'm.agendaAdoptedOn',
      'm.notifiedOn',
      'm.openedOn',
      'm.closedOn',
      'm.cancelledReason',
      'm.publishedOn',
      'i.id as currentItemId',
      'm.version',
    ])
    .where('m.tenantId', '=', tenant)
    .$narrowType<{ kind: MeetingKind; state: MeetingState }>()

/** By its id or by the reference of its address. */
export async function getMeeting(work: Work, id: string): Promise<Meeting> {
  const meeting = await meetings(work)
    .where(isReference(id) ? 'm.reference' : 'm.id', '=', id)
    .executeTakeFirst()
  if (!meeting) throw new Refusal('not_found', 'meeting.not_found', { id })
  return meeting
}

export interface MeetingFilter {
  readonly kind?: MeetingKind | undefined
  readonly bodyId?: string | undefined
  readonly states?: readonly MeetingState[] | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  /** Only those with this person on the roll. */
  readonly personId?: string | undefined
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** Newest first. */
export async function listMeetings(work: Work, filter: MeetingFilter = {}): Promise<Meeting[]> {
  const { kind, bodyId, states, from, to, personId, offset = 0, limit = 200 } = filter
  let query = meetings(work)
  if (kind) query = query.where('m.kind', '=', kind)
  if (bodyId) query = query.where('m.bodyId', '=', bodyId)
  if (states) query = query.where('m.state', 'in', states.length > 0 ? states : [''])
  if (from) query = query.where('m.endsOn', '>=', from)
  if (to) query = query.where('m.startsOn', '<=', to)
  if (personId)
    query = query.where((is) =>
      is.exists(
        is
          .selectFrom('meetingMember as r')
          .select('r.personId')
          .whereRef('r.tenantId', '=', 'm.tenantId')
          .whereRef('r.meetingId', '=', 'm.id')
          .where('r.personId', '=', personId),
      ),
    )
  return query
    .orderBy('m.startsOn', 'desc')
    .orderBy('m.beginsAt', 'desc')
    .orderBy('m.id')
    .offset(offset)
    .limit(limit)
    .execute()
}

const items = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('agendaItem as i')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 'i.tenantId').onRef('o.id', '=', 'i.organisationId'),
    )
    .select([
      'i.id',
      'i.meetingId',
      'i.parentId',
      'i.position',
      'i.title',
      'i.kind',
      'i.reportSubject',
      'i.organisationId',
      'o.shortName as organisation',
      'i.presenter',
      'i.topicId',
      'i.onDay',
      'i.beginsAt',
      'i.minutes',
      'i.supplement',
      'i.state',
      'i.takenBackReason',
      'i.version',
    ])
    .where('i.tenantId', '=', tenant)
    .$narrowType<{ kind: ItemKind; reportSubject: ReportSubject | null; state: ItemState }>()

/** More items than any session has. */
export const mostItems = 300

/** The agenda in reading order, each with its number. */
export async function agendaOf(work: Work, meetingId: string): Promise<AgendaItem[]> {
  const rows = await items(work).where('i.meetingId', '=', meetingId).orderBy('i.position').limit(mostItems).execute()
  return numbered(rows)
}

/** One item with its number. */
export async function getAgendaItem(work: Work, id: string): Promise<AgendaItem> {
  const row = await items(work).where('i.id', '=', id).executeTakeFirst()
  const item = row && (await agendaOf(work, row.meetingId)).find((one) => one.id === id)
  if (!item) throw new Refusal('not_found', 'meeting.item_not_found', { id })
  return item
}
