import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, somebody } from '#testing/database'
import { createChamber, meetingDay, sittingMeeting } from '#testing/meetings'
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from './agenda-commands.ts'
import { cloneMeeting } from './cloning.ts'
import { conveneMeeting } from './convening.ts'
import { agendaOf, getMeeting } from './meetings.ts'
import { readMeeting } from './overview.ts'
import { adoptAgenda, moveToItem, takeBackItem } from './sitting.ts'
import { decideTopic, listTopics, proposeTopic, tableTopic } from './topics.ts'

const refusal = (code: string) => expect.objectContaining({ code })

test(
  'a topic goes from the organ to the chairmen’s meeting, and only once they agreed onto an agenda of its body',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const chairmen = await sittingMeeting(as, chamber, { kind: 'chairmen' })
    const organ = somebody(['unit'], { posts: [{ organisationId: chamber.congressId, role: 'unit' }] })
    const topic = await proposeTopic(as(organ, '2025-06-20'), {
      title: '关于全民读书节的决定',
      bodyId: chamber.committeeId,
      proposedById: chamber.congressId,
    })
    const work = as(chamber.office, meetingDay)
    const { id: meetingId } = await conveneMeeting(work, {
      kind: 'standing_committee',
      bodyId: chamber.committeeId,
      startsOn: plainDate('2025-08-20'),
    })
    const place = () => addAgendaItem(work, { meetingId, title: topic.title, kind: 'resolution', topicId: topic.id })
    await expect(place()).rejects.toEqual(refusal('rules.wrong_state'))
    await tableTopic(work, { id: topic.id, meetingId: chairmen.id })
    expect((await agendaOf(work, chairmen.id)).map(({ title }) => title)).toEqual(['第一项议程', topic.title])
    await decideTopic(work, { id: topic.id, decision: 'agree', note: '列入八月会议' })
    await expect(
      addAgendaItem(work, { meetingId: chairmen.id, title: topic.title, topicId: topic.id }),
    ).rejects.toEqual(refusal('meeting.topic_other_body'))
    const item = await place()
    const stateOf = async () => (await listTopics(work, {})).rows.find(({ id }) => id === topic.id)?.state
    expect(await stateOf()).toBe('on_agenda')
    await removeAgendaItem(work, { id: item.id, version: item.version })
    expect(await stateOf()).toBe('agreed')
    expect((await listTopics(as(somebody(['unit']), meetingDay), {})).rows).toEqual([])
  }),
)

test(
  'what the chairmen have not dealt with is not decided on',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const work = as(chamber.office, '2025-06-20')
    const { id: meetingId } = await conveneMeeting(work, {
      kind: 'chairmen',
      bodyId: chamber.chairmenId,
      startsOn: plainDate(meetingDay),
    })
    const { id } = await proposeTopic(work, {
      title: '议题',
      bodyId: chamber.committeeId,
      proposedById: chamber.congressId,
    })
    await tableTopic(work, { id, meetingId })
    await expect(decideTopic(work, { id, decision: 'agree', note: '' })).rejects.toEqual(
      refusal('meeting.topic_not_dealt_with'),
    )
  }),
)

test(
  'items are numbered by the tree, and close up when one moves',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 5 })
    const work = as(chamber.office, '2025-06-01')
    const { id: meetingId } = await conveneMeeting(work, {
      kind: 'standing_committee',
      bodyId: chamber.committeeId,
      startsOn: plainDate('2025-06-26'),
    })
    const add = (title: string, parentId: string | null = null) => addAgendaItem(work, { meetingId, title, parentId })
    const reports = await add('听取报告')
    await add('报告一', reports.id)
    const second = await add('报告二', reports.id)
    const decisions = await add('决定')
    const numbers = async () => (await agendaOf(work, meetingId)).map(({ number, title }) => `${number} ${title}`)
    expect(await numbers()).toEqual(['1 听取报告', '1.1 报告一', '1.2 报告二', '2 决定'])
    await expect(add('太深', second.id)).rejects.toEqual(refusal('meeting.too_deep'))
    await expect(removeAgendaItem(work, { id: reports.id, version: reports.version })).rejects.toEqual(
      refusal('meeting.item_has_parts'),
    )
    await moveAgendaItem(work, { id: decisions.id, version: decisions.version, parentId: null, place: 1 })
    await moveAgendaItem(work, { id: second.id, version: second.version, parentId: null, place: 2 })
    expect(await numbers()).toEqual(['1 决定', '2 报告二', '3 听取报告', '3.1 报告一'])
    await expect(changeAgendaItem(work, { ...second, title: '改' })).rejects.toEqual(
      refusal('meeting.changed_meanwhile'),
    )
  }),
)

