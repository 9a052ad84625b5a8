/** Numeric claims of a report (数字表述): every quantity with its unit, and every other number with its kind. */
import { fold } from './fold.ts'
import { findOtherSpans, type OtherNumber } from './other-numbers.ts'
import { findPortions } from './portions.ts'
import { findSpokenClaims } from './spoken.ts'
import { isApproximate, overPattern, qualifierBefore, qualifierBehind, type Qualifier } from './qualifiers.ts'
import { overlaps, type Span } from './text-spans.ts'
import { isMoney, unitPattern, worth } from './units.ts'

/** A quantity. `start` and `end` hold the number with its percent sign, not 余 and not the unit. */
export interface Claim extends Span {
  readonly text: string
  /** As printed: 803.49 of 803.49亿元, 98 of 98%; 12000 of 1.2万人次. */
  readonly value: number
  /** Of a range: its other end. */
  readonly upTo?: number | undefined
  readonly unit: string
  readonly decimals: number
  readonly approx: boolean
  readonly qualifiers: readonly Qualifier[]
  /** Where the unit ends. */
  readonly tail: number
}

export interface Reading {
  /** The text in one spelling; same length. */
  readonly folded: string
  readonly claims: readonly Claim[]
  readonly others: readonly OtherNumber[]
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?`

const magnitude = '万亿|千万|百万|亿|万'

/** A number, a second one of a range, 余, 万, and what is counted. */
const quantity = new RegExp(
  String.raw`(?<number>${number})(?:(?:\s{0,3}(?:-|~|至|到)\s{0,3}|%[-~])(?<upTo>${number}))?` +
    String.raw`(?:\s{0,3}(?<percent>[%‰])|(?<over1>${overPattern})?\s{0,3}(?<magnitude>${magnitude})?(?<over2>${overPattern})?\s{0,2}(?<unit>${unitPattern})?)`,
  'gu',
)

export function readNumbers(text: string): Reading {
  const folded = fold(text)
  const said = findPortions(folded)
  const spans = findOtherSpans(folded, said)
  const portions = said.filter((one) => !spans.some((other) => overlaps(one, other)))
  const claims: Claim[] = []
  const others: OtherNumber[] = spans.map(({ start, end, kind }) => ({
    start,
    end,
    kind,
    text: text.slice(start, end),
  }))
  for (const match of blanked(folded, [...spans, ...portions]).matchAll(quantity)) {
    const claim = claimOf(match, folded, text)
    if (claim) claims.push(claim)
    else {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length]
      others.push({ start, end, kind: 'bare', text: text.slice(start, end) })
    }
  }
  const inOrder = (a: Span, b: Span): number => a.start - b.start
  const counted = findSpokenClaims(folded, claims).filter((one) => !spans.some((other) => overlaps(one, other)))
  const spoken = [...portions, ...counted]
  return {
    folded,
    claims: [...claims, ...spoken.map((one) => ({ ...one, text: text.slice(one.start, one.end) }))].toSorted(inOrder),
    others: others.toSorted(inOrder),
  }
}

/** Numbers already accounted for do not count again, nor join their neighbours. */
function blanked(text: string, spans: readonly Span[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, start) + '\u0000'.repeat(end - start)
    at = end
  }
  return rest + text.slice(at)
}

interface Parts {
  readonly number?: string
  readonly upTo?: string
  readonly percent?: string
  readonly over1?: string
  readonly over2?: string
  readonly magnitude?: string
  readonly unit?: string
}

function claimOf(match: RegExpExecArray, folded: string, text: string): Claim | undefined {
  const parts: Parts = match.groups ?? {}
  const { number: printed = '', percent, unit, magnitude: times = '' } = parts
  if (percent === undefined && unit === undefined) return undefined
  const start = match.index
  const tail = start + match[0].length
  const money = unit !== undefined && isMoney(unit)
  const qualifiers = [
    (parts.over1 ?? parts.over2) ? ('over' as const) : undefined,
    qualifierBefore(folded.slice(Math.max(0, start - 6), start)),
    qualifierBehind(folded.slice(tail, tail + 4)),
  ].filter((word) => word !== undefined)
  const inNumber = [printed, parts.upTo, percent, money || parts.over1 ? undefined : times || undefined]
  const end = inNumber.reduce((at, part) => (part === undefined ? at : folded.indexOf(part, at) + part.length), start)
  const plain = (digits: string): number => Number(digits.replaceAll(',', '')) * (money ? 1 : worth(times))
  return {
    start,
    end,
    text: text.slice(start, end),
    value: rounded(plain(printed)),
    upTo: parts.upTo === undefined ? undefined : rounded(plain(parts.upTo)),
    unit: percent ?? (money ? times : '') + (unit ?? ''),
    decimals: times !== '' && !money ? 0 : (/\.(\d+)/u.exec(printed)?.[1]?.length ?? 0),
    approx: parts.upTo !== undefined || qualifiers.some(isApproximate),
    qualifiers,
    tail,
  }
}

/** 1.2 × 10,000 in binary is not 12,000. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
