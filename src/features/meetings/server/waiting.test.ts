import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { closeSession, openSession } from '#features/directory/server'
import { rolledBack } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting, sittingMeeting } from '#testing/meetings'
import { addAgendaItem } from './agenda-commands.ts'
import { arriveAll, askLeave, decideLeave, leave } from './attendance-commands.ts'
import { conveneMeeting } from './convening.ts'
import { agendaOf } from './meetings.ts'
import { circulateMinutes, composeMinutes } from './minutes.ts'
import { readMeeting } from './overview.ts'
import { addPaper } from './paper-commands.ts'
import { absenceAlerts } from './presence.ts'
import { closeMeeting, openMeeting } from './sitting.ts'
import { proposeTopic } from './topics.ts'
import { listWaitingMeetings } from './waiting.ts'

const kindsOf = async (work: Work) => (await listWaitingMeetings(work)).map(({ id }) => id.split('/')[1])

describe('今天', () => {
  test(
    'a member is told of the meeting ahead, to check in while it sits, and to check its minutes; the chair to sign them',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const meeting = await notifiedMeeting(as, chamber)
      const member = chamber.members[4]
      expect(await kindsOf(as(member?.actor ?? [], '2025-06-20'))).toEqual(['attend'])
      const office = as(chamber.office, meetingDay)
      await arriveAll(
        office,
        meeting.id,
        chamber.members.filter((one) => one !== member).map(({ personId }) => personId),
      )
      await openMeeting(office, { id: meeting.id })
      expect(await kindsOf(as(member?.actor ?? [], meetingDay))).toEqual(['check_in'])
      await arriveAll(office, meeting.id, [member?.personId ?? ''])
      expect(await kindsOf(as(member?.actor ?? [], meetingDay))).toEqual([])
      await closeMeeting(office, { id: meeting.id })
      expect(await kindsOf(office)).toEqual(['minutes'])
      await composeMinutes(office, { id: meeting.id })
      await circulateMinutes(office, { id: meeting.id })
      expect(await kindsOf(as(member?.actor ?? [], '2025-06-27'))).toEqual(['correct'])
      expect(await kindsOf(as(chamber.chair.actor, '2025-07-10'))).toEqual(['sign'])
    }),
  )

  test(
    'the office is told of notices and papers that are due and of topics to place, the chairmen of leave asked for',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const work = as(chamber.office, '2025-06-10')
      const { id: meetingId } = await conveneMeeting(work, {
        kind: 'standing_committee',
        bodyId: chamber.committeeId,
        startsOn: plainDate('2025-06-26'),
      })
      const item = await addAgendaItem(work, { meetingId, title: '听取报告' })
      await addPaper(work, { itemId: item.id, title: '报告', kind: 'special_report' })
      await proposeTopic(work, { title: '议题', bodyId: chamber.committeeId, proposedById: chamber.congressId })
      const rows = await listWaitingMeetings(work)
      expect(rows.map(({ id, dueOn }) => `${id.split('/')[1]} ${dueOn}`)).toEqual([
        'send_notice 2025-06-19',
        'papers 2025-06-06',
        'topics null',
      ])
      const notified = await notifiedMeeting(as, chamber, { kind: 'chairmen' })
      const asking = chamber.members[2]
      await askLeave(as(asking?.actor ?? [], '2025-06-18'), { meetingId: notified.id, reason: '出差' })
      expect(await kindsOf(as(chamber.chair.actor, '2025-06-18'))).toEqual(['attend', 'leave'])
    }),
  )
})

describe('两个月一次', () => {
  test(
    'D01: a month before two months are over without another meeting the office is told to convene one',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const meeting = await sittingMeeting(as, chamber, {})
      await closeMeeting(as(chamber.office, meetingDay), { id: meeting.id })
      expect(await kindsOf(as(chamber.office, '2025-07-20'))).not.toContain('interval')
      const rows = await listWaitingMeetings(as(chamber.office, '2025-07-28'))
      expect(rows.find(({ id }) => id.includes('/interval/'))).toMatchObject({ dueOn: '2025-08-26' })
      const work = as(chamber.office, '2025-07-28')
      await conveneMeeting(work, {
        kind: 'standing_committee',
        bodyId: chamber.committeeId,
        startsOn: plainDate('2025-08-21'),
      })
      expect(await kindsOf(work)).not.toContain('interval')
    }),
  )
})

