import { words } from './words.ts'

/** What the search calls decisions, motions and their states. */
export const searchWords = {
  decision: {
    'zh-CN': { kind: '决议决定', states: words['zh-CN'].states },
    en: { kind: 'Decisions', states: words.en.states },
  },
  motion: {
    'zh-CN': { kind: '代表议案', states: words['zh-CN'].motionStates },
    en: { kind: 'Motions', states: words.en.motionStates },
  },
}
