/** Dates as people say them (日期): 6月25日（周三）; the year only where it is not this one. */
import { say, type Language } from '#kernel/message'
import { messages } from './messages.tsx'
import { useSession } from './session.tsx'

export interface DayStyle {
  readonly weekday?: boolean
  /** 'YYYY-MM-DD'; a date of another year says its year. */
  readonly today?: string
}

/** '2025-06-25' → 6月25日（周三）. Civil dates: no time zone can move them. */
export function dayText(date: string, language: Language, { weekday = false, today }: DayStyle = {}): string {
  const day = new Date(`${date}T00:00:00Z`)
  const sameYear = today?.slice(0, 4) === date.slice(0, 4)
  const year = sameYear ? {} : ({ year: 'numeric' } as const)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }).format(day)
  const text = format({ ...year, month: 'long', day: 'numeric' })
  return weekday ? say(messages[language].dateWithWeekday, { date: text, weekday: format({ weekday: 'short' }) }) : text
}

/** An instant on the congress's clock: 6月25日 10:42. */
export function momentText(at: string | Date, language: Language, today?: string): string {
  const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at))
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  )
  return `${dayText(civil, language, today === undefined ? {} : { today })} ${clock}`
}

const zone = 'Asia/Shanghai'
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'zh-CN')

/** A civil date; with its weekday where the reader has to plan by it. */
export function Day({ date, weekday = false }: { date: string; weekday?: boolean }) {
  const { language, today } = useSession()
  return (
    <time dateTime={date} className="nb">
      {dayText(date, language, { weekday, today })}
    </time>
  )
}

export function Moment({ at }: { at: string }) {
  const { language, today } = useSession()
  return (
    <time dateTime={at} className="nb">
      {momentText(at, language, today)}
    </time>
  )
}
