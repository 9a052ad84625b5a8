/** What a text names (词句): places, and runs of whole words, none of them cut inside. */
import { numerals, partingWords } from '../messages/parting-words.ts'
import { placeWords } from '../messages/place-words.ts'
import { clausesOf } from './likeness.ts'
import { segmentsOf } from './segments.ts'

export interface Phrases {
  readonly places: ReadonlySet<string>
  readonly matters: ReadonlySet<string>
}

/** What the district calls its towns, streets, platforms and stations: how it may be written → its name. */
export type PlaceNames = ReadonlyMap<string, string>

const level = new RegExp(placeWords.levels, 'u')

/** 里山镇 is also meant where somebody writes 里山. */
export const placeNames = (names: readonly string[]): PlaceNames =>
  new Map(
    names
      .flatMap((name) => [[name.replace(level, ''), name] as const, [name, name] as const])
      .filter(([written]) => written.length > 1),
  )

/** Longer than this it is a sentence, not words that say what both are about. */
const longestPhrase = 8
const longestPlaceName = 4
/** 5g and a bare letter say nothing. */
const isTelling = /\p{Script=Han}.?\p{Script=Han}|[a-z]{3}/u
const levelAbove = new RegExp(`^[${placeWords.levelsAbove}](?=..)`, 'u')
const isNumber = new RegExp(`^[\\d${numerals}]+$`, 'u')

export function phrasesOf(text: string, names: PlaceNames): Phrases {
  const places = new Set<string>()
  const matters = new Set<string>()
  for (const clause of clausesOf(text))
    for (const chunk of chunksOf(clause, names, places)) for (const phrase of runsWithin(chunk)) matters.add(phrase)
  return { places, matters }
}

/** The words between places and parting words; the places are put into `places`. */
function chunksOf(clause: string, names: PlaceNames, places: Set<string>): string[][] {
  const chunks: string[][] = []
  for (const { before, words } of partsOf(clause, names)) {
    if (before) places.add(before)
    let chunk: string[] = []
    for (const [at, word] of words.entries()) {
      const ended = before && at === 0 && word.length > 1 && isEnding(word) ? before + word : undefined
      const place = ended ?? placeAt(chunk, word)
      if (place) places.add(place)
      if (place || isParting(word)) {
        chunks.push(withoutEnd(chunk, place && !ended ? place.length - word.length : 0))
        chunk = []
      } else chunk.push(word)
    }
    chunks.push(chunk)
  }
  return chunks
}

const isParting = (word: string): boolean => partingWords.has(word) || isNumber.test(word)
const isEnding = (word: string): boolean => (placeWords.endings as readonly string[]).includes(word)

/** A clause parted at the names of places it has: each name with the words behind it. */
function partsOf(clause: string, names: PlaceNames): { before: string | undefined; words: string[] }[] {
  const written = [...names.keys()].filter((name) => clause.includes(name)).toSorted((a, b) => b.length - a.length)
  if (written.length === 0) return [{ before: undefined, words: segmentsOf(clause) }]
  const parts = clause.split(new RegExp(`(${written.join('|')})`, 'u'))
  return parts.flatMap((part, at) =>
    at % 2 === 1 ? [] : [{ before: names.get(parts[at - 1] ?? ''), words: segmentsOf(part) }],
  )
}

/**
 * 金鼎村, 城东社区: the word before the ending with the single characters before it, for a name no dictionary has falls into
 * single characters; 老旧小区 and 农村小学 name none.
 */
function placeAt(before: readonly string[], word: string): string | undefined {
  const ending = placeWords.endings.find((one) => word.endsWith(one))
  if (!ending) return undefined
  if (word !== ending)
    return word.length - ending.length > 1 && !isKind(word.slice(0, -ending.length)) ? word : undefined
  const own: string[] = []
  for (const one of before.toReversed()) {
    const whole = own.length === 0 || one.length === 1
    if (!whole || own.join('').length + one.length > longestPlaceName) break
    own.unshift(one)
  }
  const name = own.join('').replace(levelAbove, '')
  return name.length > 1 && !isKind(name) && !own.some(isKind) ? name + word : undefined
}

const isKind = (word: string): boolean => (placeWords.kinds as readonly string[]).includes(word)

function withoutEnd(words: readonly string[], characters: number): string[] {
  const kept = [...words]
  for (let left = characters; left > 0;) left -= kept.pop()?.length ?? left
  return kept
}

/** Every run of neighbouring words; two single characters that stand together are never parted. */
function runsWithin(words: readonly string[]): string[] {
  const cuts = (at: number) => words[at - 1]?.length === 1 && words[at]?.length === 1
  return words.flatMap((_, from) => {
    if (cuts(from)) return []
    const runs: string[] = []
    for (let to = from + 1; to <= words.length; to += 1) {
      const run = words.slice(from, to).join('')
      if (run.length > longestPhrase) break
      if (isTelling.test(run) && !cuts(to)) runs.push(run)
    }
    return runs
  })
}
