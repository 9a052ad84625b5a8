import { words } from './words.ts'

const statesOf = ({ states, publicStates }: (typeof words)['zh-CN']): Record<string, string> => ({
  ...states,
  ...Object.fromEntries(Object.entries(publicStates).map(([state, name]) => [`public_${state}`, name])),
})

/** What the search calls a suggestion and its states; what the public reads has the words of the public. */
export const searchWords = {
  'zh-CN': { kind: '代表建议', states: statesOf(words['zh-CN']) },
  en: { kind: 'Suggestions', states: statesOf(words.en) },
}
