/** Chinese numerals for terms, sessions and meetings (第十七届、第四次). */

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
