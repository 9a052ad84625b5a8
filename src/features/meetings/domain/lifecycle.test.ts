import { expect, test } from 'vitest'
import { stepBefore } from './lifecycle.ts'

test.each([
  ['nobody checks in before the notice is sent', 'check_in', 'planned', 'send_notice'],
  ['nothing is gone through before the meeting is open', 'move_on', 'notified', 'open'],
  ['an adjourned meeting is resumed before it goes on', 'move_on', 'adjourned', 'resume'],
  ['only what is closed is filed', 'archive', 'open', 'close'],
  ['nobody checks in to what is over', 'check_in', 'closed', undefined],
  ['the roll of an open meeting is frozen', 'invite', 'open', undefined],
  ['what is called off stays so', 'open', 'cancelled', undefined],
] as const)('%s', (_, action, state, step) => {
  expect(stepBefore(action, state)).toBe(step)
})
