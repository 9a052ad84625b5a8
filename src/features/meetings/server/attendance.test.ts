import { describe, expect, test } from 'vitest'
import { rolledBack, somebody } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting, sittingMeeting } from '#testing/meetings'
import { votersAt } from './attendance.ts'
import { arrive, arriveAll, askLeave, decideLeave, leave, recuse, returnToItem } from './attendance-commands.ts'
import { agendaOf, getAgendaItem } from './meetings.ts'
import { attendeesOf, quorumAt } from './attendance.ts'
import { adjournMeeting, closeMeeting, moveToItem, openMeeting, resumeMeeting } from './sitting.ts'
import { addMembers } from './roll.ts'
import { getMeeting } from './meetings.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('法定人数', () => {
  test(
    'AT7: a congress of 250 cannot open with 166 deputies and opens with 167',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 3, deputies: 250 })
      const meeting = await notifiedMeeting(as, chamber, { kind: 'congress' })
      const work = as(chamber.office, meetingDay)
      const people = chamber.deputies.map(({ personId }) => personId)
      await arriveAll(work, meeting.id, people.slice(0, 166))
      await expect(openMeeting(work, { id: meeting.id })).rejects.toEqual(
        expect.objectContaining({
          code: 'rules.meeting_quorum',
          detail: expect.objectContaining({ present: 166, needed: 167 }),
        }),
      )
      await arrive(work, { meetingId: meeting.id, personId: people[166] ?? '' })
      expect(await openMeeting(work, { id: meeting.id })).toMatchObject({ state: 'open', openedOn: meetingDay })
    }),
  )

  test(
    'a standing committee of 33 opens with 17; observers do not count',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 33, deputies: 40 })
      const meeting = await notifiedMeeting(as, chamber)
      const work = as(chamber.office, meetingDay)
      const guests = chamber.deputies.slice(33).map(({ personId }) => ({ personId, capacity: '列席代表' }))
      await addMembers(work, { meetingId: meeting.id, from: 'persons', persons: guests })
      await arriveAll(
        work,
        meeting.id,
        [...guests, ...chamber.members.slice(0, 16)].map(({ personId }) => personId),
      )
      await expect(openMeeting(work, { id: meeting.id })).rejects.toEqual(refusal('rules.meeting_quorum'))
      await arrive(work, { meetingId: meeting.id, personId: chamber.members[16]?.personId ?? '' })
      await openMeeting(work, { id: meeting.id })
      expect(await quorumAt(work, await getMeeting(work, meeting.id))).toEqual({
        all: 33,
        present: 17,
        needed: 17,
        reached: true,
        spare: 0,
      })
    }),
  )

  test(
    'whoever’s mandate has ended by the day of the opening is no longer on the roll',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 3, deputies: 9 })
      const meeting = await notifiedMeeting(as, chamber, { kind: 'congress' })
      const work = as(chamber.office, meetingDay)
      const gone = chamber.deputies[8]
      await work.tx
        .updateTable('mandate')
        .set({ endsOn: '2025-06-20', endGround: 'moved_away' })
        .where('id', '=', gone?.mandateId ?? '')
        .execute()
      await arriveAll(
        work,
        meeting.id,
        chamber.deputies.slice(0, 6).map(({ personId }) => personId),
      )
      // The screens count towards the opening by the number it is measured with.
      expect(await quorumAt(work, await getMeeting(work, meeting.id))).toMatchObject({
        all: 8,
        needed: 6,
        reached: true,
      })
      await openMeeting(work, { id: meeting.id })
      const voters = await votersAt(work, meeting.id)
      expect(voters).toHaveLength(8)
      expect(voters.map(({ personId }) => personId)).not.toContain(gone?.personId)
    }),
  )
})

