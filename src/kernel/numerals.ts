/** Chinese numerals for terms, sessions and meetings (第十七届、第四次), and round numbers with their words (余、近、达). */

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const LARGEST = 9999

/** The numeral of 0 to 9,999 as it is spoken: 十七, 一百零五, 一千零一十. */
export function toChineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > LARGEST) throw new RangeError(`no numeral for ${number}`)
  if (number === 0) return DIGITS.charAt(0)
  const spoken = Array.from(String(number), Number)
    .map((digit, place, all) => (digit === 0 ? '0' : DIGITS.charAt(digit) + UNITS[all.length - 1 - place]))
    .join('')
    .replace(/0+$/u, '')
    .replaceAll(/0+/gu, DIGITS.charAt(0))
  return number >= 10 && number < 20 ? spoken.slice(1) : spoken
}

/** The number of a numeral, or undefined for any other text; 〇 may stand for 零, and 一十 for 十. */
export function fromChineseNumeral(text: string): number | undefined {
  const spoken = text.replaceAll('〇', DIGITS.charAt(0)).replace(/^一(?=十)/u, '')
  let number = 0
  let digit: number | undefined
  for (const sign of spoken) {
    const unit = UNITS.indexOf(sign)
    if (unit > 0) {
      number += (digit ?? 1) * 10 ** unit
      digit = undefined
    } else {
      digit = DIGITS.indexOf(sign)
    }
  }
  number += digit ?? 0
  // Whatever is no numeral does not come back as the same text.
  return number >= 0 && number <= LARGEST && toChineseNumeral(number) === spoken ? number : undefined
}

/** over 余: more than the round number, less than the next · nearly 近: just below it · reached 达: exactly it */
export interface Approximation {
  readonly word: 'over' | 'nearly' | 'reached'
  readonly amount: number
}

/**
 * The round number a report may print for a whole number, and the word that makes it true.
 * Rounded to tens, from a thousand on to two leading digits; "nearly" within a tenth of that step.
 */
export function approximate(exact: number): Approximation {
  if (!Number.isSafeInteger(exact) || exact < 0) throw new RangeError(`not a count: ${exact}`)
  if (exact < 10) return { word: 'reached', amount: exact }
  const step = Math.max(10, 10 ** (String(exact).length - 2))
  const below = exact - (exact % step)
  if (exact === below) return { word: 'reached', amount: exact }
  const next = below + step
  return next - exact <= step / 10 ? { word: 'nearly', amount: next } : { word: 'over', amount: below }
}