test(
  'sapl-3527: an adopted agenda is frozen — items are only added, marked as added, and everybody is told',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await sittingMeeting(as, chamber, { items: ['第一项', '第二项'] })
    const work = as(chamber.office, meetingDay)
    await adoptAgenda(work, { id: meeting.id })
    const [first] = await agendaOf(work, meeting.id)
    const frozen = refusal('rules.agenda_not_adopted')
    await expect(changeAgendaItem(work, { ...first!, title: '改过' })).rejects.toEqual(frozen)
    await expect(removeAgendaItem(work, { id: first!.id, version: first!.version })).rejects.toEqual(frozen)
    await expect(adoptAgenda(work, { id: meeting.id })).rejects.toEqual(frozen)
    expect(await addAgendaItem(work, { meetingId: meeting.id, title: '增列事项' })).toMatchObject({
      number: '3',
      supplement: true,
    })
    const told = await work.tx.selectFrom('notice').select('kind').where('kind', '=', 'meetings.supplement').execute()
    expect(told).toHaveLength(9)
  }),
)

test(
  'sapl-1973: an item taken back keeps its number and its reason, and is passed over',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await sittingMeeting(as, chamber, { items: ['第一项', '第二项', '第三项'] })
    const work = as(chamber.office, meetingDay)
    const [, second, third] = await agendaOf(work, meeting.id)
    await moveToItem(work, { id: meeting.id })
    await takeBackItem(work, { id: second!.id, reason: '提请机关撤回' })
    expect(await moveToItem(work, { id: meeting.id })).toMatchObject({ currentItemId: third!.id })
    expect((await agendaOf(work, meeting.id)).map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 done',
      '2 taken_back',
      '3 current',
    ])
    await expect(moveToItem(work, { id: meeting.id })).rejects.toEqual(refusal('meeting.no_next_item'))
    await expect(moveToItem(work, { id: meeting.id, itemId: second!.id })).rejects.toEqual(refusal('rules.wrong_state'))
  }),
)

test(
  'sapl-3853: only one item is at hand, and coming back to an earlier one ends the other',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await sittingMeeting(as, chamber, { items: ['第一项', '第二项'] })
    const chair = as(chamber.chair.actor, meetingDay)
    const [first] = await agendaOf(chair, meeting.id)
    await moveToItem(chair, { id: meeting.id })
    await moveToItem(chair, { id: meeting.id })
    await moveToItem(chair, { id: meeting.id, itemId: first!.id })
    expect((await agendaOf(chair, meeting.id)).map(({ state }) => state)).toEqual(['current', 'done'])
    const other = as(chamber.members[5]?.actor ?? [], meetingDay)
    await expect(moveToItem(other, { id: meeting.id })).rejects.toEqual(refusal('rules.wrong_role'))
  }),
)

test(
  'a meeting made from the last one has its agenda, roll and seats, a number of its own and a link to its minutes',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const before = await sittingMeeting(as, chamber, { items: ['学习', '决定'] })
    const work = as(chamber.office, meetingDay)
    const personId = chamber.members[3]?.personId ?? ''
    await work.tx.updateTable('meetingMember').set({ seat: '3-2' }).where('personId', '=', personId).execute()
    const copy = await cloneMeeting(work, { id: before.id, startsOn: '2025-08-21' })
    expect(copy).toMatchObject({
      number: before.number + 1,
      state: 'planned',
      startsOn: '2025-08-21',
      basedOnId: before.id,
    })
    const view = await readMeeting(work, { id: copy.id })
    expect(view.agenda.map(({ title, state }) => `${title} ${state}`)).toEqual(['学习 pending', '决定 pending'])
    expect(view.attendees).toHaveLength(9)
    expect(view.attendees.find((one) => one.personId === personId)?.seat).toBe('3-2')
    expect(view.basedOn).toEqual({ title: before.title, reference: before.reference, minutesSigned: false })
    expect((await getMeeting(work, before.id)).state).toBe('open')
  }),
)
