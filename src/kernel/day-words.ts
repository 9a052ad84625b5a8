/** A civil day in words, with its year (日期): '2026-11-04' → 2026年11月4日, 4 November 2026. */
import type { Language } from './message.ts'

const formatOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })
const formats: Record<Language, Intl.DateTimeFormat> = { 'zh-CN': formatOf('zh-CN'), en: formatOf('en-GB') }

export const dayWords = (date: string, language: Language): string =>
  formats[language].format(new Date(`${date}T00:00:00Z`))

/** Whether a text is a civil day of the calendar as it is stored, 'YYYY-MM-DD', and nothing else. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
