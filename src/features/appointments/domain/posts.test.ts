import { expect, test } from 'vitest'
import { acts, nominatedActs } from './posts.ts'

test('every act can be asked for but the approval of an appointment (批准任命), which no post here knows', () => {
  expect(acts.filter((act) => !nominatedActs.includes(act))).toEqual(['approve_appoint'])
})
