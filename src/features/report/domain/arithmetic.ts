/** The arithmetic of figures (数字的算法): exact until it is rounded once, half up, as the definition says. */

/** 100 × numerator ÷ denominator, rounded half up; 0 of 0 is 0, never 100. */
export function percentOf(numerator: number, denominator: number, decimals: number): number {
  if (denominator === 0) return 0
  const scale = 10 ** decimals
  return Math.floor((numerator * 100 * scale * 2 + denominator) / (denominator * 2)) / scale
}

/** '227 ÷ 265 = 85.66 % → 86 %'; the exact value is shown with two decimals when the figure has fewer. */
export function percentInWords(numerator: number, denominator: number, decimals: number): string {
  const exact = percentOf(numerator, denominator, Math.max(2, decimals))
  const rounded = percentOf(numerator, denominator, decimals)
  const sum = `${numerator} ÷ ${denominator} = ${exact.toFixed(Math.max(2, decimals))} %`
  return decimals < 2 ? `${sum} → ${rounded.toFixed(decimals)} %` : sum
}

export const differenceInWords = (minuend: number, subtrahend: number): string =>
  `${minuend} − ${subtrahend} = ${minuend - subtrahend}`
