import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { PlainDate } from '#kernel/date'
import { closeSession, endMandate, getMandate, openSession, suspendMandate } from '#features/directory/server'
import { createOrgan, presidiumMeeting, sit, voted } from '#testing/acts'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, notifiedMeeting, type Chamber, type TestMember } from '#testing/meetings'
import type { MotionView } from '../domain/views.ts'
import { readMotionDeadline, setMotionDeadline } from './motion-deadline.ts'
import { readMotions } from './motion-reads.ts'
import {
  convertMotion,
  placeMotion,
  qualifyMotion,
  reportOnMotion,
  sendToCommittee,
  withdrawMotion,
} from './motion-routes.ts'
import { viewMotion } from './motion-situation.ts'
import {
  answerMotion,
  askMotionWithdrawal,
  changeMotion,
  createMotion,
  inviteSigners,
  submitMotion,
} from './motions.ts'
import { listWaitingDecisions } from './waiting.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const day = '2025-06-24'
const text = { title: '关于制定垃圾分类管理办法的议案', grounds: '分类率不高。', proposal: '作出决议，三年完成。' }

/** A congress in session whose presidium has set the deadline of motions. */
async function session(test: TestWork) {
  const chamber = await createChamber(test, { members: 3, deputies: 14 })
  const office = test(chamber.office, day)
  const { id: sessionId } = await openSession(office, { termId: chamber.termId, number: 4, openedOn: plainDate(day) })
  const organ = await createOrgan(test, 'presidium', '测试区人大主席团', chamber.congressId)
  const presidium = await presidiumMeeting(test, chamber, organ.id, day)
  const dueOn = plainDate('2025-06-25') as PlainDate
  await setMotionDeadline(office, { sessionId, dueOn, meetingId: presidium.id })
  return { chamber, sessionId, presidium }
}

/** A motion of the first deputy, signed by the next `signers` of them. */
async function signed(test: TestWork, chamber: Chamber, signers: number): Promise<MotionView> {
  const [lead, ...others] = chamber.deputies
  const asked = others.slice(0, signers)
  const draft = await createMotion(as(test, lead), text)
  const mandateIds = asked.map(({ mandateId }) => mandateId)
  let motion = await inviteSigners(as(test, lead), { ...draft, mandateIds })
  for (const deputy of asked) motion = await answerMotion(as(test, deputy), { ...motion, consented: true })
  return viewMotion(as(test, lead), motion.id)
}

const as = (test: TestWork, deputy: TestMember | undefined) => test(deputy?.actor ?? [], day)

