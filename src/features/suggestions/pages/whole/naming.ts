/** How a suggestion is called (届次、编号): 十七届三次会议 第 118 号建议. */
import { say, type Language } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { wordsOf } from '../words.ts'

interface Named {
  readonly number: number | null
  readonly betweenSessions: boolean
}

export function numberText({ number, betweenSessions }: Named, language: Language): string {
  const { whole } = wordsOf({ language })
  if (number === null) return whole.noNumber
  return say(betweenSessions ? whole.numberBetween : whole.number, { number })
}

export function sessionText({ term, number }: { term: number; number: number }, language: Language): string {
  const numeral = (value: number) => (language === 'en' ? value : toChineseNumeral(value))
  return say(wordsOf({ language }).whole.session, { term: numeral(term), session: numeral(number) })
}

/** '17-3-118' and '17-3-c2' of published suggestions carry the number. */
export const numberOf = (reference: string): number | null =>
  Number(/(?:^|-)c?(\d+)$/.exec(reference)?.[1] ?? Number.NaN) || null

/** The role-neutral address: the same link for a deputy, a clerk and a citizen. */
export const addressOf = ({ reference, id }: { reference: string | null; id: string }): string =>
  `/s/${reference ?? id}`
