import { describe, expect, test } from 'vitest'
import { paperTexts } from '#kernel/paper'
import { chairmenMeeting, createOrgan, sit, voted } from '#testing/acts'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting, type Chamber } from '#testing/meetings'
import { dossierParts, type Resolution } from '../domain/views.ts'
import { ResolutionFields } from '../domain/contract.ts'
import { resolutionPaper } from './papers.ts'
import { decisionPublications } from './publication.ts'
import { createResolution, submitResolution } from './drafting.ts'
import { readResolution, readResolutions } from './reads.ts'
import {
  agreeResolution,
  askReport,
  completeResolution,
  fileResolution,
  giveReport,
  placeResolution,
  postponeResolution,
  reviewResolution,
  withdrawResolution,
} from './steps.ts'
import { listWaitingDecisions } from './waiting.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const dossier = Object.fromEntries(dossierParts.map((part) => [part, `关于${part}的说明`]))

const fields = (more: Record<string, unknown>) =>
  ResolutionFields.parse({
    kind: 'decision',
    matter: '城乡建设',
    title: '关于批准大章村保护规划的决定',
    text: '会议决定批准该规划。',
    ...more,
  })

/** A standing committee, its district government, and one decision the chairmen have put forward. */
async function agreed(test: TestWork, more: Record<string, unknown> = {}, on = '2025-05-20') {
  const chamber = await createChamber(test, { members: 9 })
  const government = await createOrgan(test, 'government', '测试区人民政府')
  const committee = await createOrgan(test, 'committee', '城建环资工委', chamber.committeeId)
  const office = test(chamber.office, on)
  const draft = await createResolution(office, fields({ proposerId: government.id, dossier, ...more }))
  const submitted = await submitResolution(office, draft)
  const chairmen = await chairmenMeeting(test, chamber, '2025-06-12')
  const resolution = await agreeResolution(test(chamber.office, '2025-06-12'), {
    ...submitted,
    meetingId: chairmen.id,
  })
  return { chamber, government, committee, chairmen, resolution }
}

async function placed(test: TestWork) {
  const made = await agreed(test)
  const meeting = await notifiedMeeting(test, made.chamber)
  const work = test(made.chamber.office, '2025-06-20')
  const resolution = await placeResolution(work, {
    ...made.resolution,
    meetingId: meeting.id,
    agendaItemId: null,
  })
  await sit(test, made.chamber, meeting)
  return { ...made, meeting, resolution }
}

/** Five of nine are a majority of all members, four are none. */
const decide = (test: TestWork, chamber: Chamber, { id, meetingId, agendaItemId }: Resolution, passed: boolean) =>
  voted(test, test(chamber.office, meetingDay), {
    meetingId: meetingId ?? '',
    agendaItemId,
    subjectKind: 'resolution',
    subjectId: id,
    yes: passed ? 5 : 4,
  })

