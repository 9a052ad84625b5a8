/** 排序: BM25 over the candidates' compared texts; a number, then a title that holds every term, come before. `least` is the part of the best score under which they are left out. */
import type { Candidate } from './candidates.ts'
import { counterOf } from './occurrences.ts'
import { weightOf } from './telling-words.ts'
import type { Query } from './query.ts'
import type { Rarity } from './statistics.ts'

const k1 = 1.2
const b = 0.75

export function ranked(
  candidates: readonly Candidate[],
  { number, words, sentence }: Query,
  { rarity, lexeme, least = 0 }: { rarity: Rarity; lexeme: (word: string) => string; least?: number },
): Candidate[] {
  const all = Math.max(rarity.texts, candidates.length, 1)
  const weights = words.map((word) => weightOf(Math.min(rarity.of(lexeme(word)), all), all))
  const count = counterOf(words)
  const scoreOf = ({ plain, length }: Candidate): number => {
    const norm = k1 * (1 - b + (b * length) / Math.max(rarity.meanLength, 1))
    let score = 0
    for (const [at, times] of count(plain)) score += ((weights[at] ?? 0) * times * (k1 + 1)) / (times + norm)
    return score
  }
  const firstOf = ({ reference, inTitle }: Candidate): number =>
    number !== undefined && reference !== null && (reference === number || reference.endsWith(`-${number}`))
      ? 2
      : inTitle && !sentence
        ? 1
        : 0
  const scored = candidates.map((candidate) => ({ candidate, first: firstOf(candidate), score: scoreOf(candidate) }))
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0)
  return scored
    .filter(({ score }) => score >= best * least)
    .toSorted((x, y) => y.first - x.first || y.score - x.score || (x.candidate.on < y.candidate.on ? 1 : -1))
    .map(({ candidate }) => candidate)
}
