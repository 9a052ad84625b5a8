import { expect, test } from 'vitest'
import { moveToItem } from '#features/meetings/server'
import { getPoll, offersUnder, putToVote, withdrawPoll } from '#features/voting/server'
import { announced, sit } from '#testing/acts'
import { person, placed, town } from '#testing/appointments'
import { rolledBack } from '#testing/database'
import { getAppointment } from './repository.ts'

test(
  'the console offers the cases of an item as one ballot until they are put to the vote, and again when it is withdrawn',
  rolledBack(async (test) => {
    const made = await town(test)
    const first = await placed(test, made)
    const judge = { act: 'appoint', postKind: 'court', organ: made.court, nominator: made.court.id } as const
    const second = await placed(test, made, { ...judge, title: '审判员', personId: await person(test, '田小禾') })
    const office = await sit(test, made.chamber, made.meeting)
    const agendaItemId = first.agendaItemId ?? ''
    expect(second.agendaItemId).toBe(agendaItemId)
    await moveToItem(office, { id: made.meetingId, itemId: agendaItemId })

    const offer = { subjectKind: 'appointment', id: 'appointment' }
    const waiting = [{ ...offer, title: '人事任免事项', kind: 'appointment', matters: 2, secret: false }]
    expect(await offersUnder(office, agendaItemId)).toEqual(waiting)
    const asked = { ...offer, agendaItemId, method: 'device', places: 1 } as const
    const withdrawn = await putToVote(office, asked)
    expect(await offersUnder(office, agendaItemId)).toEqual([])
    await withdrawPoll(office, { ...(await getPoll(office, withdrawn.id)), reason: '更正选票' })
    expect(await offersUnder(office, agendaItemId)).toEqual(waiting)

    const poll = await putToVote(office, asked)
    expect(new Set(poll.questions.map(({ subjectId }) => subjectId))).toEqual(new Set([first.id, second.id]))
    await announced(test, office, poll, [9, 9])
    expect((await getAppointment(office, first.id)).state).toBe('passed')
    expect(await offersUnder(office, agendaItemId)).toEqual([])
    await expect(putToVote(office, asked)).rejects.toMatchObject({ code: 'appointment.not_found' })
    await expect(putToVote(test(made.chamber.chair.actor), asked)).rejects.toMatchObject({ kind: 'forbidden' })
  }),
)
