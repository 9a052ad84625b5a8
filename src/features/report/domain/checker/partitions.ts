/** Lists that are complete by their own words (分类): with 其他 at the end, of so many classes, A to D, or two opposites. */
import { fromChineseNumeral } from '#kernel/numerals'
import type { Claim } from './claims.ts'
import type { Placed } from './finding.ts'

/** 其他9件; 由其他类别提高为A类0件 counts what became something else. */
const rest = /(?<!由)(?:其他|其它|其余|另外?)/u

const classed = /(?:分为|分成|归为)(?<count>[一二三四五六七八九十两\d]{1,2})(?:个)?(?:大)?类/u

const grade = /[A-D]类|[甲乙丙丁]类/u

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/主办/u, /协办|会办|分办/u],
  [/会议期间|大会期间|会上/u, /闭会|会后/u],
  [/集体/u, /个人/u],
  [/男/u, /女/u],
]

/** Whether the parts of a total are all there are. */
export function isComplete(folded: string, total: Claim, parts: readonly Placed[]): boolean {
  const words = parts.map(({ claim }, place) =>
    folded.slice(parts[place - 1]?.claim.tail ?? total.tail, Math.min(claim.tail + 6, folded.length)),
  )
  const opening = folded.slice(Math.max(0, total.start - 40), parts[0]?.claim.start ?? total.tail)
  const count = classed.exec(opening)?.groups?.['count']
  return (
    rest.test(words.at(-1) ?? '') ||
    (count !== undefined && (fromChineseNumeral(count) ?? Number(count)) === parts.length) ||
    (parts.length >= 3 && words.every((one) => grade.test(one))) ||
    (parts.length === 2 && opposites.some(([one, other]) => one.test(words[0] ?? '') && other.test(words[1] ?? '')))
  )
}
