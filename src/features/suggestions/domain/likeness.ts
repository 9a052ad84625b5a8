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
}

/** Words every suggestion has, and whatever is no letter, character or digit, parts the runs. */
const partings = new RegExp(`${titleWords.before}|${titleWords.after}|[^\\p{L}\\p{N}]+`, 'u')

/** What stands between signs, and between the words every title has. */
export const clausesOf = (text: string): string[] => text.toLowerCase().split(partings)

const runsOf = (text: string): string[][] =>
  clausesOf(text)
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
export function weightsOf(
  texts: readonly ReadonlyMap<string, number>[],
  customary: ReadonlySet<string> = new Set(),
): Weights {
  const having = countTexts(texts)
  return (pair) => (customary.has(pair) ? 0 : Math.log(1 + Math.max(1, texts.length) / (having.get(pair) ?? 1)))
}

function countTexts(texts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const having = new Map<string, number>()
  for (const text of texts) for (const pair of text.keys()) having.set(pair, (having.get(pair) ?? 0) + 1)
  return having
}

/** From fewer texts nobody can tell what is custom. */
const fewestTexts = 20
const customaryShare = 0.2

/** What the suggestions of a district say, over and over (套话). */
export interface Customs {
  /** The pairs a fifth of them have; they make nothing alike. */
  readonly customary: ReadonlySet<string>
  readonly weight: Weights
}

export function customsOf(texts: readonly string[]): Customs {
  const pairs = texts.map(pairsOf)
  const most = texts.length < fewestTexts ? Infinity : texts.length * customaryShare
  const customary = new Set([...countTexts(pairs)].flatMap(([pair, count]) => (count < most ? [] : pair)))
  return { customary, weight: weightsOf(pairs, customary) }
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

export interface Comparing {
  readonly limit: number
  readonly least: number
  /** Pairs that carry no weight; see `customsOf`. */
  readonly customary?: ReadonlySet<string>
}

/** The candidates most like what is asked about, best first; those below `least` are left out. */
export function mostAlike(
  asked: Omit<Text, 'id'>,
  candidates: readonly Text[],
  { limit, least, customary = new Set() }: Comparing,
): Likeness[] {
  const pairs = candidates.map((candidate) => pairsOf(wholeOf(candidate)))
  const own = pairsOf(wholeOf(asked))
  const weight = weightsOf([...pairs, own], customary)
  const vector = weigh(own, weight)
  return candidates
    .map(({ id }, at) => ({ id, likeness: cosine(vector, weigh(pairs[at] ?? new Map(), weight)) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ id, likeness }) => ({ id, likeness: Math.round(likeness * 100) / 100 }))
}
