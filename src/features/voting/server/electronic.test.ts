import { describe, expect, test } from 'vitest'
import { composeMinutes } from '#features/meetings/server'
import { rolledBack, somebody } from '#testing/database'
import {
  blindPaper,
  castAll,
  countOf,
  countTwice,
  hallOf,
  openPollAt,
  pollAt,
  takePaper,
  type OwnPaper,
} from '#testing/polls'
import { announcePoll, closePoll, openPoll, preparePoll } from './steps.ts'
import { fallBack } from './again.ts'
import { ballotsOf, spentPapers } from './box.ts'
import { cast, issuePaper, proveInclusion } from './casting.ts'
import { leadsTo } from './merkle.ts'
import { outcomeOfPoll } from './outcome.ts'
import { readPoll } from './reads.ts'
import { getPoll } from './repository.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const nobodyThere = somebody([], { accountId: null, personId: null, signedIn: false })

describe('电子无记名表决', () => {
  test(
    'papers are issued once each, fall into the box, are counted at the closing, and the key is gone then',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 7, present: 6 })
      const box = hall.as(nobodyThere)
      const ready = await preparePoll(hall.office, await pollAt(hall, { kind: 'motion', method: 'electronic' }))
      const voters = hall.chamber.members.slice(0, 6)
      const papers: OwnPaper[] = []
      for (const { actor } of voters) papers.push(await takePaper(hall.as(actor), ready))
      const [first, ...others] = papers
      if (!first) throw new Error('no paper')
      // dec-11724: nobody votes before the vote is open.
      await expect(castAll(box, ready, first, 'yes')).rejects.toEqual(refusal('voting.not_open'))
      const poll = await openPoll(hall.office, ready)

      const receipt = await castAll(box, poll, first, 'no')
      expect(receipt).toEqual({ receipt: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/), repeated: false })
      // The second time changes nothing, whatever it says.
      expect(await castAll(box, poll, first, 'yes')).toEqual({ ...receipt, repeated: true })
      for (const paper of others.slice(0, 4)) await castAll(box, poll, paper, 'yes')
      expect(await readPoll(hall.as(hall.chamber.chair.actor), poll)).toMatchObject({
        received: 5,
        expected: 6,
        outcome: null,
      })
      const { rows } = await hall.office.tx
        .selectFrom('ballot')
        .select(['option', 'mark', 'name'])
        .execute()
        .then((all) => ({ rows: all }))
      expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
        new Set(['{"option":null,"mark":null,"name":null}']),
      )

      const closed = await closePoll(hall.office, await getPoll(hall.office, poll.id))
      // dec-15592: a booth that is still open after the closing gets the exact reason, a repetition its receipt.
      await expect(castAll(box, poll, papers[5] ?? first, 'yes')).rejects.toEqual(refusal('voting.closed'))
      expect(await castAll(box, poll, first, 'no')).toEqual({ ...receipt, repeated: true })
      expect(await hall.office.tx.selectFrom('pollKey').select('pollId').execute()).toEqual([])
      await announcePoll(hall.office, closed)
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question).toMatchObject({
        members: 7,
        present: 6,
        issued: 6,
        returned: 5,
        notPressed: 1,
        needed: 4,
        passed: true,
      })
      expect(question?.options[0]?.votes).toMatchObject({ yes: 4, no: 1, abstain: 0 })
    }),
  )

  test(
    'a paper of another poll, a changed one, an invented one and one spelled differently are refused',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const box = hall.as(nobodyThere)
      const member = hall.as(hall.chamber.chair.actor)
      const one = await preparePoll(hall.office, await pollAt(hall, { kind: 'motion', method: 'electronic' }))
      const other = await preparePoll(hall.office, await pollAt(hall, { kind: 'motion', method: 'electronic' }))
      const foreign = await takePaper(member, other)
      const own = await takePaper(member, one)
      const poll = await openPoll(hall.office, one)
      const flipped = own.paper.startsWith('A') ? `B${own.paper.slice(1)}` : `A${own.paper.slice(1)}`
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      const last = alphabet.indexOf(own.paper.at(-1) ?? 'A')
      const respelled = own.paper.slice(0, -1) + (alphabet[last + 1] ?? 'A')
      for (const paper of [
        foreign,
        { ...own, paper: flipped },
        { ...own, paper: respelled },
        { ...own, signature: foreign.signature },
      ])
        await expect(castAll(box, poll, paper, 'yes')).rejects.toEqual(refusal('voting.paper_forged'))
      expect(Buffer.from(respelled, 'base64url')).toEqual(Buffer.from(own.paper, 'base64url'))
      expect(await spentPapers(hall.office, poll.id)).toEqual([])
    }),
  )

  test(
    'a second device gets no second paper, a repeated request the same signature; who is not there gets none',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5, present: 4 })
      const poll = await openPollAt(hall, { kind: 'motion', method: 'electronic' })
      const member = hall.as(hall.chamber.chair.actor)
      const { blinded } = await blindPaper(poll)
      const first = await issuePaper(member, { id: poll.id, blinded })
      expect(await issuePaper(member, { id: poll.id, blinded })).toEqual(first)
      const second = await blindPaper(poll)
      const ask = (who: typeof member) => issuePaper(who, { id: poll.id, blinded: second.blinded })
      await expect(ask(member)).rejects.toEqual(refusal('voting.paper_issued'))
      await expect(ask(hall.as(hall.chamber.members[4]?.actor ?? nobodyThere))).rejects.toEqual(
        refusal('voting.not_present'),
      )
      await expect(ask(hall.as(somebody(['deputy'])))).rejects.toEqual(refusal('voting.not_entitled'))
      const malformed = Buffer.alloc(384, 255).toString('base64url')
      const third = hall.as(hall.chamber.members[2]?.actor ?? nobodyThere)
      await expect(issuePaper(third, { id: poll.id, blinded: malformed })).rejects.toEqual(
        refusal('voting.paper_malformed'),
      )
    }),
  )

  test(
    'after the closing a voter sees that his paper is in the box, for half an hour, and nothing of what is on it',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const box = hall.as(nobodyThere)
      const poll = await openPollAt(hall, { kind: 'motion', method: 'electronic' })
      const papers: OwnPaper[] = []
      for (const { actor } of hall.chamber.members) papers.push(await takePaper(hall.as(actor), poll))
      for (const paper of papers.slice(0, 4)) await castAll(box, poll, paper, 'yes')
      const ask = (at: number) => proveInclusion(box, { pollId: poll.id, paper: papers[at]?.paper ?? '', padding: '' })
      await expect(ask(0)).rejects.toEqual(refusal('voting.not_closed'))
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      const { ports } = box
      for (const at of [0, 1, 2, 3]) {
        const proof = await ask(at)
        expect(Object.keys(proof).toSorted()).toEqual(['leaves', 'path', 'position', 'root'])
        expect(leadsTo(ports, proof, ports.sha256(papers[at]?.paper ?? ''))).toBe(true)
        expect(leadsTo(ports, proof, ports.sha256(papers[4]?.paper ?? ''))).toBe(false)
      }
      await expect(ask(4)).rejects.toEqual(refusal('voting.paper_not_cast'))
      const later = { ...box, now: new Date(box.now.getTime() + 31 * 60_000) }
      await expect(
        proveInclusion(later, { pollId: poll.id, paper: papers[0]?.paper ?? '', padding: '' }),
      ).rejects.toEqual(refusal('voting.proof_over'))
    }),
  )

  test(
    'AT12 the ballot of an election names its candidates in the order of strokes; it takes other names, and a ballot is split into rows that do not hang together',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const box = hall.as(nobodyThere)
      const options = ['欧阳晓', '李建国', '张丽'].map((title) => ({ title }))
      const questions = [{ title: '副主任', places: 2, options }]
      const poll = await openPollAt(hall, { kind: 'election', method: 'electronic', title: '选举', questions })
      expect(poll.questions[0]?.options.map(({ title }) => title)).toEqual(['李建国', '张丽', '欧阳晓'])
      const marked = (marks: readonly ('yes' | 'no' | 'abstain')[]) =>
        marks.map((mark, at) => ({ question: 1, option: at + 1, mark }))
      for (const [at, { actor }] of hall.chamber.members.entries()) {
        const paper = await takePaper(hall.as(actor), poll)
        const marks = at < 3 ? marked(['yes', 'yes', 'no']) : marked(['yes', 'no', 'abstain'])
        const others = at < 3 ? [] : [{ question: 1, name: '王另选' }]
        await cast(box, { pollId: poll.id, ...paper, marks, others, padding: '' })
      }
      await closePoll(hall.office, await getPoll(hall.office, poll.id))
      const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
      expect(question?.options.map(({ votes, passed }) => [votes.yes, passed])).toEqual([
        [5, true],
        [3, true],
        [0, false],
      ])
      expect(question?.others).toEqual([{ name: '王另选', votes: 2, passed: false, tied: false }])
      const ballots = await ballotsOf(hall.office, poll.id)
      expect(ballots).toHaveLength(17)
      expect(new Set(ballots.map(({ serial }) => serial)).size).toBe(17)
    }),
  )
})

