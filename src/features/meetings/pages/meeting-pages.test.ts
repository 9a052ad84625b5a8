import { expect, test } from 'vitest'
import { rolledBack, somebody } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting, sittingMeeting } from '#testing/meetings'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { screenPage } from '../../voting/pages/hall/ScreenPage.tsx'
import { stagePage } from '../../voting/pages/hall/StagePage.tsx'
import { showCode } from '../server/check-in.ts'
import { circulateMinutes, composeMinutes } from '../server/minutes.ts'
import { addPaper, markPaper } from '../server/paper-commands.ts'
import { agendaOf } from '../server/meetings.ts'
import { placeMember } from '../server/roll.ts'
import { closeMeeting, moveToItem } from '../server/sitting.ts'
import { checkInPage } from './CheckInPage.tsx'
import { leavePage } from './LeavePage.tsx'
import { meetingPage } from './MeetingPage.tsx'
import { minePage } from './MinePage.tsx'
import { previewPage } from './PublicPages.tsx'
import { minutesPage } from './MinutesPage.tsx'
import { publicListPage } from './PublicPages.tsx'
import { speakPage } from './SpeakPage.tsx'

test(
  'a member finds the meeting, checks in with the code at the door and reads his seat; a stranger learns nothing of it',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await notifiedMeeting(as, chamber, { items: ['听取养老工作报告'] })
    const office = as(chamber.office, meetingDay)
    const own = chamber.members[4]
    await placeMember(office, { meetingId: meeting.id, personId: own?.personId ?? '', seat: '2-7' })
    const [item] = await agendaOf(office, meeting.id)
    const paper = await addPaper(office, { itemId: item?.id ?? '', title: '没有印发的材料' })
    const at = { params: { id: meeting.reference } }

    const member = as(own?.actor ?? [], meetingDay)
    expect(await openPage(member, minePage)).toContain(meeting.title)
    const page = await openPage(member, meetingPage, at)
    // The office has no meetings of its own: its way back is the workbench.
    expect(page).toContain('href="/me/meetings"')
    expect(await openPage(as(chamber.office, meetingDay), meetingPage, at)).toContain('href="/desk/meetings/')
    expect(page).toContain('听取养老工作报告')
    expect(page).not.toContain('没有印发的材料')
    await markPaper(office, { id: paper.id, step: 'distributed' })
    expect(await openPage(member, meetingPage, at)).toContain('没有印发的材料')
    expect(await sendRefused(member, checkInPage, { ...at, form: { code: 'ZZZZZZ' } })).toContain('没有这个签到码')
    expect(await sendRefused(member, checkInPage, { ...at, form: { code: '' } })).toContain('签到码')
    const { code } = await showCode(office, { id: meeting.id })
    await sendForm(member, checkInPage, { ...at, form: { code: code.toLowerCase() } })
    expect(await openPage(member, checkInPage, at)).toMatch(/已签到[\s\S]*2-7/)

    for (const stranger of [as(somebody(['deputy']), meetingDay), as([], meetingDay)]) {
      const nothing = await openPage(stranger, meetingPage, at)
      expect(nothing).toContain('这次会议没有公开')
      expect(nothing).not.toContain(meeting.title)
    }
    expect(await openPage(as([], meetingDay), publicListPage)).toContain('还没有公开的会议')
  }),
)

test(
  'a member asks for leave in writing, a chairman decides on it, and nobody else reads the reason',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const { reference } = await notifiedMeeting(as, chamber)
    const at = { params: { id: reference } }
    const member = as(chamber.members[5]?.actor ?? [], '2025-06-20')
    expect(await sendRefused(member, leavePage, { ...at, form: { reason: '' } })).toContain('请假的原因')
    await sendForm(member, leavePage, { ...at, form: { reason: '陪护家人住院' } })
    expect(await openPage(as(chamber.members[6]?.actor ?? [], '2025-06-20'), leavePage, at)).not.toContain('陪护')
    const chair = as(chamber.chair.actor, '2025-06-20')
    expect(await openPage(chair, leavePage, at)).toContain('陪护家人住院')
    const form = { decision: 'approve', personId: chamber.members[5]?.personId ?? '', remark: '' }
    await sendForm(chair, leavePage, { ...at, form })
    expect(await openPage(member, leavePage, at)).toContain('请假已批准')
  }),
)

test(
  'a member asks for the floor, sees the item change, and corrects the minutes afterwards',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const { id, reference } = await sittingMeeting(as, chamber, { items: ['第一项', '第二项'] })
    const office = as(chamber.office, meetingDay)
    await moveToItem(office, { id })
    const [first] = await agendaOf(office, id)
    const at = { params: { id: reference } }
    const member = as(chamber.members[4]?.actor ?? [], meetingDay)
    await sendForm(member, speakPage, { ...at, form: { itemId: first?.id ?? '' } })
    expect(await openPage(member, speakPage, at)).toMatch(/等候，第 1 位[\s\S]*撤回申请/)
    expect(await openPage(member, meetingPage, at)).toMatch(/正在进行[\s\S]*1 第一项/)
    await closeMeeting(office, { id })
    expect(await openPage(office, previewPage, at)).toBe(await openPage(office, previewPage, { params: { id } }))
    expect(await openPage(member, minutesPage, at)).toContain('还没有会议记录')
    await composeMinutes(office, { id })
    await circulateMinutes(office, { id })
    await sendForm(member, minutesPage, { ...at, form: { passage: '', correction: '补记我的发言' } })
    const chair = as(chamber.chair.actor, '2025-06-27')
    const page = await openPage(chair, minutesPage, at)
    expect(page).toContain('补记我的发言')
    expect(page).toContain('还有更正意见没有处理')
  }),
)

test(
  'a joint meeting says who is there and speaks of no quorum, on the page, on the screen and before the chair',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const saying = async (kind: 'joint' | 'standing_committee') => {
      const { reference } = await sittingMeeting(as, chamber, { kind, present: 6 })
      const office = as(chamber.office, meetingDay)
      const hall = { params: { meeting: reference, number: '1' } }
      return Promise.all([
        openPage(office, meetingPage, { params: { id: reference } }),
        openPage(office, screenPage, hall),
        openPage(office, stagePage, hall),
      ])
    }
    for (const html of await saying('standing_committee')) expect(html).toContain('法定人数')
    for (const html of await saying('joint')) {
      expect(html).not.toContain('法定人数')
      expect(html).toMatch(/6[^\d]*9|9[^\d]*6/)
    }
  }),
)
