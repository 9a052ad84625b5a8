/** What the deputy found missing, point by point (逐条答复): each line of his words is answered by itself. */
import type { SuggestionView } from '../../domain/views.ts'

const longest = 500
const most = 30

/** His words at the re-check that led to this round, or the rating that led to handling again. */
export function pointsOf({
  rechecks,
  ratings,
  round,
}: Pick<SuggestionView, 'rechecks' | 'ratings' | 'round'>): string[] {
  const recheck = rechecks.findLast(({ decision }) => decision === 'second_assignment')
  const rating = ratings.findLast(
    (one) => one.round === round && one.countedOn !== null && one.result === 'dissatisfied',
  )
  return linesOf(rating?.words ?? (round > 1 ? (recheck?.words ?? '') : ''))
}

const sendingBack: readonly string[] = ['suggestion.redo', 'suggestion.second_assigned']

/** What the office asked for when it last sent the matter back in this round (再办理、二次交办的要求); '' when it did not. */
export function demandOf({ timeline, round }: Pick<SuggestionView, 'timeline' | 'round'>): string {
  const sent = timeline.findLast((entry) => entry.round === round && sendingBack.includes(entry.fact))
  return String(sent?.facts.note ?? '')
}

/** Lines, or sentences where everything stands in one line; numbers at their beginning are dropped. */
export const linesOf = (words: string): string[] =>
  words
    .split(words.trim().includes('\n') ? /\n/u : /[；;。]/u)
    .map((line) => line.replace(/^\s*(?:[（(]?[\d一二三四五六七八九十]+[）)、.．])\s*/u, '').trim())
    .filter((line) => line !== '')
    .slice(0, most)
    .map((line) => Array.from(line).slice(0, longest).join(''))
