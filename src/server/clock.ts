/** The clock: the only code that asks what time it is. Law uses civil days in Asia/Shanghai. */
import { plainDate, type PlainDate } from '#kernel/date'

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Noon in Shanghai on a given day: the demonstration and the tests live in such moments. */
export const noonOf = (day: PlainDate): Clock => ({ now: () => new Date(`${day}T04:00:00.000Z`) })

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

export const dayOf = (instant: Date): PlainDate => plainDate(inShanghai.format(instant))
