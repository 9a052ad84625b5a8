import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting } from '#testing/meetings'
import { calendarDocuments, openCalendar } from './calendar.ts'
import { cancelMeeting, conveneMeeting, sendNotice } from './convening.ts'
import { addAgendaItem } from './agenda-commands.ts'
import { addMembers } from './roll.ts'

const [everybody, own] = calendarDocuments
const address = 'https://huiyin.example'

const read = async (work: Work, document: typeof everybody, input: object) => {
  const { body, mediaType } = await document!.run({ work, address, url: '' }, input as never)
  expect(mediaType).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(body))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test(
  'an independent parser reads the sessions everybody may know of, at their hour in China, and a cancelled one as such',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await notifiedMeeting(as, chamber)
    await notifiedMeeting(as, chamber, { kind: 'chairmen' })
    const office = as(chamber.office, '2025-06-16')
    await conveneMeeting(office, {
      kind: 'standing_committee',
      bodyId: chamber.committeeId,
      startsOn: plainDate('2025-08-20'),
    })
    const called = await read(as([], meetingDay), everybody, {})
    expect(called).toHaveLength(1)
    const [event] = called
    expect(event).toMatchObject({ uid: `urn:uuid:${meeting.id}`, summary: meeting.title, location: '第一会议室' })
    expect(event?.startDate.toJSDate().toISOString()).toBe('2025-06-26T01:00:00.000Z')
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    await cancelMeeting(office, { id: meeting.id, reason: '改期' })
    const [cancelled] = await read(as([], meetingDay), everybody, {})
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(Number(cancelled?.component.getFirstPropertyValue('sequence'))).toBeGreaterThan(0)
  }),
)

test(
  'a session of several days is whole days, the last one included',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 3, deputies: 5 })
    const office = as(chamber.office, '2025-05-01')
    const { id } = await conveneMeeting(office, {
      kind: 'congress',
      bodyId: chamber.congressId,
      startsOn: plainDate('2025-05-28'),
      endsOn: plainDate('2025-05-30'),
    })
    await addMembers(office, { meetingId: id, from: 'mandates' })
    await addAgendaItem(office, { meetingId: id, title: '听取报告' })
    await sendNotice(office, { id })
    const [event] = await read(office, everybody, {})
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      '2025-05-28',
      '2025-05-31',
    ])
  }),
)

test(
  'one’s own calendar is read by a secret address, of which only a digest is kept; a new address ends the one before',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    await notifiedMeeting(as, chamber, { kind: 'chairmen' })
    const member = as(chamber.chair.actor, '2025-06-17')
    const token = (await openCalendar(member)).address.split('/').at(-1) ?? ''
    expect(await read(as([], '2025-06-17'), own, { token })).toHaveLength(1)
    const rows = await member.tx.selectFrom('meetingCalendar').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.replace('.ics', ''))
    await openCalendar(member)
    await expect(read(as([], '2025-06-17'), own, { token })).rejects.toMatchObject({ code: 'meeting.no_calendar' })
  }),
)
