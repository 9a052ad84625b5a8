import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { closeSession, openSession } from '#features/directory/server'
import { createOrgan } from '#testing/acts'
import { rolledBack } from '#testing/database'
import { createChamber } from '#testing/meetings'
import { conveneMeeting } from './convening.ts'

test(
  'around a session of the congress a meeting says which, and the presidium of each session counts from one',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 3 })
    const presidium = await createOrgan(test, 'presidium', '测试区人大主席团', chamber.congressId)
    const titlesOf = async (number: number, day: string): Promise<string[]> => {
      const office = test(chamber.office, day)
      const on = plainDate(day)
      const { id } = await openSession(office, { termId: chamber.termId, number, openedOn: on })
      const congress = { bodyId: chamber.congressId, startsOn: on }
      const made = [
        await conveneMeeting(office, { ...congress, kind: 'preparatory' }),
        await conveneMeeting(office, { ...congress, kind: 'presidium', bodyId: presidium.id }),
        await conveneMeeting(office, { ...congress, kind: 'presidium', bodyId: presidium.id }),
        await conveneMeeting(office, { ...congress, kind: 'congress' }),
      ]
      await closeSession(office, { id, closedOn: on })
      return made.map(({ title }) => title.replace('第十七届人民代表大会', ''))
    }
    expect(await titlesOf(1, '2025-02-10')).toEqual([
      '第一次会议预备会议',
      '第一次会议主席团第一次会议',
      '第一次会议主席团第二次会议',
      '第一次会议',
    ])
    expect(await titlesOf(3, '2026-02-10')).toEqual([
      '第三次会议预备会议',
      '第三次会议主席团第一次会议',
      '第三次会议主席团第二次会议',
      '第三次会议',
    ])
  }),
)
