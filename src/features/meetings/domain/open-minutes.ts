/**
 * 公开的会议记录: the signed minutes without what stands in them only (`MinutesLine.open` is null), such as a vote on a person.
 * Lines as they were composed are found by their text. The office may have worded them anew, so where there is something to
 * keep back every other line that speaks of votes is kept back with it, unless it belongs to a result that is public.
 */
import type { MinutesLine } from '#kernel/minutes'
import { minutesWords } from '../messages/minutes.ts'

/** 票、张: counts of ballots; and how a vote on a person ends in words. */
const numerals = String.raw`[\d〇零一二两三四五六七八九十百]`
const speaksOfVotes = new RegExp(
  [
    String.raw`${numerals}\s*票|\d\s*张`,
    String.raw`(?:得票|票数|赞成|反对|弃权|同意)[：:为有是]?\s*${numerals}`,
    String.raw`${numerals}\s*人?\s*(?:赞成|反对|弃权|同意)`,
    '全票|一致(?:通过|同意|赞成)|多数(?:通过|同意|赞成)',
    '落选|[未没](?:有|获|能)?(?:当选|通过|选出|过半)',
  ].join('|'),
)

type Told = Pick<MinutesLine, 'text' | 'open' | 'inside'>

const isClosed = ({ open, inside = false }: Told): boolean => open === null || inside

interface Line {
  readonly text: string
  readonly kept: 'open' | 'closed' | null
}

export function openMinutes(text: string, told: readonly Told[]): string {
  const closed = told.filter(isClosed)
  if (closed.length === 0) return text
  const marked = markLines(text.split('\n'), told)
  const words = new Set(closed.flatMap((line) => line.text.split('\n').map((part) => part.trim())))
  const shown: string[] = []
  for (const { text: line, kept } of marked) {
    const hidden = kept === 'closed' || (kept === null && (words.has(line.trim()) || speaksOfVotes.test(line)))
    if (!hidden) shown.push(line)
    else if (shown.at(-1) !== minutesWords.notPublic) shown.push(minutesWords.notPublic)
  }
  return shown.join('\n')
}

/** Whole results as they were composed; the same words under a public result and under one that is not are told apart. */
function markLines(lines: readonly string[], told: readonly Told[]): Line[] {
  const marked: Line[] = lines.map((text) => ({ text, kept: null }))
  for (const one of told) {
    const parts = one.text.split('\n')
    const at = marked.findIndex((_, from) =>
      parts.every((part, step) => marked[from + step]?.text === part && marked[from + step]?.kept === null),
    )
    if (at === -1) continue
    const kept = isClosed(one) ? 'closed' : 'open'
    marked.splice(at, parts.length, ...parts.map((text) => ({ text, kept }) as const))
  }
  return marked
}
