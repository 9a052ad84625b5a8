/** Messages: text with {places} for facts; the same in page, API and e-mail. */
import { dayWords, isDay } from './day-words.ts'
import type { Facts } from './refusal.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Nested messages of one feature in one language; every other language has the same shape (checked by the compiler). */
export type MessageTree = { readonly [key: string]: string | MessageTree }

/** What a messages/index.ts exports: the refusals are looked up by code, everything else by the feature itself. */
export type FeatureMessages = Readonly<
  Record<Language, MessageTree & { readonly refusals?: Readonly<Record<string, string>> }>
>

/** One sentence per kind of notice (通知), in every language. */
export type NoticeWords = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** What a fact of the journal (留痕) says, in every language. */
export type FactWords = NoticeWords

/** What the parts of a feature's facts are called, and what the codes in them say by part (留痕内容用语). */
export type FactDetailWords = Readonly<
  Record<
    Language,
    {
      readonly names: Readonly<Record<string, string>>
      readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
    }
  >
>

/** The notices of a feature's messages, as the slot wants them. */
export const noticeWords = (
  messages: Readonly<Record<Language, { readonly notices: Readonly<Record<string, string>> }>>,
): NoticeWords => ({ 'zh-CN': messages['zh-CN'].notices, en: messages.en.notices })

/**
 * say('第{number}号建议', { number: 118 }) → 第118号建议.
 * say('{count:day|days} left', { count: 1 }) → 1 day left, for languages that tell one from many.
 * say('{dueOn} 前有效', { dueOn: '2026-11-04' }) → 2026年11月4日 前有效: a civil day is said in the language of the words.
 */
export function say(template: string, facts: Facts = {}): string {
  return template.replace(places, (place, name: string, one?: string, many?: string) => {
    const fact = facts[name] ?? undefined
    if (fact === undefined) return place
    if (many !== undefined) return `${String(fact)} ${Number(fact) === 1 ? one : many}`
    return typeof fact === 'string' && isDay(fact) ? dayIn(template, fact) : String(fact)
  })
}

const places = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g

/** Words that are of no language leave a day as it is. */
function dayIn(template: string, day: string): string {
  const words = template.replaceAll(places, '')
  if (/\p{Script=Han}/u.test(words)) return dayWords(day, 'zh-CN')
  return /[a-z]/i.test(words) ? dayWords(day, 'en') : day
}
