import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { closeSession, createPost, listPosts, openSession } from '#features/directory/server'
import { moveToItem } from '#features/meetings/server'
import { fallBack, getPoll, mergePoll, openPoll, withdrawPoll } from '#features/voting/server'
import { announced, sit } from '#testing/acts'
import { nominated, person, placed, town, voteFor, type Wanted } from '#testing/appointments'
import { rolledBack } from '#testing/database'
import { meetingDay } from '#testing/meetings'
import { certify, fileUp } from './after.ts'
import { checkCase } from './checking.ts'
import { readAppointment } from './reads.ts'
import { listAppointments } from './repository.ts'
import { agree, examine, place, screen, withdraw } from './steps.ts'
import { callVote } from './voting.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('提请', () => {
  test(
    'each kind of post is nominated for by the organ the law names, and by no other',
    rolledBack(async (test) => {
      const made = await town(test)
      const { court, government, bureau, chamber } = made
      const wrong: readonly [Wanted, string][] = [
        [{ nominator: court.id }, 'appointment.not_entitled'],
        [{ nominator: chamber.chairmenId }, 'appointment.not_entitled'],
        [{ act: 'appoint' }, 'appointment.no_such_act'],
        [{ organ: court }, 'appointment.wrong_organ'],
        [
          { act: 'appoint', postKind: 'court', organ: court, nominator: government.id, title: '审判员' },
          'appointment.not_entitled',
        ],
        [{ act: 'act', postKind: 'acting_head', organ: government, title: '区长' }, 'appointment.not_entitled'],
        [{ act: 'dismiss' }, 'appointment.post_missing'],
      ]
      const personId = await person(test, '范小舟')
      for (const [wanted, code] of wrong)
        await expect(nominated(test, made, { personId, ...wanted })).rejects.toEqual(refusal(code))
      expect(await nominated(test, made, { personId })).toMatchObject({ state: 'nominated', year: 2025, number: 1 })
      await expect(nominated(test, made, { personId })).rejects.toEqual(refusal('appointment.open_case'))
      const clerk = test(bureau.clerk, '2025-06-10')
      await expect(readAppointment(clerk, { id: personId })).rejects.toEqual(refusal('appointment.not_found'))
    }),
  )

  test(
    'it is put forward only when screened without objection and, where it is asked for, with the examination passed',
    rolledBack(async (test) => {
      const made = await town(test)
      const work = test(made.chamber.office, '2025-06-18')
      const one = await nominated(test, made)
      const ask = (version: number) => agree(work, { id: one.id, version, meetingId: made.chairmenId })
      await expect(ask(one.version)).rejects.toEqual(refusal('rules.appointment_screened'))
      const screened = await screen(work, { ...one, clear: true, note: '' })
      await expect(ask(screened.version)).rejects.toEqual(refusal('rules.appointment_exam_passed'))
      const failed = await examine(work, { ...screened, score: 59.5 })
      await expect(ask(failed.version)).rejects.toEqual(refusal('rules.appointment_exam_passed'))
      const passed = await examine(work, { ...failed, score: 60 })
      expect(passed).toMatchObject({ examScore: 60, examPassMark: 60 })
      expect(await ask(passed.version)).toMatchObject({ state: 'agreed' })
    }),
  )

  test(
    'D09: ten days before the meeting is in time; later it is placed with its reason',
    rolledBack(async (test) => {
      const made = await town(test)
      const work = test(made.chamber.office, '2025-06-18')
      const at = { meetingId: made.meetingId, agendaItemId: null }
      const ready = async (on: string, name: string) => {
        const one = await nominated(test, made, { on, personId: await person(test, name), title: name })
        const screened = await screen(work, { ...one, clear: true, note: '' })
        const examined = await examine(work, { ...screened, score: 90 })
        return agree(work, { ...examined, meetingId: made.chairmenId })
      }
      const early = await ready('2025-06-16', '钱一')
      expect(await place(work, { ...early, ...at, lateReason: null })).toMatchObject({ lateReason: null })
      const late = await ready('2025-06-17', '钱二')
      await expect(place(work, { ...late, ...at, lateReason: null })).rejects.toEqual(
        expect.objectContaining({
          code: 'rules.appointment_in_time',
          detail: expect.objectContaining({ lastDay: '2025-06-16' }),
        }),
      )
      expect(await place(work, { ...late, ...at, lateReason: '换届急需' })).toMatchObject({ state: 'on_agenda' })
    }),
  )
})

