/** How alike two suggestions are (相似度): by the pairs of characters they share, rare pairs counting more. */
import { titleWords } from '../messages/title-words.ts'

export interface Text {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface Likeness {
  readonly id: string
  /** 0: nothing in common; 1: the same. */
  readonly likeness: number
  /** Places and matters both name, the most telling first. */
  readonly shared: readonly string[]
}

/** Words every suggestion has, and whatever is no letter, character or digit, parts the runs. */
const partings = new RegExp(`${titleWords.before}|${titleWords.after}|[^\\p{L}\\p{N}]+`, 'u')

const runsOf = (text: string): string[][] =>
  text
    .toLowerCase()
    .split(partings)
    .map((run) => Array.from(run))
    .filter((run) => run.length > 1)

/** 二元字串: every two neighbouring characters, with how often. */
export function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const run of runsOf(text))
    for (let at = 1; at < run.length; at += 1) {
      const pair = `${run[at - 1]}${run[at]}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return pairs
}

export type Weights = (pair: string) => number

/** Rare pairs tell more than common ones: the weight falls with the number of texts that have the pair. */
export function weightsOf(texts: readonly ReadonlyMap<string, number>[]): Weights {
  const texts_ = new Map<string, number>()
  for (const text of texts) for (const pair of text.keys()) texts_.set(pair, (texts_.get(pair) ?? 0) + 1)
  return (pair) => Math.log(1 + texts.length / (texts_.get(pair) ?? 1))
}

const weigh = (pairs: ReadonlyMap<string, number>, weight: Weights): Map<string, number> =>
  new Map([...pairs].map(([pair, count]) => [pair, (1 + Math.log(count)) * weight(pair)]))

const lengthOf = (vector: ReadonlyMap<string, number>): number =>
  Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0))

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const product = [...b].reduce((sum, [pair, value]) => sum + value * (a.get(pair) ?? 0), 0)
  const lengths = lengthOf(a) * lengthOf(b)
  return lengths === 0 ? 0 : product / lengths
}

/** The title says what a suggestion is about, so it counts twice. */
const wholeOf = ({ title, text }: Omit<Text, 'id'>): string => `${title} ${title} ${text}`

/** The candidates most like what is asked about, best first; those below `least` are left out. */
export function mostAlike(
  asked: Omit<Text, 'id'>,
  candidates: readonly Text[],
  { limit, least }: { limit: number; least: number },
): Likeness[] {
  const pairs = candidates.map((candidate) => pairsOf(wholeOf(candidate)))
  const own = pairsOf(wholeOf(asked))
  const weight = weightsOf([...pairs, own])
  const vector = weigh(own, weight)
  return candidates
    .map((candidate, at) => ({ candidate, likeness: cosine(vector, weigh(pairs[at] ?? new Map(), weight)) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ candidate, likeness }) => ({
      id: candidate.id,
      likeness: Math.round(likeness * 100) / 100,
      shared: sharedWords(own, candidate, weight),
    }))
}

const sharedLimit = 4
/** Longer than this it is a sentence, not a word that says what both are about. */
const wordLimit = 12

/** What both name: strings of the candidate whose every pair the other text has too; those of its title first. */
export function sharedWords(
  own: ReadonlyMap<string, number>,
  { title, text }: Omit<Text, 'id'>,
  weight: Weights,
): string[] {
  return [...wordsIn(title, own, weight), ...wordsIn(text, own, weight)]
    .filter((word, at, words) => !words.slice(0, at).some((better) => better.includes(word)))
    .slice(0, sharedLimit)
    .map((word) => Array.from(word).slice(0, wordLimit).join(''))
}

/** The most telling first. */
function wordsIn(text: string, own: ReadonlyMap<string, number>, weight: Weights): string[] {
  const found = new Map<string, number>()
  for (const run of runsOf(text)) {
    let from = 0
    for (let at = 1; at <= run.length; at += 1)
      if (at === run.length || !own.has(`${run[at - 1]}${run[at]}`)) {
        const word = run.slice(from, at).join('')
        if (at - from > 1) found.set(word, wordWeight(word, weight))
        from = at
      }
  }
  return [...found].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
}

const wordWeight = (word: string, weight: Weights): number =>
  [...pairsOf(word).keys()].reduce((sum, pair) => sum + weight(pair), 0)
