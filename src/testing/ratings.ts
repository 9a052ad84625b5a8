/** Ratings for tests (评价), and a suggestion that was rated and closed. */
import { rate, redo } from '../features/suggestions/server/judge-commands.ts'
import { alone, closing } from '../features/suggestions/server/office-steps.ts'
import { getSuggestion, type Suggestion } from '../features/suggestions/server/repository.ts'
import { reply } from '../features/suggestions/server/unit-commands.ts'
import type { TestWork } from './database.ts'
import { createDistrict, type District } from './people.ts'
import { current, repliedSuggestion } from './suggestions.ts'

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
export async function closed(work: TestWork) {
  const district = await createDistrict(work)
  const { suggestion, share } = await repliedSuggestion(work, district)
  const rated = await rate(work(district.deputies[0].actor, '2025-05-25'), { id: suggestion.id, ...satisfied })
  const done = await alone(closing)(work(district.deputiesOffice, '2025-06-10'), {
    id: suggestion.id,
    version: rated.version,
  })
  return { district, suggestion: done, share }
}

/** 退回再办理，同一单位再次答复. */
export async function answeredAgain(
  work: TestWork,
  district: District,
  { id, on }: { id: string; on: string },
): Promise<Suggestion> {
  const { version } = await getSuggestion(work(district.deputiesOffice, on), id)
  await redo(work(district.deputiesOffice, on), { id, version, note: '请到四个村实地核查' })
  const { share } = await current(work, district, id)
  await reply(work(district.units[0].head, on), {
    id: share.id,
    class: 'A',
    text: '四个村已经通水。',
    points: [],
    promises: [],
    signedBy: '陆建国',
    files: [],
  })
  return getSuggestion(work(district.deputiesOffice, on), id)
}
