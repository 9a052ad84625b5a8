/**
 * Check-in (签到). No code is kept anywhere: each is a keyed digest of the meeting and of its stretch of time or its seat,
 * so that a database dump holds none and a photograph of the door is worth nothing a minute later.
 */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { codeOf, readCode, windowAt, windowEnd, windowsAccepted, windowsRecognised } from '../domain/check-in.ts'
import type { checkInApi } from '../domain/contract-check-in.ts'
import { codeSeconds } from '../domain/settings.ts'
import type { Attendee, Meeting } from '../domain/views.ts'
import { attendeesOf, findAttendee } from './attendance.ts'
import { arrive } from './attendance-commands.ts'
import { getMeeting } from './meetings.ts'
import { linkOf } from './notices.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof checkInApi> = z.output<(typeof checkInApi)[Name]['input']>
type Output<Name extends keyof typeof checkInApi> = z.input<(typeof checkInApi)[Name]['output']>

const doorCode = ({ ports }: Work, { id }: Meeting, window: number): string =>
  codeOf(ports.seals.digest(`check-in/door/${id}/${window}`))

const seatCode = ({ ports }: Work, { id }: Meeting, { personId, seat }: Attendee): string =>
  codeOf(ports.seals.digest(`check-in/seat/${id}/${seat}/${personId}`))

export async function showCode(work: Work, { id }: Input<'code'>): Promise<Output<'code'>> {
  const meeting = await getMeeting(work, id)
  await checkStep(work, meeting, 'check_in')
  const seconds = await settingOf(work, codeSeconds)
  const window = windowAt(work.now, seconds)
  const address = `${work.ports.installation.address}${linkOf(meeting)}/check-in`
  return { code: doorCode(work, meeting, window), seconds, until: windowEnd(window, seconds).toISOString(), address }
}

export async function listSeatCodes(work: Work, { id }: Input<'seatCodes'>): Promise<Output<'seatCodes'>> {
  const meeting = await getMeeting(work, id)
  const seated = (await attendeesOf(work, meeting)).filter(({ seat }) => seat !== null)
  return {
    rows: seated.map((one) => ({
      personId: one.personId,
      name: one.name,
      seat: one.seat ?? '',
      code: seatCode(work, meeting, one),
    })),
  }
}

/** With the code at the door, or with the one on one's own seat. */
export async function checkIn(work: Work, { id, code: typed }: Input<'checkIn'>): Promise<Attendee> {
  const meeting = await getMeeting(work, id)
  const code = readCode(typed)
  const own = await findAttendee(work, meeting, work.actor)
  if (!own) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  const about = { meetingId: id, personId: own.personId }
  if (own.seat !== null && seatCode(work, meeting, own) === code) return arrive(work, { ...about, method: 'seat' })
  const window = await windowOf(work, meeting, code)
  if (window === undefined) throw await strangeCode(work, meeting, { code, own })
  if (own.attendance !== 'present') await refuseReplay(work, meeting, window)
  return arrive(work, { ...about, method: 'code', codeWindow: window })
}

/** Somebody else's seat says where one's own is; anything else is no code. */
async function strangeCode(
  work: Work,
  meeting: Meeting,
  { code, own }: { code: string; own: Attendee },
): Promise<Refusal> {
  const attendees = await attendeesOf(work, meeting)
  return attendees.some((one) => one.seat !== null && seatCode(work, meeting, one) === code)
    ? new Refusal('conflict', 'meeting.not_your_seat', { seat: own.seat ?? '' }, 'code')
    : new Refusal('invalid', 'meeting.code_wrong', {}, 'code')
}

/** The stretch of time a code of the door belongs to; refuses one that is over. */
async function windowOf(work: Work, meeting: Meeting, code: string): Promise<number | undefined> {
  const now = windowAt(work.now, await settingOf(work, codeSeconds))
  for (let back = 0; back < windowsRecognised; back += 1) {
    if (doorCode(work, meeting, now - back) !== code) continue
    if (back < windowsAccepted) return now - back
    throw new Refusal('conflict', 'meeting.code_over', {}, 'code')
  }
  return undefined
}

/** A code lets somebody in once: whoever left comes back with the one shown then. */
async function refuseReplay({ tx, tenant, actor }: Work, { id }: Meeting, window: number): Promise<void> {
  const used = await tx
    .selectFrom('attendanceEvent')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', id)
    .where('personId', '=', actor.personId ?? '')
    .where('codeWindow', '=', window)
    .executeTakeFirst()
  if (used) throw new Refusal('conflict', 'meeting.code_used', {}, 'code')
}

export async function checkInSeat(work: Work, { id, code }: Input<'checkInSeat'>): Promise<Attendee> {
  const meeting = await getMeeting(work, id)
  const read = readCode(code)
  const seated = (await attendeesOf(work, meeting)).find(
    (one) => one.seat !== null && seatCode(work, meeting, one) === read,
  )
  if (!seated) throw new Refusal('invalid', 'meeting.code_wrong', {}, 'code')
  return arrive(work, { meetingId: id, personId: seated.personId, method: 'seat' })
}
