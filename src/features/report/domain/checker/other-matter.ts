/** When a number of suggestions is not that of the whole (不是一回事): some of them, as a unit says itself, or proposals. */
import type { Claim, Reading } from './claims.ts'
import type { Metric } from './metric.ts'
import { sentenceStart } from './text-spans.ts'

/** As the unit says itself, or in its first round: not what the house has found in the end. */
const claimed = /自报|(?:第一次|首次)(?:办理|答复|评价)/u

/** Some of the suggestions, by class, unit or what was done with them. */
const some =
  /[A-D甲乙丙丁]类|二次交办|再次交办|重新交办|重点|加快|不满意|没有落实|未落实|\p{Script=Han}{1,8}局(?=承办|主办|办理)/u

/** Words beside a number that say it is of fewer suggestions than all of them, or of proposals of the other house. */
export function otherMatter(
  { folded }: Reading,
  { start, tail }: Claim,
  metric: Metric | undefined,
): string | undefined {
  if (!metric?.key.startsWith('suggestion.')) return undefined
  const said = folded.slice(sentenceStart(folded, start), start)
  const proposals = /建议/u.test(said) ? undefined : /提案/u.exec(said)?.[0]
  const apart = proposals ?? claimed.exec(said)?.[0]
  if (apart !== undefined || !metric.once) return apart
  const clause =
    folded.slice(sentenceStart(folded, start, clauseEnds), start) +
    (/^[^,。;!?\n]*/u.exec(folded.slice(tail, tail + 40))?.[0] ?? '')
  return some.exec(clause)?.[0]
}

const clauseEnds = ',。;!?\n'
