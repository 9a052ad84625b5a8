import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewest, gradeOf, neededMore, outcomeOf, placesOf, quorumOf, spareFor, type Assembly } from './majority.ts'
import {
  answerAgainRules,
  choosingRule,
  decisionRules,
  electionRule,
  gradeRules,
  meetingKinds,
  quorumRules,
  removalRules,
  tieRule,
  type SatisfactionGrade,
} from './majority-rules.ts'

const hall = (members: number, present: number): Assembly => ({ members, present, cast: present, valid: present })

describe('法定人数', () => {
  test.each([
    ['congress', 250, 167],
    ['congress', 249, 166],
    ['congress', 251, 168],
    ['congress', 1, 1],
    ['preparatory', 250, 167],
    ['presidium', 45, 30],
    ['delegation', 20, 11],
    ['standing_committee', 33, 17],
    ['standing_committee', 32, 17],
    ['standing_committee', 39, 20],
    ['chairmen', 6, 4],
    ['chairmen', 7, 4],
    ['town_presidium', 13, 7],
    ['town_presidium', 8, 5],
    ['joint', 40, 0],
  ] as const)('%s of %i needs %i', (kind, members, needed) => {
    expect(quorumOf(quorumRules[kind], hall(members, 0)).needed).toBe(needed)
  })

  test('AT7: a congress of 250 cannot open with 166 and opens with 167', () => {
    const open = (present: number) => quorumOf(quorumRules.congress, hall(250, present))
    expect(open(166)).toEqual({ needed: 167, present: 166, met: false, missing: 1, spare: 0 })
    expect(open(167)).toEqual({ needed: 167, present: 167, met: true, missing: 0, spare: 0 })
    expect(open(169).spare).toBe(2)
  })

  test('an empty roll asks for nobody and decides nothing', () => {
    expect(quorumOf(quorumRules.congress, hall(0, 0)).needed).toBe(0)
    expect(outcomeOf(decisionRules.congress, hall(0, 0), 0).passed).toBe(false)
  })
})

describe('过半数', () => {
  test('AT6: a committee of 33 with 17 present and 16 yes has not passed; all 17 must say yes', () => {
    const outcome = outcomeOf(decisionRules.standing_committee, hall(33, 17), 16)
    expect(outcome).toEqual({ base: 33, needed: 17, yes: 16, passed: false, missing: 1 })
    expect(outcomeOf(decisionRules.standing_committee, hall(33, 17), 17).passed).toBe(true)
  })

  test.each([
    ['a congress of 250: 126', decisionRules.congress, hall(250, 236), 126],
    ['an election among 250: 126', electionRule, hall(250, 236), 126],
    ['a removal by a committee of 39: 20', removalRules.standing_committee, hall(39, 39), 20],
    ['a committee of 32: 17, half is not more than half', decisionRules.standing_committee, hall(32, 32), 17],
    ['a joint meeting counts those present: 16 of 30', decisionRules.joint, hall(40, 30), 16],
    ['movers at the congress: half of 10', answerAgainRules.congress, hall(10, 10), 5],
    ['movers in the committee: more than half of 10', answerAgainRules.standing_committee, hall(10, 10), 6],
    ['a vote among those tied: the highest', tieRule, hall(250, 200), 1],
  ])('%s', (_, rule, assembly, needed) => {
    expect(outcomeOf(rule, assembly, needed)).toMatchObject({ needed, passed: true, missing: 0 })
    expect(outcomeOf(rule, assembly, needed - 1)).toMatchObject({ passed: false, missing: 1 })
  })

  test('a valid or a cast base is of the ballots, and vacancies count only where the rule says so', () => {
    const ballots = { members: 30, seats: 35, present: 29, cast: 28, valid: 25 }
    const half = { ...electionRule, strict: true }
    expect(outcomeOf({ ...half, base: 'valid' }, ballots, 13)).toMatchObject({ base: 25, needed: 13, passed: true })
    expect(outcomeOf({ ...half, base: 'cast' }, ballots, 13)).toMatchObject({ base: 28, needed: 15, passed: false })
    expect(outcomeOf({ ...half, vacancies: 'counted' }, ballots, 17)).toMatchObject({ base: 35, needed: 18 })
    expect(outcomeOf({ ...half, vacancies: 'left_out' }, ballots, 16)).toMatchObject({ base: 30, needed: 16 })
  })

  test('tells how many more must say yes', () => {
    expect([0, 18, 19, 20].map((yes) => neededMore(decisionRules.standing_committee, hall(39, 37), yes))).toEqual([
      20, 2, 1, 0,
    ])
  })

  test('tells how many may leave before an item cannot pass: one more than that ends it', () => {
    const spare = (present: number) =>
      spareFor(decisionRules.standing_committee, quorumRules.standing_committee, hall(33, present))
    expect([16, 17, 18, 33].map(spare)).toEqual([-1, 0, 1, 16])
    // 再走两人，第4项就不可能通过
    expect(spare(18) + 1).toBe(2)
    // At the congress the quorum of two thirds breaks long before the majority is out of reach.
    expect(spareFor(decisionRules.congress, quorumRules.congress, hall(250, 170))).toBe(3)
  })

  test('who recused himself is there for the quorum: 6 of 9 are two thirds, and the 5 who vote can pass it', () => {
    const at = (recused: number) => ({ members: 9, present: 6 - recused, recused })
    expect([0, 1, 2].map((recused) => spareFor(decisionRules.congress, quorumRules.congress, at(recused)))).toEqual([
      0, 0, -1,
    ])
  })
})

