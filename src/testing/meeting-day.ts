/** A whole meeting day (会议日): a decision and an appointment wait on its agenda, with an election, a choice of projects and a vote by name; one more was screened. */
import { ResolutionFields } from '#features/decisions'
import { agreeResolution, createResolution, placeResolution, submitResolution } from '#features/decisions/server'
import { cast, getPoll, type Poll } from '#features/voting/server'
import type { Mark } from '#kernel/poll'
import { chairmenMeeting, createOrgan } from './acts.ts'
import { person, placed, screened } from './appointments.ts'
import { hallHouse, type HallHouse } from './hall-house.ts'
import type { TestMember } from './meetings.ts'
import { takePaper } from './polls.ts'

export const decisionTitle = '关于加强河道管护的决定'
export const electionTitle = '选举代表资格审查委员会委员'
export const namedTitle = '通过2025年下半年执法检查计划'
export const choiceTitle = '票决民生实事候选项目'
export const nominees = ['范小舟', '田小禾'] as const

export const meetingDayHouse = (): Promise<HallHouse> =>
  hallHouse({
    members: 9,
    sits: false,
    items: [electionTitle, choiceTitle, namedTitle],
    prepare: async (test, { chamber, meeting }) => {
      const { id: chairmenId } = await chairmenMeeting(test, chamber, '2025-06-18')
      const government = await createOrgan(test, 'government', '测试区人民政府')
      const bureau = await createOrgan(test, 'department', '测试区水务局')
      const court = await createOrgan(test, 'court', '测试区人民法院')
      const office = test(chamber.office, '2025-06-18')
      const fields = { kind: 'decision', matter: '城乡建设', title: decisionTitle, text: '全面落实河长制。' }
      const draft = ResolutionFields.parse({ ...fields, proposerId: government.id, executorId: bureau.id })
      const submitted = await submitResolution(office, await createResolution(office, draft))
      const agreed = await agreeResolution(office, { ...submitted, meetingId: chairmenId })
      await placeResolution(office, { ...agreed, meetingId: meeting.id, agendaItemId: null })
      const made = { chamber, government, bureau, court, meeting, meetingId: meeting.id, chairmenId }
      const judge = { act: 'appoint', postKind: 'court', organ: court, nominator: court.id, title: '审判员' } as const
      const [head, other] = nominees
      await screened(test, made, { personId: await person(test, head) })
      await placed(test, made, { ...judge, personId: await person(test, other) })
    },
  })

/** The poll that is open now. */
export const openPollOf = (house: HallHouse): Promise<Poll> =>
  house.do(house.office.actor, async (work) => {
    const { id } = await work.tx
      .selectFrom('poll')
      .select('id')
      .where('tenantId', '=', work.tenant)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    return getPoll(work, id)
  })

/** The others vote as their phones would: a paper of one's own, then the box; `marks` by the title of what is marked. */
export async function othersVote(
  house: HallHouse,
  voters: readonly TestMember[],
  marksOf: (at: number) => Readonly<Record<string, Mark>>,
): Promise<void> {
  const poll = await openPollOf(house)
  const vote = async ({ actor }: TestMember, at: number): Promise<void> => {
    const wanted = marksOf(at)
    const own = await house.do(actor, (work) => takePaper(work, poll))
    const marks = poll.questions.flatMap(({ number: question, options }) =>
      options.flatMap(({ number: option, title }) => {
        const mark = wanted[title] ?? wanted.all ?? (poll.kind === 'choose_k' ? undefined : 'abstain')
        return mark ? [{ question, option, mark }] : []
      }),
    )
    await house.as({}, (work) => cast(work, { pollId: poll.id, ...own, marks, others: [], padding: '' }))
  }
  await Promise.all(voters.map(vote))
}

/** How many records of presence and of votes there are. */
export const recordsOf = (house: HallHouse): Promise<number[]> =>
  house.as({}, async ({ tx, tenant }) => {
    const tables = ['attendanceEvent', 'poll', 'pollVoter', 'ballot', 'namedVote'] as const
    const rowsOf = (table: (typeof tables)[number]) =>
      tx.selectFrom(table).select('tenantId').where('tenantId', '=', tenant).execute()
    return Promise.all(tables.map(async (table) => (await rowsOf(table)).length))
  })