describe('法定人数预警', () => {
  test(
    'warns before the quorum breaks: so many more may leave, and says which article asks for it',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 33 })
      const meeting = await sittingMeeting(as, chamber, { present: 20 })
      const work = as(chamber.office, meetingDay)
      const goes = (at: number) =>
        leave(work, { meetingId: meeting.id, personId: chamber.members[at]?.personId ?? '', reason: '' })
      const quorum = async () => (await readMeeting(work, { id: meeting.id })).quorum
      expect(await quorum()).toMatchObject({
        all: 33,
        present: 20,
        needed: 17,
        warning: null,
        basis: '地方各级人民代表大会和地方各级人民政府组织法（2022）第五十一条',
      })
      await goes(19)
      expect((await quorum()).warning).toBe('到会 19 人，法定人数 17 人：再有 3 人离席就不足')
      await goes(18)
      await goes(17)
      expect((await quorum()).warning).toBe('到会 17 人，正好是法定人数：再有 1 人离席就不足')
      await goes(16)
      expect(await quorum()).toMatchObject({ reached: false, warning: '到会 16 人，不足法定人数 17 人，还差 1 人' })
    }),
  )
})

test(
  'once the congress is over the office is told to register the closing of its session, until it has',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 3, deputies: 9 })
    const office = as(chamber.office, meetingDay)
    const on = plainDate(meetingDay)
    const { id } = await openSession(office, { termId: chamber.termId, number: 4, openedOn: on })
    const meeting = await sittingMeeting(as, chamber, { kind: 'congress' })
    expect(await kindsOf(office)).not.toContain('close_session')
    await closeMeeting(office, { id: meeting.id })
    expect(await listWaitingMeetings(office)).toContainEqual(
      expect.objectContaining({ id: `meeting/close_session/${id}`, title: '十七届四次会议', link: '/desk/terms' }),
    )
    await closeSession(office, { id, closedOn: on })
    expect(await kindsOf(office)).not.toContain('close_session')
  }),
)

describe('代表法第六十二条', () => {
  test(
    'two sessions missed without leave are pointed out, with leave or once they are not; nothing of the mandate changes',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 3, deputies: 9 })
      const twice = chamber.deputies[8]
      const excused = chamber.deputies[7]
      for (const on of ['2025-06-26', '2025-08-20']) {
        const meeting = await notifiedMeeting(as, chamber, { kind: 'congress', on })
        if (on === '2025-08-20')
          await askLeave(as(excused?.actor ?? [], '2025-08-01'), { meetingId: meeting.id, reason: '病' })
        const office = as(chamber.office, on)
        await arriveAll(
          office,
          meeting.id,
          chamber.deputies.slice(0, 7).map(({ personId }) => personId),
        )
        await openMeeting(office, { id: meeting.id })
        if (on === '2025-06-26') {
          expect(await absenceAlerts(office)).toEqual([])
        } else {
          await decideLeave(office, {
            meetingId: meeting.id,
            personId: excused?.personId ?? '',
            approved: true,
            reason: '',
          })
        }
        expect(await agendaOf(office, meeting.id)).toHaveLength(1)
        await closeMeeting(office, { id: meeting.id })
      }
      const work = as(chamber.office, '2025-08-21')
      expect(await absenceAlerts(work)).toEqual([
        {
          mandateId: twice?.mandateId,
          personId: twice?.personId,
          name: twice?.name,
          sessions: ['第十七届人民代表大会第一次会议', '第十七届人民代表大会第二次会议'],
        },
      ])
      expect(await kindsOf(work)).toContain('absence')
      const mandate = await work.tx
        .selectFrom('mandate')
        .select('endsOn')
        .where('id', '=', twice?.mandateId ?? '')
        .executeTakeFirst()
      expect(mandate?.endsOn).toBeNull()
    }),
  )
})