describe('联名与提出', () => {
  test(
    'a motion of nine is not handed in, one of ten is; the lead deputy counts, whoever declined does not',
    rolledBack(async (test) => {
      const { chamber } = await session(test)
      const [lead, , , , , , , , , tenth, eleventh] = chamber.deputies
      const motion = await signed(test, chamber, 8)
      expect(motion).toMatchObject({ signed: 9, needed: 10, deadlineOn: '2025-06-25' })
      await expect(submitMotion(as(test, lead), motion)).rejects.toEqual(
        expect.objectContaining({
          code: 'rules.motion_signed',
          detail: expect.objectContaining({ signed: 9, needed: 10 }),
        }),
      )
      const mandateIds = [tenth?.mandateId ?? '', eleventh?.mandateId ?? '']
      const more = await inviteSigners(as(test, lead), { ...motion, mandateIds })
      await answerMotion(as(test, eleventh), { ...more, consented: false })
      await answerMotion(as(test, tenth), { ...more, consented: true })
      expect(await submitMotion(as(test, lead), more)).toMatchObject({ state: 'submitted', number: 1, signed: 10 })
    }),
  )

  test(
    'nobody signs for another, and a signature is to the text as it stood',
    rolledBack(async (test) => {
      const { chamber } = await session(test)
      const [lead, second] = chamber.deputies
      const motion = await signed(test, chamber, 9)
      await expect(answerMotion(as(test, chamber.deputies[12]), { ...motion, consented: true })).rejects.toEqual(
        refusal('rules.wrong_role'),
      )
      const changed = await changeMotion(as(test, lead), { ...motion, ...text, proposal: '作出决议，两年完成。' })
      expect(changed.signed).toBe(1)
      await expect(answerMotion(as(test, second), { ...motion, consented: true })).rejects.toEqual(
        refusal('motion.changed_meanwhile'),
      )
      const again = await answerMotion(as(test, second), { ...changed, consented: true })
      expect(again.signed).toBe(2)
    }),
  )

  test(
    'whoever declined may agree after all; whose mandate ended or rests before it is handed in is not counted',
    rolledBack(async (test) => {
      const { chamber } = await session(test)
      const [lead, gone, resting, , , , , , , , eleventh] = chamber.deputies
      const motion = await signed(test, chamber, 9)
      const asked = await inviteSigners(as(test, lead), { ...motion, mandateIds: [eleventh?.mandateId ?? ''] })
      await answerMotion(as(test, eleventh), { ...asked, consented: false })
      await expect(answerMotion(as(test, eleventh), { ...asked, consented: false })).rejects.toEqual(
        refusal('rules.motion_asks_consent'),
      )
      expect(await answerMotion(as(test, eleventh), { ...asked, consented: true })).toMatchObject({ signed: 11 })

      const office = test(['deputies_office'], day)
      const of = async (deputy: TestMember | undefined) => getMandate(office, deputy?.mandateId ?? '')
      await endMandate(office, { ...(await of(gone)), ground: 'resigned', endsOn: plainDate(day) })
      expect(await viewMotion(as(test, lead), asked.id)).toMatchObject({ signed: 10 })
      await suspendMandate(office, { ...(await of(resting)), ground: 'criminal_case', startsOn: plainDate(day) })
      const short = await viewMotion(as(test, lead), asked.id)
      expect(short).toMatchObject({ signed: 9 })
      expect(short.signers.filter(({ inForce }) => !inForce).map(({ name }) => name)).toEqual([
        gone?.name,
        resting?.name,
      ])
      await expect(submitMotion(as(test, lead), asked)).rejects.toEqual(refusal('rules.motion_signed'))
    }),
  )

  test(
    'after the deadline of the presidium, or while there is none, no motion is handed in',
    rolledBack(async (test) => {
      const { chamber, sessionId } = await session(test)
      const [lead] = chamber.deputies
      const motion = await signed(test, chamber, 9)
      await expect(submitMotion(test(lead?.actor ?? [], '2025-06-26'), motion)).rejects.toEqual(
        refusal('rules.motion_in_time'),
      )
      const work = as(test, lead)
      await work.tx.deleteFrom('motionDeadline').where('sessionId', '=', sessionId).execute()
      await expect(submitMotion(work, motion)).rejects.toEqual(refusal('rules.motion_in_time'))
    }),
  )

  test(
    'one that was written between sessions is handed in to the next, numbered there and held to the deadline of that presidium',
    rolledBack(async (test) => {
      const { chamber, sessionId, presidium } = await session(test)
      const [lead] = chamber.deputies
      const motion = await signed(test, chamber, 9)
      await closeSession(test(chamber.office, '2025-06-25'), { id: sessionId, closedOn: plainDate('2025-06-25') })
      const next = test(chamber.office, '2026-02-10')
      const at = { termId: chamber.termId, number: 5, openedOn: plainDate('2026-02-10') }
      const { id } = await openSession(next, at)
      const own = test(lead?.actor ?? [], '2026-02-10')
      await expect(submitMotion(own, motion)).rejects.toEqual(refusal('rules.motion_in_time'))
      const set = { sessionId: id, dueOn: plainDate('2026-02-11'), meetingId: presidium.id }
      await expect(setMotionDeadline(next, set)).rejects.toEqual(refusal('motion.other_presidium'))
      await expect(setMotionDeadline(next, { ...set, sessionId })).rejects.toEqual(refusal('motion.session_over'))
      const { id: meetingId, title } = await presidiumMeeting(test, chamber, presidium.bodyId, '2026-02-10')
      const late = { ...set, meetingId, dueOn: plainDate('2026-02-09') }
      await expect(setMotionDeadline(next, late)).rejects.toEqual(refusal('motion.deadline_in_past'))
      expect(await readMotionDeadline(own)).toEqual({ session: '十七届五次会议', dueOn: null, decidedAt: null })
      await setMotionDeadline(next, { ...set, meetingId })
      expect(await readMotionDeadline(own)).toMatchObject({ dueOn: '2026-02-11', decidedAt: title })
      expect(await viewMotion(own, motion.id)).toMatchObject({ session: 4, deadlineOn: '2026-02-11' })
      expect(await submitMotion(own, motion)).toMatchObject({ state: 'submitted', session: 5, number: 1 })
    }),
  )

  test(
    'a draft is there for its lead and for whoever was asked, not for the office or other deputies',
    rolledBack(async (test) => {
      const { chamber } = await session(test)
      const motion = await signed(test, chamber, 2)
      const seen = async (who: TestMember | undefined) =>
        (await readMotions(as(test, who), { offset: 0, limit: 10 })).rows.map(({ id }) => id)
      expect(await seen(chamber.deputies[0])).toEqual([motion.id])
      expect(await seen(chamber.deputies[2])).toEqual([motion.id])
      expect(await seen(chamber.deputies[9])).toEqual([])
      expect((await readMotions(test(chamber.office, day), { offset: 0, limit: 10 })).rows).toEqual([])
      await expect(viewMotion(test(chamber.office, day), motion.id)).rejects.toEqual(refusal('motion.not_found'))
    }),
  )
})

