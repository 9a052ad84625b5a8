/** Words around a number that say how exact it is (余、多、近、约、达、以上), and the values they allow. */

/**
 * over 余: more than it, below the next round number · nearly 近: just below · about 约 · above 超 · reached 达:
 * at least, and it rounds to it · atLeast 以上 · atMost 以下 · below 不足
 */
export type Qualifier = 'over' | 'nearly' | 'about' | 'above' | 'reached' | 'atLeast' | 'atMost' | 'below'

const before: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:不少于|不低于|不下于|至少|最少)\s*$/u, 'atLeast'],
  [/(?:不超过|不高于|不多于|至多|最多)\s*$/u, 'atMost'],
  [/(?:不足|不到|低于)\s*$/u, 'below'],
  [/(?:超过|突破|超|逾|高于)\s*$/u, 'above'],
  [/(?:将近|接近|近)占?\s*$/u, 'nearly'],
  [/(?:大约|大概|约)占?\s*$/u, 'about'],
  [/(?:达到|达)了?\s*$/u, 'reached'],
]

const behind: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:以上|及以上)/u, 'atLeast'],
  [/^(?:以下|以内)/u, 'atMost'],
  [/^(?:左右|上下)/u, 'about'],
]

/** Signs between the number and its unit that make it a round one: 120余件, 200多位. */
export const overPattern = '[余多来几]'

export const qualifierBefore = (text: string): Qualifier | undefined =>
  before.find(([pattern]) => pattern.test(text))?.[1]

export const qualifierBehind = (text: string): Qualifier | undefined =>
  behind.find(([pattern]) => pattern.test(text))?.[1]

/** 达 reports what was reached; every other word leaves the number open. */
export const isApproximate = (qualifier: Qualifier): boolean => qualifier !== 'reached'

export interface Printed {
  readonly value: number
  /** How many decimals were printed. */
  readonly decimals: number
  readonly qualifiers: readonly Qualifier[]
  readonly unit: string
  /** Of a range: its other end. */
  readonly upTo?: number | undefined
}

/** The place of the last digit that is not zero: 2200 → 100, 120 → 10, 125 → 1, 3.5 → 0.1; of a percentage the last one. */
export function roundStep({ value, decimals, unit }: Omit<Printed, 'qualifiers'>): number {
  if (decimals > 0 || unit === '%') return 10 ** -decimals
  if (value === 0) return 1
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step
}

/** 余 and 多 need a round number to be more than: 25余 says nothing that 25 does not. */
export const overWithoutRound = (printed: Printed): boolean =>
  printed.qualifiers.includes('over') &&
  printed.unit !== '%' &&
  printed.decimals === 0 &&
  roundStep(printed) === 1 &&
  printed.value > 9

/** Whether an exact value may be printed so. */
export function allows(printed: Printed, exact: number): boolean {
  const { value, upTo } = printed
  if (upTo !== undefined) return exact >= Math.min(value, upTo) && exact <= Math.max(value, upTo)
  if (printed.qualifiers.length === 0) return isRounded(printed, exact)
  return printed.qualifiers.every((qualifier) => allowsOne(printed, exact, qualifier))
}

function allowsOne(printed: Printed, exact: number, qualifier: Qualifier): boolean {
  const { value } = printed
  switch (qualifier) {
    case 'over':
      return exact > value && exact < value + roundStep(printed)
    case 'nearly':
      return exact < value && exact >= value * 0.9
    case 'about':
      return Math.abs(exact - value) <= Math.max(value * 0.05, roundStep(printed) / 20)
    case 'above':
      return exact > value
    case 'reached':
      return exact >= value && exact < value + Math.max(1, roundStep(printed))
    case 'atLeast':
      return exact >= value
    case 'atMost':
      return exact <= value
    case 'below':
      return exact < value
  }
}

/** Half of the last place printed; binary fractions need a little room. */
const halfPlace = (decimals: number): number => 0.5 * 10 ** -decimals + 1e-9

export const isRounded = ({ value, decimals }: Printed, exact: number): boolean =>
  Math.abs(exact - value) <= halfPlace(decimals) && !(exact - value > 0 && isHalf(exact, decimals))

/** Exactly between two printed values: it goes up, so the lower one is not it. */
const isHalf = (exact: number, decimals: number): boolean =>
  Math.abs(exact * 10 ** decimals - Math.floor(exact * 10 ** decimals) - 0.5) < 1e-7

/** Cut off instead of rounded (截尾): 66.67 printed as 66.6. */
export const isTruncated = (printed: Printed, exact: number): boolean =>
  !isRounded(printed, exact) &&
  Math.abs(Math.floor(exact * 10 ** printed.decimals + 1e-7) / 10 ** printed.decimals - printed.value) < 1e-9