describe('改用纸票', () => {
  test(
    'nothing of the electronic vote is left or counted; everybody votes again on paper, and the reason stays',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 5 })
      const box = hall.as(nobodyThere)
      const poll = await openPollAt(hall, { kind: 'motion', method: 'electronic' })
      const paper = await takePaper(hall.as(hall.chamber.chair.actor), poll)
      await castAll(box, poll, paper, 'yes')
      const now = await getPoll(hall.office, poll.id)
      const again = await fallBack(hall.office, { ...now, to: 'paper', reason: '会场网络中断' })
      expect(again).toMatchObject({ state: 'open', method: 'paper', round: 2, afterId: poll.id })
      expect(await getPoll(hall.office, poll.id)).toMatchObject({ state: 'void', voidReason: '会场网络中断' })
      expect([await spentPapers(hall.office, poll.id), await ballotsOf(hall.office, poll.id)]).toEqual([[], []])
      expect(await hall.office.tx.selectFrom('pollKey').select('pollId').execute()).toEqual([])
      await expect(castAll(box, poll, paper, 'yes')).rejects.toEqual(refusal('voting.closed'))
      await closePoll(hall.office, again)
      const counted = await countTwice(hall, again.id, countOf({ yes: 2, no: 3 }))
      await announcePoll(hall.office, counted)
      const { text } = await composeMinutes(hall.office, { id: hall.meeting.id })
      expect(text).toMatch(/：第一次表决作废，票数不计。原因：会场网络中断\n[^]*赞成 2 票，反对 3 票/)
      const [question] = (await outcomeOfPoll(hall.office, again.id)).questions
      expect(question).toMatchObject({ returned: 5, passed: false })
      expect(question?.options[0]?.votes).toMatchObject({ yes: 2, no: 3 })
    }),
  )
})
