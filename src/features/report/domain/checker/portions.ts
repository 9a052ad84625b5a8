/** Portions in words (九成、三分之二、1/3、过半): percentages of a coarser kind, found where they are said of something. */
import { fromChineseNumeral } from '#kernel/numerals'
import type { Claim } from './claims.ts'
import { qualifierBefore, qualifierBehind, type Qualifier } from './qualifiers.ts'
import { holds, quotedNames } from './text-spans.ts'

const digit = '[一二三四五六七八九]'

const portion = new RegExp(
  String.raw`(?<tenths>${digit})成(?<half>[半一二三四五六七八九])?|(?<whole>[二三四五六七八九十])分之(?<part>${digit})` +
    String.raw`|(?<![\d./])(?<upper>[1-9])\s?\/\s?(?<lower>[2-9]|10)(?![\d./])|(?<more>过)半(?!数)|(?<!另)(?:一半|半数)`,
  'gu',
)

/** 占九成、达到三分之二、满意率超过七成: something is said to be that much. */
const said =
  /(?:占(?:比|[^,。;、\n]{1,10}的)?|率|[达占]到|达|为|超过?|突破|逾|近|约|不足|不到|不低于|至少)(?:了|为|约|近|超过?|达到?)?\s*$/u

/** 七成以上、1/3的代表. */
const meant = /^\s?(?:以上|以下|左右|多|余|的(?!一))/u

/** 时间过半、任务过半 tell how far the year has gone. */
const yearGone = /(?:时间|任务|双|年度?|进度)\s*$/u

export function findPortions(folded: string): Omit<Claim, 'text'>[] {
  const names = quotedNames(folded)
  return [...folded.matchAll(portion)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (names.some((name) => holds(name, { start, end }))) return []
    const before = folded.slice(Math.max(0, start - 14), start)
    const behind = folded.slice(end, end + 4)
    const over = /^\s?[多余]/u.exec(behind)?.[0] ?? ''
    const more = match.groups?.['more'] !== undefined
    if (yearGone.test(before) || !(said.test(before) || meant.test(behind) || (more && behind.startsWith('由'))))
      return []
    const qualifiers = [
      more ? ('above' as const) : undefined,
      over === '' ? undefined : ('over' as const),
      qualifierBefore(before),
      qualifierBehind(behind),
    ].filter((word): word is Qualifier => word !== undefined)
    const value = Math.floor(valueOf(match.groups ?? {}) * 1e4) / 1e4
    // Said in tenths and thirds, it may be off by half a tenth.
    const decimals = match.groups?.['half'] === undefined ? -1 : 0
    return [{ start, end, value, unit: '%', decimals, approx: true, qualifiers, tail: end + over.length }]
  })
}

function valueOf({ tenths, half, whole, part, upper, lower }: Partial<Record<string, string>>): number {
  if (tenths !== undefined) return 10 * numeral(tenths) + (half === undefined ? 0 : half === '半' ? 5 : numeral(half))
  if (whole !== undefined) return (100 * numeral(part)) / numeral(whole)
  return upper === undefined ? 50 : (100 * Number(upper)) / Number(lower)
}

const numeral = (sign: string | undefined): number => fromChineseNumeral(sign ?? '') ?? 1
