import { describe, expect, test } from 'vitest'
import { publishAll, readPreview } from '#features/publications/server'
import { screenings } from '#features/publications'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, meetingDay, sittingMeeting, type Chamber } from '#testing/meetings'
import type { Meeting } from '../domain/views.ts'
import { askLeave, leave, recuse } from './attendance-commands.ts'
import { agendaOf, getMeeting } from './meetings.ts'
import {
  answerCorrection,
  askCorrection,
  circulateMinutes,
  composeMinutes,
  readMinutes,
  saveText,
  signMinutes,
} from './minutes.ts'
import { addPaper, markPaper } from './paper-commands.ts'
import { readPublicMeeting } from './public-reads.ts'
import { adoptAgenda, archiveMeeting, closeMeeting, moveToItem, takeBackItem } from './sitting.ts'
import { askToSpeak, callSpeaker, finishSpeech, noteSpeech } from './speeches.ts'

const refusal = (code: string) => expect.objectContaining({ code })

async function heldMeeting(as: TestWork, chamber: Chamber): Promise<Meeting> {
  const meeting = await sittingMeeting(as, chamber, { items: ['听取养老工作报告', '任免案', '撤回的议程'], present: 8 })
  const work = as(chamber.office, meetingDay)
  const [report, appointment, dropped] = await agendaOf(work, meeting.id)
  const itemId = report?.id ?? ''
  for (const paper of [{ title: '养老工作报告', open: true }, { title: '内部说明' }]) {
    const { id: paperId } = await addPaper(work, { itemId, ...paper })
    await markPaper(work, { id: paperId, step: 'distributed' })
  }
  await adoptAgenda(work, { id: meeting.id })
  await moveToItem(work, { id: meeting.id })
  const speaker = chamber.members[3]?.personId ?? ''
  const { id } = await askToSpeak(work, { itemId: report?.id ?? '', personId: speaker, prepared: true })
  await callSpeaker(work, { id })
  await finishSpeech(work, { id })
  await noteSpeech(work, { id, summary: '肯定成绩', prepared: true, opinions: [{ text: '增加护理床位' }] })
  await moveToItem(work, { id: meeting.id })
  expect((await getMeeting(work, meeting.id)).currentItemId).toBe(appointment?.id)
  await recuse(work, { meetingId: meeting.id, personId: chamber.members[2]?.personId ?? '', reason: '' })
  await leave(work, { meetingId: meeting.id, personId: chamber.members[6]?.personId ?? '', reason: '' })
  await takeBackItem(work, { id: dropped?.id ?? '', reason: '提请机关撤回' })
  return closeMeeting(work, { id: meeting.id })
}

