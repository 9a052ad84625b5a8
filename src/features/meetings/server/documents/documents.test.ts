import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { paperTexts } from '#kernel/paper'
import { rolledBack, somebody } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting } from '#testing/meetings'
import { openPage } from '#testing/pages'
import { expectSameWords } from '#testing/pdf-files'
import { addPaper } from '../paper-commands.ts'
import { aboutPage } from '../../../papers/pages/AboutPage.tsx'
import { issuePaper } from '../../../papers/server/issue.ts'
import { readableAmong } from '../../../papers/server/readers.ts'
import { addAgendaItem } from '../agenda-commands.ts'
import { changeMeeting } from '../convening.ts'
import { agendaOf, getMeeting } from '../meetings.ts'
import { documents } from './index.ts'

const documentOf = (kind: string) => {
  const found = documents.find((one) => one.kind === kind)
  if (!found) throw new Error(kind)
  return found
}

test(
  'the office issues notice, agenda, schedule, roster and sign-in sheet from what the meeting holds; minutes only once signed',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await notifiedMeeting(as, chamber, { items: ['听取养老工作报告', '人事任免'] })
    const office = somebody(['deputies_office'], {
      name: '会务人员',
      posts: [{ organisationId: chamber.committeeId, role: 'deputies_office' }],
    })
    const work = as(office, '2025-06-17')
    const [item] = await agendaOf(work, meeting.id)
    await addPaper(work, {
      itemId: item?.id ?? '',
      title: '养老工作报告',
      kind: 'special_report',
      organisationId: chamber.congressId,
    })
    const textOf = async (kind: string) => {
      const { paper } = await documentOf(kind).draft(work, meeting.id)
      await expectSameWords(work.ports.papers, paper)
      return paperTexts(paper).join('\n')
    }

    expect(await textOf('meeting.notice')).toMatch(
      /关于召开第十七届人大常委会第一次会议的通知[\s\S]*2025年6月26日09:00在第一会议室[\s\S]*养老工作报告[\s\S]*2025年6月16日前送达/,
    )
    expect(await textOf('meeting.notice')).toContain('各组成人员、列席单位')
    expect(await textOf('meeting.agenda')).toMatch(/（草案）[\s\S]*一、听取养老工作报告[\s\S]*二、人事任免/)
    expect(await textOf('meeting.schedule')).toContain('2025年6月26日\n待定\n听取养老工作报告')
    expect(await textOf('meeting.roster')).toContain('应到人员（9人，按姓氏笔画为序）')
    expect(await textOf('meeting.sign_in')).toContain('签名')
    await expect(documentOf('meeting.minutes').draft(work, meeting.id)).rejects.toMatchObject({
      code: 'rules.minutes_signed',
    })

    const offers = await Promise.all(
      documents.map((one) => one.offers(as(chamber.chair.actor, meetingDay), meeting.id)),
    )
    expect(offers.flat()).toEqual([])
    const member = chamber.members[4]?.actor ?? somebody([])
    const notice = await issuePaper(work, { kind: 'meeting.notice', subjectId: meeting.id })
    const signIn = await issuePaper(work, { kind: 'meeting.sign_in', subjectId: meeting.id })
    const mayOpen = async (who: typeof member, paper: typeof notice) =>
      (await readableAmong(as(who, meetingDay), [paper])).length > 0
    expect(await mayOpen(member, notice)).toBe(true)
    expect(await mayOpen(member, signIn)).toBe(false)
    expect(await mayOpen(somebody(['unit']), notice)).toBe(false)
  }),
)

test(
  'a congress of several days is announced to the deputies with the hour of its first day, and what has no day yet has none in its schedule',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const meeting = await notifiedMeeting(as, chamber, { kind: 'congress', items: ['选举'] })
    const posts = [{ organisationId: chamber.committeeId, role: 'deputies_office' as const }]
    const work = as(somebody(['deputies_office'], { posts }), '2025-06-17')
    const { id, version, title, startsOn } = await getMeeting(work, meeting.id)
    await changeMeeting(work, { id, version, title, startsOn, endsOn: plainDate('2025-06-28'), place: '' })
    await addAgendaItem(work, { meetingId: id, title: '听取政府工作报告', onDay: plainDate('2025-06-27') })
    const textOf = async (kind: string) => paperTexts((await documentOf(kind).draft(work, id)).paper).join('\n')
    const notice = await textOf('meeting.notice')
    expect(notice).toContain('各位代表、列席单位')
    expect(notice).toContain('定于2025年6月26日至2025年6月28日召开')
    expect(notice).toContain('2025年6月26日09:00开始')
    expect(await textOf('meeting.schedule')).toMatch(/2025年6月27日\n待定\n听取政府工作报告[\s\S]*待定\n待定\n选举/)
  }),
)

test(
  'the page of papers about a meeting names it for the office and those on the roll, and for nobody else',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const { id, title, reference } = await notifiedMeeting(as, chamber, {})
    const named = `<a href="/m/${reference}">${title}</a>`
    const page = (who: Parameters<typeof as>[0]) => openPage(as(who, meetingDay), aboutPage, { params: { id } })
    expect(await page(chamber.office)).toContain(named)
    expect(await page(chamber.members[5]?.actor ?? [])).toContain(named)
    expect(await page(somebody(['deputy']))).not.toContain(title)
  }),
)
