/** 检索会议: whoever may read a meeting finds it, as each change left it; drafts of papers and minutes are found by nobody. */
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, somebody } from '#testing/database'
import { createChamber, meetingDay, noticeDay, sittingMeeting } from '#testing/meetings'
import { published } from '#testing/publications'
import { everybodyFinds, finds } from '#testing/search'
import { addAgendaItem } from './agenda-commands.ts'
import { conveneMeeting, sendNotice } from './convening.ts'
import { agendaOf } from './meetings.ts'
import { composeMinutes } from './minutes.ts'
import { addPaper, markPaper } from './paper-commands.ts'
import { addMembers } from './roll.ts'
import { closeMeeting } from './sitting.ts'

test(
  'a meeting is found by the office, by its roll once the notice went out, and by nobody else; its papers once they were given out',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const office = as(chamber.office, noticeDay)
    const member = as(chamber.members[5]?.actor ?? [], noticeDay)
    const others = [as(somebody(['deputy']), noticeDay), as(somebody(['unit']), noticeDay), as([], noticeDay)]
    const bodyId = chamber.chairmenId
    const { id, title } = await conveneMeeting(office, { kind: 'chairmen', bodyId, startsOn: plainDate(meetingDay) })
    const persons = [{ personId: chamber.members[5]?.personId ?? '', part: 'observer' as const }]
    await addMembers(office, { meetingId: id, from: 'posts' })
    await addMembers(office, { meetingId: id, from: 'persons', persons })
    const item = await addAgendaItem(office, { meetingId: id, title: '讨论养老工作报告' })
    const paper = await addPaper(office, { itemId: item.id, title: '机密程度待定的草稿' })
    await as.settle()
    expect(await finds(office, '养老工作')).toEqual([`meeting ${title}`])
    expect(await finds(member, '养老工作')).toEqual([])
    await sendNotice(office, { id })
    expect(await finds(member, '养老工作')).toEqual([`meeting ${title}`])
    for (const other of others) expect(await finds(other, '养老工作')).toEqual([])
    for (const reader of [office, member]) expect(await finds(reader, '待定的草稿')).toEqual([])
    await markPaper(office, { id: paper.id, step: 'distributed' })
    await as.settle()
    expect(await finds(member, '待定的草稿')).toEqual([`meeting ${title}`])
  }),
)

test(
  'everybody finds what was published of a meeting and opens its page; what is only on the roll’s page stays there',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await sittingMeeting(as, chamber, { items: ['听取养老工作报告'] })
    const office = as(chamber.office, meetingDay)
    const [item] = await agendaOf(office, meeting.id)
    const paper = await addPaper(office, { itemId: item?.id ?? '', title: '内部参阅的附表' })
    await markPaper(office, { id: paper.id, step: 'distributed' })
    await closeMeeting(office, { id: meeting.id })
    await composeMinutes(office, { id: meeting.id })
    await as.settle()
    const nobody = as([], meetingDay)
    expect(await everybodyFinds(nobody, '养老工作')).toEqual([])
    await published(office, meeting.id, 'meeting')
    await as.settle()
    expect(await everybodyFinds(nobody, '养老工作')).toEqual([`meeting /m/${meeting.reference} null`])
    expect(await everybodyFinds(nobody, '参阅的附表')).toEqual([])
    expect(await finds(office, '应到')).toEqual([])
  }),
)