describe('表决与任职', () => {
  test(
    'person by person: five of nine pass, four do not; the directory begins and ends the posts on the day',
    rolledBack(async (test) => {
      const made = await town(test)
      const leaving = await person(test, '许远')
      const held = await createPost(test(['security_admin'], '2022-02-01'), {
        personId: leaving,
        organisationId: made.bureau.id,
        title: '局长',
        role: null,
        startsOn: plainDate('2022-02-01'),
      })
      const dismissal = await placed(test, made, { act: 'dismiss', personId: leaving, endsPostId: held.id })
      const coming = await placed(test, made, { personId: await person(test, '范小舟') })
      const court = { act: 'appoint', postKind: 'court', organ: made.court, nominator: made.court.id } as const
      const judge = await placed(test, made, { ...court, personId: await person(test, '沈明'), title: '审判员' })
      const item = { agendaItemId: dismissal.agendaItemId }
      const work = test(made.chamber.office, '2025-06-18')
      await work.tx.updateTable('appointment').set(item).execute()
      await sit(test, made.chamber, made.meeting)
      const ballot = await listAppointments(work)
      const yes = ballot.map(({ id }) => (id === judge.id ? 4 : 5))
      const office = await voteFor(test, made, ballot, yes)
      expect(await readAppointment(office, coming)).toMatchObject({ state: 'passed', decidedOn: meetingDay })
      expect(await readAppointment(office, judge)).toMatchObject({ state: 'refused', postId: null })
      expect(await listPosts(office, { personId: leaving })).toMatchObject([{ title: '局长', endsOn: meetingDay }])
      expect(await listPosts(office, { personId: coming.personId })).toMatchObject([
        { title: '局长', startsOn: meetingDay, endsOn: null, role: null },
      ])
      expect((await readAppointment(office, coming)).vote.join('')).toContain('5')
    }),
  )

  test(
    'merged by an act of its own, one yes or no decides for all of them',
    rolledBack(async (test) => {
      const made = await town(test)
      const court = { act: 'appoint', postKind: 'court', organ: made.court, nominator: made.court.id } as const
      const first = await placed(test, made, { ...court, personId: await person(test, '沈明'), title: '审判员' })
      const second = await placed(test, made, { ...court, personId: await person(test, '沈亮'), title: '审判员' })
      const office = await sit(test, made.chamber, made.meeting)
      await office.tx.updateTable('appointment').set({ agendaItemId: first.agendaItemId }).execute()
      const ids = [first.id, second.id]
      const { pollId } = await callVote(office, { ids, method: 'device', title: '任命审判员', places: 1 })
      const poll = await getPoll(office, pollId)
      expect(poll.questions).toHaveLength(2)
      const merged = await mergePoll(office, { ...poll, reason: '同一职务，人选没有不同意见' })
      await announced(test, office, merged, [9])
      for (const one of [first, second]) expect(await readAppointment(office, one)).toMatchObject({ state: 'passed' })
    }),
  )

  test(
    'a deputy head of government is voted on in secret, so not by hands and not by name, nor when the devices fail',
    rolledBack(async (test) => {
      const made = await town(test)
      const deputy = { postKind: 'deputy_head', organ: made.government, title: '副区长' } as const
      const one = await placed(test, made, deputy)
      const office = await sit(test, made.chamber, made.meeting)
      for (const method of ['hands', 'named'] as const)
        await expect(callVote(office, { ids: [one.id], method, title: '任命副区长', places: 1 })).rejects.toEqual(
          refusal('appointment.must_be_secret'),
        )
      const asked = { ids: [one.id], method: 'device' as const, title: '任命副区长', places: 1 }
      await moveToItem(office, { id: made.meeting.id, itemId: one.agendaItemId ?? '' })
      const poll = await openPoll(office, await getPoll(office, (await callVote(office, asked)).pollId))
      const failed = { ...poll, reason: '表决器故障' }
      await expect(fallBack(office, { ...failed, to: 'hands' })).rejects.toEqual(refusal('appointment.must_be_secret'))
      expect(await fallBack(office, { ...failed, to: 'paper' })).toMatchObject({ state: 'open', method: 'paper' })
    }),
  )

  test(
    'a deputy head is decided on between sessions: not while the congress sits, whatever it does about a bureau head',
    rolledBack(async (test) => {
      const made = await town(test)
      const deputy = await placed(test, made, { postKind: 'deputy_head', organ: made.government, title: '副区长' })
      const head = await placed(test, made, { personId: await person(test, '田小禾') })
      const office = await sit(test, made.chamber, made.meeting)
      const opened = { termId: made.chamber.termId, number: 4, openedOn: plainDate('2025-06-25') }
      const { id } = await openSession(test(made.chamber.office, '2025-06-25'), opened)
      const asked = { method: 'paper' as const, title: '决定任命', places: 1 }
      await expect(callVote(office, { ...asked, ids: [deputy.id] })).rejects.toEqual(
        refusal('appointment.congress_sits'),
      )
      await callVote(office, { ...asked, ids: [head.id] })
      await closeSession(office, { id, closedOn: office.today })
      await callVote(office, { ...asked, ids: [deputy.id] })
    }),
  )

  test(
    'LZp 15: after two failures for the same post the person is not nominated for it again in the term',
    rolledBack(async (test) => {
      const made = await town(test)
      const personId = await person(test, '范小舟')
      await sit(test, made.chamber, made.meeting)
      for (const time of [1, 2]) {
        const one = await placed(test, made, { personId })
        const office = await voteFor(test, made, [one], [4])
        expect(await readAppointment(office, one)).toMatchObject({ state: 'refused', failures: time })
      }
      await expect(nominated(test, made, { personId })).rejects.toEqual(refusal('appointment.failed_twice'))
      expect(await nominated(test, made, { personId, title: '副局长' })).toMatchObject({ state: 'nominated' })
    }),
  )

  test(
    'the congress may elect whom the committee has refused twice, and who lost an election may be appointed',
    rolledBack(async (test) => {
      const made = await town(test)
      const personId = await person(test, '田小禾')
      const post = { personId, organisationId: made.government.id, title: '副区长', endsPostId: null }
      const office = await sit(test, made.chamber, made.meeting)
      for (const time of [1, 2]) {
        const one = await placed(test, made, { ...post, postKind: 'deputy_head', organ: made.government })
        await voteFor(test, made, [one], [4])
        expect(await readAppointment(office, one)).toMatchObject({ state: 'refused', failures: time })
      }
      const elected = { ...post, act: 'by_elect', postKind: 'elected' } as const
      const decided = { ...post, act: 'decide_appoint', postKind: 'deputy_head' } as const
      expect(await checkCase(office, elected)).toMatchObject({ bodyId: made.chamber.congressId })
      await expect(checkCase(office, decided)).rejects.toEqual(refusal('appointment.failed_twice'))
      await office.tx.updateTable('appointment').set({ act: 'by_elect' }).where('personId', '=', personId).execute()
      expect(await checkCase(office, decided)).toMatchObject({ bodyId: made.chamber.committeeId })
    }),
  )

  test(
    'a ballot that was withdrawn leaves its cases to be put to the vote anew, one that stands does not',
    rolledBack(async (test) => {
      const made = await town(test)
      const one = await placed(test, made)
      const office = await sit(test, made.chamber, made.meeting)
      const asked = { ids: [one.id], method: 'device' as const, title: '决定任命', places: 1 }
      const { pollId } = await callVote(office, asked)
      await expect(callVote(office, asked)).rejects.toEqual(refusal('rules.appointment_not_called'))
      await withdrawPoll(office, { ...(await getPoll(office, pollId)), reason: '人选次序有误' })
      await voteFor(test, made, [one], [9])
      expect(await readAppointment(office, one)).toMatchObject({ state: 'passed' })
    }),
  )

  test.each([
    ['a member', 'committee_member'],
    ['a director or vice-director', 'chairman'],
    ['who was elected to it here and has no role yet', null],
  ] as const)('of the standing committee %s is not put to the vote for a post of the government', (_, role) =>
    rolledBack(async (test) => {
      const made = await town(test)
      await test(['system_admin'])
        .tx.updateTable('post')
        .set({ role })
        .where('personId', '=', made.chamber.members[5]?.personId ?? '')
        .execute()
      const one = await placed(test, made, { personId: made.chamber.members[5]?.personId ?? '' })
      const office = await sit(test, made.chamber, made.meeting)
      const asked = { ids: [one.id], method: 'device' as const, title: '决定任命', places: 1 }
      await expect(callVote(office, asked)).rejects.toEqual(refusal('rules.appointment_compatible'))
    })(),
  )

  test(
    'before the vote a case is withdrawn with the consent of the chairmen; after it not',
    rolledBack(async (test) => {
      const made = await town(test)
      const one = await placed(test, made)
      const office = await sit(test, made.chamber, made.meeting)
      const asked = { id: one.id, version: one.version, reason: '人选调整' }
      await expect(withdraw(office, { ...asked, meetingId: made.meetingId })).rejects.toEqual(
        refusal('rules.appointment_withdrawal_agreed'),
      )
      await voteFor(test, made, [one], [9])
      await expect(withdraw(office, { ...asked, meetingId: made.chairmenId })).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
    }),
  )
})

describe('任命书与备案', () => {
  test(
    'certificates are numbered in the year without gaps, once each; a bureau head is filed upward',
    rolledBack(async (test) => {
      const made = await town(test)
      const one = await placed(test, made)
      await sit(test, made.chamber, made.meeting)
      const office = await voteFor(test, made, [one], [9])
      const passed = await readAppointment(office, one)
      const certified = await certify(office, { ...passed, signer: '李主任' })
      expect(certified).toMatchObject({ certificateYear: 2025, certificateNumber: 1, certificateSigner: '李主任' })
      await expect(certify(office, { ...certified, signer: '李主任' })).rejects.toEqual(
        refusal('rules.appointment_certificate_due'),
      )
      expect(await fileUp(office, certified)).toMatchObject({ filedUpOn: meetingDay })
    }),
  )
})
