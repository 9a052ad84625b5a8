/** Reads attendance (出席): who is there, for the whole meeting or as it was for one item; and who may vote. */
import { sql, type RawBuilder } from 'kysely'
import type { Work } from '#kernel/work'
import type { Attendance } from '../domain/lifecycle.ts'
import { outOfOffice } from './mandate-in-force.ts'
import { quorumStand, type QuorumStand } from '../domain/quorum.ts'
import type { Attendee, Meeting, Part, Voter } from '../domain/views.ts'

interface Row {
  readonly personId: string
  readonly mandateId: string | null
  readonly name: string
  readonly distinction: string
  readonly strokeKey: string
  readonly part: Part
  readonly capacity: string
  readonly seat: string | null
  readonly presence: string | null
  readonly recusal: string | null
}

/** More than any congress has, observers included. */
const mostMembers = 5000

/**
 * For an item that has ended: as things were then; otherwise as they are now. Until the meeting opens, whoever would be
 * struck from the roll at the opening does not count any more.
 */
async function rowsOf(
  { tx, tenant, today }: Work,
  meetingId: string,
  { itemId, personId }: { itemId: string | null; personId?: string },
): Promise<Row[]> {
  const one = (column: 'r' | 'e') =>
    personId === undefined ? sql`true` : sql`${sql.ref(`${column}.person_id`)} = ${personId}`
  const last = (which: RawBuilder<unknown>) => sql`
    select distinct on (e.person_id) e.person_id, e.kind from attendance_event e
     where e.tenant_id = ${tenant} and e.meeting_id = ${meetingId} and ${one('e')} and ${which}
       and e.id <= coalesce((select i.ended_mark from agenda_item i where i.tenant_id = ${tenant} and i.id = ${itemId}::uuid), e.id)
     order by e.person_id, e.id desc`
  // Each is read once, whatever the planner expects of a meeting whose rows are a minute old.
  const { rows } = await sql<Row>`
    with presence as materialized (${last(sql`e.kind not in ('recuse', 'return')`)}),
    recusal as materialized (${last(sql`e.kind in ('recuse', 'return') and e.agenda_item_id = ${itemId}::uuid`)})
    select r.person_id, r.mandate_id, p.name, p.distinction, p.stroke_key, r.part, r.capacity, r.seat,
           presence.kind as presence, recusal.kind as recusal
      from meeting_member r
      join meeting g on g.tenant_id = r.tenant_id and g.id = r.meeting_id
      join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      left join presence on presence.person_id = r.person_id
      left join recusal on recusal.person_id = r.person_id
     where r.tenant_id = ${tenant} and r.meeting_id = ${meetingId} and r.struck_on is null and ${one('r')}
       and (g.opened_on is not null or not ${outOfOffice(sql`greatest(g.starts_on, ${today}::date)`)})
     order by p.stroke_key, p.distinction, p.id
     limit ${mostMembers}`.execute(tx)
  return rows
}

const stands: Readonly<Record<string, Attendance>> = {
  arrive: 'present',
  leave: 'left',
  leave_requested: 'leave_asked',
  leave_approved: 'on_leave',
  leave_refused: 'expected',
  absent: 'absent',
}

function attendanceOf({ presence, recusal }: Row): Attendance {
  const stand = presence === null ? 'expected' : (stands[presence] ?? 'expected')
  return stand === 'present' && recusal === 'recuse' ? 'recused' : stand
}

/** Everybody on the roll in stroke order, observers included, as they stand to the item at hand or to the one named. */
export async function attendeesOf(work: Work, meeting: Meeting, itemId?: string): Promise<Attendee[]> {
  const rows = await rowsOf(work, meeting.id, { itemId: itemId ?? meeting.currentItemId })
  return rows.map(attendeeIn)
}

/** One of them, read alone; undefined for whoever is not on the roll. */
export async function findAttendee(
  work: Work,
  meeting: Pick<Meeting, 'id' | 'currentItemId'>,
  { personId, itemId }: { personId: string | null; itemId?: string | undefined },
): Promise<Attendee | undefined> {
  if (personId === null) return undefined
  const [row] = await rowsOf(work, meeting.id, { itemId: itemId ?? meeting.currentItemId, personId })
  return row && attendeeIn(row)
}

/** Whether the reader himself is on the roll (应到、列席人员), without how he stands. */
export async function isOnRoll({ tx, tenant, actor }: Work, meetingId: string): Promise<boolean> {
  if (actor.personId === null) return false
  const row = await tx
    .selectFrom('meetingMember')
    .select('personId')
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .where('personId', '=', actor.personId)
    .where('struckOn', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const attendeeIn = (row: Row): Attendee => ({
  personId: row.personId,
  name: row.name,
  distinction: row.distinction,
  mandateId: row.mandateId,
  part: row.part,
  capacity: row.capacity,
  seat: row.seat,
  attendance: attendanceOf(row),
})

/**
 * 实有全体: every member of the roll in stroke order, never observers. Whoever left, recused himself from the item or
 * never came is not present for it.
 */
export async function votersAt(work: Work, meetingId: string, agendaItemId?: string): Promise<readonly Voter[]> {
  const rows = await rowsOf(work, meetingId, { itemId: agendaItemId ?? null })
  return rows
    .filter(({ part }) => part === 'member')
    .map((row) => ({
      personId: row.personId,
      mandateId: row.mandateId,
      name: row.name,
      strokeKey: row.strokeKey,
      seat: row.seat,
      present: attendanceOf(row) === 'present',
      recused: row.recusal === 'recuse',
    }))
}

/** Whoever recuses himself from one item is still at the meeting. */
const isThere = ({ attendance }: Pick<Attendee, 'attendance'>): boolean =>
  attendance === 'present' || attendance === 'recused'

export function quorumAmong({ kind }: Pick<Meeting, 'kind'>, attendees: readonly Attendee[]): QuorumStand {
  const members = attendees.filter(({ part }) => part === 'member')
  return quorumStand(kind, members.length, members.filter(isThere).length)
}

export const quorumAt = async (work: Work, meeting: Meeting): Promise<QuorumStand> =>
  quorumAmong(meeting, await attendeesOf(work, meeting))
