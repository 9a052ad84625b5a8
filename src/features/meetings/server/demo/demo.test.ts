import { expect, test } from 'vitest'
import { directoryProps } from '#features/directory/server'
import { rolledBack } from '#testing/database'
import { demoStage } from '#testing/stage'
import { demo as directoryDemo } from '../../../directory/server/demo/index.ts'
import { readPublicList } from '../agreed/public-reads.ts'
import { listMeetings } from '../meetings.ts'
import { readMeeting } from '../overview.ts'
import { readPublicMeeting } from '../public-reads.ts'
import { listWaitingMeetings } from '../waiting.ts'
import { demo } from './index.ts'

test(
  'the demonstration has a meeting that is public, one ahead that deputies are invited to, and one being prepared',
  rolledBack(async (as) => {
    const stage = demoStage(as)
    await directoryDemo(stage)
    await demo(stage)
    const { deputiesOffice, deputies, members, chairmen } = directoryProps(stage)
    const work = as(deputiesOffice[0]?.actor ?? [], stage.today)
    const [planned, ahead, held] = await listMeetings(work, { kind: 'standing_committee' })
    expect([planned, ahead, held].map((meeting) => meeting?.state)).toEqual(['planned', 'notified', 'closed'])
    const { quorum, papers } = await readMeeting(work, { id: ahead?.id ?? '' })
    expect(quorum).toMatchObject({ all: 33, needed: 17 })
    expect(papers.flatMap(({ deadlines }) => deadlines).map(({ state }) => state)).toEqual(
      expect.arrayContaining(['late', 'overdue', 'in_time']),
    )
    const shown = await readPublicMeeting(as([], stage.today), { reference: held?.reference ?? '' })
    expect(shown).toMatchObject({ members: 33, present: 33, minutes: expect.stringContaining('抢险物资储备到村') })
    const [joint] = await listMeetings(work, { kind: 'joint' })
    const agreed = await readPublicList(as([], stage.today), { reference: joint?.reference ?? '' })
    expect(agreed.matters.map(({ number, standing }) => [number, standing])).toEqual([
      [1, 'done'],
      [2, 'under_way'],
    ])
    const guest = deputies.find(({ personId }) => members.every((member) => member.personId !== personId))
    const waiting = await listWaitingMeetings(as(guest?.actor ?? [], stage.today))
    expect(waiting.map(({ id }) => id.split('/')[1])).toEqual(['attend'])
    // Whoever enters as a deputy presides over the meeting of today, as the README says.
    expect(deputies[0]?.personId).toBe(chairmen[0]?.personId)
    const own = await listWaitingMeetings(as(chairmen[1]?.actor ?? [], stage.today))
    expect(own.map(({ id }) => id.split('/')[1])).toEqual(['attend', 'check_in'])
  }),
  60_000,
)
