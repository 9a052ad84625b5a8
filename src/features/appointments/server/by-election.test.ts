import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import {
  activeMandates,
  createMandate,
  createPost,
  createTerm,
  listPosts,
  suspendMandate,
} from '#features/directory/server'
import { agendaOf, moveToItem } from '#features/meetings/server'
import { announcePoll, closePoll, enterCount, getPoll, openPoll } from '#features/voting/server'
import { createOrgan, presidiumMeeting, sit, type TestOrgan } from '#testing/acts'
import { person } from '#testing/appointments'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, meetingDay, notifiedMeeting, type Chamber } from '#testing/meetings'
import { counters, watched } from '#testing/polls'
import type { Meeting } from '#features/meetings'
import type { Appointment } from '../domain/views.ts'
import { handIn, signInWriting, startJoint } from './joint.ts'
import { readVacancies, readVacancy } from './joint-reads.ts'
import { nominate } from './nominating.ts'
import { getAppointment } from './repository.ts'
import { agree, decline, place, screen } from './steps.ts'
import { openVacancy } from './vacancies.ts'
import { callVote } from './voting.ts'
import { listWaitingAppointments } from './waiting.ts'
import { fillByName } from './written-in.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const day = '2025-06-16'

interface Made {
  readonly chamber: Chamber
  readonly government: TestOrgan
  readonly presidium: TestOrgan
  readonly meeting: Meeting
  readonly consentId: string
  readonly office: Work
}

/** A congress of twenty deputies, nine of them the committee; two are a tenth. */
async function congress(test: TestWork): Promise<Made> {
  const chamber = await createChamber(test, { members: 9, deputies: 20 })
  const government = await createOrgan(test, 'government', '测试区人民政府')
  const presidium = await createOrgan(test, 'presidium', '大会主席团')
  const meeting = await notifiedMeeting(test, chamber, { kind: 'congress' })
  const { id: consentId } = await presidiumMeeting(test, chamber, presidium.id, '2025-06-17')
  return { chamber, government, presidium, meeting, consentId, office: test(chamber.office, day) }
}

const seatOf = async (test: TestWork, { government }: Made, personId: string) =>
  createPost(test(['security_admin'], '2022-02-01'), {
    personId,
    organisationId: government.id,
    title: '副区长',
    role: null,
    startsOn: plainDate('2022-02-01'),
  })

/** Put forward by the presidium and placed on the agenda of the congress. */
async function placed(test: TestWork, made: Made, one: Appointment): Promise<Appointment> {
  const work = test(made.chamber.office, '2025-06-18')
  const cleared = one.joint ? one : await screen(work, { ...one, clear: true, note: '' })
  const agreed = await agree(work, { ...cleared, meetingId: made.consentId })
  return place(work, { ...agreed, meetingId: made.meeting.id, agendaItemId: null, lateReason: null })
}

type Marks = readonly (readonly [option: number, yes: number])[]

/** The congress votes with twenty present; whoever is not for somebody is against him. */
async function elect(
  test: TestWork,
  { chamber, meeting }: Made,
  cases: readonly Appointment[],
  { marks, others = [] }: { marks: Marks; others?: readonly { name: string; votes: number }[] },
): Promise<string> {
  const office = test(chamber.office, meetingDay)
  const ids = cases.map(({ id }) => id)
  const { pollId } = await callVote(office, { ids, method: 'paper', title: '大会表决', places: 1 })
  await moveToItem(office, { id: meeting.id, itemId: cases[0]?.agendaItemId ?? undefined })
  await closePoll(office, await openPoll(office, await watched(office, await getPoll(office, pollId))))
  const content = {
    issued: 20,
    returned: 20,
    questions: [
      {
        number: 1,
        invalid: 0,
        others: [...others],
        marks: marks.flatMap(([option, yes]) => [
          { option, mark: 'yes' as const, votes: yes },
          { option, mark: 'no' as const, votes: 20 - yes },
        ]),
      },
    ],
  }
  for (const counter of counters()) await enterCount(test(counter, meetingDay), { id: pollId, content })
  await announcePoll(office, await getPoll(office, pollId))
  return pollId
}

