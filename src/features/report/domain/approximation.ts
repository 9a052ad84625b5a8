/**
 * Words of approximation (余、近、达、超过、约), generated from the exact value and never stored, so that none is untrue.
 *
 * over 余: more than the round number, less than the next one (2200余: 2201 to 2299) · nearly 近: below it, by at most
 * a tenth of its step · reached 达: at least it · exceeds 超过: more than it · about 约: within 5 per cent of it.
 */

export const approximationWords = ['over', 'nearly', 'reached', 'exceeds', 'about'] as const
export type ApproximationWord = (typeof approximationWords)[number]

export interface Approximation {
  readonly word: ApproximationWord
  readonly amount: number
}

/** The value before any rounding, as a fraction of whole numbers: 227 of 1 for a count, 22700 of 265 for 85.66 per cent. */
export interface Exact {
  readonly numerator: number
  readonly denominator: number
}

/** How far round numbers lie apart: tens, from a thousand on two leading digits; below ten every number is exact. */
function stepOf(whole: number): number {
  return whole < 10 ? 1 : Math.max(10, 10 ** (String(whole).length - 2))
}

/**
 * The round number that makes the word true, or undefined where none does: 余 and 约 say nothing of a number that is
 * round already. A percentage is rounded to whole per cents and has no 余, since 85余% is not written.
 */
export function approximate(
  word: ApproximationWord,
  { numerator, denominator }: Exact,
  kind: 'count' | 'percent',
): Approximation | undefined {
  if (!Number.isSafeInteger(numerator) || numerator < 0 || denominator < 1)
    throw new RangeError(`no value to approximate: ${numerator} of ${denominator}`)
  const whole = Math.floor(numerator / denominator)
  const step = kind === 'percent' ? 1 : stepOf(whole)
  const below = whole - (whole % step)
  const above = numerator - below * denominator
  if (word === 'reached') return kind === 'count' && above > 0 ? undefined : { word, amount: below }
  if (above === 0 || (word === 'over' && kind === 'percent')) return undefined
  const missing = step * denominator - above
  switch (word) {
    case 'over':
    case 'exceeds':
      return { word, amount: below }
    case 'nearly':
      return missing * 10 <= step * denominator ? { word, amount: below + step } : undefined
    case 'about': {
      const amount = above < missing ? below : below + step
      return Math.min(above, missing) * 20 <= amount * denominator ? { word, amount } : undefined
    }
  }
}
