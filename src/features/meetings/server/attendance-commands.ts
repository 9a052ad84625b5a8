/** Attendance as it happens (出席): arriving, leaving, recusing oneself, leave asked for and decided; appended, never changed. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { attendanceApi } from '../domain/contract.ts'
import { attendanceRules, type Attendance } from '../domain/lifecycle.ts'
import type { Attendee, Meeting } from '../domain/views.ts'
import { attendeesOf, findAttendee } from './attendance.ts'
import { getMeeting } from './meetings.ts'
import { tellOne } from './notices.ts'
import { stirMeeting } from './rows.ts'
import { partiesOf } from './situation.ts'

type Input<Name extends keyof typeof attendanceApi> = z.output<(typeof attendanceApi)[Name]['input']>

export type EventKind =
  | 'arrive'
  | 'leave'
  | 'recuse'
  | 'return'
  | 'leave_requested'
  | 'leave_approved'
  | 'leave_refused'
  | 'absent'
export type EventMethod = 'code' | 'seat' | 'name' | 'self' | 'office' | 'closing'

interface NewEvent {
  readonly kind: EventKind
  readonly method: EventMethod
  readonly itemId?: string | null
  readonly reason?: string
  readonly codeWindow?: number
}

async function append(work: Work, meeting: Meeting, personIds: readonly string[], event: NewEvent): Promise<void> {
  if (personIds.length === 0) return
  await work.tx
    .insertInto('attendanceEvent')
    .values(
      personIds.map((personId) => ({
        tenantId: work.tenant,
        id: work.newId(),
        meetingId: meeting.id,
        personId,
        agendaItemId: event.itemId ?? meeting.currentItemId,
        kind: event.kind,
        method: event.method,
        at: work.now,
        onDay: work.today,
        accountId: work.actor.accountId,
        reason: event.reason ?? '',
        codeWindow: event.codeWindow ?? null,
      })),
    )
    .execute()
  stirMeeting(work, meeting.id)
}

async function attendeeOf(work: Work, meeting: Meeting, personId: string | null, itemId?: string): Promise<Attendee> {
  const attendee = await findAttendee(work, meeting, { personId, itemId })
  if (!attendee) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  return attendee
}

type Action = keyof typeof attendanceRules

/** Refuses what the table forbids; nobody moves somebody else but the office and, for recusals, whoever presides. */
function checkAttendance(
  work: Work,
  meeting: Meeting,
  attendee: Attendee,
  { action, holds = {} }: { action: Action; holds?: Record<string, boolean> },
): Attendance {
  const own = attendee.personId === work.actor.personId ? attendee : undefined
  const situation = { state: attendee.attendance, parties: partiesOf(work, meeting, own), holds }
  return nextState(attendanceRules, action, situation, { name: attendee.name })
}

const sits = (meeting: Meeting, states: readonly Meeting['state'][]): void => {
  if (!states.includes(meeting.state)) throw new Refusal('conflict', 'meeting.not_sitting', { state: meeting.state })
}

const checksIn = ['notified', 'open', 'adjourned'] as const

/** Nobody arrives before the day of the meeting. */
function checkDay({ today }: Work, { startsOn }: Meeting): void {
  if (today < startsOn) throw new Refusal('conflict', 'rules.meeting_day', { startsOn })
}

export interface Arrival {
  readonly meetingId: string
  readonly personId: string
  readonly method?: EventMethod
  readonly codeWindow?: number
}

/** 到会; whoever is there already stays there, so that a repeated tap does no harm. */
export async function arrive(work: Work, { meetingId, personId, method, codeWindow }: Arrival): Promise<Attendee> {
  const meeting = await getMeeting(work, meetingId)
  sits(meeting, checksIn)
  checkDay(work, meeting)
  const attendee = await attendeeOf(work, meeting, personId)
  if (attendee.attendance === 'present') return attendee
  const attendance = checkAttendance(work, meeting, attendee, { action: 'arrive' })
  const how = method ?? (personId === work.actor.personId ? 'self' : 'office')
  await append(work, meeting, [personId], {
    kind: 'arrive',
    method: how,
    ...(codeWindow === undefined ? {} : { codeWindow }),
  })
  work.record('meeting.arrived', meetingId, { person: personId, method: how })
  return { ...attendee, attendance }
}

/** Many at once, by the office: a head count at the door, a rehearsal, a demonstration. */
export async function arriveAll(work: Work, meetingId: string, personIds: readonly string[]): Promise<number> {
  const meeting = await getMeeting(work, meetingId)
  sits(meeting, checksIn)
  checkDay(work, meeting)
  const expected = (await attendeesOf(work, meeting)).filter(
    ({ personId, attendance }) => personIds.includes(personId) && attendance !== 'present',
  )
  for (const attendee of expected) checkAttendance(work, meeting, attendee, { action: 'arrive' })
  await append(
    work,
    meeting,
    expected.map(({ personId }) => personId),
    { kind: 'arrive', method: 'office' },
  )
  work.record('meeting.arrived', meetingId, { people: expected.length, method: 'office' })
  return expected.length
}