describe('以得票多的当选', () => {
  const standings = (...votes: number[]) => votes.map((one, at) => ({ key: `${at + 1}`, votes: one }))

  test('AT8: thirteen projects for ten places, equal at the tenth: only the equal ones are voted on again', () => {
    const votes = [240, 233, 230, 221, 214, 209, 200, 188, 171, 150, 150, 150, 131]
    expect(placesOf(standings(...votes), { places: 10, needed: 126 })).toEqual({
      chosen: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      tied: ['10', '11', '12'],
      left: 1,
    })
    expect(outcomeOf(choosingRule, hall(250, 240), 126)).toMatchObject({ needed: 126, passed: true })
  })

  test.each([
    ['more candidates than places', [130, 140, 128], { chosen: ['2', '1'], tied: [], left: 0 }],
    ['one has no majority', [130, 125, 90], { chosen: ['1'], tied: [], left: 1 }],
    ['nobody has it', [125, 125, 125], { chosen: [], tied: [], left: 2 }],
    ['equal, but there is room for both', [130, 130, 90], { chosen: ['1', '2'], tied: [], left: 0 }],
    ['three equal for two', [130, 130, 130], { chosen: [], tied: ['1', '2', '3'], left: 2 }],
    ['equal below the majority is no tie', [130, 120, 120], { chosen: ['1'], tied: [], left: 1 }],
  ])('%s', (_, votes, placing) => {
    expect(placesOf(standings(...votes), { places: 2, needed: 126 })).toEqual(placing)
  })

  test('every place is taken, tied for or left, whatever the votes', () => {
    const votes = fc.array(fc.nat({ max: 30 }), { maxLength: 15 })
    fc.assert(
      fc.property(votes, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 20 }), (all, places, needed) => {
        const { chosen, tied, left } = placesOf(standings(...all), { places, needed })
        const of = (key: string) => all[Number(key) - 1] ?? 0
        expect(chosen.length + left).toBe(places)
        expect([...chosen, ...tied].every((key) => of(key) >= needed)).toBe(true)
        expect(new Set(tied.map(of)).size).toBeLessThanOrEqual(1)
        expect(tied.length === 0 || tied.length > left).toBe(true)
        const reached = all.filter((one) => one >= needed).length
        expect(tied.length === 0 ? chosen.length : chosen.length + left).toBe(Math.min(places, reached))
      }),
    )
  })
})