describe('议案的处理', () => {
  async function submitted(test: TestWork) {
    const made = await session(test)
    const motion = await signed(test, made.chamber, 9)
    const handed = await submitMotion(as(test, made.chamber.deputies[0]), motion)
    return { ...made, handed, office: test(made.chamber.office, day) }
  }

  test(
    'the presidium places one on the agenda of the congress, and its vote decides',
    rolledBack(async (test) => {
      const { chamber, presidium, handed, office } = await submitted(test)
      const qualified = await qualifyMotion(office, { ...handed, note: '' })
      const congress = await notifiedMeeting(test, chamber, { kind: 'congress' })
      const decided = { decidedAtId: presidium.id, reason: '' }
      const placed = await placeMotion(office, {
        ...qualified,
        ...decided,
        meetingId: congress.id,
        agendaItemId: null,
      })
      expect(placed).toMatchObject({ state: 'on_agenda', route: 'agenda', meeting: congress.title })
      const { agendaItemId } = await office.tx.selectFrom('motion').select('agendaItemId').executeTakeFirstOrThrow()
      const about = { meetingId: congress.id, agendaItemId, subjectKind: 'motion', subjectId: placed.id }
      await voted(test, await sit(test, chamber, congress), { ...about, yes: 9 })
      expect(await viewMotion(office, placed.id)).toMatchObject({ state: 'adopted', decidedOn: '2025-06-26' })
      expect((await listWaitingDecisions(office)).map(({ verb }) => verb)).toEqual(['向大会报告议案结果'])
    }),
  )

  test(
    'one that went to a committee is deliberated on by the standing committee after its report',
    rolledBack(async (test) => {
      const { chamber, presidium, handed, office } = await submitted(test)
      const committee = await createOrgan(test, 'committee', '城建环资工委', chamber.congressId)
      const qualified = await qualifyMotion(office, { ...handed, note: '' })
      const decided = { decidedAtId: presidium.id, reason: '' }
      const sent = await sendToCommittee(office, { ...qualified, ...decided, committeeId: committee.id })
      const meeting = await notifiedMeeting(test, chamber)
      const at = { meetingId: meeting.id, agendaItemId: null }
      const waiting = async () => (await listWaitingDecisions(office)).map(({ why }) => why)
      expect(await waiting()).toEqual(['城建环资工委正在审议'])
      await expect(placeMotion(office, { ...sent, ...decided, ...at })).rejects.toEqual(refusal('rules.wrong_state'))
      const reported = await reportOnMotion(office, { ...sent, text: '建议列入常委会会议议程。' })
      expect(await waiting()).toEqual(['城建环资工委已报告审议结果'])
      expect(await placeMotion(office, { ...reported, ...decided, ...at })).toMatchObject({ state: 'on_agenda' })
    }),
  )

  test(
    'one that becomes a suggestion lies as a draft with its lead deputy, under the name of the motion',
    rolledBack(async (test) => {
      const { presidium, handed, chamber } = await submitted(test)
      const secretariat = test({ ...chamber.office, roles: ['secretariat'] }, day)
      await convertMotion(secretariat, { ...handed, decidedAtId: presidium.id, reason: '属于工作建议' })
      const { rows } = { rows: await secretariat.tx.selectFrom('suggestion').selectAll().execute() }
      expect(rows).toMatchObject([
        {
          convertedFromMotion: '第1号议案',
          leadPersonId: chamber.deputies[0]?.personId,
          text: '分类率不高。\n\n作出决议，三年完成。',
          submittedOn: null,
        },
      ])
    }),
  )

  test(
    'it is withdrawn before the vote when its lead asks and the presidium agrees, never without him',
    rolledBack(async (test) => {
      const { chamber, presidium, handed, office } = await submitted(test)
      const asked = { ...handed, decidedAtId: presidium.id }
      await expect(withdrawMotion(office, asked)).rejects.toEqual(refusal('rules.motion_withdrawal_asked'))
      const wished = await askMotionWithdrawal(as(test, chamber.deputies[0]), { ...handed, reason: '已列入政府计划' })
      expect(await withdrawMotion(office, { ...asked, version: wished.version })).toMatchObject({ state: 'withdrawn' })
    }),
  )
})
