/** Which unit a suggestion may be for (拟办): by the words its list of duties shares with the text. Only ever a proposal. */
import { titleWords } from '../messages/title-words.ts'
import { pairsOf, weightsOf, type Weights } from './likeness.ts'

export interface DutyLine {
  readonly unitId: string
  readonly unit: string
  readonly number: number
  readonly topic: string
}

export interface Proposal {
  readonly unitId: string
  readonly unit: string
  /** The line of the unit's list of duties that speaks for it. */
  readonly number: number
  readonly topic: string
}

/** Below this the words shared are chance. */
const least = 6

/** Pairs in the title say what the suggestion is for; in the text they may only be mentioned. */
const titleFactor = 2

/** A unit the text names is likelier, but a place is named by most suggestions. */
const namedFactor = 1.25

const joint = new RegExp(`[${titleWords.listJoints}]`, 'u')

/** The unit whose duty shares most with the text; undefined when none shares enough, or two share the same. */
export function proposedUnit(
  { title, text }: { title: string; text: string },
  duties: readonly DutyLine[],
): Proposal | undefined {
  const phrases = duties.flatMap((duty) => duty.topic.split(joint).map((phrase) => ({ duty, pairs: pairsOf(phrase) })))
  const weight = weightsOf(phrases.map(({ pairs }) => pairs))
  const inTitle = pairsOf(title)
  const inText = pairsOf(text)
  const best = new Map<string, { duty: DutyLine; score: number }>()
  for (const { duty, pairs } of phrases) {
    const named = `${title} ${text}`.includes(duty.unit) ? namedFactor : 1
    const score = named * phraseScore(pairs, { inTitle, inText, weight })
    if (score > (best.get(duty.unitId)?.score ?? 0)) best.set(duty.unitId, { duty, score })
  }
  const [first, second] = [...best.values()].toSorted((a, b) => b.score - a.score)
  if (!first || first.score < least || first.score === second?.score) return undefined
  const { unitId, unit, number, topic } = first.duty
  return { unitId, unit, number, topic }
}

/** What is shared, weighed by how much of the phrase it is. */
function phraseScore(
  pairs: ReadonlyMap<string, number>,
  {
    inTitle,
    inText,
    weight,
  }: { inTitle: ReadonlyMap<string, number>; inText: ReadonlyMap<string, number>; weight: Weights },
): number {
  let shared = 0
  let whole = 0
  for (const pair of pairs.keys()) {
    whole += weight(pair)
    if (inTitle.has(pair)) shared += titleFactor * weight(pair)
    else if (inText.has(pair)) shared += weight(pair)
  }
  return whole === 0 ? 0 : (shared * shared) / whole
}
