/** What the text says about itself (自洽): a quantity that its own parts, wholes or repetitions bear out or contradict. */
import type { Claim } from './claims.ts'
import type { Facts } from '#kernel/refusal'
import { isMoney, plainUnit, worth } from './units.ts'
import { breaking, type holding } from './verdicts.ts'

export type FindingCode = (typeof holding)[number] | (typeof breaking)[number]

export interface Finding {
  readonly code: FindingCode
  /** Place of the claim among the claims. */
  readonly place: number
  /** What its sentence names: the arithmetic, the other value. */
  readonly facts: Facts
}

export const breaks = ({ code }: Finding): boolean => breaking.some((one) => one === code)

/** The value in plain ones: 5737.88万元 is 57378800. */
export const plainValue = ({ value, unit }: Claim): number => value * worth(unit)

/** Half of the last place printed, in plain ones: what rounding may have hidden; counts hide nothing. */
export const blur = ({ decimals, unit }: Claim): number =>
  decimals === 0 && worth(unit) === 1 ? 0 : 0.5 * 10 ** -decimals * worth(unit)

/** 10亿元 beside 12.5亿元 is 10.0. */
export const finer = (one: Claim, other: Claim): Claim =>
  one.unit === other.unit && other.decimals > one.decimals ? { ...one, decimals: other.decimals } : one

export const isPercent = ({ unit }: Claim): boolean => unit === '%'

export const sameKind = (a: Claim, b: Claim): boolean => plainUnit(a.unit) === plainUnit(b.unit)

/** Printed as the exact number it is: no 余, 近 or 约, and no range. */
export const isExact = ({ approx, upTo }: Claim): boolean => !approx && upTo === undefined

/** '25 + 13 + 20 = 58' as printed, with units where they differ. */
export function sumInWords(parts: readonly Claim[], total: Claim): string {
  const mixed = parts.some(({ unit }) => unit !== total.unit)
  const terms = parts.map(({ text, unit }) => (mixed ? text + unit : text))
  const decimals = Math.max(
    total.decimals,
    ...parts.filter(({ unit }) => unit === total.unit).map((part) => part.decimals),
  )
  const sum = parts.reduce((amount, part) => amount + plainValue(part), 0) / worth(total.unit)
  return `${terms.join(' + ')} = ${Number(sum.toFixed(mixed ? Math.max(decimals, 4) : decimals))}`
}

export interface Placed {
  readonly claim: Claim
  readonly place: number
}

/** What the parts leave of the total. */
const missing = (total: Claim, parts: readonly Placed[]): number =>
  parts.reduce((rest, { claim }) => rest - plainValue(claim), plainValue(total))

/** 合计与分项之和因四舍五入略有差异 is no mistake; 4亿元 among 72.92亿元 is 4.00. */
function allowance(total: Claim, parts: readonly Placed[]): number {
  const all = [total, ...parts.map(({ claim }) => claim)]
  const finest = (unit: string): number =>
    Math.max(...all.filter((one) => one.unit === unit).map((one) => one.decimals))
  return all.reduce((sum, claim) => sum + blur({ ...claim, decimals: finest(claim.unit) }), 0)
}

/** A list whose sum lies this near was meant to be the whole; one further away may name some parts only. */
export const near = (total: Claim, parts: readonly Placed[]): boolean =>
  Math.abs(missing(total, parts)) <= Math.max(0.02 * plainValue(total), blur(total) === 0 ? 2 : 0)

/** Parts of an amount that are more than it. */
export const exceeds = (total: Claim, parts: readonly Placed[]): boolean =>
  isMoney(total.unit) && missing(total, parts) < -allowance(total, parts)

export function sumFinding(total: Placed, parts: readonly Placed[]): Finding {
  const off = Math.abs(missing(total.claim, parts))
  const claims = parts.map(({ claim }) => claim)
  return {
    code:
      off < 1e-6 * worth(total.claim.unit)
        ? 'sum_holds'
        : off <= allowance(total.claim, parts)
          ? 'sum_rounded'
          : 'sum_wrong',
    place: total.place,
    facts: { sum: sumInWords(claims, total.claim), printed: total.claim.text },
  }
}
