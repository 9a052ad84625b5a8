/** Quantities in Chinese numerals (两件、三次): most such numerals are names or phrases, so a count must show itself. */
import { fromChineseNumeral } from '#kernel/numerals'
import type { Claim } from './claims.ts'
import { qualifierBefore, type Qualifier } from './qualifiers.ts'
import { quotedNames, holds } from './text-spans.ts'

/** Nine signs are enough for 9,999; without an end a long row of them would be read again from each. */
const numeral = '[一二三四五六七八九十两][一二三四五六七八九十百千零两]{0,8}'

/** What is counted one by one in a report; 个方面 and 大 make headings, not counts. */
const counted = '人次|件次|场次|次|件|份|条|部|期|场|篇|名|位|家|项|个'

const spoken = new RegExp(String.raw`(?<number>${numeral})(?<over>[余多])?(?<unit>${counted})`, 'gu')

/** 翻一番、翻了两番. */
const doubled = /(?<=翻了?)(?<number>[一二两三四])番/gu

const spokenPercent = /百分之(?<number>[零一二三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,6})?)/gu

/** A numeral behind these belongs to a word: 第三次, 每一项, 统一, 十七届. */
const partOfWord = /[第每这那几任统唯某同另首各之万千百\d]$/u

/** A rule, not a count: 不少于一次, 每年至少两次. */
const required = /(?:不少于|不低于|至少|每年|每季度|每月|每人|每名|每位)[^,。;]{0,8}$/u

/** Session names: 十七届人大三次会议. */
const sessionName = /^(?:会议|全会|全体|\(?扩大|党代会|党代表|人代会|大会|代表大会)/u

const announced =
  /(?:先后|共|共计|合计|累计|分别|连续|接连|召开了?|举行了?|开展了?|组织了?|进行了|提出了|作出了|形成了)\s*$/u

/** What an organ does to things it counts; 提出五项要求 and the like name headings. */
const done =
  /(?:补选|选举产生|任命|接受|收到|提出|办理|督办|制定|修改|作出|发出|形成|召开|举行|开展|组织|受理|审议|听取)了?\s*$/u

const unitsOfDeeds = ['人次', '件次', '场次', '次', '件', '份', '部', '期', '场', '篇', '名', '位']

const countedNoun =
  /(?:会议|检查|询问|视察|调研|座谈会?|报告|决定|决议|法规|条例|意见|建议|议案|提案|案件|活动|培训|宣誓|评议|代表|人员|案)$/u

const clauseEnd = /^\s*(?:[,。;、:()!?\n]|$)/u

export function findSpokenClaims(folded: string, written: readonly Claim[]): Omit<Claim, 'text'>[] {
  const names = quotedNames(folded)
  const counts = [...folded.matchAll(spoken)].flatMap((match) => {
    const { number = '', over, unit = '' } = match.groups ?? {}
    const value = fromChineseNumeral(number.replaceAll('两', '二'))
    const start = match.index
    const tail = start + match[0].length
    const found = { start, end: start + number.length }
    if (value === undefined || names.some((name) => holds(name, found))) return []
    const shown = {
      before: folded.slice(Math.max(0, start - 16), start),
      behind: folded.slice(tail, tail + 24),
      unit,
      value,
    }
    if (!isCount(shown, () => beside(folded, { start, tail }, written))) return []
    const qualifiers: Qualifier[] = over ? ['over'] : []
    return [{ ...found, value, unit, decimals: 0, approx: qualifiers.length > 0, qualifiers, tail }]
  })
  return [...counts, ...doublings(folded), ...percents(folded)]
}

interface Shown {
  readonly before: string
  readonly behind: string
  readonly unit: string
  readonly value: number
}

function isCount({ before, behind, unit, value }: Shown, besideWritten: () => boolean): boolean {
  if (partOfWord.test(before) || required.test(before)) return false
  if (unit.endsWith('次') && sessionName.test(behind)) return /(?:召开|举行)了?$/u.test(before) && value > 1
  if (value > 1 && announced.test(before)) return !behind.startsWith('方面')
  if (value > 1 && done.test(before) && unitsOfDeeds.includes(unit)) return true
  if (clauseEnd.test(behind) && countedNoun.test(before)) return true
  // 三十五件 counts; ten and less may be the name of a plan (十件实事).
  if (value > 10 && unitsOfDeeds.includes(unit)) return true
  return besideWritten()
}

/** Joined by 和 or 、 with a quantity in digits: 一个综合建议和10个专项报告. */
function beside(folded: string, { start, tail }: { start: number; tail: number }, written: readonly Claim[]): boolean {
  const next = written.find((claim) => claim.start >= tail)
  const between = next ? folded.slice(tail, next.start) : ''
  if (next && /^[^,。;:、\n]{1,14}(?:和|及|与|以及|、)$/u.test(between)) return true
  const previous = written.findLast((claim) => claim.tail <= start)
  return previous !== undefined && /^[^,。;:、\n]{1,14}(?:和|及|与|以及|、)$/u.test(folded.slice(previous.tail, start))
}

function doublings(folded: string): Omit<Claim, 'text'>[] {
  return [...folded.matchAll(doubled)].map(({ 0: found, index, groups }) => {
    const value = fromChineseNumeral((groups?.['number'] ?? '').replace('两', '二')) ?? 1
    return {
      start: index,
      end: index + 1,
      value,
      unit: '番',
      decimals: 0,
      approx: false,
      qualifiers: [],
      tail: index + found.length,
    }
  })
}

function percents(folded: string): Omit<Claim, 'text'>[] {
  return [...folded.matchAll(spokenPercent)].flatMap((match) => {
    const [whole = '', part = ''] = (match.groups?.['number'] ?? '').split('点')
    const value = fromChineseNumeral(whole.replace(/^百$/u, '一百'))
    if (value === undefined) return []
    const start = match.index
    const end = start + match[0].length
    const decimals = Array.from(part, (digit) => fromChineseNumeral(digit) ?? 0).join('')
    const qualifier = qualifierBefore(folded.slice(Math.max(0, start - 6), start))
    return [
      {
        start,
        end,
        value: Number(`${value}.${decimals || '0'}`),
        unit: '%',
        decimals: decimals.length,
        approx: qualifier !== undefined && qualifier !== 'reached',
        qualifiers: qualifier ? [qualifier] : [],
        tail: end,
      },
    ]
  })
}
