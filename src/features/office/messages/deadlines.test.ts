import { expect, test } from 'vitest'
import { deadlineRules } from '#kernel/deadline-rules'
import { deadlines } from './deadlines.ts'

test.each(['zh-CN', 'en'] as const)(
  'every rule of the deadline table says what starts it and what is due, in %s',
  (language) => {
    const { triggers, acts }: { triggers: Record<string, string>; acts: Record<string, string> } = deadlines[language]
    expect(deadlineRules.filter(({ trigger, act }) => !triggers[trigger] || !acts[act])).toEqual([])
  },
)

test('no word is left over from a rule that is gone', () => {
  const { triggers, acts } = deadlines['zh-CN']
  expect(Object.keys(triggers).toSorted()).toEqual([...new Set(deadlineRules.map(({ trigger }) => trigger))].toSorted())
  expect(Object.keys(acts).toSorted()).toEqual([...new Set(deadlineRules.map(({ act }) => act))].toSorted())
})
