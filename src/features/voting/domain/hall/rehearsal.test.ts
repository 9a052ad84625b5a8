import { expect, test } from 'vitest'
import { actsOf } from './rehearsal.ts'

test('a rehearsal plays the whole day: gathering, opening, every item with its vote, closing', () => {
  expect(actsOf([{ kind: 'report' }, { kind: 'resolution' }]).map(({ kind, at }) => `${at} ${kind}`)).toEqual([
    '-1 gathering',
    '-1 quorum',
    '-1 opened',
    '0 item',
    '0 speaking',
    '1 item',
    '1 speaking',
    '1 voting',
    '1 received',
    '1 result',
    '2 closed',
  ])
})
