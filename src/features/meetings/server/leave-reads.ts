/** Leave for one meeting (请假) as the reader may see it: reasons are for those who decide. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import { whyNot } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { LeaveView } from '../domain/contract-leave.ts'
import { attendanceRules } from '../domain/lifecycle.ts'
import { attendeesOf } from './attendance.ts'
import { getMeeting } from './meetings.ts'
import { isOffice, partiesOf } from './situation.ts'

export async function readLeave(work: Work, { id }: { id: string }): Promise<LeaveView> {
  const meeting = await getMeeting(work, id)
  const attendees = await attendeesOf(work, meeting)
  const own = attendees.find(({ personId }) => personId === work.actor.personId)
  const decides = isOffice(work.actor) || work.actor.roles.includes('chairman')
  if (!own && !decides) throw new Refusal('not_found', 'meeting.not_found', { id })
  const holds = { leave_before_opening: meeting.state === 'planned' || meeting.state === 'notified' }
  const situation = { state: own?.attendance ?? '', parties: partiesOf(work, meeting, own), holds }
  return {
    meetingId: meeting.id,
    reference: meeting.reference,
    title: meeting.title,
    own: own?.attendance ?? null,
    mayAsk: own !== undefined && whyNot(attendanceRules, 'ask_leave', situation) === undefined,
    asked: decides
      ? await askedFor(
          work,
          meeting.id,
          attendees.filter(({ attendance }) => attendance === 'leave_asked'),
        )
      : [],
  }
}

async function askedFor(
  { tx, tenant }: Work,
  meetingId: string,
  asking: readonly { personId: string; name: string }[],
): Promise<LeaveView['asked']> {
  const { rows } = await sql<{ personId: string; reason: string }>`
    select distinct on (e.person_id) e.person_id, e.reason from attendance_event e
     where e.tenant_id = ${tenant} and e.meeting_id = ${meetingId} and e.kind = 'leave_requested'
     order by e.person_id, e.id desc limit 5000`.execute(tx)
  const reasons = new Map(rows.map(({ personId, reason }) => [personId, reason]))
  return asking.map(({ personId, name }) => ({ personId, name, reason: reasons.get(personId) ?? '' }))
}
