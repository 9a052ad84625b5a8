import { words } from './words.ts'

/** What the search calls decisions, motions and their states. */
export const searchWords = {
  decision: {
    'zh-CN': {
      kind: '决议决定',
      states: {
        ...words['zh-CN'].states,
        amended: words['zh-CN'].changed.amend,
        repealed: words['zh-CN'].changed.repeal,
      },
    },
    en: {
      kind: 'Decisions',
      states: { ...words.en.states, amended: words.en.changed.amend, repealed: words.en.changed.repeal },
    },
  },
  motion: {
    'zh-CN': { kind: '代表议案', states: words['zh-CN'].motionStates },
    en: { kind: 'Motions', states: words.en.motionStates },
  },
}
