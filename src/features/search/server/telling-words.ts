/** The telling words of a text (有区别力的词): the rarest that can be looked up quickly, common ones only two together. */
import { allOf, asked, type Lexemes } from './lexemes.ts'
import type { Rarity } from './statistics.ts'
import { unitsOf, wordsOf } from './words.ts'

/** A word weighs more the fewer texts have it. */
export const weightOf = (texts: number, all: number): number => Math.log(1 + (all - texts + 0.5) / (texts + 0.5))

export const pairsIn = (text: string): string[] => [
  ...new Set(wordsOf(unitsOf(text)).filter((word) => Array.from(word).length > 1)),
]

/** Texts that are looked at for the words of one sentence, and how many of its words. */
const budget = 600
const mostWords = 32

/** The rarest words of a text, as many as can be looked up quickly; at least one. */
export function rarest(words: readonly string[], rarityOf: (word: string) => number): string[] {
  const ordered = byRarity(words, rarityOf)
  let texts = 0
  const chosen: string[] = []
  for (const word of ordered) {
    if (chosen.length > 0 && (texts + rarityOf(word) > budget || chosen.length >= mostWords)) break
    texts += rarityOf(word)
    chosen.push(word)
  }
  return chosen
}

const byRarity = (words: readonly string[], rarityOf: (word: string) => number): string[] =>
  [...words].toSorted((a, b) => rarityOf(a) - rarityOf(b))

export interface TellingWord {
  /** For the index. */
  readonly asked: string
  readonly weight: number
  /** More texts than these are not looked at. */
  readonly most: number
}

const fewestAlone = 3
const anchors = 2
const companions = 4
const mostTogether = 60

/** What the index is asked for: rare words alone; where there are few, the next ones each with one that is less rare. */
export function tellingWords(words: readonly string[], rarity: Rarity, { word }: Lexemes): TellingWord[] {
  const rarityOf = (one: string) => rarity.of(word(one))
  const all = Math.max(rarity.texts, 1)
  const weigh = (one: string) => Math.max(weightOf(Math.min(rarityOf(one), all), all), 0.01)
  const ordered = byRarity(words, rarityOf)
  const alone = rarest(words, rarityOf).filter((one) => rarityOf(one) <= budget || ordered.length === 1)
  const next = alone.length < fewestAlone ? ordered.slice(alone.length, alone.length + anchors) : []
  const together = next.flatMap((one) =>
    ordered
      .slice(ordered.indexOf(one) + 1)
      .filter((other) => !sharesSign(one, other))
      .slice(0, companions)
      .map((other) => [one, other]),
  )
  return [
    ...alone.map((one) => ({ asked: asked(word(one)), weight: weigh(one), most: budget })),
    ...together.map((pair) => ({
      asked: allOf(pair.map((one) => asked(word(one)))),
      weight: pair.reduce((sum, one) => sum + weigh(one), 0),
      most: mostTogether,
    })),
  ]
}

/** Neighbouring pairs stand together wherever one of them does. */
const sharesSign = (one: string, other: string): boolean => Array.from(one).some((sign) => other.includes(sign))
