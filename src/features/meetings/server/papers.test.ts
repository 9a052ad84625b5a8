import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, type Chamber } from '#testing/meetings'
import { addAgendaItem } from './agenda-commands.ts'
import { cancelMeeting, changeMeeting, conveneMeeting, sendNotice } from './convening.ts'
import { getMeeting } from './meetings.ts'
import { addPaper, changePaper, distributePapers, markPaper, removePaper } from './paper-commands.ts'
import { fileHold, papersOf } from './papers.ts'
import { addMembers } from './roll.ts'

const refusal = (code: string) => expect.objectContaining({ code })

async function planned(as: TestWork, chamber: Chamber, startsOn: string, on: string) {
  const work = as(chamber.office, on)
  const meeting = await conveneMeeting(work, {
    kind: 'standing_committee',
    bodyId: chamber.committeeId,
    startsOn: plainDate(startsOn),
    place: '第一会议室',
  })
  await addMembers(work, { meetingId: meeting.id, from: 'posts' })
  const item = await addAgendaItem(work, { meetingId: meeting.id, title: '听取专项工作报告', kind: 'report' })
  return { work, meeting, item }
}

describe('材料时限', () => {
  test(
    'AT10: papers of a report to a meeting on 2025-10-09 are due on 09-19, 09-29 and 10-02, which is a holiday',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { work, item } = await planned(as, chamber, '2025-10-09', '2025-08-20')
      const paper = await addPaper(work, { itemId: item.id, title: '专项工作报告', kind: 'special_report' })
      expect(
        paper.deadlines.map(({ step, code, dueOn, state, restDay, hard }) => ({
          step,
          code,
          dueOn,
          state,
          restDay,
          hard,
        })),
      ).toEqual([
        { step: 'draft', code: 'D02', dueOn: '2025-09-19', state: 'open', restDay: null, hard: true },
        { step: 'submitted', code: 'D04', dueOn: '2025-09-29', state: 'open', restDay: null, hard: true },
        { step: 'distributed', code: 'D05', dueOn: '2025-10-02', state: 'open', restDay: '2025-09-30', hard: true },
      ])
    }),
  )

  test(
    'a step done on its day is in time, a day later late, not done overdue; a paper of a sudden item is exempt with its reason',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { work, meeting, item } = await planned(as, chamber, '2025-06-26', '2025-05-20')
      const { id } = await addPaper(work, { itemId: item.id, title: '专项工作报告', kind: 'special_report' })
      await addPaper(work, { itemId: item.id, title: '临时报告', kind: 'special_report', exemptReason: '临时增列' })
      const later = as(chamber.office, '2025-06-17')
      await markPaper(later, { id, step: 'draft', on: '2025-06-06' })
      await markPaper(later, { id, step: 'submitted', on: '2025-06-17' })
      const eve = as(chamber.office, '2025-06-25')
      const [report, sudden] = await papersOf(eve, await getMeeting(eve, meeting.id))
      expect(report?.deadlines.map(({ state }) => state)).toEqual(['in_time', 'late', 'overdue'])
      expect(sudden?.deadlines.map(({ state }) => state)).toEqual(['exempt', 'exempt', 'exempt'])
      await expect(markPaper(eve, { id, step: 'draft' })).rejects.toEqual(refusal('meeting.paper_marked'))
      await expect(markPaper(eve, { id, step: 'distributed', on: '2025-06-26' })).rejects.toEqual(
        refusal('meeting.paper_in_future'),
      )
    }),
  )

  test.each([
    ['major_bill', ['D07.bill 2025-05-27', 'D06.papers 2025-06-21']],
    ['major_report', ['D07.report 2025-06-06', 'D06.papers 2025-06-21']],
    ['appointment', ['D09 2025-06-16', 'D06.papers 2025-06-21']],
    ['other', ['D06.papers 2025-06-21']],
  ] as const)('a paper of the kind %s has the deadlines %j', async (kind, expected) => {
    await rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 5 })
      const { work, item } = await planned(as, chamber, '2025-06-26', '2025-05-20')
      const { deadlines } = await addPaper(work, { itemId: item.id, title: '材料', kind })
      expect(deadlines.map(({ code, dueOn }) => `${code} ${dueOn}`)).toEqual(expected)
    })()
  })

  test(
    'a chairmen’s meeting has no days by rule',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 5 })
      const work = as(chamber.office, '2025-06-10')
      const { id } = await conveneMeeting(work, {
        kind: 'chairmen',
        bodyId: chamber.chairmenId,
        startsOn: plainDate('2025-06-12'),
      })
      const item = await addAgendaItem(work, { meetingId: id, title: '讨论', kind: 'deliberation' })
      expect((await addPaper(work, { itemId: item.id, title: '材料', kind: 'special_report' })).deadlines).toEqual([])
    }),
  )
})

