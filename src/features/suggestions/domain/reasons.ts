/** Why two suggestions are alike (相似理由): the same place, the same matter, or both. */
import { pairsOf, type Text, type Weights } from './likeness.ts'
import { phrasesOf, type PlaceNames } from './phrases.ts'
import type { Reasons } from './views.ts'

const mostPlaces = 2
const mostMatters = 3

type Written = Omit<Text, 'id'>

/** What both name, the words of the other's title first, then the most telling; what carries no weight is no reason. */
export function reasonsOf(own: Written, other: Written, names: PlaceNames, weight: Weights): Reasons {
  const ours = phrasesOf(`${own.title}\n${own.text}`, names)
  const titled = phrasesOf(other.title, names)
  const written = phrasesOf(other.text, names)
  const weigh = (words: string) => [...pairsOf(words).keys()].reduce((sum, pair) => sum + weight(pair), 0)
  const shared = (of: ReadonlySet<string>, known: ReadonlySet<string>) =>
    [...of].filter((words) => known.has(words)).toSorted((a, b) => weigh(b) - weigh(a))
  const both = (kind: keyof Reasons) =>
    longest([...shared(titled[kind], ours[kind]), ...shared(written[kind], ours[kind])])
  return {
    places: both('places').slice(0, mostPlaces),
    matters: both('matters')
      .filter((words) => weigh(words) > 0)
      .slice(0, mostMatters),
  }
}

/** Without those that stand inside another. */
const longest = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word, _, all) => !all.some((other) => other !== word && other.includes(word)))
