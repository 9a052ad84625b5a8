import { describe, expect, test } from 'vitest'
import { ResolutionFields } from '#features/decisions'
import {
  agreeResolution,
  createResolution,
  getResolution,
  placeResolution,
  postponeResolution,
  submitResolution,
  withdrawResolution,
} from '#features/decisions/server'
import { closeMeeting, moveToItem, takeBackItem } from '#features/meetings/server'
import { annulPoll, closePoll, createPoll, getPoll, openPoll } from '#features/voting/server'
import { sit } from '#testing/acts'
import { placed, town } from '#testing/appointments'
import { rolledBack, type TestWork } from '#testing/database'
import { getAppointment } from './repository.ts'
import { place, withdraw } from './steps.ts'
import { callVote } from './voting.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const reason = '提请机关要求撤回'

/** A decision and an appointment on the agenda of one sitting meeting. */
async function tabled(test: TestWork) {
  const made = await town(test)
  const early = test(made.chamber.office, '2025-06-17')
  const draft = await createResolution(
    early,
    ResolutionFields.parse({
      kind: 'decision',
      matter: '城乡建设',
      title: '关于批准保护规划的决定',
      text: '会议决定批准该规划。',
      proposerId: made.government.id,
    }),
  )
  const submitted = await submitResolution(early, draft)
  const agreed = await agreeResolution(early, { ...submitted, meetingId: made.chairmenId })
  const at = { meetingId: made.meetingId, agendaItemId: null }
  const resolution = await placeResolution(early, { ...agreed, ...at })
  const appointment = await placed(test, made)
  const office = await sit(test, made.chamber, made.meeting)
  return { ...made, office, resolution, appointment }
}

describe('撤回', () => {
  test(
    'a decision goes off the table before its vote, with the vote that stood ready; once the vote began it does not',
    rolledBack(async (test) => {
      const { office, resolution, chairmenId } = await tabled(test)
      const { id, meetingId, agendaItemId } = resolution
      const asked = {
        meetingId: meetingId ?? '',
        agendaItemId,
        subjectKind: 'resolution',
        subjectId: id,
        title: '关于批准保护规划的决定',
        kind: 'motion' as const,
        method: 'hands' as const,
        questions: [{ title: '关于批准保护规划的决定' }],
      }
      const ready = await createPoll(office, asked)
      const later = await postponeResolution(office, { ...resolution, reason: '意见不一' })
      expect(await getPoll(office, ready.id)).toMatchObject({ state: 'withdrawn', voidReason: '意见不一' })
      const again = await placeResolution(office, { ...later, meetingId: meetingId ?? '', agendaItemId })
      await moveToItem(office, { id: meetingId ?? '', itemId: agendaItemId ?? undefined })
      const open = await openPoll(office, await createPoll(office, asked))
      const ways = [
        () => withdrawResolution(office, { ...again, meetingId: chairmenId, reason }),
        () => postponeResolution(office, { ...again, reason }),
      ]
      for (const way of ways) await expect(way()).rejects.toEqual(refusal('rules.resolution_not_voted'))
      await closePoll(office, open)
      for (const way of ways) await expect(way()).rejects.toEqual(refusal('rules.resolution_not_voted'))
    }),
  )

  test(
    'an item taken back frees what stood on it: the decision is put off, the appointment waits for another meeting',
    rolledBack(async (test) => {
      const { office, resolution, appointment } = await tabled(test)
      for (const { agendaItemId } of [resolution, appointment])
        await takeBackItem(office, { id: agendaItemId ?? '', reason })
      expect(await getResolution(office, resolution.id)).toMatchObject({ state: 'postponed', stateReason: reason })
      const free = await getAppointment(office, appointment.id)
      expect(free).toMatchObject({ state: 'agreed', meetingId: null, agendaItemId: null })
      const at = { meetingId: appointment.meetingId ?? '', agendaItemId: null, lateReason: null }
      expect(await place(office, { ...free, ...at })).toMatchObject({ state: 'on_agenda' })
    }),
  )

  test(
    'no meeting closes over a vote without its result; what it did not vote on waits for another one',
    rolledBack(async (test) => {
      const { office, resolution, appointment } = await tabled(test)
      const id = appointment.meetingId ?? ''
      const called = await callVote(office, {
        ids: [appointment.id],
        method: 'device',
        title: '决定任命',
        places: 1,
      })
      await moveToItem(office, { id, itemId: appointment.agendaItemId ?? '' })
      const open = await openPoll(office, await getPoll(office, called.pollId))
      await expect(closeMeeting(office, { id })).rejects.toEqual(refusal('voting.closing_open'))
      const closed = await closePoll(office, open)
      await expect(closeMeeting(office, { id })).rejects.toEqual(refusal('voting.closing_closed'))
      await annulPoll(office, { ...closed, reason: '计票有误' })
      await closeMeeting(office, { id })
      expect(await getAppointment(office, appointment.id)).toMatchObject({ state: 'agreed', meetingId: null })
      expect(await getResolution(office, resolution.id)).toMatchObject({
        state: 'postponed',
        stateReason: '闭会时没有结果',
      })
    }),
  )

  test(
    'a case on a ballot is not withdrawn: the ballot goes first while nobody has voted, and nothing goes afterwards',
    rolledBack(async (test) => {
      const { office, appointment, chairmenId } = await tabled(test)
      const asked = { ids: [appointment.id], method: 'device' as const, title: '决定任命', places: 1 }
      await callVote(office, asked)
      const called = await getAppointment(office, appointment.id)
      await expect(withdraw(office, { ...called, meetingId: chairmenId, reason })).rejects.toEqual(
        refusal('rules.appointment_off_ballot'),
      )
    }),
  )
})
