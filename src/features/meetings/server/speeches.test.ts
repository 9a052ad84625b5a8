import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { createChamber, meetingDay, sittingMeeting } from '#testing/meetings'
import { figures } from './figures.ts'
import { agendaOf } from './meetings.ts'
import { addMembers } from './roll.ts'
import { closeMeeting, moveToItem } from './sitting.ts'
import { askToSpeak, callSpeaker, finishSpeech, noteSpeech, speechesOf, withdrawSpeech } from './speeches.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const rowsOf = async ({ tx, tenant }: Work, id: string) => {
  const figure = figures.find((one) => one.id === id)
  if (figure?.kind !== 'count') throw new Error(`no count ${id}`)
  const ask = { tenant, from: plainDate('2025-01-01'), to: plainDate('2025-12-31') }
  return (await figure.rows(ask).execute(tx)).rows
}

test(
  'the floor is asked for once, given to one at a time in the order of asking, and runs on its own clock',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await sittingMeeting(as, chamber, {})
    const [item] = await agendaOf(as(chamber.office, meetingDay), meeting.id)
    const itemId = item?.id ?? ''
    const [first, second] = [chamber.members[3], chamber.members[4]]
    const asked = await askToSpeak(as(first?.actor ?? [], meetingDay), { itemId, prepared: true })
    expect(asked).toMatchObject({ position: 1, state: 'waiting', prepared: false })
    expect((await askToSpeak(as(first?.actor ?? [], meetingDay), { itemId })).id).toBe(asked.id)
    const next = await askToSpeak(as(second?.actor ?? [], meetingDay), { itemId })
    await expect(
      askToSpeak(as(second?.actor ?? [], meetingDay), { itemId, personId: first?.personId }),
    ).rejects.toEqual(refusal('rules.wrong_role'))

    const chair = as(chamber.chair.actor, meetingDay)
    expect((await callSpeaker(chair, { id: asked.id })).beganAt).not.toBeNull()
    await expect(callSpeaker(chair, { id: next.id })).rejects.toEqual(refusal('rules.nobody_speaking'))
    expect(await finishSpeech(as(first?.actor ?? [], meetingDay), { id: asked.id })).toMatchObject({ state: 'done' })
    await withdrawSpeech(as(second?.actor ?? [], meetingDay), { id: next.id })
    await expect(callSpeaker(chair, { id: next.id })).rejects.toEqual(refusal('rules.wrong_state'))
  }),
)

test(
  'F099 F100 F101: members, topics and opinions are counted from prepared speeches; observers and other words are not',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9, deputies: 10 })
    const meeting = await sittingMeeting(as, chamber, { items: ['养老报告', '水利报告'] })
    const work = as(chamber.office, meetingDay)
    const guest = chamber.deputies[9]?.personId ?? ''
    await addMembers(work, { meetingId: meeting.id, from: 'persons', persons: [{ personId: guest }] })
    const [first, second] = await agendaOf(work, meeting.id)
    const speak = async (personId: string, itemId: string, opinions: readonly string[], prepared = true) => {
      const { id } = await askToSpeak(work, { itemId, personId, prepared })
      await callSpeaker(work, { id })
      await finishSpeech(work, { id })
      const noted = opinions.map((text) => ({ text }))
      await noteSpeech(work, { id, summary: '发言要点', prepared, opinions: noted })
    }
    await moveToItem(work, { id: meeting.id })
    const [one, two] = [chamber.members[2]?.personId ?? '', chamber.members[5]?.personId ?? '']
    await speak(one, first?.id ?? '', ['增加护理床位', '培训护理员'])
    await speak(two, first?.id ?? '', ['公开收费'])
    await speak(one, second?.id ?? '', ['清淤'])
    await speak(chamber.members[7]?.personId ?? '', second?.id ?? '', ['临时说一句'], false)
    await speak(guest, second?.id ?? '', ['列席意见'])
    expect(await rowsOf(work, 'F101')).toEqual([])
    await closeMeeting(work, { id: meeting.id })

    expect(await rowsOf(work, 'F099')).toHaveLength(2)
    expect((await rowsOf(work, 'F100')).map(({ label }) => label).toSorted()).toEqual(
      ['养老报告', '水利报告'].toSorted(),
    )
    expect((await rowsOf(work, 'F101')).map(({ label }) => label.split(' ')[1] ?? '').toSorted()).toEqual(
      ['增加护理床位', '培训护理员', '公开收费', '清淤'].toSorted(),
    )
    expect(await rowsOf(work, 'F005')).toHaveLength(1)
    expect(await rowsOf(work, 'F006')).toEqual([])
    expect((await speechesOf(work, meeting.id)).flatMap(({ opinions }) => opinions)).toHaveLength(6)
  }),
)
