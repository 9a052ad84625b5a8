import { describe, expect, test } from 'vitest'
import { jointActs, jointRules, signersNeeded, type JointAct } from './joint.ts'
import { nominatorsFor, postKinds } from './posts.ts'

describe('联名人数', () => {
  const table: readonly [JointAct, { all: number; town: boolean }, number][] = [
    ['remove', { all: 33, town: false }, 7],
    ['remove', { all: 35, town: false }, 7],
    ['remove', { all: 36, town: false }, 8],
    ['recall', { all: 250, town: false }, 25],
    ['recall', { all: 251, town: false }, 26],
    ['recall', { all: 60, town: true }, 12],
    ['recall', { all: 61, town: true }, 13],
    ['by_elect', { all: 250, town: false }, 10],
    ['by_elect', { all: 60, town: true }, 10],
  ]
  test.each(table)('%s of %o takes %i', (act, body, needed) => expect(signersNeeded(act, body)).toBe(needed))

  test('撤职 by members is about the posts of 监督法第六十条; nobody but presidium and committee proposes a recall alone', () => {
    expect(Object.values(jointRules.remove.posts).toSorted()).toEqual([
      'court',
      'department_head',
      'deputy_head',
      'procuratorate',
      'supervisory',
    ])
    expect(jointActs.every((act) => jointRules[act].basis.includes('第'))).toBe(true)
    const recallers = postKinds.flatMap((post) => nominatorsFor(post, 'recall'))
    expect([...new Set(recallers)].toSorted()).toEqual(['presidium', 'standing_committee'])
  })
})