describe('会议记录', () => {
  test(
    'is written from what happened: who was there, who was not, two of one name told apart, item by item what was said and who stood aside',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { tx } = as([], meetingDay)
      const [here, away] = [chamber.members[2], chamber.members[8]]
      const apart = { name: here?.name ?? '' }
      for (const [one, distinction] of [
        [here, '里山镇'],
        [away, '新登镇'],
      ] as const)
        await tx
          .updateTable('person')
          .set({ ...apart, distinction })
          .where('id', '=', one?.personId ?? '')
          .execute()
      const { id, title } = await heldMeeting(as, chamber)
      const { text } = await composeMinutes(as(chamber.office, meetingDay), { id })
      const lines = text.split('\n')
      const name = (at: number) => chamber.members[at]?.name
      expect(lines[0]).toBe(title)
      expect(lines).toContain('时间：2025年6月26日 09:00')
      expect(lines).toContain('应到9人，实到8人。')
      expect(lines).toContain(`缺席：${name(2)}（新登镇）`)
      expect(lines).toContain('会议通过议程。')
      expect(lines).toContain(`${name(3)}发言：肯定成绩`)
      expect(lines).toContain('意见1：增加护理床位')
      expect(lines).toContain(`${name(2)}（里山镇）回避。`)
      expect(lines).toContain(`本项进行时不在场：${name(6)}`)
      expect(lines).toContain('三、撤回的议程')
      expect(lines).toContain('本项议程撤回：提请机关撤回')
      expect(lines.at(-1)).toBe('会议于2025年6月26日闭会。')
    }),
  )

  test(
    'is corrected by those who attended, answered by the office and signed by whoever presided, each a step of its own',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { id } = await heldMeeting(as, chamber)
      const office = as(chamber.office, meetingDay)
      const composed = await composeMinutes(office, { id })
      const there = as(chamber.members[3]?.actor ?? [], '2025-06-27')
      expect((await readMinutes(there, { id })).minutes).toBeNull()
      await expect(askCorrection(there, { id, passage: '', correction: '改' })).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
      expect(await circulateMinutes(office, { id })).toMatchObject({
        state: 'circulated',
        correctionsUntil: '2025-07-03',
      })
      await expect(composeMinutes(office, { id })).rejects.toEqual(refusal('meeting.minutes_circulated'))

      const { corrections } = await askCorrection(there, { id, passage: '肯定成绩', correction: '充分肯定成绩' })
      const away = as(chamber.members[8]?.actor ?? [], '2025-06-27')
      await expect(askCorrection(away, { id, passage: '', correction: '改' })).rejects.toEqual(
        refusal('rules.minutes_attended'),
      )
      const late = as(chamber.members[3]?.actor ?? [], '2025-07-04')
      await expect(askCorrection(late, { id, passage: '', correction: '改' })).rejects.toEqual(
        refusal('rules.minutes_in_time'),
      )

      const chair = as(chamber.chair.actor, '2025-07-04')
      const { version } = composed
      await expect(signMinutes(chair, { id, version })).rejects.toEqual(refusal('rules.corrections_answered'))
      const later = as(chamber.office, '2025-07-04')
      const correctionId = corrections[0]?.id ?? ''
      await answerCorrection(later, { id, correctionId, accepted: true, answer: '' })
      const text = composed.text.replace('肯定成绩', '充分肯定成绩')
      await saveText(later, { id, version, text })
      await expect(signMinutes(later, { id, version: 2 })).rejects.toEqual(refusal('rules.wrong_role'))
      await expect(signMinutes(chair, { id, version })).rejects.toEqual(refusal('meeting.changed_meanwhile'))
      await expect(archiveMeeting(later, { id })).rejects.toEqual(refusal('rules.minutes_signed'))
      expect(await signMinutes(chair, { id, version: 2 })).toMatchObject({
        state: 'signed',
        signedBy: chamber.chair.name,
        text: expect.stringContaining('充分肯定成绩'),
      })
      await expect(saveText(later, { id, version: 2, text: '改' })).rejects.toEqual(refusal('rules.wrong_state'))
      expect(await archiveMeeting(later, { id })).toMatchObject({ state: 'archived' })
      const kept = await later.tx.selectFrom('minutesText').select('version').where('meetingId', '=', id).execute()
      expect(kept).toHaveLength(2)
    }),
  )
})

describe('公开', () => {
  test(
    'agenda and open papers are published after the meeting, the minutes only once they are signed and screened',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { id, reference } = await heldMeeting(as, chamber)
      const office = as(chamber.office, meetingDay)
      const publish = async () => {
        const { digest } = (await readPreview(office, { kind: 'meeting', id })).row
        return publishAll(office, { items: [{ kind: 'meeting', id, digest }], screened: [...screenings], note: '' })
      }
      expect((await publish()).refused).toEqual([])
      const shown = await readPublicMeeting(as([], meetingDay), { reference })
      expect(shown).toMatchObject({ members: 9, present: 8, minutes: null })
      expect(shown.agenda.map(({ number, title, state }) => `${number} ${title} ${state}`)).toEqual([
        '1 听取养老工作报告 done',
        '2 任免案 done',
        '3 撤回的议程 taken_back',
      ])
      expect(shown.agenda[0]?.papers.map(({ title }) => title)).toEqual(['养老工作报告'])
      expect(JSON.stringify(shown)).not.toContain(chamber.members[8]?.name)

      await composeMinutes(office, { id })
      await circulateMinutes(office, { id })
      await signMinutes(as(chamber.chair.actor, meetingDay), { id, version: 1 })
      await publish()
      expect((await readPublicMeeting(as([], meetingDay), { reference })).minutes).toContain('增加护理床位')
      expect((await readMinutes(office, { id })).minutes).toMatchObject({ state: 'published', publishedOn: meetingDay })
    }),
  )

  test(
    'a meeting that has not closed is not published, and one that was never published is not there',
    rolledBack(async (as) => {
      const chamber = await createChamber(as, { members: 9 })
      const { id, reference } = await sittingMeeting(as, chamber, {})
      const office = as(chamber.office, meetingDay)
      const { digest } = (await readPreview(office, { kind: 'meeting', id })).row
      const items = [{ kind: 'meeting', id, digest }]
      const { refused } = await publishAll(office, { items, screened: [...screenings], note: '' })
      expect(refused).toMatchObject([{ code: 'publication.meeting_not_held' }])
      await expect(readPublicMeeting(as([], meetingDay), { reference })).rejects.toEqual(refusal('meeting.not_found'))
      await expect(
        askLeave(as(chamber.deputies[0]?.actor ?? [], meetingDay), { meetingId: id, reason: '迟' }),
      ).rejects.toMatchObject({ kind: 'conflict' })
    }),
  )
})
