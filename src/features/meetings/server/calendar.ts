/** Meetings as iCalendar (RFC 5545, 会议日历): one's own by a secret address, those everybody may know of by a public one. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { z } from 'zod'
import { addDays, plainDate } from '#kernel/date'
import { openDocument, type OpenAnswer } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Meeting } from '../domain/views.ts'
import { calendarWords } from '../messages/calendar.ts'
import { listMeetings } from './meetings.ts'
import { linkOf } from './notices.ts'

/** A year back, so that a calendar that is filled anew is not empty; a year ahead. */
const reach = 366
/** A meeting of one day is taken to last so long; nobody says when it will end. */
const hours = 3

/** China has one time and no summer time, so an instant says all. */
const instantOf = (day: string, clock: string): Date => new Date(`${day}T${clock}:00+08:00`)

/** A whole day, which the calendar writes as it stands in UTC. */
const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

export function calendarOf(address: string, name: string, meetings: readonly Meeting[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'huiyin', product: 'meetings' },
  })
  for (const meeting of meetings) {
    const { id, title, body, place, startsOn, endsOn, beginsAt, state, version } = meeting
    const start = instantOf(startsOn, beginsAt)
    const allDay = endsOn !== startsOn
    calendar.createEvent({
      id: `urn:uuid:${id}`,
      allDay,
      start: allDay ? dayOf(startsOn) : start,
      end: allDay ? dayOf(addDays(plainDate(endsOn), 1)) : new Date(start.getTime() + hours * 3_600_000),
      summary: title,
      description: body,
      location: place,
      url: `${address}${linkOf(meeting)}`,
      sequence: version,
      // The same meeting is the same text, whenever it is asked for.
      stamp: start,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

const answerOf = (body: string, fileName: string): OpenAnswer => ({
  mediaType: 'text/calendar; charset=utf-8',
  body,
  modifiedAt: null,
  fileName,
})

const around = ({ today }: Work) => ({ from: addDays(today, -reach), to: addDays(today, reach), limit: 500 })

/** Sessions of the congress and of the standing committee are announced; the rest is nobody's business outside. */
const announced = ['notified', 'open', 'adjourned', 'closed', 'archived', 'cancelled'] as const

const publicCalendar = openDocument('/calendar/meetings.ics', {
  input: z.object({}),
  about: 'iCalendar of the sessions of the congress and of its standing committee',
  async run({ work, address }) {
    const days = around(work)
    const kinds = ['congress', 'standing_committee'] as const
    const meetings: Meeting[] = []
    for (const kind of kinds) meetings.push(...(await listMeetings(work, { ...days, kind, states: announced })))
    return answerOf(calendarOf(address, calendarWords.everybody, meetings), 'meetings.ics')
  },
})

const ownCalendar = openDocument('/calendar/own/:token', {
  input: z.object({ token: z.string().regex(/^[\w-]{20,100}(\.ics)?$/) }),
  about: 'iCalendar of one person’s own meetings, by the secret address he was given',
  async run({ work, address }, { token }) {
    const owner = await work.tx
      .selectFrom('meetingCalendar')
      .select('personId')
      .where('tenantId', '=', work.tenant)
      .where('tokenDigest', '=', work.ports.sha256(token.replace(/\.ics$/, '')))
      .executeTakeFirst()
    if (!owner) throw new Refusal('not_found', 'meeting.no_calendar', {})
    const meetings = await listMeetings(work, { ...around(work), states: announced, personId: owner.personId })
    return answerOf(calendarOf(address, calendarWords.own, meetings), 'my-meetings.ics')
  },
})

export const calendarDocuments = [publicCalendar, ownCalendar]

/** 订阅我的会议: only the digest of the address is kept. */
export async function openCalendar(work: Work): Promise<{ address: string }> {
  const { tx, tenant, actor, ports, now } = work
  if (actor.personId === null) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  const token = ports.randomToken(24)
  const row = { tokenDigest: ports.sha256(token), openedAt: now }
  await tx
    .insertInto('meetingCalendar')
    .values({ ...row, tenantId: tenant, personId: actor.personId })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(row))
    .execute()
  work.record('meeting.calendar_opened', actor.personId)
  return { address: `${ports.installation.address}/calendar/own/${token}.ics` }
}