describe('满意度测评', () => {
  const votes = (satisfied: number, basically: number, dissatisfied: number) => ({
    satisfied,
    basically,
    dissatisfied,
  })
  test.each([
    ['AT9: 17, 11, 1 of 29', 'V1', 29, votes(17, 11, 1), 'satisfied'],
    ['half exactly is at least half', 'V1', 30, votes(15, 10, 5), 'satisfied'],
    ['satisfied and basically together', 'V1', 29, votes(10, 8, 11), 'basically'],
    ['of all: those away count against', 'V1', 40, votes(12, 7, 1), 'dissatisfied'],
    ['152, 30, 0: all of the valid ballots', 'V2', 250, votes(152, 30, 0), 'satisfied'],
    ['79 % is not 80 %', 'V2', 250, votes(60, 19, 21), 'basically'],
    ['80 % is', 'V2', 250, votes(60, 20, 20), 'satisfied'],
    ['59 % is not 60 %', 'V2', 250, votes(40, 19, 41), 'dissatisfied'],
    ['more than half', 'V3', 250, votes(50, 30, 20), 'basically'],
    ['and one more', 'V3', 250, votes(51, 29, 20), 'satisfied'],
  ] as const)('%s (%s)', (_, key, members, cast, grade) => {
    const valid = cast.satisfied + cast.basically + cast.dissatisfied
    expect(gradeOf<SatisfactionGrade>(gradeRules[key], { members, present: valid, valid }, cast)?.grade).toBe(grade)
  })

  test('prints the votes added up and needed on each step that was looked at', () => {
    const graded = gradeOf<SatisfactionGrade>(gradeRules.V1, hall(29, 29), votes(10, 8, 11))
    expect(graded?.steps).toEqual([
      { grade: 'satisfied', votes: 10, needed: 15 },
      { grade: 'basically', votes: 18, needed: 15 },
    ])
    expect(gradeOf<SatisfactionGrade>(gradeRules.V2, { members: 29, present: 29, valid: 0 }, {})).toBeUndefined()
  })
})

describe('for all numbers', () => {
  const share = fc.record({
    of: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10 })).filter(([a, b]) => a < b),
    strict: fc.boolean(),
  })

  test('the fewest is enough and one less is not', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 5000 }), ({ of: [part, whole], strict }, base) => {
        const needed = fewest({ of: [part, whole], strict }, base)
        const enough = (votes: number) => (strict ? votes * whole > part * base : votes * whole >= part * base)
        expect([enough(needed), enough(needed - 1)]).toEqual([true, false])
      }),
    )
  })

  test('one more yes never undoes a result; one more away never makes one of all members', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meetingKinds), fc.integer({ min: 1, max: 400 }), fc.nat(400), (kind, n, yes) => {
        const rule = decisionRules[kind]
        const passes = (votes: number) => outcomeOf(rule, hall(n, n), votes).passed
        expect(passes(yes) && !passes(yes + 1)).toBe(false)
        const { passed, missing } = outcomeOf(rule, hall(n, n), yes)
        expect(passed).toBe(missing === 0)
        if (!passed) expect(passes(yes + missing)).toBe(true)
      }),
    )
  })

  test('two opposite majorities are never reached at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (n, yes) => {
        const no = Math.max(n - yes, 0)
        const both = [yes, no].every((votes) => outcomeOf(electionRule, hall(n, n), votes).passed)
        expect(both).toBe(false)
      }),
    )
  })

  test('with the spare ones gone it can pass, and with one more it cannot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meetingKinds), fc.integer({ min: 1, max: 300 }), fc.nat(300), (kind, n, away) => {
        const [decision, quorum] = [decisionRules[kind], quorumRules[kind]]
        const present = Math.max(n - away, 0)
        const possible = (there: number) =>
          quorumOf(quorum, hall(n, there)).met && outcomeOf(decision, hall(n, there), there).passed
        const spare = spareFor(decision, quorum, hall(n, present))
        expect(possible(present)).toBe(spare >= 0)
        if (spare >= 0) expect([possible(present - spare), possible(present - spare - 1)]).toEqual([true, false])
      }),
    )
  })
})
