/** Numbers that state no quantity (非数字表述): dates, terms, numbers of documents, names; each kind by its form. */
import type { OtherKind } from './other-kinds.ts'
import { overlaps, quotedNames, type Span } from './text-spans.ts'

export interface OtherNumber extends Span {
  readonly text: string
  readonly kind: OtherKind
}

const year = String.raw`(?:19|20)\d\d`
const day = String.raw`\d{1,3}\s{0,3}[日号](?!文|建议|议案|提案)`

/** The first rule that holds a number says what it is. The text is folded: signs are narrow, characters simplified. */
const rules: readonly (readonly [OtherKind, RegExp])[] = [
  ['address', /(?:https?:\/\/|www\.)[^\s\u3000-\u9FFF]+|(?<![\w.])[\w.]{1,64}@[\w.]{1,100}/gu],
  ['address', /(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|\d{3}-\d{3,4}-\d{3,4})(?!\d)/gu],
  [
    'document_number',
    new RegExp(String.raw`[〔[(【]\s{0,3}${year}\s{0,3}[〕\])】]\s{0,3}第?\s{0,3}\d+\s{0,3}号`, 'gu'),
  ],
  ['date', new RegExp(String.raw`(?<!\d)${year}\s{0,3}[-/.]\s{0,3}\d{1,2}\s{0,3}[-/.]\s{0,3}\d{1,2}(?!\d)`, 'gu')],
  [
    'date',
    new RegExp(String.raw`(?<!\d)${year}\s{0,3}年?\s{0,3}(?:[-至到~]+|、|和)\s{0,3}(?:${year}|\d\d)\s{0,3}年`, 'gu'),
  ],
  [
    'date',
    new RegExp(String.raw`(?<!\d)${year}\s{0,3}年(?:\s{0,3}\d{1,2}\s{0,3}月(?:\s{0,3}${day})?|\s{0,3}${day})?`, 'gu'),
  ],
  ['date', /(?<=^|\n)[\t ]*(?:19|20)\d\d[\t ]*(?=\n|$)/gu],
  ['date', /(?<!\d)\d{1,4}[*×xX]{1,3}\s{0,3}年?/gu],
  [
    'date',
    new RegExp(
      String.raw`(?<![\d.])\d{1,2}\s{0,3}(?:[-至到~]+\s{0,3}\d{1,2}\s{0,3})?月(?:份|底|初)?(?:\s{0,3}${day})?`,
      'gu',
    ),
  ],
  ['date', /(?<![\d.])\d{1,3}\s{0,3}(?:[-至到~]+\s{0,3}\d{1,2}\s{0,3})?日(?!均)/gu],
  ['date', /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/gu],
  ['date', /(?<![\d.])\d{1,2}\s{0,3}[时点](?!名)(?:\s{0,3}\d{1,2}\s{0,3}分)?/gu],
  ['ordinal', /(?:第|附件|附表|附图)\s{0,3}\d+|(?<![代报])[表图]\s{0,3}\d+(?=\s{0,3}[:。,、)\s]|所示)/gu],
  ['ordinal', /(?:前|排名|位居|位列)\s{0,3}\d+\s{0,3}(?=强|名|位|,|。|$)/gu],
  ['document_number', /(?<![\d.])\d+\s{0,3}号/gu],
  ['condition', /(?<![\d.])\d+\s{0,3}[人名位](?:以上|及以上)(?=[^,。;]{0,8}(?:联名|提出|签名))/gu],
  ['fraction', /(?<![\d.])\d+\s{0,3}\/\s{0,3}\d+/gu],
  ['fraction', /(?<![\d.])\d+\s{0,3}:\s{0,3}\d+/gu],
  [
    'duration',
    /(?<![\d.])\d+(?:\.\d+)?\s{0,3}[余多]?\s{0,3}(?:[-至到~]+\s{0,3}\d+\s{0,3})?(?:周年|年|个半?月|个?星期|周(?!岁)|天|小时|分钟|秒|季度|个季度|个年头|个工作日|岁)/gu,
  ],
  [
    'name',
    /(?<![A-Za-z])[A-Za-z][A-Za-z.]{0,19}-?\d+(?:\.\d+)?|(?<![\d.])\d+(?=[A-Za-z])(?!kWh|kW|MW|km|kg|GB)|(?<!\d)\d{1,9}\s{0,3}\+|\+\s{0,3}\d+/gu,
  ],
  ['name', /(?<!\d)\d{1,9}(?=热线|专线|平台|国道|省道|县道)/gu],
]

const titles = /《[^》\n]{1,80}》/gu

/** At the head of a line or a sentence: 1、 2. (3) 4) */
const listNumber = /(?<=^|\n|[。;:]\s{0,2})[\t ]*\(?\d{1,2}(?:\)|、|\.(?!\d)|\.(?=(?:19|20)\d\d))/gu

const hasDigit = /\d/u

/**
 * Every stretch of a folded text that holds digits and is none of its quantities, in order; the first rule wins.
 * 1/3 in 1/3的代表 is a portion, not a fraction that states nothing.
 */
export function findOtherSpans(text: string, portions: readonly Span[]): (Span & { kind: OtherKind })[] {
  const found: (Span & { kind: OtherKind })[] = []
  const taken = new Uint8Array(text.length)
  const keep = (kind: OtherKind, { start, end }: Span): void => {
    if (!hasDigit.test(text.slice(start, end)) || taken.subarray(start, end).includes(1)) return
    if (kind === 'fraction' && portions.some((one) => overlaps(one, { start, end }))) return
    taken.fill(1, start, end)
    found.push({ kind, start, end })
  }
  const keepAll = (kind: OtherKind, pattern: RegExp): void => {
    for (const { 0: match, index } of text.matchAll(pattern)) keep(kind, { start: index, end: index + match.length })
  }
  for (const [kind, pattern] of rules.slice(0, 2)) keepAll(kind, pattern)
  keepAll('title', titles)
  for (const span of quotedNames(text)) keep('name', span)
  keepAll('list_number', listNumber)
  for (const [kind, pattern] of rules.slice(2)) keepAll(kind, pattern)
  return found.toSorted((a, b) => a.start - b.start)
}
