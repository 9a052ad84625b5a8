/** Dates as people say them (日期): 6月25日（周三）; the year only where it is not this one. */
import { dayWords } from '#kernel/day-words'
import { say, type Language } from '#kernel/message'
import { messages } from './messages.tsx'
import { useSession, type Session } from './session.tsx'

export interface DayStyle {
  readonly weekday?: boolean
  /** 'YYYY-MM-DD'; a date of another year says its year. */
  readonly today?: string
}

/** '2025-06-25' → 6月25日（周三）. Civil dates: no time zone can move them. */
export function dayText(date: string, language: Language, { weekday = false, today }: DayStyle = {}): string {
  const day = new Date(`${date}T00:00:00Z`)
  const { short, name } = formats[language]
  const text = today?.slice(0, 4) === date.slice(0, 4) ? short.format(day) : dayWords(date, language)
  return weekday ? say(messages[language].dateWithWeekday, { date: text, weekday: name.format(day) }) : text
}

/** An instant on the congress's clock: 6月25日 10:42. */
export function momentText(at: string | Date, language: Language, today?: string): string {
  const instant = new Date(at)
  const day = dayText(civil.format(instant), language, today === undefined ? {} : { today })
  return `${day} ${clock.format(instant)}`
}

/** Made once: a format costs more than a hundred of its uses, and a list shows hundreds of days. */
const formatsOf = (locale: string) => ({
  short: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric' }),
  name: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }),
})
const formats: Record<Language, ReturnType<typeof formatsOf>> = { 'zh-CN': formatsOf('zh-CN'), en: formatsOf('en-GB') }
const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** The civil day of an instant, 'YYYY-MM-DD'. */
export const civilDay = (instant: string): string => civil.format(new Date(instant))

/** A civil date; with its weekday where the reader has to plan by it. */
export const Day = ({ date, weekday = false }: { date: string; weekday?: boolean }) =>
  dayOf(date, useSession(), weekday)

/** Called, not mounted, where there are hundreds. */
export const dayOf = (date: string, { language, today }: Pick<Session, 'language' | 'today'>, weekday = false) => (
  <time dateTime={date} className="nb">
    {dayText(date, language, { weekday, today })}
  </time>
)

export function Moment({ at }: { at: string }) {
  const { language, today } = useSession()
  return (
    <time dateTime={at} className="nb">
      {momentText(at, language, today)}
    </time>
  )
}
