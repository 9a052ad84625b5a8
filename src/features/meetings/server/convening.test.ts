import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { closeSession, createPost, endPost, openSession } from '#features/directory/server'
import { createOrgan } from '#testing/acts'
import { person } from '#testing/appointments'
import { rolledBack } from '#testing/database'
import { createChamber } from '#testing/meetings'
import { attendeesOf } from './attendance.ts'
import { readChoices } from './choices.ts'
import { conveneMeeting } from './convening.ts'
import { addMembers } from './roll.ts'

test(
  'around a session of the congress a meeting says which, the presidium of each session counts from one, and none is called before the next session is registered',
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
      const next = { ...congress, startsOn: plainDate('2027-02-10') }
      for (const kind of ['congress', 'preparatory'] as const)
        await expect(conveneMeeting(office, { ...next, kind })).rejects.toMatchObject({ code: 'meeting.no_session' })
      await expect(conveneMeeting(office, { ...next, kind: 'presidium', bodyId: presidium.id })).rejects.toMatchObject({
        code: 'meeting.no_session',
      })
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

test(
  'a joint meeting takes in everybody of the organs that meet, each with his organ; no other meeting does',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 3 })
    const government = await createOrgan(test, 'government', '测试区政府')
    const [mayor, former] = [await person(test, '许远'), await person(test, '方正')]
    const post = { organisationId: government.id, role: null, startsOn: plainDate('2022-02-01') }
    const staff = test(['security_admin'], '2022-02-01')
    await createPost(staff, { ...post, personId: mayor, title: '区长' })
    const ended = await createPost(staff, { ...post, personId: former, title: '副区长' })
    await endPost(staff, { id: ended.id, version: ended.version, endsOn: plainDate('2025-03-01') })
    const office = test(chamber.office, '2025-06-20')
    const head = { bodyId: chamber.committeeId, startsOn: plainDate('2025-06-26') }
    const joint = await conveneMeeting(office, { ...head, kind: 'joint' })
    const organIds = [chamber.committeeId, government.id]
    expect(await addMembers(office, { meetingId: joint.id, from: 'posts', organIds })).toEqual({ found: 4, added: 4 })
    expect(await addMembers(office, { meetingId: joint.id, from: 'posts', organIds })).toEqual({ found: 4, added: 0 })
    const roll = await attendeesOf(office, joint)
    expect(roll.map(({ part }) => part)).toEqual(['member', 'member', 'member', 'member'])
    expect(roll.find(({ personId }) => personId === mayor)).toMatchObject({ capacity: '测试区政府区长' })
    const committee = await conveneMeeting(office, { ...head, kind: 'standing_committee' })
    await expect(addMembers(office, { meetingId: committee.id, from: 'posts', organIds })).rejects.toMatchObject({
      code: 'meeting.organs_of_joint',
    })
  }),
)

test(
  'a presidium whose members hold no post yet gets its roll from the list that was adopted, and its later meetings from the first',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 3 })
    const presidium = await createOrgan(test, 'presidium', '测试区人大主席团', chamber.congressId)
    const startsOn = plainDate('2025-06-26')
    const office = test(chamber.office, '2025-06-20')
    await openSession(office, { termId: chamber.termId, number: 5, openedOn: startsOn })
    const meeting = await conveneMeeting(office, { kind: 'presidium', bodyId: presidium.id, startsOn })
    const { id } = meeting
    expect(await addMembers(office, { meetingId: id, from: 'posts' })).toEqual({ found: 0, added: 0 })
    const names = chamber.members.map(({ name }) => name)
    const byList = (more: readonly string[]) => addMembers(office, { meetingId: id, from: 'names', names: [...more] })
    await expect(byList([...names, '查无此人'])).rejects.toMatchObject({
      code: 'meeting.no_deputy_named',
      detail: { names: '查无此人' },
    })
    expect(await attendeesOf(office, meeting)).toEqual([])
    expect(await byList(names)).toEqual({ found: 3, added: 3 })
    const second = await conveneMeeting(office, { kind: 'presidium', bodyId: presidium.id, startsOn })
    expect(await addMembers(office, { meetingId: second.id, from: 'posts' })).toEqual({ found: 3, added: 3 })
    expect((await attendeesOf(office, second)).map(({ part, name }) => [part, name])).toEqual(
      (await attendeesOf(office, meeting)).map(({ name }) => ['member', name]),
    )
  }),
)

test(
  'the presidium of the congress meets around a session only; that of a town all year, and neither in the place of the other',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 3 })
    const startsOn = plainDate('2025-06-26')
    const office = test(chamber.office, '2025-06-20')
    const own = await createOrgan(test, 'presidium', '测试区人大主席团', chamber.congressId)
    const town = await createOrgan(test, 'town', '测试镇', chamber.congressId)
    const ofTown = await createOrgan(test, 'presidium', '测试镇人大主席团', town.id)
    const convene = (kind: 'presidium' | 'town_presidium', { id: bodyId }: { id: string }) =>
      conveneMeeting(office, { kind, bodyId, startsOn })
    await expect(convene('presidium', ofTown)).rejects.toMatchObject({
      code: 'meeting.presidium_of_town',
      detail: { body: '测试镇人大主席团' },
    })
    await expect(convene('town_presidium', own)).rejects.toMatchObject({ code: 'meeting.presidium_of_district' })
    expect(await convene('town_presidium', ofTown)).toMatchObject({ kind: 'town_presidium', sessionId: null })
    await expect(convene('presidium', own)).rejects.toMatchObject({
      code: 'meeting.no_session_sits',
      detail: { body: '测试区人大主席团', on: '2025-06-26' },
    })
    const { id } = await openSession(office, { termId: chamber.termId, number: 4, openedOn: plainDate('2025-06-10') })
    await closeSession(office, { id, closedOn: plainDate('2025-06-14') })
    await expect(
      conveneMeeting(office, { kind: 'presidium', bodyId: own.id, startsOn, sessionId: id }),
    ).rejects.toMatchObject({
      code: 'meeting.no_session_sits',
    })
    const { bodies } = await readChoices(office)
    const kindOf = ({ id: body }: { id: string }) => bodies.find((one) => one.id === body)?.kind
    expect([own, ofTown].map(kindOf)).toEqual(['presidium', 'town_presidium'])
  }),
)