describe('提出与列入议程', () => {
  test(
    'a major matter is not submitted with a part of its dossier missing, and is deliberated within three months',
    rolledBack(async (test) => {
      const chamber = await createChamber(test, { members: 9 })
      const government = await createOrgan(test, 'government', '测试区人民政府')
      const work = test(chamber.office, '2025-05-20')
      const wanting = { ...dossier, risk: '' }
      const draft = await createResolution(work, fields({ proposerId: government.id, major: 'bill', dossier: wanting }))
      await expect(submitResolution(work, draft)).rejects.toEqual(refusal('rules.resolution_dossier'))
      const whole = await createResolution(work, fields({ proposerId: government.id, major: 'bill', dossier }))
      expect(await submitResolution(work, whole)).toMatchObject({ state: 'submitted', deliberateBy: '2025-08-20' })
    }),
  )

  test(
    'D07: a bill on a major matter handed in thirty days before the meeting is in time, one day later it is not',
    rolledBack(async (test) => {
      const late = await agreed(test, { major: 'bill' }, '2025-05-28')
      const meeting = await notifiedMeeting(test, late.chamber)
      const work = test(late.chamber.office, '2025-06-20')
      const { resolution: one, committee } = late
      const reviewed = await reviewResolution(work, { ...one, reviewerId: committee.id, text: '建议提请审议' })
      await expect(placeResolution(work, { ...reviewed, meetingId: meeting.id, agendaItemId: null })).rejects.toEqual(
        expect.objectContaining({
          code: 'rules.resolution_in_time',
          detail: expect.objectContaining({ lastDay: '2025-05-27' }),
        }),
      )
      await work.tx.updateTable('resolution').set({ submittedOn: '2025-05-27' }).where('id', '=', one.id).execute()
      const done = await placeResolution(work, { ...reviewed, meetingId: meeting.id, agendaItemId: null })
      expect(done).toMatchObject({ state: 'on_agenda', meeting: meeting.title })
    }),
  )

  test(
    'a major matter is reviewed by a committee before it is placed; nothing is placed at a meeting of another body',
    rolledBack(async (test) => {
      const { chamber, resolution } = await agreed(test, { major: 'bill' })
      const meeting = await notifiedMeeting(test, chamber)
      const work = test(chamber.office, '2025-06-20')
      const at = { meetingId: meeting.id, agendaItemId: null }
      await expect(placeResolution(work, { ...resolution, ...at })).rejects.toEqual(
        refusal('rules.resolution_reviewed'),
      )
      const congress = await notifiedMeeting(test, chamber, { kind: 'congress' })
      const reviewed = await reviewResolution(work, {
        ...resolution,
        reviewerId: chamber.committeeId,
        text: '同意',
      })
      await expect(placeResolution(work, { ...reviewed, ...at, meetingId: congress.id })).rejects.toEqual(
        refusal('rules.resolution_same_body'),
      )
    }),
  )

  test(
    'what is only filed is never voted on',
    rolledBack(async (test) => {
      const chamber = await createChamber(test, { members: 9 })
      const government = await createOrgan(test, 'government', '测试区人民政府')
      const work = test(chamber.office, '2025-05-20')
      const draft = await createResolution(work, fields({ proposerId: government.id, kind: 'filing' }))
      const submitted = await submitResolution(work, draft)
      const chairmen = await chairmenMeeting(test, chamber, '2025-06-12')
      await expect(agreeResolution(work, { ...submitted, meetingId: chairmen.id })).rejects.toEqual(
        refusal('rules.resolution_voted_on'),
      )
      expect(await fileResolution(work, submitted)).toMatchObject({ state: 'filed', number: null })
    }),
  )

  test(
    'an organ drafts for itself and sees its own; what others propose does not exist for it',
    rolledBack(async (test) => {
      const { chamber, government, resolution } = await agreed(test)
      const other = await createOrgan(test, 'department', '区财政局')
      const clerk = test(other.clerk, '2025-06-20')
      await expect(createResolution(clerk, fields({ proposerId: government.id }))).rejects.toEqual(
        refusal('decision.not_yours'),
      )
      await expect(readResolution(clerk, resolution)).rejects.toEqual(refusal('decision.not_found'))
      const asked = { offset: 0, limit: 50 }
      expect((await readResolutions(clerk, asked)).rows).toEqual([])
      expect((await readResolutions(test(government.clerk), asked)).rows.map(({ id }) => id)).toEqual([resolution.id])
      expect((await readResolutions(test(chamber.office), asked)).rows).toHaveLength(1)
    }),
  )
})

describe('公布与成文', () => {
  test(
    'an adopted one is issued as a paper and published as it was screened; before that neither',
    rolledBack(async (test) => {
      const { chamber, resolution } = await placed(test)
      const posts = [{ organisationId: chamber.committeeId, role: 'deputies_office' as const }]
      const work = test({ ...chamber.office, posts }, meetingDay)
      await expect(resolutionPaper.draft(work, resolution.id)).rejects.toEqual(refusal('decision.not_adopted'))
      expect(await decisionPublications.publishables(work)).toEqual([])
      await decide(test, chamber, resolution, true)
      const { reference, adoptionNote } = await readResolution(work, resolution)
      const { paper } = await resolutionPaper.draft(work, resolution.id)
      expect(paperTexts(paper).slice(0, 3)).toEqual([resolution.title, adoptionNote, '会议决定批准该规划。'])
      const [found] = await decisionPublications.publishables(work, [resolution.id])
      expect(found).toMatchObject({ reference, topic: '城乡建设', whyNot: null })
      const unscreened = decisionPublications.withhold(found?.content ?? {}, (text) => text === resolution.title)
      expect(unscreened).toMatchObject({ title: resolution.title, text: null })
    }),
  )
})