describe('逐项出席', () => {
  test(
    'a2c-59: whoever left before an item is not present for it, and still was for the one before',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const meeting = await sittingMeeting(as, chamber, { items: ['第一项', '第二项'], present: 8 })
      const work = as(chamber.office, meetingDay)
      const [first, second] = await agendaOf(work, meeting.id)
      const personId = chamber.members[4]?.personId ?? ''
      await moveToItem(work, { id: meeting.id })
      await moveToItem(work, { id: meeting.id })
      await leave(work, { meetingId: meeting.id, personId, reason: '' })

      const presentAt = async (itemId: string | undefined) =>
        (await votersAt(work, meeting.id, itemId)).find((voter) => voter.personId === personId)?.present
      expect(await presentAt(first?.id)).toBe(true)
      expect(await presentAt(second?.id)).toBe(false)
      expect((await votersAt(work, meeting.id, second?.id)).filter(({ present }) => present)).toHaveLength(7)
    }),
  )

  test(
    'a recusal is from one item only, counts as not present for it and ends with it',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const meeting = await sittingMeeting(as, chamber, { items: ['任免案', '决定'] })
      const member = chamber.members[2]
      const [item, next] = await agendaOf(as(chamber.office, meetingDay), meeting.id)
      await moveToItem(as(chamber.office, meetingDay), { id: meeting.id })
      const own = { meetingId: meeting.id, personId: member?.personId ?? '' }
      await recuse(as(member?.actor ?? [], meetingDay), { ...own, reason: '本人近亲属' })

      const work = as(chamber.office, meetingDay)
      const standing = async (itemId: string | undefined) =>
        (await votersAt(work, meeting.id, itemId)).find(({ personId }) => personId === own.personId)
      expect(await standing(item?.id)).toMatchObject({ present: false, recused: true })
      await moveToItem(work, { id: meeting.id })
      expect(await standing(next?.id)).toMatchObject({ present: true, recused: false })
      expect(await standing(item?.id)).toMatchObject({ present: false, recused: true })
      expect(await getAgendaItem(work, item?.id ?? '')).toMatchObject({ state: 'done', number: '1' })
      await expect(returnToItem(work, { ...own })).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )

  test(
    'voters are the members in the order of strokes, never observers, and nobody enters attendance for somebody else',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9, deputies: 12 })
      const meeting = await sittingMeeting(as, chamber, {})
      const work = as(chamber.office, meetingDay)
      await addMembers(work, {
        meetingId: meeting.id,
        from: 'persons',
        persons: [{ personId: chamber.deputies[10]?.personId ?? '' }],
      })
      const voters = await votersAt(work, meeting.id)
      expect(voters).toHaveLength(9)
      expect(voters.map(({ strokeKey }) => strokeKey)).toEqual(voters.map(({ strokeKey }) => strokeKey).toSorted())

      const other = as(chamber.members[3]?.actor ?? [], meetingDay)
      const personId = chamber.members[1]?.personId ?? ''
      await expect(leave(other, { meetingId: meeting.id, personId, reason: '' })).rejects.toEqual(
        refusal('rules.wrong_role'),
      )
      const stranger = somebody(['deputy'])
      await expect(
        arrive(as(stranger, meetingDay), { meetingId: meeting.id, personId: stranger.personId ?? '' }),
      ).rejects.toEqual(refusal('meeting.not_on_roll'))
    }),
  )

  test(
    'after an adjournment overnight everybody checks in again before it is resumed',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const meeting = await sittingMeeting(as, chamber, {})
      await adjournMeeting(as(chamber.office, meetingDay), { id: meeting.id, overnight: true })
      const work = as(chamber.office, '2025-06-27')
      await expect(resumeMeeting(work, { id: meeting.id })).rejects.toEqual(refusal('rules.meeting_quorum'))
      await arriveAll(
        work,
        meeting.id,
        chamber.members.slice(0, 5).map(({ personId }) => personId),
      )
      expect(await resumeMeeting(work, { id: meeting.id })).toMatchObject({ state: 'open' })
    }),
  )
})

describe('请假与缺席', () => {
  test(
    'leave is asked for before the meeting opens and decided; whoever neither came nor had leave was absent',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const meeting = await notifiedMeeting(as, chamber)
      const [, , , asking, refused] = chamber.members
      const meetingId = meeting.id
      for (const member of [asking, refused])
        await askLeave(as(member?.actor ?? [], '2025-06-20'), { meetingId, reason: '出差' })
      const chair = as(chamber.chair.actor, '2025-06-20')
      await decideLeave(chair, { meetingId, personId: asking?.personId ?? '', approved: true, reason: '' })
      await decideLeave(chair, { meetingId, personId: refused?.personId ?? '', approved: false, reason: '' })

      await askLeave(chair, { meetingId, reason: '开会冲突' })
      const own = { meetingId, personId: chamber.chair.personId, approved: true, reason: '' }
      await expect(decideLeave(chair, own)).rejects.toEqual(refusal('meeting.own_leave'))

      const work = as(chamber.office, meetingDay)
      await arriveAll(
        work,
        meetingId,
        chamber.members
          .slice(5)
          .concat(chamber.members.slice(0, 2))
          .map(({ personId }) => personId),
      )
      await openMeeting(work, { id: meetingId })
      await expect(
        askLeave(as(chamber.members[2]?.actor ?? [], meetingDay), { meetingId, reason: '迟' }),
      ).rejects.toEqual(refusal('rules.leave_before_opening'))
      const closed = await closeMeeting(work, { id: meetingId })
      const attendees = await attendeesOf(work, closed)
      const of = (personId: string | undefined) => attendees.find((one) => one.personId === personId)?.attendance
      expect(of(asking?.personId)).toBe('on_leave')
      expect(of(refused?.personId)).toBe('absent')
      expect(of(chamber.members[2]?.personId)).toBe('absent')
      expect(attendees.filter(({ attendance }) => attendance === 'present')).toHaveLength(6)
    }),
  )
})
