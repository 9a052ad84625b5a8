import { words } from './words.ts'

/** What the search calls a suggestion and its states. */
export const searchWords = {
  'zh-CN': { kind: '代表建议', states: words['zh-CN'].states },
  en: { kind: 'Suggestions', states: words.en.states },
}
