import { describe, expect, test } from 'vitest'
import { agendaOf, leave, takeBackItem } from '#features/meetings/server'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { sittingMeeting } from '#testing/meetings'
import { countOf, countTwice, hallOf, openPollAt, pollAt } from '#testing/polls'
import { CreatePoll } from '../domain/contract.ts'
import { arrangePoll, createPoll, mergePoll } from './creation.ts'
import { readOutcome, readPoll } from './reads.ts'
import { getPoll } from './repository.ts'
import { annulPoll, announcePoll, closePoll, openPoll } from './steps.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('步骤', () => {
  const counted = async (test: TestWork, present: number) => {
    const hall = await hallOf(test, { present })
    const poll = await openPollAt(hall, { kind: 'motion', method: 'hands' })
    return { hall, poll: await closePoll(hall.office, poll) }
  }

  test(
    'two at once are refused, nobody without a part takes a step, and an old page is told to look again',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const first = await openPollAt(hall, { kind: 'motion', method: 'hands' })
      const second = await pollAt(hall, { kind: 'motion', method: 'named' })
      await expect(openPoll(hall.office, second)).rejects.toEqual(refusal('rules.nothing_open'))
      const member = hall.as(hall.chamber.members[5]?.actor ?? somebody([]))
      await expect(closePoll(member, first)).rejects.toEqual(refusal('rules.wrong_role'))
      await expect(closePoll(hall.office, { ...first, version: 1 })).rejects.toEqual(
        refusal('voting.changed_meanwhile'),
      )
      expect(await closePoll(hall.as(hall.chamber.chair.actor), first)).toMatchObject({ state: 'closed' })
    }),
  )

  test(
    'sapl-1121 and ori-23: nothing was cast, so it is not closed and nothing is announced; it is annulled with a reason',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const poll = await openPollAt(hall, { kind: 'motion', method: 'named' })
      await expect(closePoll(hall.office, poll)).rejects.toEqual(refusal('rules.something_cast'))
      const gone = await annulPoll(hall.office, { ...poll, reason: '议案撤回' })
      expect(gone).toMatchObject({ state: 'void', voidReason: '议案撤回' })
      await expect(announcePoll(hall.office, gone)).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )

  test(
    'what is said of a candidate stands on the ballot as it was written, and is no essay',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9, kind: 'congress' })
      const questionOf = (note: string) => [{ title: '委员', options: [{ title: '候选人', note }] }]
      const asked = { kind: 'election', method: 'paper' } as const
      const poll = await pollAt(hall, { ...asked, questions: questionOf('区水务局工程师') })
      expect(poll.questions[0]?.options[0]?.note).toBe('区水务局工程师')
      await expect(pollAt(hall, { ...asked, questions: questionOf('字'.repeat(201)) })).rejects.toMatchObject({
        code: 'voting.note_too_long',
        detail: { name: '候选人', count: 201, limit: 200 },
      })
    }),
  )

  test(
    'sapl-1973: an item that was taken back is not voted on; the poll is withdrawn',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const poll = await pollAt(hall, { kind: 'motion', method: 'named' })
      await takeBackItem(hall.office, { id: hall.itemId, reason: '提案人要求撤回' })
      const after = await getPoll(hall.office, poll.id)
      expect(after).toMatchObject({ state: 'withdrawn', voidReason: '提案人要求撤回' })
      await expect(openPoll(hall.office, after)).rejects.toEqual(refusal('rules.wrong_state'))
    }),
  )

  test(
    'without a quorum nothing is voted on',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { present: 17 })
      const { chamber, meeting } = hall
      await leave(hall.office, { meetingId: meeting.id, personId: chamber.members[3]?.personId ?? '', reason: '' })
      const poll = await pollAt(hall, { kind: 'motion', method: 'hands' })
      await expect(openPoll(hall.office, poll)).rejects.toEqual(refusal('rules.quorum'))
    }),
  )

  test(
    'the result is seen by those who keep the poll and by nobody else until it is announced',
    rolledBack(async (test) => {
      const { hall, poll } = await counted(test, 30)
      await expect(announcePoll(hall.office, poll)).rejects.toEqual(refusal('rules.counted'))
      const done = await countTwice(hall, poll.id, countOf({ yes: 28, no: 1 }))
      const member = hall.as(hall.chamber.members[5]?.actor ?? somebody([]))
      expect((await readPoll(hall.office, poll)).outcome?.questions[0]).toMatchObject({ passed: true })
      expect((await readPoll(member, poll)).outcome).toBeNull()
      await expect(readOutcome(member, poll)).rejects.toEqual(refusal('voting.not_announced'))
      await announcePoll(hall.office, done)
      expect(await readOutcome(member, poll)).toMatchObject({ byHand: true, state: 'announced' })
      await expect(readPoll(hall.as(somebody(['unit'])), poll)).rejects.toEqual(refusal('voting.not_found'))
    }),
  )

  test(
    'secret by law is secret: an election by hands is refused with the article',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const questions = [{ title: '主任', options: [{ title: '张三' }] }]
      await expect(pollAt(hall, { kind: 'election', method: 'hands', questions })).rejects.toMatchObject({
        code: 'voting.must_be_secret',
        detail: { basis: '地方各级人民代表大会和地方各级人民政府组织法（2022）第二十八条' },
      })
      await expect(pollAt(hall, { kind: 'removal', method: 'named' })).rejects.toMatchObject({
        detail: { basis: '各级人民代表大会常务委员会监督法（2024）第六十二条' },
      })
    }),
  )

  test(
    'appointments are voted on person by person; merging them is an act of its own that the members are told',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const questions = ['任命张三为区财政局局长', '任命李四为区教育局局长'].map((title) => ({ title }))
      const poll = await pollAt(hall, { kind: 'appointment', method: 'paper', title: '任免案', questions })
      expect(poll.questions).toHaveLength(2)
      const merged = await mergePoll(hall.as(hall.chamber.chair.actor), { ...poll, reason: '主任会议决定合并表决' })
      expect(merged).toMatchObject({ mergedReason: '主任会议决定合并表决', questions: [{ title: '任免案' }] })
      const told = await hall.office.tx
        .selectFrom('notice')
        .select('kind')
        .where('kind', '=', 'voting.merged')
        .execute()
      expect(told).toHaveLength(32)
    }),
  )

  test(
    'a poll on an item of another meeting, with half a subject or by a member is refused where it is wrong',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const other = await sittingMeeting(test, hall.chamber, { items: ['另一次会议的议程'] })
      const [elsewhere] = await agendaOf(hall.office, other.id)
      const asked = {
        meetingId: hall.meeting.id,
        title: '表决',
        kind: 'motion' as const,
        method: 'hands' as const,
        questions: [{ title: '表决' }],
      }
      await expect(createPoll(hall.office, { ...asked, agendaItemId: elsewhere?.id ?? null })).rejects.toEqual(
        refusal('voting.other_meeting'),
      )
      await expect(createPoll(hall.office, { ...asked, subjectKind: 'resolution' })).rejects.toEqual(
        refusal('voting.subject_half'),
      )
      await expect(createPoll(hall.as(hall.chamber.chair.actor), asked)).rejects.toEqual(refusal('request.forbidden'))
    }),
  )

  test(
    'npc-float: nobody arranges by hand a vote about a decision or a person, with whatever rule he likes',
    rolledBack(async (test) => {
      const hall = await hallOf(test)
      const asked = CreatePoll.parse({
        meetingId: hall.meeting.id,
        title: '预选',
        kind: 'preliminary',
        method: 'paper',
        questions: [{ title: '预选', formal: 1, options: [{ title: '通过' }, { title: '不通过' }] }],
      })
      for (const subjectKind of ['resolution', 'motion', 'appointment'])
        await expect(
          arrangePoll(hall.office, { ...asked, subjectKind, subjectId: hall.office.newId() }),
        ).rejects.toEqual(refusal('voting.subject_of_owner'))
      expect(await arrangePoll(hall.office, { ...asked, occasion: 'by_election' })).toMatchObject({ state: 'draft' })
    }),
  )
})
