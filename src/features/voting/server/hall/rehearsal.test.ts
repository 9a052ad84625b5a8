import { expect, test } from 'vitest'
import { openMeeting, arriveAll } from '#features/meetings/server'
import { rolledBack } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting, noticeDay } from '#testing/meetings'
import { readRehearsal, rehearse } from './rehearsal.ts'
import { readRehearsalPhone, takeSeat, voteInRehearsal } from './rehearsal-seats.ts'
import { readHall } from './view.ts'

const asked = { preview: false, rehearsal: true }

test(
  'phones sit for invented members: what they press counts in the rehearsal, and nowhere in the meeting',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const { id: meetingId, reference: meeting } = await notifiedMeeting(test, chamber)
    const office = test(chamber.office, noticeDay)
    const nobody = test([], noticeDay)
    await rehearse(office, { meetingId, step: 'begin' })
    const code = (await readRehearsal(office, { meeting })).code ?? ''
    await expect(takeSeat(nobody, { meeting, code: 'AAAAAA' })).rejects.toMatchObject({ code: 'hall.rehearsal_code' })
    const sat = []
    for (let at = 0; at < 7; at += 1) sat.push((await takeSeat(nobody, { meeting, code: code.toLowerCase() })).seat)
    await expect(takeSeat(nobody, { meeting, code })).rejects.toMatchObject({ code: 'hall.rehearsal_full' })
    const [first = '', second = '', third = ''] = sat
    const early = voteInRehearsal(nobody, { meeting, seat: first, mark: 'yes' })
    await expect(early).rejects.toMatchObject({ code: 'hall.rehearsal_not_voting' })

    for (let act = 0; act < 5; act += 1) await rehearse(office, { meetingId, step: 'next' })
    expect(await readRehearsalPhone(nobody, { meeting, seat: second })).toMatchObject({
      number: 2,
      voting: { done: false },
    })
    await voteInRehearsal(nobody, { meeting, seat: first, mark: 'no' })
    await voteInRehearsal(nobody, { meeting, seat: first, mark: 'yes' })
    await voteInRehearsal(nobody, { meeting, seat: second, mark: 'abstain' })
    expect((await readRehearsalPhone(nobody, { meeting, seat: second })).voting).toMatchObject({ done: true })
    expect((await readRehearsalPhone(nobody, { meeting, seat: third })).voting).toMatchObject({ done: false })
    for (let act = 0; act < 2; act += 1) await rehearse(office, { meetingId, step: 'next' })
    const { poll, rehearsal } = await readHall(office, { meeting, ...asked })
    expect(rehearsal).toBe(true)
    expect(poll?.outcome?.questions[0]).toMatchObject({
      passed: false,
      notPressed: 5,
      options: [{ votes: { yes: 0, no: 1, abstain: 1 } }],
    })
    const { poll: real, quorum } = await readHall(office, { meeting, preview: false, rehearsal: false })
    expect([real, quorum.present]).toEqual([null, 0])
  }),
)

test(
  'a code and its seats are over with their rehearsal, and every rehearsal is when the meeting opens',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const { id: meetingId, reference: meeting } = await notifiedMeeting(test, chamber)
    const office = test(chamber.office, meetingDay)
    await rehearse(office, { meetingId, step: 'begin' })
    const before = (await readRehearsal(office, { meeting })).code ?? ''
    const { seat } = await takeSeat(office, { meeting, code: before })
    await rehearse(office, { meetingId, step: 'begin' })
    await expect(takeSeat(office, { meeting, code: before })).rejects.toMatchObject({ code: 'hall.rehearsal_code' })
    expect(await readRehearsalPhone(office, { meeting, seat })).toMatchObject({ number: null, voting: null })
    const { code, taken } = await readRehearsal(office, { meeting })
    expect(taken).toBe(0)
    await arriveAll(
      office,
      meetingId,
      chamber.members.map(({ personId }) => personId),
    )
    await openMeeting(office, { id: meetingId })
    await expect(takeSeat(office, { meeting, code: code ?? '' })).rejects.toMatchObject({ code: 'hall.rehearsal_over' })
    expect((await readHall(office, { meeting, ...asked })).rehearsal).toBe(false)
  }),
)
