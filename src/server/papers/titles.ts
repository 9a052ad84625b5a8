/**
 * Titles in lines (标题排列), GB/T 9704-2012 7.3.1: broken where a word is whole, in lines about equally long that form a
 * trapezoid or a rhombus. Word file and PDF break alike, because both ask here.
 */
import { titleLine, widthOf } from './measures.ts'
import { titleBreaks } from './messages.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What a break costs, beside the squared difference of its line from the mean. */
const costs = {
  good: 0,
  between: 6,
  afterLone: 12,
  insideName: 40,
  insidePhrase: 300,
  insideWord: 2000,
  beforeMark: 4000,
} as const
/** A line more than the fewest, and a line that grows again below a shorter one (沙漏形). */
const further = 100
const waist = 60

/** The rest of a title in lines: where the first of them ends, and what follows. */
interface Division {
  readonly cost: number
  readonly end: number
  readonly rest: Division | undefined
}

/** The lines of a title, which together are the title; one where it is no longer than a line. */
export function titleLines(title: string): string[] {
  const letters = Array.from(title)
  if (letters.length <= titleLine) return [title]
  const breaks = breakCosts(title, letters)
  const widths = letters.map((letter) => widthOf(letter))
  const mean = widthOf(title) / Math.ceil(letters.length / titleLine)
  const known = new Map<string, Division>()

  const divide = (start: number, above: number, fallen: boolean): Division => {
    const key = `${start} ${above} ${fallen}`
    const before = known.get(key)
    if (before) return before
    let best: Division = { cost: start === letters.length ? 0 : Infinity, end: start, rest: undefined }
    let width = 0
    for (let end = start + 1; end <= Math.min(letters.length, start + titleLine); end += 1) {
      width += widths[end - 1] ?? 0
      const own = (width - mean) ** 2 + further + (breaks[end] ?? 0) + (fallen && width > above ? waist : 0)
      if (own >= best.cost) continue
      const rest = divide(end, width, fallen || width < above)
      if (own + rest.cost < best.cost) best = { cost: own + rest.cost, end, rest }
    }
    known.set(key, best)
    return best
  }

  const lines: string[] = []
  let start = 0
  for (let line: Division | undefined = divide(0, 0, false); line && line.end > start; line = line.rest) {
    lines.push(letters.slice(start, line.end).join(''))
    start = line.end
  }
  return lines
}

/** Of a break before the character at each place; none at the end. */
function breakCosts(title: string, letters: readonly string[]): number[] {
  const found = letters.map((): number => costs.insideWord)
  let at = 0
  let before = ''
  for (const { segment } of words.segment(title)) {
    found[at] = costOf(before, segment)
    at += Array.from(segment).length
    before = segment
  }
  for (const [whole, cost] of wholes(title)) {
    const first = Array.from(title.slice(0, whole.index)).length
    const last = first + Array.from(whole[0]).length
    for (let inside = first + 1; inside < last; inside += 1) found[inside] = Math.max(found[inside] ?? 0, cost)
  }
  return found
}

/** What stays on one line: phrases, and names in 书名号 that fit. */
const wholes = (title: string): [RegExpExecArray, number][] => [
  ...[...title.matchAll(phrase)].map((match): [RegExpExecArray, number] => [match, costs.insidePhrase]),
  ...[...title.matchAll(name)].map((match): [RegExpExecArray, number] => [match, costs.insideName]),
]
const phrase = new RegExp([...titleBreaks.phrases, titleBreaks.session.source].join('|'), 'gu')
const name = new RegExp(titleBreaks.name.source, 'gu')

const isLone = (word: string): boolean => /^\p{Script=Han}$/u.test(word)

function costOf(before: string, after: string): number {
  const { notFirst, notLast, openings, endings, leading, prepositions, counted, counting } = titleBreaks
  if (notFirst.includes(after.charAt(0)) || notLast.includes(before.slice(-1))) return costs.beforeMark
  if (openings.some((opening) => after.startsWith(opening))) return costs.good
  if (prepositions.includes(after)) return costs.between
  if (isLone(after) || counted.test(after)) return costs.insidePhrase
  if (leading.includes(before) || counting.test(before)) return costs.insidePhrase
  if (endings.includes(before.slice(-1))) return costs.good
  return isLone(before) ? costs.afterLone : costs.between
}