describe('罢免', () => {
  test(
    'by a tenth of the deputies: the presidium puts it before the congress; passed, it ends the post and leaves it vacant',
    rolledBack(async (test) => {
      const made = await congress(test)
      const { chamber, government, office } = made
      const personId = await person(test, '许远')
      const post = await seatOf(test, made, personId)
      const fields = { act: 'recall' as const, personId, endsPostId: post.id, reason: '失职' }
      const alone = { ...fields, postKind: 'elected' as const, organisationId: government.id, title: '副区长' }
      await expect(nominate(office, { ...alone, nominatorId: government.id, signedBy: '区长' })).rejects.toEqual(
        refusal('appointment.not_entitled'),
      )
      const lead = chamber.deputies[12]
      const asked = { ...fields, vacancyId: null, materials: '', leadId: lead?.personId ?? null }
      const begun = await startJoint(office, asked)
      await expect(handIn(office, begun)).rejects.toMatchObject({ detail: { signed: 1, needed: 2, all: 20 } })
      const name = chamber.deputies[15]?.name ?? ''
      const signed = await signInWriting(office, { ...begun, name, signed: true })
      const proposed = await handIn(office, signed)
      await expect(decline(office, { ...proposed, meetingId: made.consentId, reason: '不提请' })).rejects.toEqual(
        refusal('rules.appointment_may_be_declined'),
      )
      const one = await placed(test, made, proposed)
      await sit(test, chamber, made.meeting)
      await elect(test, made, [one], { marks: [[1, 11]] })
      const after = test(chamber.office, '2025-06-27')
      expect(await getAppointment(after, one.id)).toMatchObject({ state: 'passed' })
      expect(await listPosts(after, { personId })).toMatchObject([{ endsOn: meetingDay }])
      expect((await readVacancies(after, { open: true })).rows).toMatchObject([
        { organisation: government.name, title: '副区长', places: 1, filled: 0, reason: '罢免许远' },
      ])
      expect(await listWaitingAppointments(after)).toMatchObject([{ verb: '提名补选人选', link: '/desk/vacancies' }])
    }),
  )
})

describe('乡镇', () => {
  test(
    'a recall in a town takes a fifth of its deputies; one who is suspended does not sign and still counts among all',
    rolledBack(async (test) => {
      const made = await congress(test)
      const { chamber } = made
      const staff = test(['system_admin', 'security_admin', 'deputies_office'], '2022-02-01')
      const townOrgan = await createOrgan(test, 'town', '测试镇')
      const townCongress = await createOrgan(test, 'congress', '测试镇人民代表大会', townOrgan.id)
      const { id: termId } = await createTerm(staff, {
        bodyId: townCongress.id,
        number: 19,
        startsOn: plainDate('2022-01-10'),
      })
      const deputies = chamber.deputies.slice(0, 11)
      const [district] = await activeMandates(staff, deputies[0]?.personId ?? '')
      for (const [at, { personId }] of deputies.entries())
        await createMandate(staff, {
          personId,
          termId,
          delegationId: district?.delegationId ?? '',
          constituency: `第${at + 1}选区`,
          certificateNumber: `19-${at + 1}`,
          occupation: '',
          startsOn: plainDate('2022-02-01'),
        })
      const personId = await person(test, '许镇长')
      const post = await createPost(test(['security_admin'], '2022-02-01'), {
        personId,
        organisationId: townOrgan.id,
        title: '镇长',
        role: null,
        startsOn: plainDate('2022-02-01'),
      })
      const asked = {
        act: 'recall' as const,
        personId,
        endsPostId: post.id,
        vacancyId: null,
        reason: '失职',
        materials: '',
      }
      const begun = await startJoint(made.office, { ...asked, leadId: deputies[1]?.personId ?? null })
      expect(begun).toMatchObject({ bodyId: townCongress.id, nominatorId: townCongress.id })
      await expect(handIn(made.office, begun)).rejects.toMatchObject({ detail: { signed: 1, needed: 3, all: 11 } })
      const mandates = await activeMandates(staff, deputies[2]?.personId ?? '')
      const { id = '', version = 0 } = mandates.find(({ bodyId }) => bodyId === townCongress.id) ?? {}
      await suspendMandate(staff, { id, version, ground: 'criminal_case', startsOn: plainDate('2025-06-01') })
      await expect(
        signInWriting(made.office, { ...begun, name: deputies[2]?.name ?? '', signed: true }),
      ).rejects.toEqual(refusal('joint.not_entitled'))
      await expect(handIn(made.office, begun)).rejects.toMatchObject({ detail: { needed: 3, all: 11 } })
    }),
  )
})

