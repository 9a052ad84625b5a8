import { expect, test } from 'vitest'
import { notReached } from './agenda.ts'

test('not reached yet is what waits; a heading that only holds parts is no item of its own', () => {
  const agenda = [
    { id: 'opened', parentId: null, state: 'done' },
    { id: 'at hand', parentId: null, state: 'current' },
    { id: 'heading', parentId: null, state: 'pending' },
    { id: 'first part', parentId: 'heading', state: 'pending' },
    { id: 'dropped part', parentId: 'heading', state: 'taken_back' },
    { id: 'last', parentId: null, state: 'pending' },
  ] as const
  expect(notReached(agenda).map(({ id }) => id)).toEqual(['first part', 'last'])
})