describe('通过与执行', () => {
  test(
    'only an announced poll adopts: it gives the number of the year, the address and the note of adoption',
    rolledBack(async (test) => {
      const { chamber, resolution, meeting } = await placed(test)
      await decide(test, chamber, resolution, true)
      const view = await readResolution(test(chamber.office, meetingDay), resolution)
      expect(view).toMatchObject({
        state: 'adopted',
        decidedOn: meetingDay,
        year: 2025,
        number: 1,
        reference: `${meeting.reference}-1`,
        adoptionNote: `（2025年6月26日${meeting.title}通过）`,
      })
      expect(view.vote.join('')).toContain('5')
      await expect(decide(test, chamber, resolution, false)).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )

  test(
    'one that did not pass takes no number, and one that was postponed can be placed again',
    rolledBack(async (test) => {
      const { chamber, resolution, meeting } = await placed(test)
      const work = test(chamber.office, meetingDay)
      const postponed = await postponeResolution(work, { ...resolution, reason: '还有不同意见' })
      expect(postponed).toMatchObject({ state: 'postponed', stateReason: '还有不同意见' })
      expect((await listWaitingDecisions(work)).map(({ why }) => why)).toEqual(['暂不付表决：还有不同意见'])
      const again = await placeResolution(work, { ...postponed, meetingId: meeting.id, agendaItemId: null })
      await decide(test, chamber, again, false)
      expect(await readResolution(work, resolution)).toMatchObject({
        state: 'rejected',
        number: null,
        adoptionNote: null,
      })
    }),
  )

  test(
    'before the vote it is withdrawn with the consent of the chairmen, after it not at all',
    rolledBack(async (test) => {
      const { chamber, chairmen, resolution, meeting } = await placed(test)
      const work = test(chamber.office, meetingDay)
      const asked = { ...resolution, reason: '方案有重大调整' }
      await expect(withdrawResolution(work, { ...asked, meetingId: meeting.id })).rejects.toEqual(
        refusal('rules.resolution_withdrawal_agreed'),
      )
      expect(await withdrawResolution(work, { ...asked, meetingId: chairmen.id })).toMatchObject({ state: 'withdrawn' })
      await expect(decide(test, chamber, resolution, true)).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )

  test(
    'its execution is reported by the day set, by whoever carries it out, before it is completed',
    rolledBack(async (test) => {
      const { chamber, government, resolution } = await placed(test)
      await decide(test, chamber, resolution, true)
      const work = test(chamber.office, '2025-07-01')
      const adopted = await readResolution(work, resolution)
      const asked = await askReport(work, {
        ...adopted,
        subject: '规划实施情况',
        dueOn: '2025-12-31' as never,
        executorId: government.id,
      })
      await expect(completeResolution(work, asked)).rejects.toEqual(refusal('rules.resolution_reports_in'))
      const clerk = test(government.clerk, '2025-12-20')
      const [report] = (await readResolution(clerk, asked)).reports
      const reported = await giveReport(clerk, { ...asked, reportId: report?.id ?? '', text: '已经完成三处修缮。' })
      expect((await readResolution(clerk, reported)).reports).toMatchObject([
        { subject: '规划实施情况', dueOn: '2025-12-31', reportedOn: '2025-12-20' },
      ])
      expect(await completeResolution(test(chamber.office, '2025-12-25'), reported)).toMatchObject({
        state: 'completed',
        number: 1,
      })
    }),
  )
})
