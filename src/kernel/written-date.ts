/** Dates as people write them (日期写法): 2022-01-10, 2022/1/10, 2022.1.10, 2022年1月10日, 二〇二二年一月十日, 20220110, in any width. */
import { dateOf, type PlainDate } from './date.ts'
import { fromChineseNumeral } from './numerals.ts'

export interface WrittenDate {
  readonly date: PlainDate
  /** False for 2022年1月 and 2022.01: the date is then the first of the month. */
  readonly hasDay: boolean
}

const yearDigits = '〇一二三四五六七八九'

/** Undefined for what is no date, among them a day the month does not have. */
export function readDate(written: string): WrittenDate | undefined {
  const text = written.normalize('NFKC').replaceAll(/\s/gu, '')
  const [, year, month, day] =
    /^(\d{4})[年./-](\d{1,2})(?:[月./-](?:(\d{1,2})[日号]?)?)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ??
    inNumerals(text) ??
    []
  if (!year || !month) return undefined
  try {
    return { date: dateOf(Number(year), Number(month), Number(day ?? 1)), hasDay: day !== undefined }
  } catch {
    return undefined
  }
}

function inNumerals(text: string): readonly (string | undefined)[] | undefined {
  const [, year = '', month = '', day] = /^(.{4})年(.{1,2})月(?:(.{1,3})[日号])?$/u.exec(text) ?? []
  const digits = Array.from(year.replaceAll(/[零○]/gu, '〇'), (sign) => yearDigits.indexOf(sign))
  if (digits.length !== 4 || digits.includes(-1)) return undefined
  const numbers = [month, day].map((numeral) => numeral && (fromChineseNumeral(numeral)?.toString() ?? '0'))
  return ['', digits.join(''), ...numbers]
}
