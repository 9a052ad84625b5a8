import { describe, expect, test } from 'vitest'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting } from '#testing/meetings'
import { codeOf, readCode, windowAt } from '../domain/check-in.ts'
import { checkIn, checkInSeat, listSeatCodes, showCode } from './check-in.ts'
import { arrive, leave } from './attendance-commands.ts'
import { placeMember } from './roll.ts'

const refusal = (code: string) => expect.objectContaining({ code })

/** The same work some seconds later. */
const later = (work: Work, seconds: number): Work => ({ ...work, now: new Date(work.now.getTime() + seconds * 1000) })

describe('签到码', () => {
  test('has six signs that cannot be mistaken for one another, and is read as people type', () => {
    expect(codeOf('00ff1f20417fffff')).toBe('2ZZ23Z')
    expect(codeOf('a'.repeat(64))).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
    expect(readCode(' ab-c 2 ')).toBe('ABC2')
    expect(windowAt(new Date(59_999), 30)).toBe(1)
  })

  test(
    'the code at the door lets a member in, changes with time, and an old one is said to be over',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { id } = await notifiedMeeting(as, chamber)
      const office = as(chamber.office, meetingDay)
      const member = as(chamber.members[4]?.actor ?? [], meetingDay)
      await expect(showCode(as(chamber.office, '2025-06-25'), { id })).rejects.toEqual(refusal('rules.meeting_day'))
      const { code, seconds } = await showCode(office, { id })
      expect(seconds).toBe(30)
      const next = await showCode(later(office, 30), { id })
      expect(next.code).not.toBe(code)
      await expect(checkIn(later(member, 60), { id, code })).rejects.toEqual(refusal('meeting.code_over'))
      await expect(checkIn(member, { id, code: 'ZZZZZZ' })).rejects.toEqual(refusal('meeting.code_wrong'))
      expect(await checkIn(later(member, 30), { id, code: code.toLowerCase() })).toMatchObject({
        attendance: 'present',
      })
      expect(await checkIn(later(member, 31), { id, code })).toMatchObject({ attendance: 'present' })
    }),
  )

  test(
    'a code lets somebody in once: whoever left needs the one shown then',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { id } = await notifiedMeeting(as, chamber)
      const office = as(chamber.office, meetingDay)
      const member = as(chamber.members[4]?.actor ?? [], meetingDay)
      const { code } = await showCode(office, { id })
      await checkIn(member, { id, code })
      await leave(member, { meetingId: id, personId: chamber.members[4]?.personId ?? '', reason: '' })
      await expect(checkIn(member, { id, code })).rejects.toEqual(refusal('meeting.code_used'))
      const fresh = await showCode(later(office, 60), { id })
      expect(await checkIn(later(member, 60), { id, code: fresh.code })).toMatchObject({ attendance: 'present' })
    }),
  )

  test(
    'no code stands in the database, and whoever is not on the roll is not let in',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9, deputies: 10 })
      const { id } = await notifiedMeeting(as, chamber)
      const { code } = await showCode(as(chamber.office, meetingDay), { id })
      await checkIn(as(chamber.members[4]?.actor ?? [], meetingDay), { id, code })
      const work = as([], meetingDay)
      const rows = await work.tx.selectFrom('attendanceEvent').selectAll().where('meetingId', '=', id).execute()
      expect(JSON.stringify(rows)).not.toContain(code)
      await expect(checkIn(as(chamber.deputies[9]?.actor ?? [], meetingDay), { id, code })).rejects.toEqual(
        refusal('meeting.not_on_roll'),
      )
    }),
  )
})

describe('座位码与姓名', () => {
  test(
    'a seat’s code lets its own member in, tells another where to sit, and tells the desk whose seat it is',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { id: meetingId } = await notifiedMeeting(as, chamber)
      const work = as(chamber.office, meetingDay)
      const [one, two] = [chamber.members[3], chamber.members[4]]
      await placeMember(work, { meetingId, personId: one?.personId ?? '', seat: '1-3' })
      await placeMember(work, { meetingId, personId: two?.personId ?? '', seat: '1-4' })
      await expect(placeMember(work, { meetingId, personId: two?.personId ?? '', seat: '1-3' })).rejects.toEqual(
        refusal('meeting.seat_taken'),
      )
      const { rows } = await listSeatCodes(work, { id: meetingId })
      const codeFor = (personId: string | undefined) => rows.find((row) => row.personId === personId)?.code ?? ''
      await expect(
        checkIn(as(two?.actor ?? [], meetingDay), { id: meetingId, code: codeFor(one?.personId) }),
      ).rejects.toEqual(expect.objectContaining({ code: 'meeting.not_your_seat', detail: { seat: '1-4' } }))
      expect(
        await checkIn(as(one?.actor ?? [], meetingDay), { id: meetingId, code: codeFor(one?.personId) }),
      ).toMatchObject({ attendance: 'present', seat: '1-3' })
      expect(await checkInSeat(work, { id: meetingId, code: codeFor(two?.personId) })).toMatchObject({
        personId: two?.personId,
        attendance: 'present',
      })
      expect(await arrive(work, { meetingId, personId: chamber.members[5]?.personId ?? '' })).toMatchObject({
        attendance: 'present',
      })
    }),
  )
})
