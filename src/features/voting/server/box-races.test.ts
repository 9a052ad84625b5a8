import { beforeAll, describe, expect, test } from 'vitest'
import { createPoll, closePoll, openPoll, outcomeOfPoll, preparePoll, type Poll } from '#features/voting/server'
import type { OwnPaper } from '#testing/polls'
import { ballotOf, keyOf, openVotingHouse, post, quickPaper, type VotingHouse } from '#testing/voting-house'

const voters = 40
const yes = [{ question: 1, option: 1, mark: 'yes' as const }]

let hall: VotingHouse
beforeAll(async () => {
  hall = await openVotingHouse(voters)
})

/** An open electronic poll and a paper for each voter. */
async function opened(): Promise<{ poll: Poll; papers: OwnPaper[] }> {
  const ready = await hall.office(async (work) => {
    const made = await createPoll(work, {
      meetingId: hall.hall.meeting.id,
      title: '关于批准决算的决议',
      kind: 'motion',
      method: 'electronic',
      questions: [{ title: '关于批准决算的决议' }],
    })
    return preparePoll(work, made)
  })
  const key = await keyOf(hall, ready)
  const papers = await Promise.all(hall.hall.chamber.members.map((member) => quickPaper(hall, member, ready, key)))
  return { poll: await hall.office((work) => openPoll(work, ready)), papers }
}

const close = async (id: string): Promise<Poll> => hall.office(async (work) => closePoll(work, await hall.poll(id)))

describe('同时投票', () => {
  test('sapl-3560: forty papers, each sent twice at once: each counts once, and both get the same receipt', async () => {
    const { poll, papers } = await opened()
    const answers = await Promise.all(
      papers.flatMap((paper) => [0, 1].map(() => post(hall, '/api/ballots', ballotOf(poll, paper, yes)))),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const receipts = answers.map(({ body }) => JSON.parse(body) as { receipt: string; repeated: boolean })
    for (let at = 0; at < receipts.length; at += 2) expect(receipts[at]?.receipt).toBe(receipts[at + 1]?.receipt)
    expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(voters)
    await close(poll.id)
    const [question] = (await hall.office((work) => outcomeOfPoll(work, poll.id))).questions
    expect(question).toMatchObject({ returned: voters, issued: voters, notPressed: 0 })
    expect(question?.options[0]?.votes.yes).toBe(voters)
  })

  test('one paper with fifty different marks at once is one ballot', async () => {
    const { poll, papers } = await opened()
    const [paper] = papers
    if (!paper) throw new Error('no paper')
    const marks = (['yes', 'no', 'abstain'] as const).map((mark) => [{ question: 1, option: 1, mark }])
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => post(hall, '/api/ballots', ballotOf(poll, paper, marks[at % 3] ?? yes))),
    )
    expect(new Set(answers.map(({ body }) => (JSON.parse(body) as { receipt: string }).receipt)).size).toBe(1)
    await close(poll.id)
    const [question] = (await hall.office((work) => outcomeOfPoll(work, poll.id))).questions
    expect(question).toMatchObject({ returned: 1, valid: 1 })
  })

  test.each([0, 5, 15])(
    'a closing in the midst (after %i ms): what was acknowledged counts, what came later does not',
    async (after) => {
      const { poll, papers } = await opened()
      const [first, ...rest] = papers
      if (!first) throw new Error('no paper')
      const early = await post(hall, '/api/ballots', ballotOf(poll, first, yes))
      const casting = rest.map((paper) => post(hall, '/api/ballots', ballotOf(poll, paper, yes)))
      await new Promise((resolve) => setTimeout(resolve, after))
      const closing = close(poll.id)
      const answers = [early, ...(await Promise.all(casting))]
      await closing
      const late = answers.filter(({ status }) => status !== 200)
      expect(late.every(({ status, body }) => status === 409 && body.includes('voting.closed'))).toBe(true)
      const [question] = (await hall.office((work) => outcomeOfPoll(work, poll.id))).questions
      expect(question?.returned).toBe(answers.length - late.length)
      expect(question?.options[0]?.votes.yes).toBe(question?.returned)
    },
  )
})

describe('投票箱的门', () => {
  test('reads no cookie, sets none, and takes only bodies of its one length', async () => {
    const { poll, papers } = await opened()
    const [paper] = papers
    if (!paper) throw new Error('no paper')
    const body = ballotOf(poll, paper, yes)
    const short = await post(hall, '/api/ballots', body.slice(0, -3).concat('"}'))
    expect([short.status, JSON.parse(short.body)]).toMatchObject([400, { code: 'request.body_length' }])
    const answer = await post(hall, '/api/ballots', body)
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(
      hall.house.said.filter((line) => line.includes(paper.paper.slice(0, 12)) || line.includes('ballots')),
    ).toEqual([])
    await close(poll.id)
  })
})
