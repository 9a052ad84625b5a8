import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountingFaultsOf } from '#kernel/ballot-accounting'
import { decisionRules, electionRule } from '#kernel/majority-rules'
import { satisfactionRule } from './settings.ts'
import { ruleFor } from './rule.ts'
import { countQuestion, type Found } from './tally.ts'
import type { PollQuestion } from './views.ts'

const option = (number: number, title = `候选人${number}`) => ({
  number,
  title,
  note: '',
  subjectId: null,
  personId: null,
  included: false,
})
const question = (options: number, places = 1): PollQuestion => ({
  number: 1,
  title: '关于批准决算的决议',
  aspect: '',
  subjectId: null,
  places,
  post: 'other',
  formal: null,
  options: Array.from({ length: options }, (_, at) => option(at + 1)),
})
const hall = (returned: number, found: Partial<Found> = {}): Found => ({
  members: 33,
  present: 30,
  issued: 30,
  returned,
  invalid: 0,
  marks: [],
  others: [],
  ...found,
})
const motion = { kind: 'motion', rule: { majority: decisionRules.standing_committee } } as const
const election = { kind: 'election', rule: { majority: electionRule } } as const

describe('计票', () => {
  test('未按 is apart from 弃权, and both are no yes', () => {
    const marks = [
      { option: 1, mark: 'yes', votes: 16 },
      { option: 1, mark: 'no', votes: 5 },
      { option: 1, mark: 'abstain', votes: 7 },
    ] as const
    const counted = countQuestion(motion, question(1), hall(28, { marks }))
    expect(counted).toMatchObject({ base: 33, needed: 17, passed: false, notPressed: 2, valid: 28, unanimous: false })
    expect(counted.options[0]?.votes).toMatchObject({ yes: 16, no: 5, abstain: 7 })
  })

  test('oc-inferred-for: whoever is absent or presses nothing is counted for nothing', () => {
    const counted = countQuestion(motion, question(1), hall(0))
    expect(counted).toMatchObject({ passed: false, notPressed: 30 })
    expect(counted.options[0]?.votes).toMatchObject({ yes: 0, no: 0, abstain: 0 })
  })

  test('a secret choice everybody made is known from the result, which says so', () => {
    const all = [{ option: 1, mark: 'yes', votes: 30 }] as const
    expect(countQuestion(motion, question(1), hall(30, { marks: all })).unanimous).toBe(true)
    expect(countQuestion(motion, question(1), hall(1, { marks: [{ ...all[0], votes: 1 }] })).unanimous).toBe(false)
  })

  test('of three candidates for two places those with a majority and the most votes are elected', () => {
    const marks = [20, 25, 18].map((votes, at) => ({ option: at + 1, mark: 'yes' as const, votes }))
    const counted = countQuestion(election, question(3, 2), hall(30, { marks }))
    expect(counted.options.map(({ passed }) => passed)).toEqual([true, true, false])
    expect(counted).toMatchObject({ needed: 17, left: 0, passed: true })
  })

  test('somebody named by the voters is elected when he has the votes', () => {
    const marks = [{ option: 1, mark: 'yes' as const, votes: 12 }]
    const counted = countQuestion(election, question(1), hall(30, { marks, others: [{ name: '王另选', votes: 17 }] }))
    expect(counted.others).toEqual([{ name: '王另选', votes: 17, passed: true, tied: false }])
    expect(counted.options[0]?.passed).toBe(false)
  })

  test('a poll of satisfaction prints the votes the grade needed', () => {
    const rule = ruleFor('satisfaction', 'standing_committee', {
      satisfaction: satisfactionRule.default,
      amongTied: false,
    })
    const marks = [
      { option: 1, mark: 'satisfied', votes: 17 },
      { option: 1, mark: 'basically', votes: 11 },
      { option: 1, mark: 'dissatisfied', votes: 1 },
    ] as const
    const found = hall(29, { members: 29, present: 29, issued: 29, marks })
    expect(countQuestion({ kind: 'satisfaction', rule }, question(1), found)).toMatchObject({
      grade: 'satisfied',
      base: 29,
      needed: 15,
    })
  })

  test('whatever is cast, the counts of a result add up', () => {
    const nat = fc.nat(60)
    fc.assert(
      fc.property(nat, nat, nat, fc.nat(9), fc.nat(9), (yes, no, abstain, invalid, notPressed) => {
        const returned = yes + no + abstain + invalid
        const present = returned + notPressed
        const marks = (['yes', 'no', 'abstain'] as const).map((mark, at) => ({
          option: 1,
          mark,
          votes: [yes, no, abstain][at] ?? 0,
        }))
        const found = { members: present + 3, present, issued: present, returned, invalid, marks, others: [] }
        const counted = countQuestion(motion, question(1), found)
        const { votes } = counted.options[0] ?? { votes: { yes: -1, no: -1, abstain: -1 } }
        const { members, issued, valid } = counted
        const { yes: y, no: n, abstain: a } = votes
        const counts = {
          members,
          present,
          issued,
          returned,
          valid,
          invalid: counted.invalid,
          yes: y,
          no: n,
          abstain: a,
        }
        expect(accountingFaultsOf({ ...counts, notPressed: counted.notPressed })).toEqual([])
        expect(counted.passed).toBe(yes > (present + 3) / 2)
      }),
    )
  })
})