/** 离席 or 早退; the quorum is counted anew. */
export async function leave(work: Work, { meetingId, personId, reason }: Input<'leave'>): Promise<Attendee> {
  const meeting = await getMeeting(work, meetingId)
  sits(meeting, checksIn)
  const attendee = await attendeeOf(work, meeting, personId)
  const attendance = checkAttendance(work, meeting, attendee, { action: 'leave' })
  await append(work, meeting, [personId], { kind: 'leave', method: methodOf(work, personId), reason })
  work.record('meeting.left', meetingId, { person: personId, itemId: meeting.currentItemId })
  return { ...attendee, attendance }
}

const methodOf = ({ actor }: Work, personId: string): EventMethod => (personId === actor.personId ? 'self' : 'office')

/** 回避 one item, the one at hand unless another is named. */
export async function recuse(work: Work, asked: Input<'recuse'>): Promise<Attendee> {
  return stepAside(work, asked, { action: 'recuse', reason: asked.reason })
}

export const returnToItem = (work: Work, asked: Input<'return'>): Promise<Attendee> =>
  stepAside(work, asked, { action: 'return', reason: '' })

async function stepAside(
  work: Work,
  { meetingId, personId, itemId }: { meetingId: string; personId: string; itemId?: string | undefined },
  { action, reason }: { action: 'recuse' | 'return'; reason: string },
): Promise<Attendee> {
  const meeting = await getMeeting(work, meetingId)
  sits(meeting, ['open'])
  const item = itemId ?? meeting.currentItemId
  if (item === null) throw new Refusal('conflict', 'meeting.no_item_at_hand', {})
  const attendee = await attendeeOf(work, meeting, personId, item)
  const attendance = checkAttendance(work, meeting, attendee, { action })
  await append(work, meeting, [personId], { kind: action, method: methodOf(work, personId), itemId: item, reason })
  work.record(action === 'recuse' ? 'meeting.recused' : 'meeting.returned', meetingId, {
    person: personId,
    itemId: item,
  })
  return { ...attendee, attendance }
}

/** 请假, by oneself and in writing, before the meeting opens. */
export async function askLeave(work: Work, { meetingId, reason }: Input<'askLeave'>): Promise<Attendee> {
  const meeting = await getMeeting(work, meetingId)
  const attendee = await attendeeOf(work, meeting, work.actor.personId)
  const { personId } = attendee
  const before = meeting.state === 'planned' || meeting.state === 'notified'
  const holds = { leave_before_opening: before }
  const attendance = checkAttendance(work, meeting, attendee, { action: 'ask_leave', holds })
  await append(work, meeting, [personId], { kind: 'leave_requested', method: 'self', reason })
  work.record('meeting.leave_requested', meetingId, { person: personId }, { reason })
  return { ...attendee, attendance }
}

/** 批准请假 by a member of the chairmen's meeting, or put down by the office. */
export async function decideLeave(
  work: Work,
  { meetingId, personId, approved, reason }: Input<'decideLeave'>,
): Promise<Attendee> {
  const meeting = await getMeeting(work, meetingId)
  if (personId === work.actor.personId) throw new Refusal('forbidden', 'meeting.own_leave', {})
  const attendee = await attendeeOf(work, meeting, personId)
  const action = approved ? 'approve_leave' : 'refuse_leave'
  const attendance = checkAttendance(work, meeting, attendee, { action })
  const kind = approved ? 'leave_approved' : 'leave_refused'
  await append(work, meeting, [personId], { kind, method: 'office', reason })
  await tellOne(work, meeting, personId, { kind, key: work.newId(), facts: { reason } })
  work.record(approved ? 'meeting.leave_approved' : 'meeting.leave_refused', meetingId, { person: personId })
  return { ...attendee, attendance }
}

/** 缺席: members who never came and had no leave. */
export async function noteAbsences(work: Work, meeting: Meeting): Promise<number> {
  const attendees = await attendeesOf(work, meeting)
  const missing = attendees.filter(
    ({ part, attendance }) => part === 'member' && attendanceRules.miss.from.some((one) => one === attendance),
  )
  await append(
    work,
    meeting,
    missing.map(({ personId }) => personId),
    { kind: 'absent', method: 'closing', itemId: null },
  )
  return missing.length
}

/** 散会: everybody there leaves; the next day begins with a check-in. */
export async function sendHome(work: Work, meeting: Meeting): Promise<void> {
  const there = (await attendeesOf(work, meeting)).filter(({ attendance }) =>
    attendanceRules.leave.from.some((one) => one === attendance),
  )
  await append(
    work,
    meeting,
    there.map(({ personId }) => personId),
    { kind: 'leave', method: 'closing' },
  )
}
