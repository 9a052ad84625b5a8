import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { createOrgan } from '#testing/acts'
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
  'an opinion stays the one it is and keeps its organ when the note is edited; one of another speech is refused',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await sittingMeeting(as, chamber, {})
    const bureau = await createOrgan(as, 'department', '测试区民政局')
    const work = as(chamber.office, meetingDay)
    const [item] = await agendaOf(work, meeting.id)
    const spoken = async (at: number) => {
      const { id } = await askToSpeak(work, { itemId: item?.id ?? '', personId: chamber.members[at]?.personId })
      await callSpeaker(work, { id })
      return (await finishSpeech(work, { id })).id
    }
    const [one, other] = [await spoken(3), await spoken(4)]
    const note = { summary: '发言要点', prepared: true }
    const first = await noteSpeech(work, {
      ...note,
      id: one,
      opinions: [{ text: '增加床位', organisationId: bureau.id }, { text: '公开收费' }],
    })
    const [bed, fee] = first.opinions
    expect(first.opinions).toMatchObject([{ organisation: '测试区民政局' }, { organisation: null }])
    const edited = await noteSpeech(work, {
      ...note,
      id: one,
      opinions: [{ text: '新的一条' }, { id: bed?.id, text: '增加护理床位' }],
    })
    expect(edited.opinions).toMatchObject([{ text: '新的一条' }, { ...bed, text: '增加护理床位' }])
    const cleared = [{ id: bed?.id, text: '增加护理床位', organisationId: null }]
    expect((await noteSpeech(work, { ...note, id: one, opinions: cleared })).opinions).toMatchObject([
      { id: bed?.id, organisation: null },
    ])
    for (const [id, opinions] of [
      [one, [{ id: fee?.id, text: '已经删去的' }]],
      [other, cleared],
      [one, [...cleared, ...cleared]],
    ] as const)
      await expect(noteSpeech(work, { ...note, id, opinions: [...opinions] })).rejects.toEqual(
        refusal('meeting.opinions_changed'),
      )
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
