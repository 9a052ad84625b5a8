/**
 * Numbers in words (文中的汉字数字): 九成, 三分之二, 翻一番, 三十件, 两百余名, 其中三件. The checker reads only those that surely count
 * something; what is signed is held to more: whoever writes one binds it to a figure or vouches for it.
 */
import { holds, quotedNames, type Span } from '../checker/text-spans.ts'

const digit = '一二三四五六七八九'

/** What is counted, money and measures included; 届, 年, 月, 日 and 周年 only name. */
const unit =
  '人次|件次|场次|家次|次|件|份|条|部(?![门委曲])|期|场|篇|名|位|家|项|个|户|人(?!大)|元|吨|亩|公里|千米|米|平方米|平方公里|公顷|千瓦|天|小时|支|所|处|座|辆|间|批'

const rules: readonly RegExp[] = [
  // 九成, 近七成五, 八成以上
  new RegExp(String.raw`[${digit}]成[${digit}半]?(?![不立为员长果功效型本套分品熟])`, 'gu'),
  // 三分之二; 百分之八十六
  new RegExp(String.raw`[百千万${digit}十]{1,3}分之[零百${digit}十]{1,5}(?:点[零${digit}]{1,4})?`, 'gu'),
  /(?<!事)一半(?!是)/gu,
  // 两倍, 翻一番, 翻番
  new RegExp(String.raw`[两${digit}十百]{1,4}倍|翻了?[两${digit}]?番`, 'gu'),
  // 三十件, 两百余名, 四百三十二万元, 千余名, 数百件, 上百次
  new RegExp(
    String.raw`(?<![第每这那届任统之${digit}十百千万亿\d])(?!万[人家户]|[百千]家)(?:[数几上近]|[两${digit}][${digit}十百千万亿零两]{0,10})?[十百千万亿][${digit}十百千万亿零两]{0,10}[余多几来]?(?:万|亿)?(?=${unit})`,
    'gu',
  ),
  // 其中三件, 两名代表; 一 and 二次 belong to phrases, 三次会议 to the name of a session
  new RegExp(
    String.raw`(?<![第每这那几届任统之${digit}十百千万亿零\d])[两三四五六七八九](?=人次|件次|场次|件|份|条|部(?![门委曲])|场|篇|名|位(?!数)|家|次)`,
    'gu',
  ),
]

const sessionName = /^次(?:会议|全会|全体|\(?扩大|党代会|党代表|人代会|大会|代表大会)/u

/** 每年不少于两次 is a rule, not a count. */
const required = /(?:不少于|不低于|至少|每年|每季度|每月|每人|每名|每位)[^,。;]{0,8}$/u

const titles = /《[^》\n]{1,80}》/gu

export function spokenNumbersIn(folded: string): Span[] {
  const names = [
    ...quotedNames(folded),
    ...[...folded.matchAll(titles)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  ]
  return rules
    .flatMap((rule) =>
      [...folded.matchAll(rule)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
    )
    .filter(
      (span) =>
        !names.some((name) => holds(name, span)) &&
        !sessionName.test(folded.slice(span.end)) &&
        !required.test(folded.slice(Math.max(0, span.start - 16), span.start)),
    )
}
