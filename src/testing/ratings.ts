/** Ratings for tests (评价), and a suggestion that was rated and closed. */
import { rate } from '../features/suggestions/server/judge-commands.ts'
import { alone, closing } from '../features/suggestions/server/office-steps.ts'
import type { TestWork } from './database.ts'
import { createDistrict } from './people.ts'
import { repliedSuggestion } from './suggestions.ts'

export const satisfied = {
  attitude: 'satisfied',
  result: 'satisfied',
  classAgreed: true,
  unsolved: null,
  words: '办得好',
} as const

export const dissatisfied = {
  attitude: 'basically',
  result: 'dissatisfied',
  classAgreed: false,
  unsolved: 'partly_done',
  words: '还有四个村没有通水',
} as const

/** 已评价并办结. */
export async function closed(work: TestWork, grade: typeof satisfied | typeof dissatisfied = satisfied) {
  const district = await createDistrict(work)
  const { suggestion, share } = await repliedSuggestion(work, district)
  const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...grade })
  const done = await alone(closing)(work(district.deputiesOffice, '2025-06-10'), {
    id: suggestion.id,
    version: rated.version,
  })
  return { district, suggestion: done, share }
}
