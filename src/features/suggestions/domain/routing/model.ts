/** What was learnt, and what it says of a new suggestion: units in order, each with the words that speak for it. */
import { wholeWordsIn } from '../segments.ts'
import { scoreOf } from './train.ts'
import { rowOf, type Vocabulary } from './vocabulary.ts'
import { wordsOf, type RoutingText } from './words.ts'

export interface RoutingModel {
  readonly units: readonly string[]
  readonly vocabulary: Vocabulary
  /** One row of weights per unit, by place of the word, the threshold last. */
  readonly machines: readonly Float32Array[]
}

export interface RoutedUnit {
  readonly unitId: string
  /** Above 0 the machine of the unit would take it; the larger the surer. */
  readonly score: number
  /** The words of the suggestion that speak most for the unit, the most telling first. */
  readonly because: readonly string[]
}

const becauseLimit = 3

const limit = 3

export function unitsFor(model: RoutingModel, asked: RoutingText): RoutedUnit[] {
  const words = wordsOf(asked)
  const whole = wholeWordsIn(`${asked.title}\n${asked.text}`.normalize('NFKC').toLowerCase())
  return closest(model, words).map(({ unitId, machine, score }) => {
    const speaking = speakingFor([...words.keys()], model.vocabulary, machine)
    return { unitId, score, because: because(speaking, whole) }
  })
}

/** The same units, without looking for the words that speak for them. */
export const unitIdsFor = (model: RoutingModel, asked: RoutingText): string[] =>
  closest(model, wordsOf(asked)).map(({ unitId }) => unitId)

function closest(model: RoutingModel, words: ReadonlyMap<string, number>) {
  const row = rowOf(words, model.vocabulary)
  return model.units
    .map((unitId, at) => ({ unitId, machine: model.machines[at] ?? new Float32Array(1) }))
    .map(({ unitId, machine }) => ({ unitId, machine, score: scoreOf(row, machine) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
}

/** Strings of two or three characters that speak for the unit, the most telling first. */
const speakingFor = (words: readonly string[], { places, weights }: Vocabulary, machine: Float32Array): string[] =>
  words
    .filter((word) => !word.startsWith('=') && Array.from(word).length > 1)
    .map((word) => {
      const place = places.get(word)
      return { word, weight: place === undefined ? 0 : (machine[place] ?? 0) * (weights[place] ?? 0) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || b.word.length - a.word.length)
    .map(({ word }) => word)

/** The whole words around them; one inside another says nothing new. */
function because(speaking: readonly string[], whole: (piece: string) => string): string[] {
  const chosen: string[] = []
  for (const piece of speaking) {
    if (chosen.length === becauseLimit) break
    const word = whole(piece)
    if (!chosen.some((better) => better.includes(word) || word.includes(better))) chosen.push(word)
  }
  return chosen
}