describe('补选', () => {
  const vacant = (work: Work, organisationId: string, title = '副区长') =>
    openVacancy(work, { organisationId, title, places: 1, arisenOn: plainDate('2025-05-30'), reason: '辞职' })

  const candidate = (made: Made, personId: string, title = '副区长') =>
    nominate(made.office, {
      act: 'by_elect',
      postKind: 'elected',
      personId,
      organisationId: made.government.id,
      title,
      nominatorId: made.presidium.id,
      signedBy: '主席团',
      reason: '工作需要',
      endsPostId: null,
    })

  test(
    'from the vacancy through candidates of the presidium and of ten deputies to the election that begins the post',
    rolledBack(async (test) => {
      const made = await congress(test)
      const { chamber, office } = made
      const [first, second] = [await person(test, '范小舟'), await person(test, '沈明')]
      await expect(candidate(made, first)).rejects.toEqual(refusal('vacancy.none'))
      const vacancyId = await vacant(office, made.government.id)
      const own = await candidate(made, first)
      expect(own).toMatchObject({ vacancyId })
      await expect(candidate(made, second)).rejects.toEqual(refusal('vacancy.too_many_candidates'))
      const leadId = chamber.deputies[0]?.personId ?? null
      const asked = {
        act: 'by_elect' as const,
        personId: second,
        endsPostId: null,
        vacancyId,
        reason: '群众公认',
        materials: '',
      }
      let joint = await startJoint(office, { ...asked, leadId })
      for (const { name } of chamber.deputies.slice(1, 9))
        joint = await signInWriting(office, { ...joint, name, signed: true })
      await expect(handIn(office, joint)).rejects.toMatchObject({ detail: { signed: 9, needed: 10 } })
      joint = await signInWriting(office, { ...joint, name: chamber.deputies[9]?.name ?? '', signed: true })
      const third = { ...asked, personId: await person(test, '钱一') }
      await expect(startJoint(office, { ...third, leadId })).rejects.toEqual(refusal('joint.too_many_candidates'))
      const cases = [await placed(test, made, own), await placed(test, made, await handIn(office, joint))]
      const items = (await agendaOf(office, made.meeting.id)).filter(({ kind }) => kind === 'election')
      expect(items.map(({ title }) => title)).toEqual(['补选测试区人民政府副区长'])
      await sit(test, chamber, made.meeting)
      // In the order of strokes 沈 stands before 范.
      await elect(test, made, cases, {
        marks: [
          [1, 12],
          [2, 8],
        ],
      })
      const after = test(chamber.office, '2025-06-27')
      expect(await getAppointment(after, joint.id)).toMatchObject({ state: 'passed', decidedOn: meetingDay })
      expect(await getAppointment(after, own.id)).toMatchObject({ state: 'refused', postId: null })
      expect(await listPosts(after, { personId: second })).toMatchObject([{ title: '副区长', startsOn: meetingDay }])
      expect(await readVacancy(after, vacancyId)).toMatchObject({ filled: 1, closedOn: meetingDay })
    }),
  )

  test(
    'only a deputy is elected to the standing committee; a name voters wrote down becomes an act once the office says who it is',
    rolledBack(async (test) => {
      const made = await congress(test)
      const { chamber, presidium, office } = made
      const vacancyId = await vacant(office, chamber.committeeId, '委员')
      const fields = {
        act: 'by_elect' as const,
        postKind: 'elected' as const,
        organisationId: chamber.committeeId,
        title: '委员',
        nominatorId: presidium.id,
        signedBy: '主席团',
        reason: '工作需要',
        endsPostId: null,
      }
      await expect(nominate(office, { ...fields, personId: await person(test, '范小舟') })).rejects.toEqual(
        refusal('appointment.not_a_deputy'),
      )
      const [named, written] = [chamber.deputies[14], chamber.deputies[17]]
      const one = await placed(test, made, await nominate(office, { ...fields, personId: named?.personId ?? '' }))
      await sit(test, chamber, made.meeting)
      const others = [{ name: written?.name ?? '', votes: 13 }]
      const pollId = await elect(test, made, [one], { marks: [[1, 5]], others })
      const after = test(chamber.office, '2025-06-27')
      const open = await readVacancy(after, vacancyId)
      expect(open).toMatchObject({ filled: 0, closedOn: null, writtenIn: [{ pollId, name: written?.name }] })
      expect(await listWaitingAppointments(after)).toMatchObject([{ verb: '登记另选当选人' }])
      const wrong = fillByName(after, { ...open, pollId, personId: named?.personId ?? '' })
      await expect(wrong).rejects.toEqual(refusal('vacancy.not_written_in'))
      await fillByName(after, { ...open, pollId, personId: written?.personId ?? '' })
      expect(await readVacancy(after, vacancyId)).toMatchObject({ filled: 1, closedOn: '2025-06-27', writtenIn: [] })
      expect((await listPosts(after, { personId: written?.personId ?? '' })).map(({ title }) => title)).toEqual([
        '委员',
      ])
    }),
  )
})