describe('材料的阅看', () => {
  test(
    'members read a paper once it was given out, the organ that wrote it before; what was given out is not exchanged',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { work, meeting, item } = await planned(as, chamber, '2025-06-26', '2025-05-20')
      const file = await work.ports.files.put(work, { name: '报告.txt', bytes: Buffer.from('报告全文') }, 'attachment')
      const paper = await addPaper(work, { itemId: item.id, title: '报告', kind: 'other', fileId: file.id })
      const member = as(chamber.members[4]?.actor ?? [], '2025-06-20')
      expect(await fileHold(member, file.id)).toBe('closed')
      await distributePapers(as(chamber.office, '2025-06-20'), { id: meeting.id })
      expect(await fileHold(member, file.id)).toBe('open')
      expect(await fileHold(as(['deputy'], '2025-06-20'), file.id)).toBe('closed')
      const { version } = (await papersOf(work, await getMeeting(work, meeting.id)))[0] ?? paper
      const change = { ...paper, version, fileId: null }
      await expect(changePaper(work, change)).rejects.toEqual(refusal('meeting.paper_distributed'))
      await expect(removePaper(work, { id: paper.id, version })).rejects.toEqual(refusal('meeting.paper_distributed'))
    }),
  )
})

describe('材料的修改', () => {
  test(
    'a paper without a file is named instead of given out; with the file it got later it is',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 3 })
      const { work, meeting, item } = await planned(as, chamber, '2025-06-26', '2025-05-20')
      const { id: fileId } = await work.ports.files.put(
        work,
        { name: '甲.txt', bytes: Buffer.from('甲') },
        'attachment',
      )
      const paper = await addPaper(work, { itemId: item.id, title: '报告甲' })
      await addPaper(work, { itemId: item.id, title: '报告乙', fileId })
      await expect(distributePapers(work, { id: meeting.id })).rejects.toMatchObject({
        code: 'meeting.papers_without_file',
        detail: { titles: '《报告甲》' },
      })
      const { id, kind, organisationId, exemptReason, open, version } = paper
      const later = { id, kind, organisationId, exemptReason, open, version, title: '报告甲（修改稿）', fileId }
      expect(await changePaper(work, later)).toMatchObject({ title: '报告甲（修改稿）', fileId })
      expect(await distributePapers(work, { id: meeting.id })).toEqual({ distributed: 2 })
    }),
  )

  test(
    'of what was given out on paper the file is still added, once',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 3 })
      const { work, item } = await planned(as, chamber, '2025-06-26', '2025-05-20')
      const file = async (name: string) =>
        (await work.ports.files.put(work, { name, bytes: Buffer.from(name) }, 'attachment')).id
      const { id } = await addPaper(work, { itemId: item.id, title: '报告' })
      const { version } = await markPaper(work, { id, step: 'distributed' })
      const added = await changePaper(work, { id, version, title: '报告', fileId: await file('一.txt') })
      const again = { id, version: added.version, title: '报告', fileId: await file('二.txt') }
      await expect(changePaper(work, again)).rejects.toEqual(refusal('meeting.paper_distributed'))
    }),
  )
})

describe('会议通知', () => {
  test(
    'D06: the notice of a committee meeting goes out seven days before; later only with the reason of a short notice',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { meeting } = await planned(as, chamber, '2025-06-26', '2025-06-02')
      const late = as(chamber.office, '2025-06-20')
      await expect(sendNotice(late, { id: meeting.id })).rejects.toEqual(refusal('rules.meeting_notice_in_time'))
      const { title, startsOn, beginsAt, place, version } = meeting
      await changeMeeting(late, {
        id: meeting.id,
        title,
        startsOn,
        beginsAt,
        place,
        version,
        urgentReason: '防汛紧急事项，临时召集',
      })
      expect(await sendNotice(late, { id: meeting.id })).toMatchObject({ state: 'notified', notifiedOn: '2025-06-20' })
    }),
  )

  test(
    'on the seventh day before it is in time, and everybody on the roll is told; of another place too, and when it is called off',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { meeting } = await planned(as, chamber, '2025-06-26', '2025-06-02')
      const work = as(chamber.office, '2025-06-19')
      await sendNotice(work, { id: meeting.id })
      const told = async () =>
        (
          await work.tx.selectFrom('notice').select(['kind', 'personId']).where('subjectId', '=', meeting.id).execute()
        ).map(({ kind }) => kind)
      expect((await told()).filter((kind) => kind === 'meetings.convened')).toHaveLength(9)
      const { title, startsOn, beginsAt, version } = await getMeeting(work, meeting.id)
      await changeMeeting(work, { id: meeting.id, title, startsOn, beginsAt, place: '第二会议室', version })
      expect((await told()).filter((kind) => kind === 'meetings.changed')).toHaveLength(9)
      await cancelMeeting(work, { id: meeting.id, reason: '改期' })
      expect((await told()).filter((kind) => kind === 'meetings.cancelled')).toHaveLength(9)
      const again = await conveneMeeting(work, {
        kind: 'standing_committee',
        bodyId: chamber.committeeId,
        startsOn: plainDate('2025-07-10'),
      })
      expect(again).toMatchObject({ number: 1, reference: '17c1-2', title: '第十七届人大常委会第一次会议' })
    }),
  )
})
