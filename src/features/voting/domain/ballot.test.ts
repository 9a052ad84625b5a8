import { describe, expect, test } from 'vitest'
import type { MajorityRule } from '#kernel/majority'
import { electionRule, tieRule } from '#kernel/majority-rules'
import type { Mark, PollKind } from '#kernel/poll'
import { ballotBytes, faultOf, padded } from './ballot.ts'

const option = (number: number) => ({
  number,
  title: `第${number}个`,
  note: '',
  subjectId: null,
  personId: null,
  included: false,
})
const poll = (kind: PollKind, options: number, places: number, majority: MajorityRule = electionRule) => ({
  kind,
  rule: { majority },
  questions: [
    {
      number: 1,
      title: '选举',
      aspect: '',
      subjectId: null,
      places,
      post: 'other' as const,
      formal: null,
      options: Array.from({ length: options }, (_, at) => option(at + 1)),
    },
  ],
})
const ballot = (marks: readonly [number, Mark][], others: string[] = []) => ({
  marks: marks.map(([number, mark]) => ({ question: 1, option: number, mark })),
  others: others.map((name) => ({ question: 1, name })),
})

describe('一张票', () => {
  test('必选项 are not marked, and leave fewer to choose', () => {
    const { questions, ...choosing } = poll('choose_k', 4, 2)
    const [question] = questions
    const options = question?.options.map((one) => ({ ...one, included: one.number === 1 })) ?? []
    const asked = { ...choosing, questions: questions.map((one) => ({ ...one, options })) }
    expect(faultOf(asked, ballot([[2, 'yes']]))).toBeUndefined()
    expect(faultOf(asked, ballot([[1, 'yes']]))).toEqual({ fault: 'included_option', question: 1 })
    const two: [number, Mark][] = [2, 3].map((number) => [number, 'yes'])
    expect(faultOf(asked, ballot(two))).toEqual({ fault: 'too_many_marks', question: 1 })
  })

  test.each([
    ['a motion marked yes', poll('motion', 1, 1), ballot([[1, 'yes']]), undefined],
    ['nothing marked', poll('motion', 1, 1), ballot([]), 'not_all_marked'],
    ['a grade on a motion', poll('motion', 1, 1), ballot([[1, 'satisfied']]), 'unknown_mark'],
    [
      'yes and no at once',
      poll('motion', 1, 1),
      ballot([
        [1, 'yes'],
        [1, 'no'],
      ]),
      'marked_twice',
    ],
    ['an option that is not there', poll('motion', 1, 1), ballot([[2, 'yes']]), 'unknown_option'],
    [
      'as many as places',
      poll('election', 3, 2),
      ballot([
        [1, 'yes'],
        [2, 'yes'],
        [3, 'no'],
      ]),
      undefined,
    ],
    [
      'fewer than places',
      poll('election', 3, 2),
      ballot([
        [1, 'yes'],
        [2, 'no'],
        [3, 'abstain'],
      ]),
      undefined,
    ],
    [
      'more than places',
      poll('election', 3, 2),
      ballot([
        [1, 'yes'],
        [2, 'yes'],
        [3, 'yes'],
      ]),
      'too_many_marks',
    ],
    ['another name in place of one', poll('election', 1, 1), ballot([[1, 'no']], ['王另选']), undefined],
    [
      'another name and a candidate for one place',
      poll('election', 1, 1),
      ballot([[1, 'yes']], ['王另选']),
      'too_many_marks',
    ],
    ['a candidate as another name', poll('election', 1, 1), ballot([[1, 'no']], ['第1个']), 'named_twice'],
    [
      'another name beside those tied',
      poll('election', 2, 1, tieRule),
      ballot(
        [
          [1, 'no'],
          [2, 'no'],
        ],
        ['王另选'],
      ),
      'other_names_not_allowed',
    ],
    ['another name on a motion', poll('motion', 1, 1), ballot([[1, 'no']], ['王另选']), 'other_names_not_allowed'],
    [
      'ten of thirteen',
      poll('choose_k', 13, 10),
      ballot(Array.from({ length: 10 }, (_, at) => [at + 1, 'yes'])),
      undefined,
    ],
    [
      'eleven of thirteen',
      poll('choose_k', 13, 10),
      ballot(Array.from({ length: 11 }, (_, at) => [at + 1, 'yes'])),
      'too_many_marks',
    ],
    ['a grade', poll('satisfaction', 1, 1), ballot([[1, 'basically']]), undefined],
  ] as const)('%s', (_, asked, marked, fault) => {
    expect(faultOf(asked, marked)?.fault).toBe(fault)
  })

  test('every ballot has the same length, whatever is marked or named', () => {
    const lengths = [
      padded({ marks: [] }),
      padded({ marks: ballot([[1, 'abstain']]).marks, others: [{ question: 1, name: '欧阳晓𠮷' }] }),
    ].map((text) => Buffer.byteLength(text))
    expect(lengths).toEqual([ballotBytes, ballotBytes])
    expect(JSON.parse(padded({ name: '欧阳晓𠮷' }))).toMatchObject({ name: '欧阳晓𠮷' })
  })
})
